"""Names and times in spellings of other programs and markups."""

import pytest

from generator.read.formats import read_document
from generator.read.formats.plain_text.respelt import respelt

ASKED, ANSWERED = "Is the array full?", "It is, since March: every disk."


def heard(text: str, suffix: str = ".txt") -> list[tuple[str | None, int | None, str]]:
    return [(cue.speaker, cue.start_ms, cue.text) for cue in read_document(text, suffix).cues]


@pytest.mark.parametrize(
    ("suffix", "line", "starts"),
    [
        (".txt", "#{time}-5# {name}: {words}\n", [3500, 75500, 3605500, 3700500]),
        (".md", "`{time}` **{name}:** {words}\n\n", [3000, 75000, 3605000, 3700000]),
        (".md", "[[People/{name}|{name}]]: {words}\n\n", [None] * 4),
        (".md", "**{name}** – {words} ^note-1\n\n", [None] * 4),
        (".adoc", "*{name}*:: {words}\n\n", [None] * 4),
        (".org", "- {name} :: {words}\n", [None] * 4),
        (".rst", ":{name}: {words}\n\n", [None] * 4),
        (".txt", "{time}:12 01:59:00:03\n{name}: {words}\n\n", [3000, 75000, 3605000, 3700000]),
    ],
)
def test_who_speaks_is_told_however_it_is_written(suffix, line, starts):
    times = ("00:00:03", "00:01:15", "01:00:05", "01:01:40")
    rows = [(time, ("Ann Lee", "Bo Roe")[at % 2], (ASKED, ANSWERED)[at % 2]) for at, time in enumerate(times)]
    text = "".join(line.format(time=time, name=name, words=words) for time, name, words in rows)
    expected = [(name, start, words) for start, (_, name, words) in zip(starts, rows, strict=True)]
    assert heard(text, suffix) == expected


@pytest.mark.parametrize(
    ("suffix", "own", "passed_on"),
    [
        (".md", "**\\<{name}>** {words}\n", "**\\<array-bot> [{name}]** {words}\n"),
        (".txt", "10:01 <{name}> {words}\n", "10:01 <i2p-relay> {{-{name}}} {words}\n"),
        (".txt", "<{name}> {words}\n", "<chat.bridge> <{name}> {words}\n"),
    ],
)
def test_what_a_bot_passes_on_is_said_by_whom_it_names(suffix, own, passed_on):
    names = ["ann", "bo", "cy", "ann", "cy", "bo"]
    words = [ASKED, ANSWERED, "No disk of mine.", "Which one then?", "The third, in the cellar.", "So it is full."]
    lines = [
        (passed_on if name == "cy" else own).format(name=name, words=said)
        for name, said in zip(names, words, strict=True)
    ]
    assert [(name, said) for name, _, said in heard("".join(lines), suffix)] == list(zip(names, words, strict=True))


@pytest.mark.parametrize("time", ["[10:0{n}]", "10:0{n}"])
@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_what_somebody_does_in_a_chat_is_theirs_and_who_comes_and_goes_is_nobodys(time, suffix):
    lines = [
        f"<ann> {ASKED}",
        "* cy waves",
        f"<bo> {ANSWERED}",
        "*** dee has joined the cellar",
        "<ann> Who is that?",
        "-!- bo is now known as bo-away",
        "<cy> A disk.",
    ]
    text = "\n".join(f"{time.format(n=number)} {line}" for number, line in enumerate(lines))
    said = [("ann", ASKED), ("cy", "waves"), ("bo", ANSWERED), ("ann", "Who is that?"), ("cy", "A disk.")]
    assert [(name, words) for name, _, words in heard(text, suffix)] == said


def test_a_moment_as_programs_log_it_is_a_time_of_day():
    words = (ASKED, ANSWERED, "Oh.")
    text = "".join(
        f"[2025-03-04T16:0{at}:20.612Z]\t<{('ann', 'bo')[at % 2]}>\t{said}\n" for at, said in enumerate(words)
    )
    assert heard(text, ".log") == [("ann", 0, ASKED), ("bo", 60_000, ANSWERED), ("ann", 120_000, "Oh.")]


def test_what_a_minuted_chat_turns_to_is_a_heading():
    lines = ["#startmeeting cellar", ASKED, "#topic Full disks", "It is.", "#topic Slow disks", "They are."]
    said = zip(("ann", "bo", "bo", "ann", "bo", "bo"), lines, strict=True)
    text = "\n".join(f"10:0{number} <{name}> {line}" for number, (name, line) in enumerate(said))
    document = read_document(text, ".txt")
    assert document.headings == ((2, "Full disks"), (3, "Slow disks"))
    assert [cue.text for cue in document.cues] == ["#startmeeting cellar", ASKED, "It is.", "They are."]


def test_a_list_of_times_is_no_chat():
    text = "0:00 * Welcome to the cellar\n1:10 * Slow disks\n2:20 * Fast ones\n"
    assert respelt(text) == text


def test_a_time_at_the_end_of_a_paragraph_is_no_word():
    text = f"Ann Lee: {ASKED} #00:00:04-5#\n\nBo Roe: {ANSWERED} #00:00:09-1#\n"
    assert [(name, words) for name, _, words in heard(text)] == [("Ann Lee", ASKED), ("Bo Roe", ANSWERED)]


def test_titles_and_facts_of_other_markups():
    for suffix, head in ((".adoc", "= Slow writes\n\n"), (".org", "#+TITLE: Slow writes\n#+DATE: 2024-03-05\n\n")):
        document = read_document(f"{head}*Ann Lee*: {ASKED}\n\n*Bo Roe*: {ANSWERED}\n\n*Ann Lee*: Ah.\n", suffix)
        assert document.metadata["title"] == "Slow writes"
        assert [cue.speaker for cue in document.cues] == ["Ann Lee", "Bo Roe", "Ann Lee"]


def test_questions_and_answers_of_a_court():
    said = ((f"     Q.   {ASKED}", f"     A.   {ANSWERED}", "          Nobody slept.")) * 40
    assert heard("\n".join(said))[:3] == [
        ("Q", None, ASKED),
        ("A", None, f"{ANSWERED} Nobody slept."),
        ("Q", None, ASKED),
    ]


def test_the_pages_of_a_courts_record_lose_numbers_furniture_and_index():
    numbers = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
    lines = [
        line
        for at in range(40)
        for line in (
            f"          Q.   On day {numbers[at // 10]} and {numbers[at % 10]} was the array",
            f"full, or by night {numbers[at % 10]}?",
            f"          A.   It was {numbers[at % 10]} parts full by {numbers[at // 10]}.",
        )
    ]
    lines = ["Array,            :", "  Petitioner      :  No. 7", "APPEARANCES:", "  P R O C E E D I N G S", *lines]
    pages = [lines[at : at + 25] for at in range(0, len(lines), 25)]
    text = "".join(
        "Array v. Cache\n\n"
        + "".join(f"{number:>2}  {line}\n\n" for number, line in enumerate(page, 1))
        + f"                    {at}\n          Fox Reporting\n\f"
        for at, page in enumerate(pages, 1)
    )
    index = "".join(f"array {at}:3  full {at}:4,9\n" for at in range(1, 30))
    for found in (heard(text + index), heard(text + "Nobody slept, he said.\n")[:-1]):
        assert [name for name, _, _ in found] == ["Q", "A"] * 40
        assert found[0][2] == "On day one and one was the array full, or by night one?"
        assert found[-1][2] == "It was ten parts full by four."


def test_lists_that_begin_anew_are_no_pages_of_a_court():
    text = "".join(f"{at}\t{words}\n" for _ in range(4) for at, words in ((1, "Was it full?"), (2, "It was.")))
    assert sum("It was." in words for _, _, words in heard(text)) == 4


def test_a_heading_called_proceedings_takes_no_words():
    talk = "Ann Lee: It was full.\nBo Roe: By night.\n" * 3
    assert sum(who == "Ann Lee" for who, _, _ in heard(f"{talk}\nPROCEEDINGS\n\nAnn Lee: By day.\n")) == 4


def test_what_stands_once_or_means_something_else_stays():
    for text in (
        "See [[Backups]] for more.\nA. First\nB. Second\nA. Third\n",
        "It took #00:10:00-1# to restore.\n",
        "We use std::vector:: and so on.\nA 3 to 1 vote\nA 2 to 2 vote\n",
        " 3  disks failed\n 7  disks did not\n",
    ):
        assert respelt(text) == text


def test_no_line_comes_or_goes():
    text = "<begin subtitles>\n\n00:00:01:00 00:00:02:00\nOne.\n\n00:00:03:00 00:00:04:00\nTwo.\n\n<end subtitles>\n"
    assert respelt(text).count("\n") == text.count("\n")
    assert [words for _, _, words in heard(text)] == ["One.", "Two."]


def test_a_panel_of_a_video_copied_without_its_line_breaks():
    text = "0:033 secondsWe begin here\n0:077 secondsand go on\n1:05:091 hour, 5 minutes, 9 secondsto the end\n"
    assert respelt(text) == "0:03 We begin here\n0:07 and go on\n1:05:09 to the end\n"
    assert respelt("0:03We begin\n0:07and go on\n0:09to\n") == "0:03 We begin\n0:07 and go on\n0:09 to\n"


def test_a_date_is_nobody():
    text = "".join(f"05/03/2024, 09:{at}0\nPage {at}\nWhat stands on it.\n\n" for at in range(6))
    assert all(name is None for name, _, _ in heard(text))


@pytest.mark.parametrize("names", [("Ann Lee", "Bo"), ("Tom", "Zuhal"), ("主持人", "來賓")])
def test_a_colon_with_words_right_behind_it(names):
    said = ["It broke again.", "“Again”, at 10:30?", "Over at http://x.example it says so."]
    text = "\n".join(f"{names[at % 2]}:{said[at % 3]}" for at in range(6))
    assert [(name, words) for name, _, words in heard(text)] == [(names[at % 2], said[at % 3]) for at in range(6)]


def test_a_title_with_a_number_above_a_talk_is_no_speaker():
    talk = f"ANN LEE: {ASKED}\n\nBO ROE: {ANSWERED}\n\nANN LEE: Ah.\n"
    document = read_document(f"The Cable Show, Episode 42: Slow writes\nMarch 5, 2024\n\n{talk}", ".txt")
    assert document.metadata["date"] == "March 5, 2024"
    assert {cue.speaker for cue in document.cues} == {"ANN LEE", "BO ROE"}


@pytest.mark.parametrize(
    ("suffix", "line", "starts"),
    [
        (".md", "> [!quote] {name}\n> {words}\n\n", [None] * 4),
        (".md", "**{name}** <sub>{time}</sub>\n{words}\n\n", [3000, 75000, 3605000, 3700000]),
        (".md", "[{time}](https://x.example/?t=3) **{name}:** {words} [#](#t3)\n\n", [3000, 75000, 3605000, 3700000]),
        (".md", '<a id="t3"></a>🎧 **{name}:** {words}\n\n', [None] * 4),
        (".txt", "[05/03/2024, {time}] {name}: {words}\n", [3000, 75000, 3605000, 3700000]),
        (".txt", "Speaker: {name}\nTime: {time}\nText: {words}\n\n", [3000, 75000, 3605000, 3700000]),
        (".txt", "[{number}] {name}: {words}\n", [None] * 4),
        (".html", '<p><a href="#t3">{time}</a> <strong>{name}</strong> {words}</p>\n', [3000, 75000, 3605000, 3700000]),
        (
            ".vtt",
            '{time}.000 --> 09:00:00.000\n{{"speaker": "{name}", "text": "{words}"}}\n\n',
            [3000, 75000, 3605000, 3700000],
        ),
    ],
)
def test_what_stands_around_names_and_times_is_no_word(content, suffix, line, starts):
    times = ("00:00:03", "00:01:15", "01:00:05", "01:01:40")
    rows = [
        {"time": time, "name": ("Ann Lee", "Bo Roe")[at % 2], "words": (ASKED, ANSWERED)[at % 2], "number": at + 1}
        for at, time in enumerate(times)
    ]
    text = ("WEBVTT\n\n" if suffix == ".vtt" else "") + "".join(line.format(**row) for row in rows)
    (episode,) = content({f"episodes/2024-03-05-talk{suffix}": text}).episodes
    said = [(turn.speaker, turn.start_ms, turn.text) for turn in episode.transcript.turns]
    assert said == [(row["name"], start, row["words"]) for row, start in zip(rows, starts, strict=True)]


@pytest.mark.parametrize(
    "line",
    [
        "{dots} {name}: {words}\n",
        "{name} ({dots})\n{words}\n\n",
        "({start}.0, {end}.5) {name}: {words}\n",
        "{start}.0-{end}.5 {name}: {words}\n",
        "{start}.0 {end}.5 {name}: {words}\n",
        "start={start}.0s stop={end}.5s {name}: {words}\n",
        "{name}（00:0{minute}:{second:02}）\n{words}\n\n",
        "{name}(00:0{minute}:{second:02}): {words}\n",
    ],
)
def test_times_as_recognisers_print_them(line):
    rows = [(3, 12, "Ann Lee", ASKED), (12, 75, "Bo Roe", ANSWERED), (75, 91, "Ann Lee", ASKED)]
    text = "".join(
        line.format(
            dots=f"00.{start // 60:02}.{start % 60:02}",
            start=start,
            end=end,
            name=name,
            words=words,
            minute=start // 60,
            second=start % 60,
        )
        for start, end, name, words in rows
    )
    assert heard(text) == [(name, start * 1000, words) for start, _, name, words in rows]


def test_dates_and_numbers_of_versions_are_no_times():
    text = "Ann Lee: On 05.11.24, 10:30 it was.\n\nBo Roe: 3.0, 4.5 and 5.0 fail.\n\nAnn Lee: So 1.02.33 fails, too.\n"
    assert respelt(text) == text


def test_who_asks_before_a_court_is_told_above_the_questions():
    text = (
        f"BY MR. LEE:\n\n  Q.   {ASKED}\n\n  A.   {ANSWERED}\n\n  MR. ROE:  Objection.\n\nBY MR. LEE:\n\n"
        f"  Q.   {ASKED}\n\nBY THE WITNESS:\n\n  A.   {ANSWERED}\n\nBY MS. GIL:\n\n  Q.   {ASKED}\n"
    )
    assert [name for name, _, _ in heard(text)] == ["MR. LEE", "A", "MR. ROE", "MR. LEE", "A", "MS. GIL"]
    assert {words for _, _, words in heard(text)} == {ASKED, ANSWERED, "Objection."}


@pytest.mark.parametrize("mark", [".-", ".–", ". —"])
@pytest.mark.parametrize(
    "names", [("HON. SPEAKER", "HON. B. C. LEE", "MR. ROE"), ("Sr. Presidente", "Sra. Lee", "Sr. Roe")]
)
def test_names_as_parliaments_print_them(mark, names):
    speaker, lee, roe = names
    said = [(speaker, "You have the floor."), (lee, ASKED), (speaker, "Thank you."), (lee, ANSWERED), (roe, "No.")]
    found = read_document("".join(f"{name}{mark} {words}\n\n" for name, words in said), ".txt").cues
    assert [cue.text for cue in found] == [words for _, words in said]
    assert [found[0].speaker, found[1].speaker] == [found[2].speaker, found[3].speaker]
    assert len({cue.speaker for cue in found}) == 3


@pytest.mark.parametrize(
    ("line", "labels", "called"),
    [
        ("{}: {}", ("El señor LEE RUIZ", "La señora ROE"), ("LEE RUIZ", "La señora ROE")),
        ("{} (AB): — {}", ("O Sr. Lima Lee", "A Sr.ª Ana Roe"), ("Lima Lee", "Ana Roe")),
        ("{} (AB-XY. Pela ordem.) – {}", ("O SR. LIMA LEE", "A SRA. ANA ROE"), ("LIMA LEE", "ANA ROE")),
        ("{}. {}", ("M. le président", "Mme Ana Roe, ministre"), ("M. le président", "Ana Roe")),
    ],
)
def test_names_as_parliaments_print_them_in_french_portuguese_and_spanish(line, labels, called):
    said = [(at % 2, (ASKED, ANSWERED)[at % 2]) for at in range(4)]
    text = "\n\n".join(line.format(labels[who], words) for who, words in said)
    assert [(name, words) for name, _, words in heard(text)] == [(called[who], words) for who, words in said]


def test_a_log_is_a_text(content):
    (episode,) = content(
        {"episodes/2025-01-02-queue.log": f"[10:01] <ann> {ASKED}\n[10:02] <bo> {ANSWERED}\n" * 2}
    ).episodes
    assert [turn.speaker for turn in episode.transcript.turns] == ["ann", "bo"] * 2


@pytest.mark.parametrize("line", ["10:0{}:05\t From {} to Everyone:\n\t{}\n", "10:0{}:05 From {} : {}\n"])
def test_who_wrote_in_a_chat_of_zoom_is_called_by_name(line):
    rows = [(("Ann Lee", "Bo Roe")[at % 2], (ASKED, ANSWERED)[at % 2]) for at in range(4)]
    found = heard("".join(line.format(at, name, words) for at, (name, words) in enumerate(rows)))
    assert found == [(name, at * 60_000, words) for at, (name, words) in enumerate(rows)]


def test_one_blank_is_enough_behind_who_asks():
    assert [name for name, _, _ in heard(f"Q {ASKED}\nA {ANSWERED}\n" * 3)] == ["Q", "A"] * 3
    prose = "A queue is a promise.\nA disk is none.\nQuestions remain, as ever.\n"
    assert {name for name, _, _ in heard(prose)} == {None}


@pytest.mark.parametrize("parted", ["", "\n"])
def test_tokens_of_whisper_are_times(parted):
    rows = ((57, ASKED), (61, ANSWERED), (66, ASKED))
    text = parted.join(f"<|{start}.50|> {words}<|{start + 3}.00|>" for start, words in rows)
    found = heard(f"<|startoftranscript|><|en|>{text}<|endoftext|>\n")
    assert found == [(None, start * 1000 + 500, words) for start, words in rows]


def test_terms_in_markdown_are_names():
    rows = [("Ann Lee", ASKED), ("Bo Roe", ANSWERED)] * 2
    text = "\n".join(f"{name}\n: {words}\n" for name, words in rows)
    assert [(name, words) for name, _, words in heard(text, ".md")] == rows


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("    {}. {}\n\n", ("Mr. LEE", "The CHAIRMAN")),
        ("    {}. {}\n\n", ("Ms. Roe", "Senator LEE")),
        ("{}. {}\n\n", ("PRESIDENTE", "ANNA ROSSI")),
        ("{}. {}\n\n", ("ANN LEE", "BO ROE")),
        ("【{}】{}\n", ("田中", "鈴木")),
        ("【{}】\n{}\n\n", ("田中", "鈴木")),
        ("○{}　{}\n\n", ("田中委員長", "鈴木太郎君")),
        ("◯{}  {}\n\n", ("위원장 김안", "노보 위원")),
    ],
)
def test_names_as_congress_diets_and_magazines_print_them(line, names):
    said = [(names[at % 2], (ASKED, ANSWERED)[at % 2]) for at in range(6)]
    text = "".join(line.format(name, words) for name, words in said)
    assert [(name, words) for name, _, words in heard(text)] == said


def test_a_question_behind_two_dashes_is_nobodys():
    text = "鈴木：こんにちは。\n——ディスクは遅いですか。\n鈴木：はい。\n——なぜですか。\n鈴木：物理です。\n"
    assert [(name, words) for name, _, words in heard(text)] == [
        ("鈴木", "こんにちは。"),
        (None, "ディスクは遅いですか。"),
        ("鈴木", "はい。"),
        (None, "なぜですか。"),
        ("鈴木", "物理です。"),
    ]


@pytest.mark.parametrize(
    ("line", "starts"),
    [
        ("04/03/2025, 09:0{at} - {name}: {words}\n", True),
        ("3/4/25, 9:0{at} AM - {name}: {words}\n", True),
        ("{name}, [04.03.2025 09:0{at}]\n{words}\n\n", True),
        ("{name}, [Mar 4, 2025 at 9:0{at}:00 AM]:\n{words}\n\n", True),
        ("{name}\nToday at 9:0{at} AM\n{words}\n\n", True),
        ("{name} — Yesterday at 9:0{at} AM\n{words}\n", True),
        ("<Turn>{name}: {words}</Turn>\n", False),
        ("**\\<{name}>** {words}  \n", False),
    ],
)
def test_chats_as_they_are_copied(line, starts):
    rows = [(("Ann Lee", "Bo Roe")[at % 2], (ASKED, ANSWERED)[at % 2]) for at in range(6)]
    text = "".join(line.format(at=at, name=name, words=words) for at, (name, words) in enumerate(rows))
    said = heard(text, ".md" if "*" in line else ".txt")
    assert [(name, words) for name, _, words in said] == rows
    first = said[0][1] or 0
    assert [start and start - first for _, start, _ in said] == [at * 60_000 if starts else None for at in range(6)]


@pytest.mark.parametrize(
    ("asks", "answers"), [("P. {}", "R. {}"), ("**P. {}**", "R. {}"), ("D. {}", "R. {}"), ("F. {}", "A. {}")]
)
def test_questions_and_answers_in_other_languages(asks, answers):
    text = f"{asks.format(ASKED)}\n\n{answers.format(ANSWERED)}\n\n" * 3
    letters = [asks.strip("*")[0], answers[0]]
    assert [name for name, _, _ in heard(text, ".md")] == letters * 3
    assert respelt("P. Lee wrote it.\nR. Roe read it.\nB. Oka did not.\nC. Nun slept.\n" * 2).startswith("P. Lee")


@pytest.mark.parametrize("first", ["Interviewer: {}", "HON. A. LEE: {}"])
def test_who_answers_on_the_line_of_the_question(first):
    line = f"{first.format(ASKED)} Myers: {ANSWERED}"
    name = heard(line)[0][0] or first.partition(":")[0]
    for text in (f"{line}\n" * 6, f"{line} " * 12):
        said = heard(text)
        assert [words for _, _, words in said[:4]] == [ASKED, ANSWERED] * 2
        assert [who for who, _, _ in said[:4]] == [name.removeprefix("HON. "), "Myers"] * 2


def test_whom_a_chat_speaks_to_is_not_who_speaks():
    lines = "".join(f"17:0{at} <{name}> It is done. bo: {ANSWERED}\n" for at, name in enumerate(["ann", "bo"] * 3))
    assert [name for name, _, _ in heard(lines)] == ["ann", "bo"] * 3


BLOCK = '<div class="block"><div class="time">{time}</div><div class="name">{name}:</div>{words}</div>\n\n'
LINES = (
    '<div class="block">\n  <span class="speaker-name">{name}</span>\n  <span class="timestamp">{time}</span>\n'
    "  {words}\n</div>\n\n"
)


@pytest.mark.parametrize("block", [BLOCK, LINES])
def test_names_and_times_in_elements_within_markdown_are_read(block):
    rows = [("00:00:03", "AL", ASKED), ("00:00:09", "BR", ANSWERED)] * 2
    found = heard(
        "# Disks\n\n" + "".join(block.format(time=time, name=name, words=words) for time, name, words in rows), ".md"
    )
    assert [(name, words) for name, _, words in found] == [(name, words) for _, name, words in rows]
    assert found[1][1] == 9000


def test_voices_of_captions_in_a_text_are_who_speaks():
    text = (
        f"0:03 <v Ann Lee>{ASKED}\n\n0:09 <v Bo Roe>It is, <v Bo Roe>as ever, <v Ann Lee>Oh.\n\n0:12 <v Ann Lee>Yes.\n"
    )
    assert [(name, words) for name, _, words in heard(text)] == [
        ("Ann Lee", ASKED),
        ("Bo Roe", "It is,"),
        ("Bo Roe", "as ever,"),
        ("Ann Lee", "Oh."),
        ("Ann Lee", "Yes."),
    ]


def test_a_command_with_an_option_v_and_an_arrow_is_no_voice():
    text = f"Ann: {ASKED} docker run -v /data:/disks > log\n\nBo: {ANSWERED} or -v 2 -> yes\n\n" * 2
    assert [words for _, _, words in heard(text)][:2] == [
        f"{ASKED} docker run -v /data:/disks > log",
        f"{ANSWERED} or -v 2 -> yes",
    ]
