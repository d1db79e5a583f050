"""Who is nobody, and who is on an episode: the questions about people that every stage asks."""

import re
from collections.abc import Collection, Iterable
from functools import lru_cache

from generator.model.episode import Episode, Person

_NOBODY = re.compile(
    r"""
    (?:(?:an?|the|un(?:known|identified|named)|anonymous|multiple|various|several|other|male|female|new|o|el|la|le|m\.|mme
    |sra?\.?ª?|señora?|m(?:r|rs|s)\.?|madame?)[ _-])*
    (?:speakers?|spkr?|persons?|people|voices?|voice[ _-]?over|guests?|(?:co-?)?hosts?|interviewers?|interviewees?
    |participants?|panell?ists?|attendees?|callers?|listeners?|audience|announcer|narrator|moderator|facilitator|presenter|operator
    |questioner|reporter|respondent|user|customer|client|agent|assistant|student|teacher|unknown|unidentified|anonymous|male|man
    |female|woman|boy|girl|all|both|everyone|everybody|crowd|group|clip|recording|sponsors?|breaks?|jingle|music|ad|ads|intro
    |outro|inaudible|unintelligible|crosstalk|channel|ch|track|mic(?:rophone)?|question|answer|sprecher(?:in)?|intervenant|locuteur|hablante|orador|relatore|spreker
    |m(?:r|rs|s|x)\.?|dr\.?|prof\.?|sir|madam|chair(?:man|woman|person)?|president[ea]?|présidente?
    |adverts?|advertisements?|commercials?|promos?|trailer|witness|court|clerk|videographer|moderatorin|gast|gastgeber(?:in)?
    |orateur|animateur|animatrice|persona|pessoa|falante|voz
    |entrevistador[ae]?|entrevistad[oa]|intervistatore|conduttore
    |polls?|votes?|resolved|todo|someone|somebody|unclaimed|unassigned|remote|present|regrets|apologies|appearances|also.present|interview.of
    |спикер|говорящий|диктор|ведущий|интервьюер|гость|화자|참석자|진행자|スピーカー|発言者|主持人|主持|嘉宾|嘉賓|來賓|来宾|講者
    |說話者|说话人|发言人|話者|you|me|them|system|uu|none|n/a|tb[acd]|unk|[mfu]_s|[a-z])
    (?:[ _.#(-]*\d{1,4}\)?|[ _.#(-]+(?:[a-z]|members?|speaker|voices?|\d{1,4}[a-z]|from[ ].*)\)?)?
    |(?:unknown|unidentified|speaker)[ ]\([a-z]{2}\)
    """,
    re.IGNORECASE | re.VERBOSE,
)
AND = r"(?:and|et|und|y|e|en|och|og|i|и)"
"""What stands between two names, in the languages that podcasts are spoken in."""
_TOGETHER = re.compile(rf",|&|\+|/| {AND} ")
_ADDRESS = re.compile(r"\S+@\S+|\+?[\d\s().*x-]{5,}", re.IGNORECASE)


@lru_cache(1 << 12)  # Asked of a few speakers wherever their words are shown.
def is_nobody(name: str) -> bool:
    """Whether a label names no one: `SPEAKER_00`, `spk_0`, `S1`, `Unknown Speaker`, `Host`, a phone number.

    Nobody has a page, is credited or is shown beside a quotation; in the transcript the label tells voices apart.
    """
    label = " ".join(name.split())
    return bool(_NOBODY.fullmatch(label) or _ADDRESS.fullmatch(label)) or not any(map(str.isalpha, label))


def are_several(label: str, labels: Collection[str]) -> bool:
    """Whether a label is those of others together (`Ann Lee & Bo Roe`, who say one thing at once): no third person."""
    parts = [part.strip() for part in _TOGETHER.split(label) if part.strip()]
    return len(parts) > 1 and all(part in labels for part in parts)


def named(speaker: str | None) -> str:
    """The speaker's name; empty where there is none, or one that is nobody's, such as `Speaker 3`."""
    return speaker if speaker and not is_nobody(speaker) else ""


def each_once(people: Iterable[Person]) -> tuple[Person, ...]:
    """The people, each name once, in any case: the first of each counts."""
    found: dict[str, Person] = {}
    for person in people:
        found.setdefault(person.name.casefold(), person)
    return tuple(found.values())


def on_episode(episode: Episode) -> tuple[str, ...]:
    """The names of who is on an episode: the people credited, failing these the speakers who are somebody."""
    names = [person.name for person in episode.people] or [
        name for name in episode.transcript.speakers if not is_nobody(name)
    ]
    return tuple(dict.fromkeys(names))
