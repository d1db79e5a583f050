"""Takes: opinions and predictions somebody put their name to, each with the words that prove it.

Every line has odds from `hearing`. A passage is one or two lines of one turn; its strength is the chance that one of
them at least is what an editor would list (noisy-or). They are picked best first without overlap.
"""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from generator.analyse.claims.hearing import Hearing, Measured, hear, kind_of
from generator.analyse.claims.rounds import Round
from generator.analyse.language import text
from generator.analyse.language.phrases import any_of
from generator.analyse.quotable.chatter import answers, is_show_talk
from generator.analyse.quotable.check import FRAGMENT, SHOW, begins_within, ends_asking, fault, is_whole
from generator.analyse.quotable.cleaning import cleaned
from generator.analyse.quotable.leaning import bounds
from generator.analyse.talk.asides import asides
from generator.analyse.talk.game import is_game
from generator.analyse.talk.quoted import quoted
from generator.analyse.talk.study import Study
from generator.model import Take, listing
from generator.model.address import claim_id
from generator.model.take import TakeKind
from generator.model.wording import shared

_LINES, _WORDS = 2, 50
"""What a take has, at most."""
_ADDS = 0.3
"""Share of the other line's chance that a line must have to stand beside it."""
_STEMS_AT_THE_EDGE = 2
"""Content stems without which a line neither opens nor closes a take ("I love it.")."""
_HOLD = 0.4
"""How near the opening of its round a take must be to be what was asked for."""
_NEAR = 0.75
"""How near it must be to need no words of its kind."""
_SAME = 0.7
"""Share of content stems above which two say the same, as where speech recognition repeats a passage."""
_LEAST = 0.51
"""The strength below which a passage is no take, unless it says what it is."""
_LEAST_SAID = 0.48
"""The same of one that does ("My advice is ..."), and of what a round asked for."""
_CLEAR = ("", SHOW, FRAGMENT)
"""Faults of what opens a take that it may have: "Email is dead." is short."""
_ROUNDS = 3
"""How many times as many takes as others have talks whose rounds ask for them: those that look back on a year."""


def takes(study: Study, most: int, told: Iterable[str] = ()) -> tuple[Take, ...]:
    """The episode's `most` strongest takes, best first, none `told` already but of a year foretold; of English talks.

    Of what rounds ask for ("Predictions for 2027?") there are up to `_ROUNDS` times as many.

    Only those that point at nothing before them and say in so many words what they are: "Caches lie" is a hot take,
    "and I was like that" is none, whatever its odds.
    """
    if not study.english or study.once(is_game):
        return ()
    heard = hear(study)
    asked = heard.answers(_HOLD)
    said_so = asked | heard.has("explicit")
    used: set[int] = set()
    chosen: list[Take] = []
    said, printed = list[frozenset[str]](), list(map(_stems, told))
    for strength, begin, end in sorted(_passages(heard), key=lambda passage: (-passage[0], passage[1])):
        if strength < _LEAST_SAID:
            break
        least = _LEAST_SAID if said_so[begin:end].any() else _LEAST
        if strength < least or len(chosen) >= most * (_ROUNDS if asked[begin:end].any() else 1):
            continue
        end = _bounded(heard, end)
        if used.isdisjoint(range(begin, end)) and (take := _take(study, heard.lines[begin:end], strength)):
            used.update(range(begin, end))
            stems = _stems(take.text)
            # Of a year foretold the scorecard asks what came of it.
            others = said if take.about_year else [*said, *printed]
            if not any(shared(stems, other) > _SAME for other in others):
                chosen.append(take)
                said.append(stems)
    return tuple(chosen)


def _stems(words: str) -> frozenset[str]:
    return frozenset(text.content_stems(text.words(words)))


def _bounded(heard: Hearing, end: int) -> int:
    """The end of a passage with what bounds it: the "But …" that its speaker goes on with."""
    while end < len(heard.lines) and heard.lines[end].line.turn == heard.lines[end - 1].line.turn:
        if not bounds(heard.lines[end].line.text):
            break
        end += 1
    return end


def _passages(heard: Hearing) -> list[tuple[float, int, int]]:
    """(strength, begin, end) of every run of lines that could hold a take."""
    chance = np.array([line.chance for line in heard.lines])
    turn = np.array([line.line.turn for line in heard.lines])
    size = np.array([len(line.line.words) for line in heard.lines])
    question = np.array([line.line.question for line in heard.lines], dtype=bool)
    begin = np.flatnonzero(~question & ~(heard.has("short") & heard.has("exchange")))
    words, missed = np.zeros(len(begin)), np.ones(len(begin))
    passages: list[tuple[float, int, int]] = []
    for length in range(_LINES):
        inside = begin + length < len(turn)
        begin, words, missed = begin[inside], words[inside], missed[inside]
        last = begin + length
        goes_on = (turn[last] == turn[begin]) & ((length == 0) | (words + size[last] <= _WORDS))
        begin, last = begin[goes_on], last[goes_on]
        words, missed = words[goes_on] + size[last], missed[goes_on] * (1 - chance[last])
        strength = 1 - missed
        least = _ADDS * np.maximum(chance[begin], chance[last])
        able = ~question[last] & (chance[begin] >= least) & (chance[last] >= least)
        passages += zip(strength[able].tolist(), begin[able].tolist(), (last[able] + 1).tolist(), strict=True)
    return passages


def _take(study: Study, passage: Sequence[Measured], strength: float) -> Take | None:
    """The take of a passage; None where it must not be shown, or does not say what it is."""
    places = [(line.line.turn, line.line.text) for line in passage]
    if places[0] in study.once(quoted) or not study.once(asides).isdisjoint(places):
        return None
    said = [cleaned(line.line.text, follows=number > 0) for number, line in enumerate(passage)]
    opening = passage[0].line.text
    if begins_within(opening) or not (is_whole(opening) and _sound(passage, said)):
        return None
    words = " ".join(said)
    if not (kind := _said_as(kind_of(passage), words, passage[0].round)):
        return None
    turn = study.turns[passage[0].line.turn]
    year = about_year(words, study.episode.date.year, passage[0].round.year) if kind == "prediction" else None
    return Take(
        id=claim_id("k", words),
        kind=kind,
        text=words,
        quote=" ".join(line.line.text for line in passage),
        episode=study.episode.slug,
        turn=turn.id,
        date=study.episode.date,
        speaker=turn.speaker,
        start_ms=turn.start_ms,
        strength=round(strength, 3),
        about_year=year,
    )


def _said_as(kind: TakeKind, words: str, round_: Round) -> TakeKind | None:
    """The kind that the words themselves bear out; what was asked for needs no such words."""
    asked = round_.kind if round_.hold >= _HOLD else None
    if _OF_PEOPLE.search(words) or _OWN_WORDS["not own"].search(words) or (_PLANS.match(words) and asked is None):
        return None
    if is_show_talk(words) and kind not in ("favourite_moment", "takeaway"):
        return None
    if kind == "prediction" and _LOOKS_BACK.search(words):
        return "takeaway"
    own = _QUOTED.sub("", words)
    kinds: tuple[TakeKind, ...] = (kind, "hot_take")
    if _FROM_NOW.search(own):
        kinds = ("prediction", *kinds)
    near = round_.kind if round_.hold >= _NEAR else None
    return next((one for one in kinds if _says(one, own, near)), None)


def _says(kind: TakeKind, own: str, asked: TakeKind | None) -> bool:
    """Whether words say what a kind does, or less where that was asked for."""
    if kind == "prediction":
        enough = _OWN_WORDS["foretold" if kind == asked else kind].search(own)
        return bool(enough) and (kind == asked or not _OWN_WORDS["not foretold"].search(own))
    none = kind == "hot_take" and _OWN_WORDS["not hot_take"].search(own)
    return kind == asked or bool(_OWN_WORDS[kind].search(own) and not none)


def _sound(passage: Sequence[Measured], said: Sequence[str]) -> bool:
    """Whether every line of a passage may be quoted, asks nothing and says something."""
    return all(
        fault(line.line.text, opens=number == 0) in _CLEAR
        and len(set(line.line.content)) >= _STEMS_AT_THE_EDGE
        and not (ends_asking(words) or answers(words))
        for number, (line, words) in enumerate(zip(passage, said, strict=True))
    )


_PLANS = any_of(
    r"(?:(?:i think|so|and|but|well),? )*(?:we|i)(?:'re going to|'ll| will|'m going to| are going to)", begin="^"
)
"""What somebody is about to do foretells nothing."""
_FROM_NOW = any_of(r"(?:years?|decades?) from now|by 20[3-9]\d|in the next (?:\w+ ){1,2}(?:years|decades)")
"""What foretells, whatever its other words are."""
_QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]")
"""What is quoted within is not said by the one who quotes."""
_LOOKS_BACK = any_of(r"(?:20\d\d|last year|this year) (?:was|has been)(?! (?:going|supposed|meant))")
"""A year that was foretells nothing: it taught."""
_OF_PEOPLE = re.compile(
    r"\b(?:wom[ae]n|females?|black (?:people|engineers?|person|m[ae]n)|white (?:people|m[ae]n)|gays?|lesbians?|trans"
    r"|muslims?|jews?|jewish|christians?|immigrants?|refugees?|autistic|racial|racists?|sexists?)\b",
    re.IGNORECASE,
)
"""Groups of people: a remark about them, cut loose and labelled an opinion, may say what its talk did not."""
_OWN_WORDS = {
    kind: any_of(words) for kind, words in listing.listings(Path(__file__).with_name("own_words.txt")).items()
}


_NUMBERS = dict(zip("one two three four five six seven eight nine ten".split(), range(1, 11), strict=True)) | {
    "a": 1, "couple": 2, "few": 3, "several": 5, "twenty": 20,
}  # fmt: skip
_SPAN = re.compile(
    r"\b(?:next|in|within|over|another) (?:the )?(?:next )?(?:about |maybe |like |a )?(?:\w+ (?:or|to) |\d+-)?(\w+)"
    r"(?: of)? (year|decade)s?\b(?! ago)"
    r"|\b(\w+)-(year|decade) (?:prediction|outlook|horizon|forecast|bet|view|plan)",
    re.IGNORECASE,
)


def about_year(said: str, year: int, section_year: int | None = None) -> int | None:
    """The year a prediction made in `year` is about.

    The latest year named; else one counted from the date ("next year", "in three to five years", "my six-year
    prediction"); else that of the round it was said in; else None.
    """
    named = [int(word) for word in re.findall(r"\b20\d\d\b", said) if year <= int(word) <= year + 30]
    if named:
        return max(named)
    if re.search(r"\bnext year\b|\byear from now\b", said, re.IGNORECASE):
        return year + 1
    if re.search(r"\bnext decade\b", said, re.IGNORECASE):
        return year + 10
    if span := _SPAN.search(said):
        number, unit = (part.lower() for part in span.groups() if part)
        count = int(number) if number.isdigit() else _NUMBERS.get(number)
        if count and count <= 50:
            return year + count * (10 if unit == "decade" else 1)
    return section_year
