"""The front page: one glance says what this is."""

from collections.abc import Iterator

from generator.model import Page, address
from generator.write.desk import Desk
from generator.write.digest import issue_cards, published
from generator.write.moment import long_day
from generator.write.recap import scored_view
from generator.write.views import episode_line, insight_card, take_card, top_topics

EPISODES, POSTS, TOPICS, TAKES = 6, 3, 16, 3
ISSUE_SIZE = 5


def home_pages(desk: Desk) -> Iterator[Page]:
    """`/`: the latest issue, episodes, the latest recap, topics, and ways to subscribe."""
    library = desk.library
    issues = published(desk)
    issue = issues[0] if issues else None
    cards = issue_cards(desk, issue) if issue else [insight_card(desk, item) for item in library.insights[:5]]
    recap = library.recaps[0] if library.recaps else None
    scored = [scored_view(desk, outcome) for outcome in recap.scorecard if outcome.outcome != "open"] if recap else []
    shown = {item.card.id for item in scored[:TAKES]}
    takes = [take_card(desk, take) for take in recap.takes if take.id not in shown] if recap else []
    yield desk.page(
        "home",
        "",
        title=_headline(desk, len(cards), issue.title if issue else ""),
        description=desk.site.description,
        issue=issue,
        issue_place=address.issue(issue.date) if issue else "",
        kicker=f"{long_day(issue.date)} · issue {issue.number}" if issue else "",
        cards=cards,
        episodes=[episode_line(desk, episode) for episode in library.episodes[:EPISODES]],
        episode_total=len(library.episodes),
        posts=[(address.post(post.slug), post) for post in library.posts[:POSTS]],
        topics=top_topics(desk, TOPICS),
        recap=recap,
        recap_place=address.recap(recap.year) if recap else "",
        scored=scored[:TAKES],
        takes=takes[: TAKES - len(scored[:TAKES])],
        mail=desk.site.subscribe_url,
    )


def _headline(desk: Desk, size: int, title: str) -> str:
    # Never "today's": the page stands until the next build, and the same content gives the same page.
    return title or ("The latest five" if size == ISSUE_SIZE else "The latest insights" if size else desk.site.name)
