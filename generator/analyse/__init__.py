"""From records to claims: model in, model out, pure. Every claim carries the turn it came from.

One room a question; each knows only those after it (a contract in pyproject.toml): `site` > `episode.py` >
`written.py` > `reviewed.py` > `chapters` > `claims` | `proof` > `names` > `talk` | `quotable` > `language`.
"""
