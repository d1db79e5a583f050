"""Transcripts of one recording under other names are one episode; talks that only share words stay theirs."""

import random

import pytest

from tests.read.conftest import Content, said

WORDS = """cables harbour between several vessels carrying remember tonight nobody evening fifteen because lanterns
stronger weather morning the a of and we they it was in on""".split()


def spoken(seed: int, slips: int = 0) -> str:
    """Two people who say 400 words, some of them heard otherwise."""
    chance = random.Random(seed)
    words = [chance.choice(WORDS) + ("s" if not at % 3 else "") for at in range(400)]
    for at in chance.sample(range(400), slips):
        words[at] = "something"
    lines = [" ".join(words[at : at + 20]) for at in range(0, 400, 20)]
    return "\n\n".join(f"{'Bo Roe' if at % 2 else 'Ann Lee'}: {line}." for at, line in enumerate(lines)) + "\n"


def titles(content: Content, files: dict[str, str]) -> list[str]:
    return sorted(one.title for one in content({f"episodes/{name}": text for name, text in files.items()}).episodes)


def test_what_several_programs_heard_is_one_episode_called_by_what_their_names_share(content: Content) -> None:
    names = {"007-lamps_alpha": 0, "007-lamps_beta": 9, "007-lamps_gamma": 21}
    library = content({f"episodes/{name}.txt": spoken(1, slips) for name, slips in names.items()})
    (episode,) = library.episodes
    assert (episode.title, episode.slug, episode.number) == ("007 lamps", "007-lamps", None)
    assert [line for line in said(library) if "same recording" in line] == [
        f"note: episodes/007-lamps_{name}.txt: `episodes/007-lamps_alpha.txt` is of the same recording, and is shown in"
        " its place. Delete the one that you don't need, or give it a `slug:` if it is another episode"
        for name in ("beta", "gamma")
    ]


def test_a_title_in_the_text_of_one_is_that_of_all(content: Content) -> None:
    page = "# The harbour at night\n\n" + spoken(1)
    files = {"2025-01-02/log.txt": spoken(1), "2025-01-02/site.md": page, "2025-01-09/log.txt": spoken(2)}
    assert titles(content, files) == ["Log", "The harbour at night"]


@pytest.mark.parametrize(
    "files",
    [
        {"lamps.txt": spoken(1), "boats.txt": spoken(2)},
        {"lamps.md": "# Lamps\n\n" + spoken(1), "again.md": "# Lamps again\n\n" + spoken(1)},
        {"2025-01-02-lamps.txt": spoken(1), "2025-03-02-again.txt": spoken(1)},
        {"ep7-lamps.txt": spoken(1), "ep9-again.txt": spoken(1)},
        {"lamps.txt": spoken(1), "again.md": f"---\nslug: b\n---\n{spoken(1)}"},
        {"lamps.txt": spoken(1) + spoken(2), "clip.txt": spoken(1)},
        {"one/lamps.txt": spoken(1), "two/again.txt": spoken(1)},
    ],
)
def test_another_talk_title_day_number_slug_length_or_folder_is_another_episode(
    content: Content, files: dict[str, str]
) -> None:
    assert len(titles(content, files)) == 2


@pytest.mark.parametrize(
    "files",
    [
        {"lamps.md": "# Lamps\n\n" + spoken(1), "again.md": "# Lamps again\n\n" + spoken(1)},
        {"2025-01-02-lamps.txt": spoken(1), "2025-03-02-again.txt": spoken(1)},
        {"ep7-lamps.txt": spoken(1), "ep9-again.txt": spoken(1)},
    ],
)
def test_two_that_are_told_apart_are_two_beside_a_third_that_could_be_either(
    content: Content, files: dict[str, str]
) -> None:
    assert len(titles(content, files | {"log.txt": spoken(1)})) == 2


@pytest.mark.parametrize("minutes", ["minutes.md", "index.html"])
def test_the_log_of_a_chat_gives_way_to_minutes_that_are_whole(content: Content, minutes: str) -> None:
    lines = [f"[14:{at:02}:10] <bot{at % 2}> {line}" for at, line in enumerate(spoken(1, 9).split("\n\n"))]
    page = "".join(
        f"<p><b>{name}:</b> {words}</p>"
        for name, _, words in (line.partition(": ") for line in spoken(1).split("\n\n"))
    )
    files = {
        "episodes/2025-01-02/irc.log": "\n".join(lines),
        f"episodes/2025-01-02/{minutes}": page if minutes.endswith("html") else spoken(1),
    }
    (episode,) = content(files).episodes
    assert episode.path.endswith(minutes)
    assert episode.transcript.speakers == ("Ann Lee", "Bo Roe")


@pytest.mark.parametrize(
    ("field", "name", "shown"),
    [
        ("draft: yes", "log.txt", []),
        ("status: draft", "log.txt", []),
        ("draft: no", "log.txt", ["Lamps"]),
        ("draft: yes", "other/log.txt", ["Log"]),
        ("draft: yes\nnumber: 7", "ep9-log.txt", ["Log"]),
    ],
)
def test_a_draft_holds_back_what_says_its_words_beside_it_and_the_recording_too(
    content: Content, field: str, name: str, shown: list[str]
) -> None:
    page = f"---\ntitle: Lamps\n{field}\n---\n{spoken(1)}"
    library = content(
        {
            "episodes/sea/lamps.md": page,
            f"episodes/sea/{name}": spoken(1, 9),
            f"episodes/sea/{name[:-4]}.mp3": b"ID3",
            "episodes/sea/boats.txt": spoken(2),
        }
    )
    assert [one.title for one in library.episodes if one.title != "Boats"] == shown
    assert bool(library.media) == bool(shown)
    assert [line for line in said(library) if "waits with `episodes/sea/lamps.md`" in line] or shown


@pytest.mark.parametrize("top", ["draft: true\n\n", '---\ndraft: yes\ntitle: "Lamps\n---\n'])
def test_a_draft_whose_fields_cant_be_read_holds_back_what_says_its_words(content: Content, top: str) -> None:
    library = content({"episodes/lamps.md": top + spoken(1), "episodes/log.txt": spoken(1, 9)})
    assert not library.episodes
    assert [line for line in said(library) if "episodes/log.txt: It waits with `episodes/lamps.md`" in line]


def test_a_draft_in_a_folder_of_drafts_holds_back_what_says_its_words_or_is_named_by_it(content: Content) -> None:
    said_again = {"episodes/sea/_drafts/lamps.md": spoken(1), "episodes/sea/log.txt": spoken(1, 9)}
    presented = {
        "episodes/sea/_drafts/boats.md": "---\ntitle: Boats\ntranscript: /texts/boats-7.txt\n---\nOn boats.\n",
        "episodes/sea/texts/boats-7.txt": spoken(2),
        "episodes/sea/docks.txt": spoken(3),
    }
    assert titles(
        content, {name.removeprefix("episodes/"): text for name, text in (said_again | presented).items()}
    ) == ["Docks"]


def test_litanies_that_repeat_the_same_words_are_two_episodes(content: Content) -> None:
    answer = "Watch over the harbour tonight, because nobody remembers whose lanterns are carrying vessels home."
    files = {
        f"{name}.txt": "\n\n".join(f"{'Bo Roe' if at % 2 else 'Ann Lee'}: {answer}" for at in range(30)) + f" {name}."
        for name in ("mournful", "cheerful")
    }
    assert len(titles(content, files)) == 2
