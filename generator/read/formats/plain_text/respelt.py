"""Names and times as other programs and markups write them, put as the readers of text know them.

Input: a text, such as ``Q.  Why?\\nA.  Because.`` Output: the same lines, ``Q:  Why?\\nA:  Because.`` A spelling counts
where it recurs in the file, so that one footnote or reference changes nothing. No line is added or taken away.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from generator.read.formats.clock import TIME
from generator.read.formats.plain_text.asked import asked, begins


class Spelling(NamedTuple):
    """One way to write what a reader knows otherwise."""

    written: str
    """A regular expression of lines, in any case; compiled only where one may stand in a text."""
    meant: str | Callable[[re.Match[str]], str]
    least: int = 2
    """How often it has to stand in a file."""
    marks: tuple[str, ...] = ("",)
    """One of these stands in every text that has it; a text without any is not searched."""
    begins: str = ""
    """One of these signs, in small letters and `0` for any digit, begins every line that has it; empty for any."""

    def may_stand_in(self, text: str, begun: set[str]) -> bool:
        """Whether a text, whose lines begin with these signs, is worth a search."""
        return any(mark in text for mark in self.marks) and not (self.begins and begun.isdisjoint(self.begins))


_NAME = r"[^\W\d_][^:\[\]*\n]{0,60}"
_SECONDS = r"\d{1,6}\.\d{1,9}"
_UNTIL = r"(?:[ \t]*(?:,|-{1,2}>?|[–—]|to)[ \t]*|[ \t]+(?:(?:stop|end)=)?)"
_ELEMENTS = r"(?:^(?:[ \t]*<(?:article|blockquote|dd|div|dl|li|p|section)\b[^<>\n]*>)*[ \t]*)?"
_CLASS = r"<(\w+)\b[^<>\n]*\bclass=[\"'](?:[\w-]+[ _-])?(?:{})[\"'][^<>\n]*>"
"""The elements that a line may begin with, and one whose class says what is in it."""
_FRAMES = r"\d\d:\d\d:\d\d[:;]\d\d"
_NICK = r"[@+%~&]?[^\W\d][\w`|^-]{0,29}"
_CHAT = re.compile(rf"^\[?{TIME}\]?[ \t]+[^\w\s\[({{]{_NICK}>[ \t]", re.MULTILINE)
"""A line of IRC; its `<` may be hidden."""
_SPELLINGS = (
    Spelling(r"<(b|strong)>([^<>\n]{1,80})</\1>", r"**\2**", 1, ("<",)),
    # A time, or what may be a name before a colon or a time, that is a link.
    Spelling(rf"\[({TIME})\]\([^()\s]*\)", r"[\1]", 1, ("](",)),
    Spelling(r"^([ \t>*_#-]*)\[([^\[\]\n]{1,60})\]\([^()\s]*\)(?=[*_ \t]*(?:[:：(\[\d]|$))", r"\1\2", 1, ("](",)),
    Spelling(rf"<(sub|sup|small|time|kbd|code|span|em|i)\b[^<>]*>\[?({TIME})\]?</\1>", r"[\2]", 2, ("</",)),
    # HTML that a page of Markdown has around time and name, and a voice as captions have it; its `<` may be hidden.
    Spelling(
        rf"{_ELEMENTS}{_CLASS.format('time(?:stamp|code)?')}[^\w\n]*({TIME})[^\w\n]*</\1>", r"[\2] ", 3, ("class=",)
    ),
    Spelling(
        rf"{_ELEMENTS}(\[{TIME}\] )?{_ELEMENTS}{_CLASS.format('name|speaker')}\s*+([^<>\n]{{1,60}}?)[\s:：]*</\2>",
        lambda found: f"{found[1] or ''}**{found[3]}:** ",
        3,
        ("class=",),
    ),
    Spelling(r"[<\U000f0000]v(?:\.[\w.-]+)?[ \t]+([^<>\n]{1,60})>[ \t]*", r"**\1:** ", 2, ("v ", "v.")),
    # A time in wide brackets, or that no blank parts from the name: `Ann（0:03）`.
    Spelling(
        rf"[（(［【](?:(?<=\S[（(])({TIME})[）)]|(?<=[（［【])({TIME})[）］】])",
        lambda found: f" ({found[1] or found[2]}) ",
        3,
        (":",),
    ),
    # The tokens of Whisper; a sign that is hidden from Markdown begins them.
    Spelling(r"[^\w\s]\|(?!\d)[^|>\n]{1,30}\|>", "", 1, ("|>",)),
    Spelling(
        r"[^\w\s]\|(\d{1,6})(\.\d\d?)\|>[ \t]*(?=[\w\"“¿¡])",
        lambda found: f" [{int(found[1]) // 60}:{int(found[1]) % 60:02}{found[2]}] ",
        2,
        ("|>",),
    ),
    Spelling(r"[^\w\s]\|\d{1,6}\.\d\d?\|>", "", 2, ("|>",)),
    # Elements around what was said: of somebody who is named in them, or whose name they have.
    Spelling(
        r"^[ \t]*[^\w\s](\w{3,20})>[ \t]*((?-i:[A-ZÀ-Þ])[^<>:\n]{1,60}:\s[^<>]{0,9000}?)[^\w\s]/\1[ \t]*>",
        r"\2",
        3,
        (">",),
    ),
    Spelling(r"^[ \t]*([^\w\s])(\w{3,20})>([^<>]{0,9000}?)[^\w\s]/\2[ \t]*>", r"\1\2>\3", 3, (">",)),
    # A moment as programs log it: `[2025-03-04T16:05:20.612Z]`.
    Spelling(
        r"^\[?\d{4}-\d\d-\d\dT(\d\d:\d\d:\d\d)(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?\]?(?=\s)",
        r"[\1]",
        3,
        ("T0", "T1", "T2"),
        begins="[0",
    ),
    # A chat's bot that passes on what is said elsewhere: `<relay-bot> [ann] We begin.`.
    Spelling(
        r"([^\w\s])[\w.-]*(?:bot|relay|bridge)>[ \t]*[^\w\s]-?(\w[\w.' -]{0,39})[\]}>](?=\W*\w)",
        r"\1\2>",
        2,
        ("bot>", "relay>", "bridge>"),
    ),
    # IRC: what somebody does is theirs, and what the server says of who comes and goes is nobody's.
    Spelling(
        rf"^(\[?{TIME}\]?[ \t]+)"
        rf"(?:(?:[^\w\s.…?]{{3}}|==)[ \t].*|[^\w\s>•~|–—:.,-][ \t]+({_NICK})(?=[ \t]+\S))",
        lambda found: (f"{found[1]}<{found[2]}>" if found[2] else "") if _CHAT.search(found.string) else found[0],
        1,
        (":",),
    ),
    # Its clock has hours and minutes.
    Spelling(rf"^(\[?\d\d?:\d\d)(?=\]?[ \t]+[^\w\s({{\[]{_NICK}>[ \t])", r"\1:00", 2, ("> ",)),
    # What a meeting turns to, as MeetBot has it minuted.
    Spelling(rf"^(?:\[?{TIME}\]?[ \t]+)?[^\w\s]{_NICK}>[ \t]+[^\w\s]topic[ \t]+(?=\S)", "## ", 2, ("topic ",)),
    # Zoom's chat: who wrote to whom. Below a talk its times of day are none of the talk's.
    Spelling(
        rf"^({TIME})[ \t]+From[ \t]+([^:\n]{{1,60}}?)(?:[ \t]+to[ \t]+[^:\n]{{1,60}}?)?[ \t]*:",
        lambda found: (
            f"{found[1] if found.string.count(chr(10)) < 4 * found.string.count('From') else ''} **{found[2]}:**"
        ),
        2,
        ("From",),
    ),
    # A list of terms in Markdown.
    Spelling(r"^: +(?=\S)", "", 3, begins=":"),
    # The address of a paragraph.
    Spelling(r"<a\b[^<>]{0,200}></a>|[ \t]?\[[#¶§]\]\([^()\s]{0,200}\)", "", 2, ("></", "[#](", "[¶](", "[§](")),
    # The day before a time, as chats have it: hours and minutes. And a box of Obsidian that is somebody's.
    Spelling(
        rf"(^(?!\d\S+ \S+(?: [ap]m)?$)\[?|, \[| [–—-] )(?:\d{{1,4}}([/.-])(?:\d{{1,2}}|[a-z]{{3}})\2\d{{2,4}}"
        rf"|[a-z]{{3,9}}\.? \d{{1,2}}, \d{{4}}|today|yesterday),?(?: at)? ({TIME}(?:\s?[ap]m)?)(?=\]|:?$| - )",
        lambda found: found[1] + found[3] + ":00" * (found[3][-3:-2] == ":" and found[3].count(":") == 1),
        3,
        (":",),
    ),
    Spelling(r"^> ?\[!\w+\][+-]?[ \t]*(?=\S)", "> ", 2, ("[!",)),
    Spelling(
        rf"^speaker: *(.+)\n(?:time(?: ?stamp)?|start): *({TIME})\n(?:text|transcript|content): *",
        r"\n\1 [\2]\n",
        2,
        begins="s",
    ),
    # A page of a wiki or of Obsidian, and the mark that Obsidian gives a block.
    Spelling(rf"^([ \t>*_#-]*)\[\[(?:[^\[\]|\n]*\|)?({_NAME})\]\](?=[*_ \t]*[:：(\[\d])", r"\1\2", 2, ("[[",)),
    Spelling(r"(?<=\S) \^[a-z0-9-]{2,20}$", "", 2, ("^",)),
    Spelling(rf"`\[?({TIME})\]?`", r"[\1]", 2, ("`",)),
    # AsciiDoc, Org and reStructuredText: titles, and lists of names with what they said.
    Spelling(r"^(={1,6}) +(?=[^\s\"])", lambda found: "#" * len(found[1]) + " ", 1, ("= ",)),
    Spelling(r"^#\+(title|date|author|subtitle|language|description): *", r"\1: ", 1, ("#+",)),
    Spelling(r"^(?:[-+*] +)?(\*{0,2}[^\W\d_*][^:\n]{0,60}?) *::(?= |$)", r"\1:", 2, ("::",)),
    Spelling(rf"^:({_NAME}):(?= +\S)", r"\1:", 2, begins=":"),
    # Parliaments: `Mr. Roe.- We move`, `Sr. Presidente (Roe).— Tiene la palabra`; a page may have more for the name.
    Spelling(r"^\*\*([^*:\n]{2,60}?)\.[-–—]{1,2}[ \t]+([^*:\n]+):\*\*", r"**\1:** \2", 2, (".-", ".–", ".—")),
    Spelling(
        r"^((?-i:[A-ZÀ-Þ])\S{0,30}(?: \S{1,30}){0,6}?(?: \([^()\n]{1,40}\))?)\.[ \t]?[-–—]{1,2}[ \t]+(?=\S)",
        r"\1: ",
        3,
        (".",),
    ),
    Spelling(
        r"^[ \t]*(?-i:((?:(?:Mr|Ms|Mrs|Dr)\. [A-Z][\w'’-]+|(?:Senator|Representative|Chair(?:man|woman)?) [A-Z][\w'’-]+"
        r"|The (?:C(?:hair|HAIR|lerk|LERK)|P(?:resid|RESID)|S(?:peaker|PEAKER))\w*"
        r"|[A-Z][A-Z'’-]{3,}|[A-Z]{2,} [A-Z][A-Z'’-]+)"
        r"(?: [A-Z][A-Z'’-]+){0,2}(?: of [A-Z]\w+(?: [A-Z]\w+)?)?)\.[ \t]+(?=[A-Z\"“(]))",
        r"\1: ",
        3,
        (". ",),
    ),
    Spelling(
        r"^((?:(?:El|La) señora?|[OA] Sra?\.ª?) (?-i:(?=[A-ZÀ-Þ]))[^:()\n–—]{2,60}?(?: \([^().\n]{1,40}\))?)"
        r"(?: \([^()\n]{1,90}\))?(?::|(?=[ \t]+[–—-]))(?:[ \t]*[–—-]+)?[ \t]+(?=\S)",
        r"**\1:** ",
        3,
        begins="elao",
    ),
    Spelling(
        r"^((?-i:MM?\.|Mmes?|Mlles?) [^.,:()\n]{2,60}?)(?:, [^.:\n]{2,90})?\.(?:[ \t]*[–—-]+)?[ \t]+"
        r"(?=[\"«]?(?-i:[A-ZÀ-Þ]))",
        r"**\1:** ",
        3,
        begins="m",
    ),
    # A Frenchman's title, which elsewhere is an initial.
    Spelling(
        r"^(\W*)(?-i:M\. )(?=(?-i:[A-ZÀ-Þ])[\w'’-]+ (?-i:[A-ZÀ-Þ])[^:\n]{0,50}:)", r"\1", 1, (" les ", " est ", "Mme ")
    ),
    # Names as print in Chinese, Japanese and Korean has them: `【田中】`, `○田中委員長　`.
    Spelling(r"^【([^【】\n]{1,30})】[：:]?[ \t　]*(?=\S)", r"\1: ", 3, ("【",)),
    Spelling(r"^【([^【】\n]{1,30})】$", r"\1:", 3, ("【",)),
    Spelling(
        r"^[○◯〇◇◆]([^\s。、:：]{1,14}(?: [^\s。、:：]{1,10})?)(?:　| {2,}|\t)[ \t　]*(?=\S)",
        r"\1: ",
        3,
        begins="○◯〇◇◆",
    ),
    # f4, easytranscript and MAXQDA.
    Spelling(r"#(\d{1,2}:\d\d:\d\d)-(\d)#", r"[\1.\2]", 2, ("#",)),
    # Avid's captions, and what stands around them.
    Spelling(rf"^({_FRAMES})[ \t]+({_FRAMES})[ \t]*$", r"\1 - \2", 2, begins="0"),
    Spelling(r"^(?:\S?(?:begin|end) subtitles>|@ This file written with .*)$", "", 1, ("subtitles>",)),
    Spelling(r"^\[?(\d{1,3})['’′](\d\d)(?:[\"”″]|['’′]{2})\]?(?=\s)", r"\1:\2", 3, begins="[0"),
    # Points for colons, and seconds before a segment, as recognisers print them: `(3.0, 12.5) words`.
    Spelling(r"(0(?<![\w.,:]0)\d)\.([0-5]\d)\.([0-5]\d)(?![\w:]|\.\d|,? \d\d?:)", r"\1:\2:\3", 3, (".",)),
    Spelling(
        rf"^[\[(]?(?:start=)?({_SECONDS})s?{_UNTIL}({_SECONDS})s?[\])]?:?[ \t]+(?:speaker_(?=SPEAKER_))?(?=[^\s\d.,])",
        r"[\1s - \2s] ",
        3,
        begins="[(s0",
    ),
    # YouTube's panel, copied without its line breaks: `0:033 secondsWelcome`.
    Spelling(
        r"^(\d{1,3}(?::[0-5]\d){1,2})(?:(?:\d+ (?:hours?|minutes?|seconds?),? ?)+(?=[^\W\d_])|(?=[^\W\d_]{2}))",
        r"\1 ",
        3,
        begins="0",
    ),
)


def respelt(text: str) -> str:
    """The text with the names and times in it as they are known."""
    text = asked(text)
    begun = begins(text)
    for spelling in _SPELLINGS:
        if not spelling.may_stand_in(text, begun):
            continue
        written = re.compile(spelling.written, re.MULTILINE | re.IGNORECASE)
        if len(written.findall(text)) >= spelling.least:
            text = written.sub(spelling.meant, text)
            begun = begins(text)
    return text
