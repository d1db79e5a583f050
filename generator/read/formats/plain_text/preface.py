"""What stands above the first words of a talk: its title, date and length, and what the program says of itself."""

import re
from contextlib import suppress
from dataclasses import dataclass, field

from generator.read.fields import values
from generator.read.formats.heads.credit import CREDIT
from generator.read.formats.heads.lines import Line
from generator.read.formats.heads.literal import shown
from generator.read.formats.markup import unmarked
from generator.read.formats.plain_text.layout import Layout

BEGUN = re.compile(
    r".{1,60} (?:(?:started|stopped|joined|left) (?:the )?(?:transcription|meeting|recording|call)"
    r"|hat die (?:transkription|aufzeichnung|besprechung) (?:gestartet|beendet|verlassen)"
    r"|(?:inició|detuvo|ha iniciado|ha detenido|a démarré|a arrêté|iniciou|interrompeu|ha avviato|ha interrotto)"
    r" (?:la |a )?(?:tran?s[ck]\w+|grabación|gravação|registrazione|enregistrement)"
    r"|が文字起こしを(?:開始|停止)しました)",
    re.IGNORECASE,
)
TRANSCRIPT = (
    r"(?:transcript(?:ion|ie)?|trans[ck]rip[ck]ión|transkript(?:ion)?|transkrypcja|retranscription|transcrição"
    r"|transcripció|trascrizione|расшифровка|стенограмма|транскрипт|текст выпуска|文字起こし|書き起こし|逐字稿|文字稿"
    r"|文稿|녹취록|대본)"
)
"""What stands above what was said, in the languages that podcasts are written in."""
_HEADED = re.compile(rf"\W*(?:(?:full|episode|meeting|audio|video|complete)\W+)?{TRANSCRIPT}\W*", re.IGNORECASE)
_OF_TRANSCRIPT = re.compile(
    r"^(?:(?:full|interview)\s+)?transcript(?:ion)?\s*(?:(?:for|of)\s+|[:–—-]\s*)"
    r"|(?:\s*[-–—|:]\s+|[-_]\d{8}_\d{6}\w*-)(?:meeting )?(?:transcript(?:ion)?|recording)\s*$",
    re.IGNORECASE,
)
_RECORDED = re.compile(r"(?:recorded|held|aufgezeichnet|grabado|enregistré)(?: on| am| el| le)? ", re.IGNORECASE)
_CLOCK_AFTER = re.compile(r",?\s+\d{1,2}:\d{2}.*$")
_SENTENCE_END = re.compile(r"[.!?…。！？][\"”’)」』]*$")
SOUND = re.compile(
    r"[\[(*_]{1,2}(?=[^()\[\]]{4,80}[)\]*_]{1,2}$)[^()\[\]]*"
    r"\b(?:music|jingle|theme|song|sounds?|intro|outro|adverts?|ads?|sponsors?|break|commercial|clip)\b[^()\[\]]*[)\]*_]{1,2}",
    re.IGNORECASE,
)
"""A line that tells what is heard, not said: `(Intro music: swing)`."""
_TITLE_LONGEST = 120
NEAR = 4
"""Lines within which a file without times comes to its first name, where the lines above are a title."""
_NO_TITLE = re.compile(rf"(?:.*\b)?{TRANSCRIPT}\b.*|\W*\w?\W*", re.IGNORECASE | re.DOTALL)
"""What says that a page is a transcript, or nothing."""


def titled(page: str, heading: str) -> str:
    """The title of a page's recording: what the page is called, unless only its heading says more than `Transcript`."""
    page = _OF_TRANSCRIPT.sub("", page)
    return heading if heading and _NO_TITLE.fullmatch(page) and not _NO_TITLE.fullmatch(heading) else page


@dataclass
class Preface:
    """What a text says of itself."""

    metadata: dict[str, object] = field(default_factory=dict)
    headings: list[tuple[int, str]] = field(default_factory=list)
    """(0, title) of those above the first words that are not the talk's title."""
    warnings: list[tuple[int, str, str]] = field(default_factory=list)

    def heading(self, line: Line, begun: bool) -> str:
        """The title of a chapter that a heading is; empty where it says something of the talk, or nothing.

        `begun`: whether something was said above it.
        """
        title = unmarked(line.text)
        if CREDIT.match(title) or _HEADED.fullmatch(title):
            return ""
        if not begun and "title" not in self.metadata:
            named = _OF_TRANSCRIPT.sub("", title)
            if named != title or line.level == 1:
                self.metadata["title"] = named
                return ""
        return title

    def above(self, layout: Layout) -> int:
        """The position of the first line of speech. What the lines above it say is noted; a warning names the rest."""
        lines = layout.lines
        first = next(at for at, head in enumerate(layout.heads) if head)
        while first and SOUND.fullmatch(lines[first - 1].text):
            first -= 1
        if not layout.timed and first > NEAR:
            return 0
        left: list[Line] = []
        for at, line in enumerate(lines[:first]):
            if line.level:
                if title := self.heading(line, begun=False):
                    self.headings.append((0, title))
                continue
            if not CREDIT.match(line.text) and (len(line.text) > _TITLE_LONGEST or _SENTENCE_END.search(line.text)):
                first = next(begin for begin in range(at, -1, -1) if lines[begin].opens)
                left = [each for each in left if each.number < lines[first].number]
                break
            if not self._fact(line.text):
                left.append(line)
        titles = [line for line in left if "://" not in line.text]
        if titles and "title" not in self.metadata:
            self.metadata["title"] = _OF_TRANSCRIPT.sub("", shown(unmarked(titles[0].text)).lstrip("# "))
            left.remove(titles[0])
        if left:
            what = f"Left out above the first speaker or time: {left[0].text[:60]}"
            what += f" (and {len(left) - 1} more lines)" if len(left) > 1 else ""
            self.warnings.append((left[0].number, what, "Put what they say into front matter"))
        return first

    def _fact(self, text: str) -> bool:
        """Whether a line above the first head is a date, a length or a remark of the program that wrote the file."""
        if CREDIT.match(text) or BEGUN.fullmatch(text):
            return True
        said = _RECORDED.sub("", _CLOCK_AFTER.sub("", unmarked(shown(text))))
        for name, read in (("date", values.day), ("duration", values.duration)):
            with suppress(ValueError):
                read(said)
                # As it is written: what a text states is read once, with the fields.
                self.metadata.setdefault(name, said)
                return True
        return False
