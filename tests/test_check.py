"""`infracast check` tells every problem that a build tells, and a link that leads nowhere is one."""

import re
from pathlib import Path

from tests.site import build, call, drop, small

TALK = "Ann Lee: We restore the largest database every Tuesday, number {}.\n\nBo Roe: And we time it.\n"
LINKS = """# Links

[gone](nowhere.md), [no talk](../episodes/none/),
[from the file](../episodes/2025-01-01-a/), [its file](../episodes/2025-01-01-a.md),
![no picture](../art/none.png), [half](../pages-of-mine/)

[post](a-note.md), [by address](../a-note/), [up](../../insights/), [home](../../), [style](../../own.css),
[far](https://example.org/x.md), [mail](mailto:a@b.c), [root](/anything), [here](#links), `[code](code.md)`

```
[code](code.md)
```
"""
DROPPED = {
    "posts/2025-04-01-links.md": LINKS,
    "pages/more.md": "# More\n\n[talk](../episodes/2025-01-01-a.md)\n",
    "static/own.css": "a {}",
    "static/feed.xml": "x",
    "episodes/2025-01-01-a.md": f"---\nmood: x\nimage: none.png\n---\n{TALK.format(1)}",
    "episodes/b.vtt": "",
    "notes.txt": "x",
    "corrections.yml": "- {redirect: a/, to: b/}\n- hide: nothing like that\n",
    "scorecard.yml": "- take: nothing like that\n  outcome: open\n",
    "digests/2025-01-01.yml": "number: 1\n",
}


def told(output: str) -> set[str]:
    return set(re.findall(r"(?:error|warning|note): .+", output))


def test_check_tells_every_problem_that_a_build_tells(tmp_path: Path) -> None:
    site = small(tmp_path)
    drop(site / "content", DROPPED)
    drop(site / "content", {f"episodes/undated-{number}.txt": TALK.format(number) for number in range(30)})
    checked = told(call(site, "check").output)
    done = build(site, check=False)
    built = done.stdout + done.stderr
    assert "`infracast check` lists them" in built
    assert told(built) <= checked
    dead = {line.split("`")[1] for line in checked if "leads nowhere" in line}
    told_from_file = "../episodes/2025-01-01-a.md"
    assert dead == {"nowhere.md", "../episodes/none/", "../art/none.png", "../pages-of-mine/", told_from_file}
    way = "Write `../episodes/2025-01-01-a/`, as seen from the page's address"
    assert any(f"pages/more.md: `{told_from_file}` leads nowhere. {way}" in line for line in checked)
    post = (site / "site/posts/links/index.html").read_text(encoding="utf-8")
    assert post.count('href="../../episodes/2025-01-01-a/"') >= 2, "a post's links are led from its file"
    assert sum("undated" in line for line in checked) == 1, "thirty guessed dates are one line"
    for words in (
        "mood",
        "none.png",
        "b.vtt",
        "notes.txt",
        "feed.xml",
        "`b/`",
        "nothing like that",
        "no page of this site: 1, the first `/anything`",
        "digests/2025-01-01",
    ):
        assert any(words in line for line in checked), words


def test_check_counts_one_as_one_and_cuts_a_description_between_words(tmp_path: Path) -> None:
    site = small(tmp_path)
    about = f"{'A long tale of a lamp. ' * 4}Everything unforeseeable."
    drop(site / "content", {"episodes/2025-05-01-a.md": f"---\ndescription: {about}\n---\nAnn Lee: Hello there.\n"})
    output = " ".join(call(site, "check").output.split())
    assert "1 turn, 4 words, 0 speakers" in output
    assert "lamp. …" in output
    assert "Every" not in output
