"""What a file's name says: date, number, season, language, title words, and whether the words mean anything."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from generator.model import address
from generator.model.stated import day_of

_SUFFIXES = re.compile(
    r"(?:[ ._-]+\(?(?:transcripts?|captions?|subtitles?)\)?(?:[ ._-]+(?:cleaned|corrected|edited|revised))*"
    r"|[ ._-]+(?:final|clean)"
    r"|\.(?:aac|aiff?|avi|flac|m4[av]|mkv|mov|mp[34]|oga|ogg|opus|wav|webm|wma))+$",
    re.IGNORECASE,
)
"""What says that it is a transcript, and of what file."""
SPOKEN = re.compile(r"[\W_]*(?:transcripts?|transcriptions?|captions?|subtitles?|srts?|vtts?)", re.IGNORECASE)
"""A folder of transcripts alone."""
_MADE_BY = (
    r"(?:ai|all|assemblyai|auto|chat|clean(?:ed)?|corrected|deepgram|descript|diari[sz]ed|edited|final|fixed|formatted|human"
    r"|json|md|new|old|otter|plain|processed|raw|rev|srt|structured|te?xt|timestamped|vtt|whisperx?|youtube|yt)"
)
"""What parts the transcripts of one recording that several programs made: `youtube-transcripts/`."""
_TRANSCRIPTS = rf"[\W_]*(?:{_MADE_BY}[-_ ])?{SPOKEN.pattern}(?:[-_ ]{_MADE_BY})?"
_KINDS = re.compile(
    rf"{_TRANSCRIPTS}|[\W_]*(?:audio|data|episodes?|html|json|markdown|md|media|mp3s?|(?:show[-_ ]?)?notes"
    r"|recordings?|txt)",
    re.IGNORECASE,
)
"""A folder that says of what kind its files are, and not of which recording or show."""
_DATE = re.compile(
    r"(?<!\d)(\d{4})([-_.]?)(\d{2})\2(\d{2})(?:(?<=\d{8})(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?(?!\d)|T(?=\d)|(?!\d))"
)
"""A day, perhaps with the time that programs write right behind its digits."""
_WRITTEN_DAY = re.compile(
    r"(?<![^\W_])(?:(\d{1,2})[ _.-]*([^\W\d_]{3,9})|([^\W\d_]{3,9})[ _.-]+(\d{1,2})),?[ _.-]*((?:19|20)\d{2})(?!\d)"
)
"""`04March2025`, `Mar-04-2025`."""
_NUMBER = re.compile(
    r"^(?:s(?:eason[ _-]?)?(\d{1,2})[ _-]?)?(?:#|(?:ep|e|episode|no)[ ._-]?#?)(\d{1,5})(?=$|[^0-9A-Za-z])[ ._:–—-]*",
    re.IGNORECASE,
)
_SEASON_AND_NUMBER = re.compile(r"(\d{1,2})[_x](\d{1,3})")
"""A name that counts both, and says nothing else: `2_5`, `2x05`."""
_MEETING = re.compile(r"^GMT(\d{8})-\d{6}[ _]Recording(?=$|[ _.])", re.IGNORECASE)
"""Zoom's name of a recording, which is its day and time alone."""
_VIDEO = re.compile(r"\s*\[([\w-]{11})\]$", re.ASCII)
_YOUTUBE = "https://www.youtube.com/watch?v="
_LANGUAGES = "ar|cs|da|de|el|en|es|fi|fr|he|hi|hu|it|ja|ko|nl|no|pl|pt|ro|ru|sv|tr|uk|zh"
_LANGUAGE = re.compile(rf"\.({_LANGUAGES})(-[A-Za-z]{{2,4}})?$")
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_PARTS = (
    r"_?(?:src|content|contents|data|docs?|site|assets|public|static|pages?|posts?|collections|episodes?|uploads"
    r"|jekyll|hugo|gatsby|astro|eleventy|website|episodios|episódios|épisodes|episoden|folgen|afleveringen|odcinki|выпуски)"
)
"""Folders that the sites of podcasts have, and that are no show's."""
_EMPTY_WORDS = frozenset(
    """transcript transcripts episode episodes ep untitled audio recording file subtitles subtitle captions caption
    output new document final full complete copy text insight insights post draft podcast txt unnamed download a the of
    no index""".split()
)
_INITIALS = frozenset(
    """ai api aws cdn ci cli cpu css db dns gcp gpu html http ide io ip json jwt kv llm mcp ml nats nlp oss os qa rag
    rpc s3 sdk sla slo sql sre ssh ssl tcp tls ui ux vc vm vpc wasm xml yaml""".split()
)
_SPELLING = {
    "apis": "APIs", "cpus": "CPUs", "ebpf": "eBPF", "gpus": "GPUs", "grpc": "gRPC", "i": "I", "iac": "IaC",
    "ipv6": "IPv6", "llms": "LLMs", "saas": "SaaS", "vms": "VMs",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class FileName:
    """A file's name, taken apart."""

    words: str = ""
    """The title's words, fit to be read; empty where the name says nothing."""
    slug: str = ""
    """The name without its date, as a part of a URL; empty where the name says nothing."""
    day: date | None = None
    number: int | None = None
    season: int | None = None
    language: str = ""
    video: str = ""
    """The recording, where a downloader put its id into the name."""
    bad_date: str = ""
    """Digits that stand where a date would and are none."""


def file_name(stem: str) -> FileName:
    """Take a name without folder and suffix apart: `2024-12-31-hot-takes`, `ep-012-title`, `Title Words_transcript`."""
    language = video = bad = ""
    if found := _LANGUAGE.search(stem):
        language, stem = found.group(0)[1:], stem[: found.start()]
    stem = _SUFFIXES.sub("", stem.strip())
    meeting = _MEETING.match(stem)
    stem = meeting[1] if meeting else stem
    if (found := _VIDEO.search(stem)) and re.search(r"[\d_-]|[a-z][A-Z]", found[1]):
        video, stem = f"{_YOUTUBE}{found[1]}", stem[: found.start()]
    day: date | None = None
    if found := _DATE.search(stem):
        # Elsewhere than at an end it may be part of the title.
        at_edge = found.start() == 0 or found.end() == len(stem)
        try:
            if at_edge and 1900 <= int(found[1]) <= 2199:
                day = date(int(found[1]), int(found[3]), int(found[4]))
        except ValueError:
            bad = found[0] if found[2] else ""
    elif (
        (found := _WRITTEN_DAY.search(stem))
        and (found.start() == 0 or found.end() == len(stem))
        # `Episode 12 March 2024` is the twelfth.
        and not ((counted := _NUMBER.match(stem)) and counted.end() > found.start())
        # `Top 10 May 2024` lists ten.
        and not re.search(r"(?:^|[\W_])(?:top|best|first|last)[\W_]*$", stem[: found.start()], re.IGNORECASE)
    ):
        day = day_of(" ".join(part for part in found.groups() if part))
    if found and (day or bad):
        stem = (stem[: found.start()] + " " + stem[found.end() :]).strip(" ,._-–—")
    if _is_video(stem):
        video, stem = f"{_YOUTUBE}{stem}", ""
    rest = stem
    number = season = None
    if found := _NUMBER.match(stem) or _SEASON_AND_NUMBER.fullmatch(stem):
        season = int(found[1]) if found[1] else None
        number, rest = int(found[2]), stem[found.end() :]
    elif re.fullmatch(r"\d{1,4}", stem) and (day or not 1900 <= int(stem) <= 2199):
        number, rest = int(stem), ""
    said = meaningful(rest)
    words = humanise(rest) if said else (f"Episode {number}" if number is not None else "")
    if (video or meeting) and day and not stem:
        # A downloader's date and id, or a meeting's time: the day says more than nothing.
        return FileName(day.isoformat(), day.isoformat(), day, language=language, video=video)
    return FileName(words, address.slug(stem) if said else "", day, number, season, language, video, bad)


def day_of_folder(path: str) -> date | None:
    """The day that the nearest folder of a path is called by (`2024-12-31-tides/`, `2024/12/31/`), or `2024/12-31`."""
    *above, name = path.split("/")
    if (found := _OF_YEAR.match(name)) and above and (day := _day(f"{above[-1]}-{found[1]}")):
        return day
    for at in range(len(above) - 1, -1, -1):
        if day := file_name(above[at]).day or _day("-".join(part.zfill(2) for part in above[max(0, at - 2) : at + 1])):
            return day
    return None


_OF_YEAR = re.compile(
    r"(?:(?!(?:ep|episodes?|parts?|season|s|nos?|numbers?|vol|volume|chapters?|lessons?|folgen?|teil)[-_ ])"
    r"[A-Za-z]+[-_ ])?(\d\d-\d\d)(?![^\W_]|-\d)",
    re.IGNORECASE,
)
"""The name of a file in a year's folder that begins with month and day, and counts no parts."""


def _day(words: str) -> date | None:
    """The day that words are, and nothing else, year first."""
    try:
        return date.fromisoformat(words) if re.fullmatch(r"(?:19|20)\d\d-\d\d-\d\d", words) else None
    except ValueError:
        return None


def recording_of(path: str, own: Collection[str] = ()) -> tuple[str, str]:
    """What all files of one recording share: the folder, and the name without what says that it is a transcript.

    Of a folder that holds one recording (those in `own` do) the folder alone. `notes/24.md`, `audio/24.mp3` and
    `transcripts/24.vtt` lie in folders for their kind: they share the one above.
    """
    whole = PurePosixPath(path)
    first, *below = whole.parts[:-1] or ("",)
    folder = "/".join((first, *(part for part in below if not _KINDS.fullmatch(part))))
    return (str(whole.parent), "") if str(whole.parent) in own else (folder, bare(whole.stem))


def bare(stem: str) -> str:
    """A name without `_transcript` and the like, and without case."""
    return (_SUFFIXES.sub("", stem.strip()) or stem).casefold()


def meaningful(words: str) -> bool:
    """Whether a name holds a word, rather than only counters, hashes, ids and the word for what every file is."""
    return any(
        len(part) > 1 and part.lower() not in _EMPTY_WORDS and not re.fullmatch(r"\d+", part) and not _is_code(part)
        for part in re.split(r"[\W_]+", _UUID.sub(" ", words))
    )


def humanise(words: str) -> str:
    """`why-s3-is-slow` as `Why S3 is slow`; a name with spaces or capitals stays as it is written, but begins large."""
    words = words.strip(" ._-–—")
    if " " in words:
        # Safe file names have `_` for a colon or a question mark.
        text = " ".join(re.sub(r"\s*_+\s+", " – ", words).replace("_", " ").split()).strip(" –")
        return text if text != text.lower() or text.split()[0] in _SPELLING else text[:1].upper() + text[1:]
    parts = [part for part in re.split(r"[-_.+]+", words) if part]
    if words != words.lower():
        return " ".join(parts)
    spelled = [_SPELLING.get(part) or (part.upper() if part in _INITIALS else part) for part in parts]
    text = " ".join(spelled)
    return text if spelled and spelled[0] != parts[0] else text[:1].upper() + text[1:]


def _is_video(stem: str) -> bool:
    """Whether a name is a video's id and nothing else: eleven signs, small and large letters as no word has them."""
    turns = len(re.findall(r"[a-z\d][A-Z]", stem))
    return bool(re.fullmatch(r"[\w-]{11}", stem, re.ASCII)) and (
        turns > 2 or (turns > 1 and bool(re.search(r"\d", stem)))
    )


def _is_code(part: str) -> bool:
    digits = sum(character.isdigit() for character in part)
    if re.fullmatch(r"[0-9a-f]{6,}", part, re.IGNORECASE) and digits:
        return True
    return len(part) >= 10 and digits >= 3 and len(re.findall(r"\d+", part)) >= 2


def show_name(folder: str) -> str:
    """`infra-pod` as `Infra Pod`; empty for one that sorts by day or number, holds transcripts, or is an episode's."""
    sorting = r"(?:season|s|vol)?[ _-]?\d{1,4}|(?:19|20)\d\d[-_ ]\d\d?|ep(?:isode)?[ _.-]?\d.*"
    no_show = rf"{sorting}|{_PARTS}|{_TRANSCRIPTS}(?:[-_ ]\d{{4}})?"
    if re.fullmatch(no_show, folder, re.IGNORECASE) or file_name(folder).day:
        return ""
    words = humanise(folder).split()
    return " ".join(word if word != word.lower() else word.capitalize() for word in words)
