"""Sites that are dropped whole: their people are named, their drafts wait, their other pages are no episodes."""

import pytest

from generator.model import Enclosure, Person
from tests.read.conftest import Content, said

PAGE = "+++\ntitle = 'Tides {0}'\ndate = 2025-01-0{0}\nhosts = ['ann', 'broe']\nguests = ['cy-oka']\n+++\n\n{1}\n"
SAID = "Ann: We sank a cable.\n\nBo: It was deep.\n\nAnn: How deep?\n\nBo: Very.\n"


def test_people_have_the_names_that_their_pages_give(content: Content) -> None:
    people = {
        "host/ann": "+++\nTitle = 'Ann Lee'\nTwitter = '@ann'\n+++\nAnn lays cables.",
        "guest/annlee": "+++\nTitle = 'Ann Lee'\n+++\n",
        "host/broe": "---\nname: Bo Roe\n---\n",
        "guest/_index": "---\ntitle: Our guests\n---\n",
        "guest/somebody": "---\ntitle: Some Body\n---\n",
    }
    library = content(
        {f"episodes/hour/content/episode/{n}.md": PAGE.format(n, SAID) for n in (1, 2)}
        | {f"episodes/hour/content/{name}.md": text for name, text in people.items()}
    )
    assert len(library.episodes) == 2
    for episode in library.episodes:
        assert episode.people == (Person("Ann Lee", "host"), Person("Bo Roe", "host"), Person("Cy Oka", "guest"))
        assert episode.transcript.speakers == ("Ann Lee", "Bo Roe"), "`Ann` is short for who is credited"
    assert [(one.name, one.bio) for one in library.people if one.bio] == [("Ann Lee", "Ann lays cables.")]
    assert not [line for line in said(library) if "no field" in line or "is on no episode" in line]


def test_a_first_name_is_short_for_one_of_two_who_stand_together_and_never_for_both(content: Content) -> None:
    page = "---\ntitle: Cables\ndate: 2025-01-02\npeople: {}\n---\n\n" + SAID
    (whole,) = content({"episodes/a.md": page.format("Ann Lee et Bo Roe")}).episodes
    assert whole.transcript.speakers == ("Ann Lee", "Bo Roe")
    (half,) = content({"episodes/a.md": page.format("Ann et Bo Roe")}).episodes
    assert half.transcript.speakers == ("Ann", "Bo")


@pytest.mark.parametrize(
    ("people", "credited"),
    [
        ("- name: Ann Lee\n- name: Bo Roe\n", ["Ann Lee", "Bo Roe"]),
        ("- name: Ann Lee\n- name: Ann Oka\n", ["Ann", "Bo"]),
        ("[]", ["Ann", "Bo"]),
    ],
)
def test_small_letters_name_whom_a_list_of_people_or_the_talk_has(
    content: Content, people: str, credited: list[str]
) -> None:
    page = f"---\ntitle: Tides\ndate: 2025-01-01\nhosts: [ann, bo]\n---\n\n{SAID}"
    (episode,) = content({"episodes/tides.md": page, "people.yml": people}).episodes
    assert [person.name for person in episode.people] == credited


@pytest.mark.parametrize("host", ["ann-lee", "ann_lee", "annie"])
@pytest.mark.parametrize("where", ["episodes/sea/show.yml", "episodes/sea/tides.yml"])
def test_a_show_and_an_episode_call_people_by_their_file_or_first_name(content: Content, host: str, where: str) -> None:
    files = {
        "people/ann-lee.md": "---\nname: Annie Lee-Oka\n---\n",
        "episodes/sea/tides.txt": "We sank a cable.",
    }
    (episode,) = content(files | {where: f"hosts: [{host}]\n"}).episodes
    assert [person.name for person in episode.people if person.role == "host"] == ["Annie Lee-Oka"]


def test_one_who_is_new_changes_no_other_page_that_names_them_not(content: Content) -> None:
    page = "---\ntitle: Tides\ndate: 2025-01-01\nhosts: [dee, DJ]\n---\n\nWe sank a cable.\n"
    (episode,) = content({"episodes/tides.md": page, "people.yml": "- name: Dj Roe\n"}).episodes
    assert [person.name for person in episode.people] == ["dee", "DJ"], "a name in capitals is one"


@pytest.mark.parametrize("folder", ["_drafts", "site/_drafts", "drafts", "Tides/__draft"])
@pytest.mark.parametrize("kind", ["episodes", "posts"])
def test_what_lies_in_a_folder_of_drafts_is_one(content: Content, folder: str, kind: str) -> None:
    page = "---\ntitle: Tides\ndate: 2025-01-01\n---\n\nAnn: We sank a cable.\n\nBo: Where?\n\nAnn: Here.\n"
    library = content({f"{kind}/{folder}/tides.md": page, f"{kind}/docks.md": page})
    assert [one.path for one in (*library.episodes, *library.posts)] == [f"{kind}/docks.md"]


def test_pages_beside_a_sites_folder_of_episodes_are_none(content: Content) -> None:
    site = {f"_episodes/{n}.md": PAGE.format(n, SAID) for n in (1, 2)}
    site |= {
        "about.md": "About us, and more.\n",
        "public/index.xml": "<rss></rss>",
        "data/sponsor.yml": "name: Rope\n",
        "blog/a.md": "We sank one.\n",
    }
    site["transcripts/9.txt"] = SAID
    library = content({f"episodes/hour/{name}": text for name, text in site.items()})
    assert sorted(one.path.removeprefix("episodes/hour/") for one in library.episodes) == [
        "_episodes/1.md",
        "_episodes/2.md",
        "transcripts/9.txt",
    ]
    assert [line for line in said(library) if "beside those of its episodes" in line]
    alone = content({"episodes/a/_episodes/1.md": PAGE.format(1, SAID), "episodes/b/about.md": SAID})
    assert "episodes/b/about.md" in [one.path for one in alone.episodes]


@pytest.mark.parametrize(
    ("written", "people"),
    [
        ("{Ann Lee: {role: host}, Bo Roe: }", [Person("Ann Lee", "host"), Person("Bo Roe", "guest")]),
        ("[{Ann Lee: https://ex.org/a}, Bo]", [Person("Ann Lee", "guest", "https://ex.org/a"), Person("Bo", "guest")]),
        ("{ann_l: Ann, bo: Bo}", [Person("Ann", "guest"), Person("Bo", "guest")]),
    ],
)
def test_people_may_be_a_mapping_of_their_names(content: Content, written: str, people: list[Person]) -> None:
    page = f"---\ntitle: Tides\ndate: 2025-01-01\nguests: {written}\n---\n\nWe sank a cable.\n"
    (episode,) = content({"episodes/tides.md": page}).episodes
    assert list(episode.people) == people


def test_who_is_none_is_nobody_and_a_number_that_is_known_is_no_title(content: Content) -> None:
    page = (
        "---\ntitle: '#7 Tides'\nnumber: {}\ndate: 2025-01-01\nguests: [None, TBD]\nhosts: [Ann]\n---\n\nWe sank it.\n"
    )
    library = content(
        {"episodes/a.md": page.format(7), "episodes/b.md": page.format(8), "episodes/_template.md": "Hi."}
    )
    assert sorted(one.title for one in library.episodes) == ["#7 Tides", "Tides"]
    assert {one.people for one in library.episodes} == {(Person("Ann", "host"),)}


@pytest.mark.parametrize(
    ("fields", "length"),
    [
        ("podcast_file: https://ex.org/a.mp3\npodcast_bytes: 12\n", 12),
        ("audio: {ogg: https://ex.org/a.ogg, mp3: https://ex.org/a.mp3}\n", 0),
        ("params: {podcast: https://ex.org/a.mp3, size: 12}\n", 12),
        ("audio: https://ex.org/a.mp3\npodcast: https://ex.org/b.mp3\n", 0),
        ("podcast: https://ex.org/our-show\nfilename: a\n", None),
        ("podcast: The Hour\nfilename: a\n", None),
    ],
)
def test_a_recording_is_known_by_the_names_that_sites_give_it(
    content: Content, fields: str, length: int | None
) -> None:
    page = f"---\ntitle: Tides\ndate: 2025-01-01\nlayout: post\nurl: /7/\naliases: [/7]\n{fields}---\n\nWe sank it.\n"
    library = content({"episodes/tides.md": page})
    audio = None if length is None else Enclosure("https://ex.org/a.mp3", length, "audio/mpeg")
    assert [one.audio for one in library.episodes] == [audio]
    unknown = [line.partition(". ")[0] for line in said(library) if "no field" in line]
    assert unknown == [
        "warning: episodes/tides.md:6: `aliases` is no field here",
        *([] if audio else ["warning: episodes/tides.md:8: `filename` is no field here"]),
    ]


def test_of_links_only_a_recording_is_the_episodes_and_what_holds_a_page_back_stays(content: Content) -> None:
    page = "---\ntitle: Tides\ndate: 2025-01-01\n{}\n---\n\nWe sank it.\n"
    library = content(
        {
            "episodes/a.md": page.format("links: {youtube: abc-efg_ijk, title: Ours}"),
            "episodes/b.md": page.format("draft: no\nparams: {draft: yes}"),
            "episodes/c.md": page.format("status: out\nepisode: {status: draft, number: 7}"),
        }
    )
    assert [(one.title, one.video) for one in library.episodes] == [
        ("Tides", "https://www.youtube.com/watch?v=abc-efg_ijk")
    ]
    assert [line.partition(". ")[0] for line in said(library) if "no field" in line] == [
        "warning: episodes/a.md:4: `links` is no field here",
        "warning: episodes/b.md:5: `params` is no field here",
    ]
    assert len([line for line in said(library) if "it is held back" in line]) == 2


@pytest.mark.parametrize(
    ("written", "links"),
    [
        ("Twitter: '@ann'\nlinks: https://ex.org/ann", ["https://ex.org/ann", "https://twitter.com/ann"]),
        ("github: ann\nLinks: [https://ex.org/ann]", ["https://ex.org/ann", "https://github.com/ann"]),
        ("github: ann\nlinks: {web: https://ex.org/ann}", ["https://ex.org/ann", "https://github.com/ann"]),
        ("social: {GitHub: ann, web: https://ex.org}", ["https://github.com/ann", "https://ex.org"]),
        ("links: [{name: My page, url: https://ex.org}, {github: ann}]", ["https://ex.org", "https://github.com/ann"]),
        ("github: github.com/ann", ["https://github.com/ann"]),
        ("linkedin: in/ann", ["https://www.linkedin.com/in/ann"]),
        ("linkedin: /company/cables/", ["https://www.linkedin.com/company/cables"]),
        ("youtube: '@ann'", ["https://www.youtube.com/@ann"]),
        ("youtube: https://youtube.com/c/ann", ["https://youtube.com/c/ann"]),
    ],
)
def test_an_account_is_a_link_of_who_has_it(content: Content, written: str, links: list[str]) -> None:
    entry = written.replace("\n", "\n  ")
    for file, text in (
        ("people/ann.md", f"---\nname: Ann Lee\n{written}\n---\n"),
        ("people.yml", f"- name: Ann Lee\n  {entry}\n"),
    ):
        library = content(
            {
                "people/ann.md": "",
                "people.yml": "",
                file: text,
                "episodes/tides.md": "---\ndate: 2025-01-01\npeople: [Ann Lee]\n---\n\nWe sank it.\n",
            }
        )
        assert [list(one.links) for one in library.people if one.name == "Ann Lee"] == [links]
        assert not [line for line in said(library) if file in line]


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        ("## Transcript by Ann", "We sank it."),
        ("**Transcript (by hand)**", "We sank it."),
        ("## Transcripts", "We sank it."),
        ("## Transcript\n\n[Read it](https://ex.org/t)", ""),
    ],
)
def test_more_may_follow_in_a_heading_over_a_talk_and_a_link_below_is_none(
    content: Content, heading: str, words: str
) -> None:
    page = (
        "---\ntitle: Tides\ndate: 2025-01-01\naudio: https://ex.org/a.mp3\n---\n\n"
        f"Of [cables](https://ex.org/c) in the sea.\n\n{heading}\n\nWe sank it.\n"
    )
    (episode,) = content({"episodes/tides.md": page}).episodes
    assert " ".join(turn.text for turn in episode.transcript.turns) == words
    assert "Of [cables](https://ex.org/c)" in episode.notes


@pytest.mark.parametrize("account", ["true", "[ann, lee]"])
def test_what_is_no_account_leads_nowhere(content: Content, account: str) -> None:
    files = {
        "people/ann.md": f"---\nname: Ann Lee\ntwitter: {account}\n---\n",
        "episodes/tides.md": "---\ndate: 2025-01-01\npeople: [Ann Lee]\n---\n\nWe sank it.\n",
    }
    assert [one.links for one in content(files).people] in ([], [()])
