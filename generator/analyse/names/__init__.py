"""People, companies, products, concepts and events: found, told apart, connected.

In: a `Study` and the glossary. Out: mentions and connections, each with its turns. Knows `talk` and `language`.
"""
