"""Essays: with front matter, with a heading, and as pasted from a terminal."""

from datetime import date

import pytest

from generator.read.posts.posts import Essay, essay
from generator.read.posts.site_code import plain_markdown
from tests.read.conftest import Content, said

LONG = (
    "A paragraph that goes on and on, as people write in editors that wrap lines on the screen "
    "and never in the file, number {}."
)
PASTED = f"$ cat post/on-cables.md\nOn Cables\nMay 4, 2021. {LONG.format(1)}\n{LONG.format(2)}\nUntil next time,\nCy\n"


def test_a_pasted_terminal() -> None:
    body = f"May 4, 2021. {LONG.format(1)}\n\n{LONG.format(2)}\n\nUntil next time,\nCy\n"
    assert essay(PASTED) == Essay(body, "On Cables", date(2021, 5, 4), "Cy", "on-cables")


def test_a_post_from_a_pasted_terminal(content: Content) -> None:
    library = content({"posts/001_aa11bb22cc.txt": PASTED})
    (post,) = library.posts
    assert (post.slug, post.title, post.date, post.author) == ("on-cables", "On Cables", date(2021, 5, 4), "Cy")
    assert said(library) == []


def test_markdown_stays_as_it_is() -> None:
    body = "Some *words*\nwrapped by hand.\n\n- a list\n\n```\n$ cat x\n\n\ny\n```\n"
    assert essay(f"\n# On Cables\n\n{body}").title == "On Cables"
    assert essay(f"\n# On Cables\n\n{body}").body == body
    assert essay("Two short lines,\nbut no title.\n") == Essay("Two short lines,\nbut no title.\n")


def test_a_date_line_is_taken_off() -> None:
    assert essay("# On Cables\n\n*Posted on 4 May 2021*\n\nWords.\n") == Essay(
        "Words.\n", "On Cables", date(2021, 5, 4)
    )
    assert essay("# On Cables\n\nMay 44, 2021\n\nWords.\n").body == "May 44, 2021\n\nWords.\n"


def test_signatures() -> None:
    for body, author in (
        ("Words, words.\n\n— Cy Poe\n", "Cy Poe"),
        ("Words, words.\n\nYours,\n\nCy\n", "Cy"),
        ("Words, words.\n\nCables\n", ""),
    ):
        assert essay(body) == Essay(body, author=author)  # Every word stays.


def test_front_matter_wins(content: Content) -> None:
    front = "---\ntitle: Wires\ndate: 2020-02-03\nauthor: Ann Lee\nslug: wires\nguid: x:1\n"
    front += "description: On wires.\ntags: [copper]\n---\n"
    (post,) = content({"posts/2019-01-01-old.md": front + "# Not this\n\nWords.\n\nYours,\nCy\n"}).posts
    assert (post.title, post.date, post.author, post.slug, post.guid) == (
        "Wires",
        date(2020, 2, 3),
        "Ann Lee",
        "wires",
        "x:1",
    )
    assert (post.description, post.tags, post.body) == ("On wires.", ("copper",), "Words.\n\nYours,\nCy\n")


def test_a_name_dates_and_titles_a_post(content: Content) -> None:
    (post,) = content({"posts/2023-09-25-why-s3-is-slow.md": "Words without a title,\nthat is all.\n"}).posts
    assert (post.title, post.date, post.slug) == ("Why S3 is slow", date(2023, 9, 25), "why-s3-is-slow")


def test_a_post_in_a_folder_of_its_own_is_named_by_it(content: Content) -> None:
    library = content(
        {
            "posts/2024-05-01-on-cables/index.md": (
                "# On Cables\n\n![One](a%20b.png) and [wires](../wires/index.md#copper)\n"
            ),
            "posts/2024-05-01-on-cables/a b.png": "",
            "posts/wires/index.md": (
                '# Wires\n\n[Cables](../2024-05-01-on-cables/) <img src="a.png"> `[x](../2024-05-01-on-cables/)`\n'
            ),
            "posts/wires/a.png": "",
            "posts/more.md": "# More\n\n[By name](wires) and [gone](gone.md), [there](../../topics/copper/), "
            "[root](/blog/wires/#a) [topic](/topics/wires/)\n",
        }
    )
    bodies = {post.slug: post.body.strip() for post in library.posts}
    assert bodies == {
        "on-cables": "![One](2024-05-01-on-cables/a%20b.png) and [wires](../wires/#copper)",
        "wires": '[Cables](../on-cables/) <img src="a.png"> `[x](../2024-05-01-on-cables/)`',
        "more": "[By name](../wires/) and [gone](gone.md), [there](../../topics/copper/), "
        "[root](../wires/#a) [topic](/topics/wires/)",
    }


CODE = "`{{< a >}} [[b]] ~~c~~`\n\n```\n{{< a >}}\n- [ ] {% b %}\n```\n\n    {{< a >}}"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ('{{< figure src="a.png" alt="A cable" caption="Old" >}}', "![A cable](a.png)\n*Old*"),
        ('{% include image.html url="/a.png" %}', "![](/a.png)"),
        ("{{< youtube abc >}}", "[https://www.youtube.com/watch?v=abc](https://www.youtube.com/watch?v=abc)"),
        ("{{% notice tip %}}\nWords.\n{{% /notice %}}", "Words."),
        ("{% highlight ruby %}\na {{ b }}\n{% endhighlight %}", "```ruby\na {{ b }}\n```"),
        ("[one]({% post_url 2024-01-02-one %})", "[one](2024-01-02-one.md)"),
        ('[one]({{< relref "blog/one.md#two" >}})', "[one](one.md#two)"),
        ("[one]({{ site.baseurl }}/one/) ![a]({{ '/a.png' | relative_url }})", "[one](/one/) ![a](/a.png)"),
        ('{{< video src="a.mp4" >}}', '<video controls src="a.mp4"></video>'),
        ("<details>\n<summary>a</summary>\n\n*b*\n\n</details>\n\n<div>c</div>",
         '<details markdown="1">\n<summary>a</summary>\n\n*b*\n\n</details>\n\n<div>c</div>'),
        ("a{% comment %}secret{% endcomment %}b", "ab"),
        ("> [!NOTE]\n> Words.\n\n> [!tip]- Do so\n> Words.", "> **Note**\n>\n> Words.\n\n> **Do so**\n>\n> Words."),
        ("![[a b.png|300]] [[wires|Wires]]", "![](a%20b.png) Wires"),
        ("~~old~~ new\n\n- [ ] one\n- [x] two", "<del>old</del> new\n\n- ☐ one\n- ☑ two"),
        (CODE, CODE),
        ("In templates {{ .Title }} is put, ~ 5 times.", "In templates {{ .Title }} is put, ~ 5 times."),
    ],
)  # fmt: skip
def test_what_other_sites_programs_put_in_is_markdown(written: str, shown: str) -> None:
    text, left = plain_markdown(written + "\n")
    assert (text.strip(), dict(left)) == (shown, {})


@pytest.mark.parametrize("code", ["> ```\n> {}\n> ```", "Words.\n\n    {}", "``a ` {}``"])
def test_a_link_in_code_stays(content: Content, code: str) -> None:
    text = code.format("[two](two.md)")
    library = content({"posts/one.md": f"# One\n\n{text}\n\n[two](two.md)\n", "posts/two.md": "# Two\n\nWords.\n"})
    body = next(post.body for post in library.posts if post.slug == "one")
    assert text in body
    assert "[two](../two/)" in body


def test_what_only_another_site_s_program_knows_is_told(content: Content) -> None:
    library = content(
        {"posts/2024-05-01-a.md": "# A\n\nWords.\n\n{{< chart 1 >}}\n\n{% include ad.html %} {{< chart 2 >}}\n"}
    )
    assert "chart" not in library.posts[0].body
    assert said(library) == [
        "warning: posts/2024-05-01-a.md: What another site's program puts into the text is left out: `ad` (1), `chart` "
        "(2). Write what readers should see in Markdown or HTML"
    ]


def test_who_said_a_quotation_stands_before_it() -> None:
    said = plain_markdown('{{< quote author="Ann Lee" >}}Caches lie.{{< /quote >}}\n')
    assert said == ("**Ann Lee:** Caches lie.\n", {})
    assert plain_markdown('{{< quote author="Ann Lee" text="Caches lie." >}}\n') == ("\n", {"quote": 1})


@pytest.mark.parametrize("text", ["Write if [[ -f lamp ]]; then.\n", "It gives [[1, 2]] back.\n"])
def test_brackets_in_a_text_are_no_links(text: str) -> None:
    assert plain_markdown(text) == (text, {})
