"""Insights as note apps and readers export them (Obsidian, Logseq, Snipd, Kindle and their like), made plain Markdown.

Line by line, so that each keeps its number: what the app says of itself leaves an empty line, and who said something,
or where, goes behind its words, as `items` reads it.
"""

import re
from itertools import pairwise

from generator.read.formats.heads.names import is_name
from generator.read.formats.markdown import LONG_TEMPLATE
from generator.read.insights.linked_titles import told_of_links
from generator.read.insights.note_exports import HEADING, added, clippings, excerpts, table_rows
from generator.read.insights.note_marks import told_beside
from generator.read.insights.origin import ON

_WIKI = re.compile(r"!?\[\[(?:[^\[\]|]*\|)?([^\[\]]*)\]\]")
_MACRO = re.compile(r"(?<=\S)\s*\{\{[\w-]+ [^{}]*\}\}|\{\{[\w-]+ [^{}]*\}\}\s*(?=\S)")
"""What Logseq puts something in the place of, beside words."""
_EMBEDDED = re.compile(r"!\[\[[^\[\]]*\]\]|!\[[^\[\]]*\]\([^()\s]*\)")
_HIDDEN = re.compile(
    r"%%.*?%%|<!--(?:(?!<!--).)*?-->|<(audio|video|iframe)\b(?:(?!<\1\b).)*?</\1>"
    r"|<(?:iframe|audio|video|embed|source)\b[^<>]*>",
    re.IGNORECASE,
)
_MARKED = re.compile(r"(==|\^\^)(?=\S)(.+?)(?<=\S)\1")
_BLOCK_ID = re.compile(r"\s\^[A-Za-z0-9-]+$")
_TAGS = re.compile(r"(?<=[.!?…\"”’)*_])(?:\s+#(?:\[\[[^\[\]]*\]\]|(?:[^\W\d]|\d*[^\W\d])[\w/-]*))+$")
_QUOTE = re.compile(r"\s{0,3}(?:>\s?)+(?:\[![\w-]+\][+-]?\s*)?")
_QUOTED_ITEM = re.compile(r"(\s*[-*+]\s+)>\s?\S")
_BOX = re.compile(r"^(\s*[-*+]\s+)\[[ xX/-]\]\s+")
_PLACE = re.compile(
    r"\s*\(\[(?:(?:Time|Location|Page|View|Open|Link|Source)\b|pp?\. ?\d)[^\[\]]*\]\((https?://[^()\s]+)\)\)"
    r"|\s*\[[^\w\[\]]+\]\((https?://[^()\s]+)\)\s*$"
)
"""Where the words stand: Readwise's `([View Highlight](…))`, and the arrow of Omnivore, `[⤴️](…)`."""
_CITED = re.compile(r"\s+— \[Updated on (?P<day>[^\[\]]{6,40})\]\((?P<to>https?://[^()\s]+)\)(?:\s+— Group: \S+)?\s*$")
"""What Hypothesis' exports write behind a highlight."""
_IN_FILE = re.compile(r"\s*\(\[(?:pdf|snapshot|epub)\]\(zotero://[^()\s]*\)\)")
"""Where Zotero has the words on its own machine."""
_PROPERTY = re.compile(r"\s*(?:[-*+]\s+)?[\w -]{1,40}::(?:\s|$)")
_ABOUT = re.compile(
    r"[^\w]*(?:episode |book |note |our )?(?:metadata|properties|transcript|related|see also|tags|sponsors?"
    r"|sponsored|advertisement|unsubscribe|jobs|job board|hiring|classifieds"
    r"|action items?|to-?dos?|next steps)\W*|note\s+[-–—]\s+(?:page|location)\b.*",
    re.IGNORECASE,
)
"""Headings over what is no insight; below Kindle's `Note - Page 12` stands what its reader thinks."""
_OWN = re.compile(
    r"\s*(?:[-*+]\s+)?(?:\*\*|__)?(?P<label>note|tags?|comments?|created|updated|added|status|annotation|timestamp"
    r"|publisher|last highlighted|reference|location|author|full title"
    r"|category|url|document tags|source|link|speaker|said by|who|date|published|recorded|hosts?|guests?|channel"
    r"|episode|podcast|show|title|duration|participants|speakers|topic|call title|video|audio)"
    r"(?:\*\*|__)?\s*:\s*(?:\*\*|__)?\s*(?P<value>.*)",
    re.IGNORECASE,
)
_WRITTEN_BY = re.compile(
    r"\s*(?:[-*+]\s+)?(?:\*\*|__)?author(?:::?(?:\*\*|__)|(?:\*\*|__)?::?)\s*(.+?)\s*", re.IGNORECASE
)
_BOOK = re.compile(r"#(?:books?|articles?)\b|\bcategory\W+(?:\w+/)*(?:books?|articles?)\b", re.IGNORECASE)
_LEADS = re.compile(
    r"(?:[-*+]\s+)?(?:\*\*|__)?(?:(?:source|original|web) )?(?:url|link|source)(?:::?(?:\*\*|__)|(?:\*\*|__)?::?)\s*"
    r"(?:\[[^\[\]]*\]\()?<?(https?://[^\s()<>]+)"
    r"|\[(?:read )?(?:the )?(?:original|source)[^\[\]]*\]\((https?://[^\s()<>]+)\)",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"(?:[-*+]\s+)?(?:\*\*)?[A-Z][\w /-]{1,30}(?:\*\*)?:(?:\*\*)?\s+\S.{0,100}$")
_RULES = re.compile(r"\s*(?:[-=*_]{3,}|!\[.*)\s*$")
_SEVERAL = re.compile(r"[,;&]|\band\b")
_BLANKS = re.compile(r"([ \t]{80})[ \t]+")
_HEAD = 15
"""Lines in which an export says what it is of."""
_SYNCED = re.compile(r"\s*(?:[-*+]\s+)?(?:new )?highlights (?:first synced|added) .*", re.IGNORECASE)
_HEARD = re.compile(
    r"\s*🎧.*\d:\d\d.*|\s*(?:[-*+]\s+)?(?:\d{1,2}:)?\d{1,3}:\d\d\s*[-–—]?\s*(?:https?://\S+|listen|play|link)\W*",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"\[[^\[\]]+\]:\s*<?(?:(?:https?:|mailto:|[/#])\S*|\S*[./#]\S*|\{.*)>?(?:\s+[\"'(].*)?|"  # Addresses of links.
    r"\^[\w-]{4,40}|<(?:a|iframe|img|video|audio|script)\b.*|\[\^[^\[\]]+\]:.*|"  # Anchors, players, footnotes.
    r"\{%.*%\}\s*|\{\{[<%].*[>%]\}\}\s*|"  # Lines of Jekyll and Hugo.
    r"(?:[-*+•]\s+)?(?:\d{1,3}/\d{0,3}\s+)?(?:<?https?://\S+>?"  # An address alone.
    r"|#[^\W\d][\w/-]*#?(?:\s+#[^\W\d][\w/-]*#?)*"  # Tags alone.
    r"|[_=—–-]{4,}|page \d+(?: (?:of|/) \d+)?|\[[a-z]\]\S.*"  # What Google Docs writes below a page.
    r"|(?:[^\w]*(?:\d[\d.,k]* )?(?:replies|reposts|retweets|likes?|views|comments?|shares?|leave a comment"
    r"|subscribe|restack|read in app|view in browser|unsubscribe|forward(?: to a friend)?|manage preferences)\b)+\W*"
    r"|</?[a-z]+(?:\s[^<>]*)?>|that'?s (?:it|all) (?:for|from)\b.*"
    r"|welcome (?:back )?to [^.!?]{0,60}(?:#\d+|newsletter|weekly|issue|edition|digest)\b.{0,160}"
    r"|(?:curated|compiled|collected|edited) by .{2,60}|(?:©|\(c\)|copyright)\W*(?:19|20)\d\d\b.{0,120}"
    r"|h/t\b.{0,60}|hat tip.{0,60}"
    r"|(?:hello|hi|hey|dear)(?: \w+){0,3}[!,]|(?:follow|retweet|repost) (?:me|us|the (?:first )?(?:tweet|post))\b.*"
    r"|(?:thanks for reading|see you (?:next|on)|until next|welcome to (?:another|the|this|issue))\b.{0,60}"
    r"(?:[!,.:]|subscribe\b.*)|if you (?:liked|enjoyed) this .*"
    r"|[^\w#]*(?:(?:key|my|all|new) )?(?:highlights?|quotes?|takeaways?|insights?|snips?|excerpts?|metadata)[^\w]*"
    r"|created with \w+ [|·].*)",
    re.IGNORECASE,
)
"""What newsletters, threads and documents have beside what they say, and the names of their sections."""
_LINKS = re.compile(r"\[([^\[\]]*)\]\((?:[^()\s]*)\)")
_LINKED = re.compile(r"(?:\]\(|(?<=\s))(https?://[^()\s]+)")
_BUTTON = re.compile(r"\s*\[([^\[\]]*)\]\([^\s]*\)\s*")
"""A link on a line of its own, such as `[Read on Omnivore](…)`; one whose words are a sentence is an insight."""
_NUMBERED = re.compile(r"^\s{0,3}\d{1,3}/(?:\d{1,3})?\s+(?=\S)")
_FOOTMARK = re.compile(r"(?<=[.!?…\w])\[[a-z]\](?=\s|$)|\s*\(\([\w-]{6,36}\)\)")
_HANDLE = re.compile(r"\s*\(@\w{1,30}\)")
_POSTED = re.compile(r"((?:—|–|―|--)\s+[^\[\]]{2,60}?)\s*,?\s*\[[^\[\]]{4,40}\]\((https?://[^()\s]+)\)\s*")
"""Who posted words that a page has embedded, and where; the day is the link's text."""
_EMBED = re.compile(r"\s*(?:[-*+]\s+)?(?:\{\{.*\}\}|\(\([0-9a-f-]{36}\)\))\s*")
"""A part of another note that Logseq shows in this place."""
_CALLED = re.compile(
    r"^(\s*(?:[-*+]\s+)?)(?:\*\*|__)?(?:key )?(?:insight|takeaway|quote|highlight)s?(?: \d+)?(?:\*\*|__)?:"
    r"(?:\*\*|__)?\s+(?=\S)",
    re.IGNORECASE,
)
"""What some write before each insight."""
_FENCE = re.compile(r"(?:\s*(?:>|[-*+]\s))*\s*(```+|~~~+)")
"""In a quotation or an item of a list, too."""
_LINKS_ONLY = re.compile(r"(?:&\w{2,6};|[^\w\[\]])*(?:\[[^\[\]]*\]\([^()\s]*\)(?:&\w{2,6};|[^\w\[\]])*){2,}")
"""Several links and nothing else: to the chapter before, the contents, the chapter after."""
_TASK = re.compile(r"\s*(?:[-*+]\s+)(?:TODO|DOING|DONE|LATER|NOW|WAITING|CANCELED|CANCELLED|IN-PROGRESS)\s")
"""What Logseq and Org call to do, or done."""
_ORIGIN = re.compile(r"(?:—|–|―|--)\s+\S.*(?<![.!?…:;,])")
_SAID_BY = re.compile(r".*[.!?…][\"”’)*_]*\s+(?:—|–|―|--)\s+\S.*(?<![.!?…:;,])")
_FROM = re.compile(r"(?:from|in|via|source)\b.*", re.IGNORECASE)
"""What an app writes below the words and who said them: where they stand."""
_FINISHED = re.compile(r"[.!?…:][\"”’)*_]*$")
_SENTENCE = re.compile(r".*[.!?…][\"”’)]*|.{60,}")


def plain_notes(text: str) -> str:
    """The text with as many lines, and in them what was noted: see the module."""
    text = _BLANKS.sub(r"\1", text)
    text = told_beside(LONG_TEMPLATE.sub(lambda found: "\n" * found[0].count("\n"), text))
    text = told_of_links(text)
    lines = text.split("\n")
    if (clipped := clippings(lines)) is not None:
        return "\n".join(clipped)
    lines = excerpts(lines)
    result: list[str] = []
    skipped = 0
    fenced, folded = "", False
    signed = _signature(lines)
    gone = False
    """Whether the last line with words was left out: who signs below it said nothing above it."""
    for number, line in enumerate(lines):
        found = _FENCE.match(line)
        fence = bool(found and (not fenced or found[1].startswith(fenced)))
        fenced, folded = "" if fenced and fence else fenced or (found[1] if found else ""), folded or "<details" in line
        if heading := HEADING.fullmatch(line):
            level = len(heading[1])
            if not skipped or level <= skipped:
                skipped = level if _ABOUT.fullmatch(heading[2]) else 0
        beside = skipped or folded or fenced or fence or number == signed or (gone and _ORIGIN.fullmatch(line.strip()))
        out = "" if beside else _plain(line, result)
        if line.strip(" >"):
            gone = not out and not _ORIGIN.fullmatch(line.strip(" >"))
        folded = folded and "</details>" not in line
        result.append(out)
    return "\n".join(table_rows(result))


def _signature(lines: list[str]) -> int:
    """The line in which a letter is signed: its last, apart, where no other of its words say who said them; else -1."""
    last = next((at for at in range(len(lines) - 1, -1, -1) if lines[at].strip()), 0)
    apart = last > 0 and not lines[last - 1].strip() and _ORIGIN.fullmatch(lines[last].strip())
    paragraphs = sum(bool(line.strip()) and not above.strip() for above, line in pairwise(lines))
    others = any(_ORIGIN.fullmatch(line.strip(" >")) or _SAID_BY.fullmatch(line.strip()) for line in lines[:last])
    return last if apart and paragraphs > 3 and not others else -1


def author(text: str) -> str:
    """Who wrote the book or article that the head of an export describes; empty where it is of something else."""
    head = text.split("\n", _HEAD)[:_HEAD]
    written = [_LINKS.sub(r"\1", found[1]) for line in head if (found := _WRITTEN_BY.fullmatch(line))]
    names = [name.replace("[[", "").replace("]]", "") for name in written]
    told = len(names) == 1 and " " in names[0] and is_name(names[0]) and not _SEVERAL.search(names[0])
    return names[0] if told and any(map(_BOOK.search, head)) else ""


def linked_to(text: str) -> str:
    """Where what the head of an export describes can be read; empty where words come before it."""
    for line in text.split("\n", _HEAD)[:_HEAD]:
        if found := _LEADS.match(line):
            return found[1] or found[2]
        said = line.strip() and not any(mark.match(line) for mark in (HEADING, _PROPERTY, _OWN, _RULES, _LABELLED))
        if said and not _NOTHING.fullmatch(line.strip()) and not _BUTTON.fullmatch(line):
            break
    return ""


def snips(text: str) -> dict[int, str]:
    """Of the lines of a snip (Snipd), from 1, the link that plays it: from where it stands to the next one."""
    result: dict[int, str] = {}
    titled = playing = ""
    for number, line in enumerate(text.split("\n"), 1):
        linked = _LINKED.search(line)
        if heading := HEADING.fullmatch(line):
            titled = linked[1] if linked else titled
            playing = "" if len(heading[1]) < 3 else playing
        elif _HEARD.fullmatch(_LINKS.sub(r"\1", line)):
            playing = linked[1] if linked else titled
        elif playing:
            result[number] = playing
    return result


def _plain(line: str, before: list[str]) -> str:
    """One line without what only its app understands; empty where it says who said the one above, or nothing."""
    if line.lstrip().startswith(">"):
        line = _QUOTE.sub("", line)
        if _FROM.match(line) and before and _SAID_BY.fullmatch(before[-1]):
            return ""
    elif quoted := _QUOTED_ITEM.match(line):
        line = quoted[1] + _QUOTE.sub("", line[quoted.end(1) :])
    line = _MACRO.sub("", _HIDDEN.sub("", _EMBEDDED.sub("", line)))
    button = _BUTTON.fullmatch(line)
    place = _PLACE.search(line)
    nothing = (
        _NOTHING.fullmatch(_LINKS.sub(r"\1", _PLACE.sub("", line)).strip())
        or _LINKS_ONLY.fullmatch(line)
        or (button and not _SENTENCE.fullmatch(button[1]))
    )
    if nothing and not _goes_on(before):
        if place and line.lstrip()[:1] not in "-*+•":
            added(before, f" (source: {place[1] or place[2]})")
        return ""
    line = _NUMBERED.sub("- ", _FOOTMARK.sub("", _CALLED.sub(r"\1", line)))
    line = _BOX.sub(r"\1", line)
    if line.lstrip()[:1] != "#":
        line = _TAGS.sub("", _BLOCK_ID.sub("", line.rstrip()))
    line = _MARKED.sub(r"\2", _WIKI.sub(r"\1", line))
    line = _CITED.sub(lambda found: f" (source: {found['to']}){ON}{found['day']}", _IN_FILE.sub("", line))
    line = _PLACE.sub(lambda place: f" (source: {place[1] or place[2]})", line)
    if (
        _TASK.match(line)
        or _PROPERTY.match(line)
        or _SYNCED.fullmatch(line)
        or _HEARD.fullmatch(_LINKS.sub(r"\1", line))
        or _EMBED.fullmatch(line)
    ):
        return ""
    posted = _POSTED.fullmatch(_HANDLE.sub("", line).strip())
    if posted and not re.search(r"\s(?:on|in|at|via|from)$", posted[1]):
        line = f"{posted[1]}, {posted[2]}"
    if _ORIGIN.fullmatch(line.strip()):
        return "" if added(before, f" {line.strip()}") else line
    if own := _OWN.fullmatch(line):
        label, value = own["label"].lower(), own["value"].strip()
        if label in ("source", "link", "url") and value.startswith("http") and line[:1].isspace():
            added(before, f" (source: {value})")
        elif label in ("speaker", "said by", "who") and line[:1].isspace():
            added(before, f" — {value}")
        elif not line[:1].isspace() and (label == "note" or _SENTENCE.fullmatch(value)):
            return line
        return ""
    return line


def _goes_on(before: list[str]) -> bool:
    """Whether the words above are not finished, so that the next line is more of them: "(source:" is a beginning."""
    above = before[-1].strip() if before else ""
    finished = _FINISHED.search(above) and above.count("(") <= above.count(")")
    return bool(above) and not finished and not HEADING.fullmatch(above) and not _RULES.fullmatch(above)
