"""Links of posts and pages that lead nowhere: those from the server's root."""

from datetime import date

import pytest

from generator.model import Library, Post, Site
from generator.publish.dead_links import dead_links

DAY = date(2025, 1, 1)
PLACES = {"episodes/", "episodes/caches-lie/"}
PATHS = {"episodes/caches-lie/index.md", "feed.xml"}


@pytest.mark.parametrize(
    ("url", "target", "lost"),
    [
        ("https://example.org/", "/episodes/caches-lie/", False),
        ("https://example.org/", "/episodes/caches-lie", False),
        ("https://example.org/", "/feed.xml", False),
        ("https://example.org/", "/", False),
        ("https://example.org/", "/pod/episodes/caches-lie/", True),
        ("https://example.org/", "//example.net/caches-lie/", False),
        ("https://example.org/pod/", "/pod/episodes/caches-lie/#t-3", False),
        ("https://example.org/pod/", "/pod/feed.xml", False),
        ("https://example.org/pod/", "/pod/", False),
        ("https://example.org/pod/", "/podium/episodes/", True),
        ("https://example.org/pod/", "/pod/none/", True),
        ("https://example.org/pod/", "/episodes/caches-lie/", True),
    ],
)
def test_a_link_from_the_servers_root_is_told_where_it_leads_to_no_page(url: str, target: str, lost: bool) -> None:
    post = Post("more", "More", DAY, f"As [told]({target}) before.", "posts/more.md", "p-1")
    found = dead_links(Library(Site("Pod", url=url), posts=(post,)), PATHS, PLACES)
    assert [(one.severity, target in one.what) for one in found] == [("note", True)] * lost


@pytest.mark.parametrize("code", ["> ```\n> {}\n> ```", "Words.\n\n    {}", "<!-- {}\n-->"])
def test_a_link_in_code_leads_nowhere_and_is_not_told(code: str) -> None:
    post = Post("more", "More", DAY, code.format("[gone](gone.md)"), "posts/more.md", "p-1")
    assert not dead_links(Library(Site("Pod"), posts=(post,)), PATHS, PLACES)
