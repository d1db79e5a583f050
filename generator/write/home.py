"""The front page: the latest issue, episodes, essays and recap."""

from collections.abc import Iterator

from generator.model import Page, address
from generator.write.claims import insight_card, take_card
from generator.write.digest import issue_cards, published
from generator.write.page_maker import PageMaker
from generator.write.recap import Scored, scored_view
from generator.write.views import episode_line, top_topics

EPISODES, POSTS, TOPICS, TAKES = 6, 3, 16, 3
BRIEF = 110
"""Characters of an episode's description in the narrow column."""
ISSUE_SIZE = 5


def home_pages(maker: PageMaker) -> Iterator[Page]:
    """`/`: the latest issue, episodes, the latest recap, topics, and ways to subscribe."""
    library, say = maker.library, maker.words
    issues = published(maker)
    issue = next((one for one in issues if one.items), None)
    cards = issue_cards(maker, issue) if issue else [insight_card(maker, item) for item in library.insights[:5]]
    recap = library.recaps[0] if library.recaps else None
    scored = _telling([scored_view(maker, outcome) for outcome in recap.scorecard]) if recap else []
    shown = {item.card.id for item in scored}
    takes = [take_card(maker, take) for take in recap.takes if take.id not in shown] if recap else []
    yield maker.page(
        "home",
        "",
        title=_headline(maker, len(cards), issue.title if issue else ""),
        description=maker.site.description,
        card=(say("card_home"), maker.site.description or maker.site.name),
        issue=issue,
        issue_place=address.issue(issue.date) if issue else "",
        kicker=say("digest_of", day=say.long_day(issue.date), number=issue.number) if issue else "",
        cards=cards,
        episodes=[episode_line(maker, episode, BRIEF) for episode in library.episodes[:EPISODES]],
        episode_total=len(library.episodes),
        posts=[(address.post(post.slug), post) for post in library.posts[:POSTS]],
        topics=top_topics(maker, TOPICS),
        recap=recap,
        recap_place=address.recap(recap.year) if recap else "",
        scored=scored,
        takes=takes[: TAKES - len(scored)],
    )


def _telling(scorecard: list[Scored]) -> list[Scored]:
    """At most `TAKES` decided predictions: those with a name first, and of those one of each outcome."""
    decided = [item for item in scorecard if item.outcome != "open"]
    named = [item for item in decided if item.card.speaker_place] or decided
    first = list({item.outcome: item for item in reversed(named)}.values())[::-1]
    return [*first, *(item for item in (*named, *decided) if item not in first)][:TAKES]


def _headline(maker: PageMaker, size: int, title: str) -> str:
    # Never "today's": the page stands until the next build, and the same content gives the same page.
    latest = "latest_five" if size == ISSUE_SIZE else "latest_insights"
    return title or (maker.words(latest) if size else maker.site.name)
