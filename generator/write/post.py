"""A page for each essay, and their archive."""

from collections.abc import Iterator

from markupsafe import Markup

from generator.model import Page, Post, Published, address
from generator.model.grouped import grouped
from generator.model.moment import reading
from generator.model.published import marks_of
from generator.write.jsonld import article_json
from generator.write.page_maker import PageMaker
from generator.write.views import Pager, first_sentences, pager, post_words, topic_tags

LATEST = 40
LONGEST = 160
"""Characters of what is told of an essay without a description."""


def post_pages(maker: PageMaker) -> Iterator[Page]:
    """`/posts/`, `/posts/SLUG/`, and each essay's own Markdown beside its page."""
    posts = maker.library.posts
    years = grouped((post.date.year, post) for post in posts)
    archive = [(year, f"posts/{year}/", len(found)) for year, found in years.items()]
    yield _archive(maker, "posts/", maker.words("posts"), posts[:LATEST], archive if len(posts) > LATEST else [])
    if len(posts) > LATEST:
        for year, place, _ in archive:
            yield _archive(maker, place, maker.words("posts_of", year=year), tuple(years[year]), archive)
    for number, post in enumerate(posts):
        yield _page(maker, post, pager(posts, number, lambda one: (address.post(one.slug), one.title)))
        yield Page(f"{address.post(post.slug)}post.md", _source(post), post.path)


def _archive(
    maker: PageMaker, place: str, title: str, posts: tuple[Post, ...], years: list[tuple[int, str, int]]
) -> Page:
    return maker.page(
        "posts",
        place,
        title=title,
        description=maker.words("posts_about", len(maker.library.posts)),
        posts=[
            (
                address.post(post.slug),
                post,
                reading(post_words(post), maker.words),
                post.description or first_sentences(post.about, LONGEST),
            )
            for post in posts
        ],
        years=years,
    )


def _page(maker: PageMaker, post: Post, links: Pager) -> Page:
    place = address.post(post.slug)
    return maker.page(
        "post",
        place,
        # Named as its source is, so that a picture beside the source is found beside the page.
        path=f"posts/{post.slug}.md",
        published=Published(place, guid=post.guid, marks=marks_of(post)),
        title=post.title,
        description=post.description or first_sentences(post.about, LONGEST),
        card=(maker.words.full_day(post.date), post.title),
        source=post.path,
        meta={
            "date": post.date.isoformat(),
            "author": post.author,
            "json_ld": article_json(
                maker.site,
                place,
                post.title,
                post.date.isoformat(),
                (maker.words("posts"), "posts/"),
                post.author or maker.site.author,
            ),
            "pager": links,
            "filters": {
                "kind": ["post"],
                "year": [str(post.date.year)],
                "person": [post.author] if post.author else [],
                "topic": list(post.tags),
            },
            "alternates": [{"href": "post.md", "type": "text/markdown", "title": maker.words("post_as_markdown")}],
        },
        post=post,
        reading=reading(post_words(post), maker.words),
        tags=topic_tags(maker, post.tags),
        body=Markup(post.body),
    )


def _source(post: Post) -> str:
    byline = " · ".join(filter(None, (post.author, post.date.isoformat())))
    return f"# {post.title}\n\n{byline}\n\n{post.body.strip()}\n"
