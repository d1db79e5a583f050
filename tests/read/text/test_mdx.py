"""MDX: what is code in it is shown nowhere, what is said in it is kept."""

from time import process_time

from generator.read.text.mdx import without_code
from tests.read.conftest import Content, said

TALK = """---
title: Slow disks
date: 2025-03-04
---
import Player from "../components/Player.astro";
import {
  Note,
  Quote,
} from '../components'

export const meta = {
  at: "x",
}

<Player src="x.mp3" chapters={[{ at: 0 }]} />

{/* the editor: check this */}

**Ann Lee:** Disks are slow <Note>and old</Note>.

**Bo Roe:** We import oil from Norway, and List<String> is a type.{" "}

**Ann Lee:** Why?

<Quote
  by="Bo Roe"
>

**Bo Roe:** Caches lie.

</Quote>
"""


def test_what_is_said_in_mdx(content: Content) -> None:
    library = content({"episodes/slow-disks.mdx": TALK})
    assert said(library) == []
    assert [(turn.speaker, turn.text) for turn in library.episodes[0].transcript.turns] == [
        ("Ann Lee", "Disks are slow and old."),
        ("Bo Roe", "We import oil from Norway, and List<String> is a type."),
        ("Ann Lee", "Why?"),
        ("Bo Roe", "Caches lie."),
    ]


def test_lines_keep_their_numbers_and_prose_its_words() -> None:
    assert without_code(TALK).count("\n") == TALK.count("\n")
    prose = "import duties rose\nfrom 3 to 4 %, and\nexport licences: none\n\na < B > c, {x}\n"
    assert without_code(prose) == prose


def test_posts_and_pages_in_mdx(content: Content) -> None:
    text = 'import A from "a"\n\n# Caches\n\nCaches <A x={1} />lie.\n'
    library = content({"posts/2025-03-04-caches.mdx": text, "pages/about.mdx": text})
    assert said(library) == []
    assert library.posts[0].body.strip() == "Caches lie."
    assert (library.pages[0].slug, library.pages[0].title) == ("about", "Caches")
    assert "import" not in library.pages[0].body


def test_who_speaks_in_a_component_is_named_and_nothing_there_is_code() -> None:
    listing = "    ```sh\n      ls\n    ```\n"
    text = f'<Talk>\n  <Turn name="Ann Lee" mood="sad">\n    Caches lie.\n\n{listing}  </Turn>\n</Talk>\n'
    assert without_code(text) == "\n**Ann Lee:** \nCaches lie.\n\n```sh\n  ls\n```\n\n\n"
    assert without_code('<Icon name="Disk" /> <Tab title="Disks">slow</Tab> <Box name="b">x</Box>\n') == " slow x\n", (
        "what a box is called says nothing"
    )


def test_lists_and_code_in_a_component_keep_their_own_indentation() -> None:
    words = "\n- a\n  - b\n\n```python\ndef f():\n    return 1\n```\n"
    assert without_code(f"<Note>{words}</Note>\n") == words + "\n"
    indented = "<Note>\n  - a\n    - b\n</Note>\n"
    assert without_code(indented) == "\n- a\n  - b\n\n"


def test_comments_that_never_end_cost_no_more_than_their_length() -> None:
    began = process_time()
    assert without_code("{/* " * 50_000) == "{/* " * 50_000
    assert process_time() - began < 3


def test_quarto_s_markdown_is_read_without_the_marks_around_its_boxes(content: Content) -> None:
    box = "::: {.callout-note}\nMind the anchor.\n:::\n"
    talk = f"# Talk\n\n**Ann Lee:** It broke.\n\n{box}\n**Bo Roe:** Why?\n\n**Ann Lee:** An anchor.\n"
    library = content(
        {
            "posts/cables.qmd": f"---\ntitle: Cables\ndate: 2025-01-02\n---\n\nThey break.\n\n{box}",
            "episodes/2025-01-03-talk.qmd": talk,
        }
    )
    assert (library.posts[0].title, library.posts[0].body) == ("Cables", "They break.\n\n\nMind the anchor.\n")
    assert ":::" not in "".join(turn.text for turn in library.episodes[0].transcript.turns)
    assert library.episodes[0].transcript.speakers == ("Ann Lee", "Bo Roe")
