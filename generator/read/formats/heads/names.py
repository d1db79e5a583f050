"""What may be a speaker's name before the words, and what the one it names is called."""

import re
from functools import lru_cache
from pathlib import Path

from generator.model.listing import lines
from generator.model.people import is_nobody

_PART = r"(?:[^\W\d_a-z][\w.'’&-]{0,30}|\d{1,3}|de|van|von|der|den|la|le|di|da|du|del|dos|bin|ibn|al|el|of|the|and|y|e)"
_NAME = re.compile(rf"[^\W\d_a-z][\w.'’&-]{{0,30}}(?: {_PART}){{0,5}}")
"""One to six words, the first with a capital (or of a script without them)."""
_SMALL = frozenset("de van von der den la le di da du del dos bin ibn al el of the and y e jr sr".split())
_FULL = re.compile(rf"[^\W\d_a-z][\w.'’&-]{{0,30}}(?: {_PART}){{1,4}}")
_LONGEST = 60
_WORDS = 7
_SENTENCE = re.compile(
    r"\d:\d\d|[?!;\"“”„…<>{}=\\^`]|://|www\.|[^\W\d_]{3}\. |\.$(?<![A-Z]\.)(?<!Jr\.)(?<!Sr\.)(?<!Ph\.D\.)|, .*, .*,"
)
_LEADS = frozenset(" ".join(lines(Path(__file__).with_name("leads.txt"))).split())
"""First words of lines with a colon that are speech, or fields of a head."""
_SHORTENED = re.compile(r"['’](?:s|m|d|re|ve|ll)$")
"""`that's`, `I'm`."""
_REPORT = re.compile(
    r"(?:[^\W\d_]+[ -]){0,3}(?:summary|points|tags|files|items?|steps?|themes|topics|questions|notes|status|revisions"
    r"|areas|takeaways|decisions|actions|deliverables|blockers|risks|facts|objectives|outcomes|resolutions"
    r"|highlights|recommendations|findings|aufgaben|beschlüsse|acuerdos|décisions|decisiones|decisões|decisioni|besluiten)"
    r"|discussion|decision|action|deadline|due(?: date)?|priority|mitigation|risk|budget|scope|apologies|regrets"
    r"|agenda|motion|call to action|use cases?|resolution|outcome|objective|rationale|duration|participants|attendees"
    r"|venue|location|date/time"
    r"|diskussion|beschluss|ergebnis|tagesordnung|décision|ordre du jour|discusión|decisión|orden del día|decisão"
    r"|action(?: items?)? [-–—(@].*|poll"
    r"|decisione|discussione|besluit|actie|(?:step|task|phase|exercise|figure|section|(?:action )?item) \d+(?:\.\d+)?"
    r"|(?:[^\W\d_]+[ -]){1,3}(?:google docs?|issues?|discussions?|release|promotion|working group)|(?:\[ ?)?\].*",
    re.IGNORECASE,
)
"""What a report or minutes have before a colon, and nobody is called."""
_ROLES = re.compile(
    r"(?:co-?|guest |main )?(?:host|guest|moderator|interviewer|interviewee|narrator|producer|editor|panell?ist|caller"
    r"|speaker|presenter|announcer|reporter|organi[sz]er|translator|interpreter|author|engineer)s?",
    re.IGNORECASE,
)
PRONOUNS = re.compile(r"(?:he|she|they|ze|xe|any|it)(?:/\w+)+", re.IGNORECASE)
_TITLES = re.compile(
    r"(?:(?:el|la|[oa]) )?(?:dr|prof|professor|mr|mrs|ms|mx|sir|rev|hon|sra?|señora?|mme|mlle)\b\.?ª? +(?=\S+ +\S)",
    re.IGNORECASE,
)
_HONOURED = re.compile(
    r"\b(?:dr|dra|prof|mrs|mme|mlle|sra|srta|hon|rev|sen|rep|gov|gen|col|capt|lt|sgt|amb|lic|ing|dip|abg|min|st)\. ",
    re.IGNORECASE,
)
"""What a point behind ends no sentence."""
_DEGREES = re.compile(
    r"(?:,? *\b(?:ph\.? ?d|m\.? ?d|d\.? ?phil|m\.? ?sc|b\.? ?sc|m\.? ?b\.? ?a|m\.? ?a|esq|jr|sr|cpa|pe|pmp|rn|dds"
    r"|cissp)\b\.?)+$",
    re.IGNORECASE,
)
_DAY = re.compile(r"\d{1,4}([/.-])\d{1,2}\1\d{1,4}")
"""A date in digits, which is no telephone's number."""
_UNDERSCORED = re.compile(r"[A-Z][\w.'’-]*(?:_+[A-Z][A-Za-z0-9.'’-]*)+_?", re.ASCII)
"""`Ann_Lee`, as programs write a name that may have no blank."""
_POINT = re.compile(r"(?<=[^\W\d_]{3})\.$")
"""What ends a label, and shortens no word."""
_NUMERAL = re.compile(r"i{1,3}|iv", re.IGNORECASE)
_PARTICLES = re.compile(r"(?:\b(?:de|van|von|der|den|la|le|di|da|du|del|dos|bin|ibn|al|el) )+", re.IGNORECASE)
BRACKETED = re.compile(r"(.*\S)\s*[(\[]\s*([^()\[\]]{1,40}?)\s*[)\]]")
_AFFILIATED = re.compile(r"(.*?\S)\s+[-–—|/]\s+(\S.*)")


def label(text: str) -> str:
    """The label of a speaker that a text may be, white space folded; empty if it can be none."""
    words = text.split()
    found = " ".join(words)
    if not found or len(found) > _LONGEST or len(words) > _WORDS:
        return ""
    if not found.replace(" ", "").isalpha() and _SENTENCE.search(_HONOURED.sub("", found)):
        return ""
    if found.count("(") != found.count(")"):
        return ""
    if not any(map(str.isalpha, found)) and (sum(map(str.isdecimal, found)) < 6 or _DAY.fullmatch(found)):
        return ""
    if len(words) > 3 and found.islower():
        return ""
    return found


@lru_cache(1 << 12)  # Of a talk's lines, most begin with one of a few labels.
def is_name(found: str) -> bool:
    """Whether a label is written as names are, and is none of the words that begin a sentence with a colon."""
    if leads_in(found):
        return False
    name, _ = called(found)
    first, *others = name.split() or [""]
    # Of the pattern's capitals only those of English are told from small letters.
    small = first[:1].islower() or any(word[:1].islower() and word.rstrip(".") not in _SMALL for word in others)
    return (_NAME.fullmatch(name) is not None and not small) or (
        is_nobody(name) and bool(re.search(r"\d|unknown|unidentified", name, re.I))
    )


def leads_in(found: str) -> bool:
    """Whether a label is one of the words that begin a sentence with a colon (`Reason: nobody looked`)."""
    first = found.partition(" ")[0].rstrip(".,").lower()
    return first in _LEADS or _SHORTENED.sub("", first) in _LEADS


@lru_cache(1 << 12)
def is_report(found: str) -> bool:
    """Whether a label heads an entry of minutes or of a report: `Decision`, `Next steps`."""
    return _REPORT.fullmatch(found) is not None


def is_phrase(found: str) -> bool:
    """Whether a label is written as words are (`The result`, `and so it was`) rather than a name in any case."""
    words = found.split()
    small = [word for word in words[1:] if word[:1].islower() and word.rstrip(".") not in _SMALL]
    return not is_nobody(found) and bool(small) and (len(words) > 3 or not words[0][:1].islower())


def called(found: str) -> tuple[str, str]:
    """(name, role) of a label: `Dr. Roe, Bo (host)` is Bo Roe, host. What cannot be told apart stays as it is."""
    name, role = _POINT.sub("", found.strip(" :：")) or found, ""
    if (office := BRACKETED.fullmatch(name)) and is_phrase(office[1]) and _FULL.fullmatch(office[2]):
        # `The Minister for Disks (Bo Roe)`.
        return office[2], role
    if inner := BRACKETED.fullmatch(name):
        if _ROLES.fullmatch(inner[2]):
            role = inner[2].lower()
        if not is_nobody(inner[1]) or role:
            name = inner[1]
    if (parted := _AFFILIATED.fullmatch(name)) and not is_nobody(parted[1]):
        name = parted[1]
        role = role or (parted[2].lower() if _ROLES.fullmatch(parted[2]) else "")
    name = _DEGREES.sub("", _TITLES.sub("", name)) or name
    if _UNDERSCORED.fullmatch(name) and not is_nobody(name):
        name = " ".join(name.replace("_", " ").split())
    first, comma, last = (part.strip() for part in name.partition(","))
    if comma and last:
        if _ROLES.fullmatch(last):
            return first, role or last.lower()
        surname = _PARTICLES.sub("", first)
        written = all(_NAME.fullmatch(part) or part.isalpha() for part in (surname, last))
        if written and not _NUMERAL.fullmatch(last) and " " not in surname and last.count(" ") < 2:
            name = f"{last} {first}"
    return name, role
