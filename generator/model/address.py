"""Where everything lives: record to URL, in one place.

An address is relative to the site's root, without a leading slash, directories with a trailing
one: `episodes/hot-takes/`. `relative` makes it relative to a page, so that a site works below any path.
"""

import hashlib
import re
import unicodedata
from datetime import date
from functools import lru_cache
from urllib.parse import quote

from generator.model.entity import PLURALS, EntityKind
from generator.model.insight import Insight
from generator.model.transcript import Transcript
from generator.model.wording import bare

_PLAIN = str.maketrans(
    {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE",
     "þ": "th", "Þ": "Th", "ð": "d", "Ð": "D", "ı": "i", "ħ": "h", "Ħ": "H"}
)  # fmt: skip
"""Latin letters that Unicode doesn't take apart into one of ASCII and a mark."""
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:")


@lru_cache(1 << 16)
def slug(text: str, longest: int = 80) -> str:
    """A URL part: lower-case ASCII letters, digits and single hyphens; a hash where nothing is left.

    `C++` and `C#` keep their sign as a word, so that they do not become `c`.
    """
    text = text.replace("C++", "c-plus-plus").replace("C#", "c-sharp").replace("F#", "f-sharp")
    text = text.translate(_PLAIN)
    plain = unicodedata.normalize("NFKD", text.replace("’", "").replace("'", "")).encode("ascii", "ignore").decode()
    result = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
    if len(result) > longest:
        result = result[: longest + 1].rsplit("-", 1)[0] if "-" in result[:longest] else result[:longest]
    return result or "x-" + digest(text)


def digest(text: str, length: int = 8) -> str:
    """The first hexadecimal digits of the SHA-256 of a text: an id that depends on nothing else."""
    return hashlib.sha256(text.encode()).hexdigest()[:length]


def claim_id(kind: str, words: str) -> str:
    """The id of an insight (`i`) or a take (`k`) found in a talk: `k-1f0c9ab1`, by its words as they stand."""
    return f"{kind}-" + digest(" ".join(words.casefold().split()))


def claim_mark(words: str) -> str:
    """The hash that is written beside a model's claim: where it is not that of the words, the owner changed them."""
    return digest(" ".join(words.split()))


def transcript_mark(transcript: Transcript) -> str:
    """A hash of all words and speakers of a transcript: `1f0c9ab1`."""
    return digest("\n".join(f"{turn.speaker or ''}\t{turn.text}" for turn in transcript.turns))


def dropped_id(words: str) -> str:
    """The id of an insight that a person wrote: by the words alone, so that a corrected comma keeps it."""
    return "i-" + digest(bare(words))


def episode(episode_slug: str, turn: str = "") -> str:
    """The page of an episode, or one turn of it."""
    return f"episodes/{episode_slug}/" + (f"#{turn}" if turn else "")


def insight(item: Insight) -> str:
    """The permanent place of an insight among its month's."""
    return f"{insights_month(item.date)}#{item.id}"


def origin(item: Insight) -> str:
    """Where an insight comes from: its turn, its episode, the link it was dropped with, or else its own place."""
    if item.episode:
        return episode(item.episode, item.turn)
    return item.link or insight(item)


def insights_month(day: date) -> str:
    """The page of one month's insights: `insights/2025/11/`."""
    return f"insights/{day.year}/{day.month:02}/"


def issue(day: date) -> str:
    """The page of a digest issue: `digest/2025-11-20/`."""
    return f"digest/{day.isoformat()}/"


def recap(year: int) -> str:
    """The page of a year in review: `recaps/2024/`."""
    return f"recaps/{year}/"


def post(post_slug: str) -> str:
    """The page of an essay: `posts/a-cable/`."""
    return f"posts/{post_slug}/"


def topic(name: str) -> str:
    """The page of a topic by its name or its slug: `Vector search` is at `topics/vector-search/`."""
    return f"topics/{slug(name)}/"


def show(name: str) -> str:
    """The page of a show by its name: `shows/the-infra-pod/`."""
    return f"shows/{slug(name)}/"


def year(number: int) -> str:
    """The page of all episodes of a year: `episodes/2024/`."""
    return f"episodes/{number}/"


def entities(kind: EntityKind) -> str:
    """The index of the people, companies, products, concepts or events."""
    return f"{PLURALS[kind].lower()}/"


def entity(kind: EntityKind, entity_slug: str) -> str:
    """The page of a person, company, product, concept or event."""
    return f"{entities(kind)}{entity_slug}/"


def card(place: str) -> str:
    """The picture of a page, for those who share it."""
    return f"{place}card.png"


def file(path: str) -> str:
    """Where a file of the content folder is served: what lies in `pages/` and `static/` from the root on."""
    return quote(path.removeprefix("pages/").removeprefix("static/"))


def relative(target: str, page: str) -> str:
    """`target` as a link on `page` (both addresses); an absolute URL is left alone."""
    if target.startswith(("#", "/")) or _SCHEME.match(target):
        return target
    path, mark, anchor = target.partition("#")
    here = page.split("/")[:-1]
    there = path.split("/")
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    return ("../" * (len(here) - shared) + "/".join(there[shared:]) or "./") + mark + anchor
