"""Drafts fail closed: whatever reads as "not yet" is held back, and the error names file and line."""

import pytest

from tests.read.conftest import Content, said

HELD = [
    "draft: ture",
    "draft: Yes please",
    "draft:",
    "draft: [yes]",
    "drafts: yes",
    "drafts:",
    "Draft: maybe",
    "darft: true",
    "draf: true",
    "dra ft: true",
    "is_draft: true",
    "draft_post: true",
    "private: true",
    "privat: yes",
    "unpublished: true",
    "hidden: yes",
    "wip: true",
    "published: false",
    "published: flase",
    "published: later",
    "publish: no",
    "visible: off",
    "status: draft",
    "status: drfat",
    "status: in progress",
    "visibility: private",
    "stage: draft",
    "type: draft",
    "layout: draft",
    "params: {draft: true}",
    "password: lamp-oil",
    "publicado: false",
    "Veröffentlicht: nein",
    "entwurf: ja",
    "borrador: true",
]
PUBLISHED = [
    "entwurf: nein",
    "publicado: 2025-01-02",
    "draft: no",
    "draft: false",
    "drafts: no",
    "private: false",
    "published: true",
    "published: 2024-01-02",
    "status: new",
    "type: post",
    "mood: private",
    "craftsman: yes",
    "password:",
]
PLACES = {
    "episodes/2024-01-02-talk.md": "**Ana:** We moved every shard to object storage this year.\n",
    "posts/2024-01-02-talk.md": "# Talk\n\nAn essay of two sentences. This is the second.\n",
    "insights/2024-01-02-talk.md": "- Slow writes are fine for search.\n",
    "pages/talk.md": "# Talk\n\nA page about the talk.\n",
}


def shown(library) -> int:
    return len(library.episodes) + len(library.posts) + len(library.insights) + len(library.pages)


@pytest.mark.parametrize("path", PLACES)
@pytest.mark.parametrize("field", HELD)
def test_what_reads_as_a_draft_is_held_back_with_file_and_line(content: Content, path: str, field: str) -> None:
    library = content({path: f"---\ntopics: [storage]\n{field}\n---\n\n{PLACES[path]}"})
    assert shown(library) == 0
    assert any(line.startswith(f"error: {path}:3: ") and "held back" in line for line in said(library))


def test_no_password_is_repeated(content: Content) -> None:
    library = content({"posts/2024-01-02-talk.md": "---\npassword: lamp-oil\n---\n\n# Talk\n\nAn essay.\n"})
    assert "lamp-oil" not in "\n".join(said(library))


@pytest.mark.parametrize("path", PLACES)
@pytest.mark.parametrize("field", PUBLISHED)
def test_what_does_not_is_published_and_at_most_warned_of(content: Content, path: str, field: str) -> None:
    library = content({path: f"---\n{field}\n---\n\n{PLACES[path]}"})
    assert shown(library) == 1
    assert not [line for line in said(library) if line.startswith("error")]


@pytest.mark.parametrize("path", PLACES)
@pytest.mark.parametrize("text", ["draft: yes", "Draft: true", "draft : on"])
def test_a_plain_draft_is_held_back_without_a_word(content: Content, path: str, text: str) -> None:
    library = content({path: f"---\n{text}\n---\n\n{PLACES[path]}"})
    assert shown(library) == 0
    assert said(library) == []


@pytest.mark.parametrize("path", PLACES)
@pytest.mark.parametrize(
    ("head", "line"),
    [
        ('+++\ntitle = "Talk"\ndraft = true\n+++\n', 0),
        ('+++\ntitle = "Talk"\ndrafts = true\n+++\n', 3),
        ('+++\ntitle = "Talk"\ndraft = true\n\nunclosed\n', 1),
        ("+++\ntitle = Talk\ndraft = true\n+++\n", 2),
        ('{\n"title": "Talk",\n"draft": true\n}\n', 0),
        ('{\n"title": "Talk",\n"private": true\n}\n', 3),
        ('{\n"title": "Talk"\n"draft": true\n}\n', 3),
        ("---\ntitle: Talk\ndraft:true\n---\n", 4),
        ("---\ndraft:true\n---\n", 2),
        ("---\ntitle = Talk\ndraft = true\n---\n", 3),
        ("----\ntitle: Talk\ndraft: true\n----\n", 3),
        ("——\ntitle: Talk\ndraft: true\n——\n", 3),
        ("title: Talk\ndraft: true\n", 2),
        ("title: Talk\ndraft: yes\n", 2),
        ("title: Talk\npublished: no\n", 2),
        ("# Talk\n\ndraft: true\n", 3),
        ("---\ntitle: Talk\ndraft: true\n", 1),
        ("---\ntitle: [Talk\ndraft: true\n---\n", 3),
        ("---\ndraft: no\ndraft: yes\n---\n", 3),
        ("---\ndraft: yes\ndraft: no\n---\n", 3),
    ],
)
def test_in_any_notation_and_in_a_broken_one(content: Content, path: str, head: str, line: int) -> None:
    library = content({path: f"{head}\n{PLACES[path]}"})
    assert shown(library) == 0
    errors = [text for text in said(library) if text.startswith("error")]
    assert [text for text in errors if text.startswith(f"error: {path}:{line}: ")] or (line == 0 and not errors)


@pytest.mark.parametrize("path", PLACES)
@pytest.mark.parametrize("field", ["draft: ture", "private: yes", "status: draft", "published: no", "draft:"])
def test_in_a_sidecar(content: Content, path: str, field: str) -> None:
    sidecar = path.rpartition(".")[0] + ".yml"
    library = content({path: PLACES[path], sidecar: f"title: Talk\n{field}\n"})
    assert shown(library) == 0
    assert any(line.startswith(f"error: {sidecar}:2: ") for line in said(library))


@pytest.mark.parametrize("path", PLACES)
def test_a_sidecar_that_says_yes_or_cannot_be_read(content: Content, path: str) -> None:
    sidecar = path.rpartition(".")[0] + ".yml"
    assert shown(content({path: PLACES[path], sidecar: "draft: yes\n"})) == 0
    library = content({path: PLACES[path], sidecar: "title: [Talk\n"})
    assert shown(library) == 0
    assert any(line.startswith(f"error: {sidecar}:") for line in said(library))


def test_a_sidecar_that_may_not_be_read_holds_its_file_back(content: Content, tmp_path) -> None:
    path = "episodes/2024-01-02-talk.md"
    content({path: PLACES[path]})
    (tmp_path / "episodes/2024-01-02-talk.yml").symlink_to("/etc/hostname")
    library = content({})
    assert shown(library) == 0
    assert any("waits for its sidecar" in line for line in said(library))


@pytest.mark.parametrize(
    "field", ["draft: yes", "draft: ture", "private: yes", "published: false", "title: [x\ndraft: true"]
)
def test_a_show_that_is_a_draft_holds_back_its_episodes_and_no_others(content: Content, field: str) -> None:
    said_there = "**Ana:** We moved every shard to object storage this year.\n"
    library = content(
        {
            "episodes/new/show.yml": field + "\n",
            "episodes/new/2024-01-02-talk.md": said_there,
            "episodes/new/deep/2024-01-03-talk-two.md": said_there,
            "episodes/old/show.yml": "title: Old\n",
            "episodes/old/2024-01-04-other.md": said_there,
        }
    )
    assert [episode.slug for episode in library.episodes] == ["other"]
    errors = [line for line in said(library) if line.startswith("error")]
    assert bool(errors) is (field != "draft: yes")
    assert all("episodes/new/show.yml:" in line for line in errors)


def test_toml_and_json_front_matter_are_read_with_their_lines(content: Content) -> None:
    library = content(
        {
            "episodes/a.md": '+++\ntitle = "Cold storage"\ndate = 2024-05-06\ntags = ["storage"]\nmood = 3\n+++\n'
            "**Ana:** Hi.\n",
            "posts/b.md": '{\n  "title": "Cheap disks",\n  "date": "2024-05-07T10:00:00Z",\n  "menu": {}\n}\n\n'
            "One. Two.\n",
            "pages/c.md": '+++\ntitle = "About us"\n+++\n\nWe are two.\n',
        }
    )
    assert [(one.title, str(one.date), one.topics) for one in library.episodes] == [
        ("Cold storage", "2024-05-06", ("storage",))
    ]
    assert [(one.title, str(one.date), one.body) for one in library.posts] == [
        ("Cheap disks", "2024-05-07", "One. Two.\n")
    ]
    assert library.pages[0].title == "About us"
    assert library.pages[0].body.startswith("---\ntitle: About us\n---\n")
    assert [line.partition(". ")[0] for line in said(library)] == [
        "warning: episodes/a.md:5: `mood` is no field here",
        "warning: posts/b.md:4: `menu` is no field here",
    ]


def test_a_page_of_json_fields_alone_is_one_without_words(content: Content) -> None:
    page = '{\n "title": "Slow disks",\n "date": "2025-01-02",\n "draft": %s,\n "description": "Ann on disks."\n}\n'
    talk = '{"title": "x", "segments": [{"start": 0, "end": 1, "text": "Disks are slow."}]}'
    library = content({"episodes/a.md": page % "false", "episodes/b.md": page % "true", "episodes/c.md": talk})
    assert [(one.title, one.description, len(one.transcript.turns)) for one in library.episodes][1:] == [
        ("Slow disks", "Ann on disks.", 0)
    ]
    assert len(library.episodes[0].transcript.turns) == 1


@pytest.mark.parametrize("field", ["status: entwurf", "state: borrador", "status: brouillon", "черновик: yes"])
def test_a_draft_is_one_in_other_languages(content: Content, field: str) -> None:
    assert not content(
        {"episodes/a.md": f"---\ntitle: Cables\ndate: 2025-01-02\n{field}\n---\n\nAnn: Deep.\n"}
    ).episodes


def test_of_two_mappings_that_say_whether_they_are_out_neither_is_lost(content: Content) -> None:
    both = "params: {published: false}\npodcast: {published: true}"
    assert not content({"episodes/a.md": f"---\ntitle: Cables\ndate: 2025-01-02\n{both}\n---\n\nAnn: Deep.\n"}).episodes
