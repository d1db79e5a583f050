"""Addresses: relative links lead from any page to any other, and slugs are safe and stable."""

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import address

PLACES = [
    "",
    "episodes/",
    "episodes/a/",
    "episodes/a/#t-1",
    "episodes/b/",
    "topics/s3/",
    "feed.xml",
    "feeds/podcast.xml",
]


@pytest.mark.parametrize("page", [place for place in PLACES if "#" not in place])
@pytest.mark.parametrize("target", PLACES)
@pytest.mark.parametrize("root", ["https://example.org/", "https://example.org/pod/"])
def test_a_relative_link_leads_where_the_address_says(root: str, page: str, target: str) -> None:
    assert urljoin(root + page, address.relative(target, page)) == root + target


def test_other_sites_and_anchors_are_left_alone() -> None:
    for target in ("https://example.org/a", "mailto:a@example.org", "#t-1"):
        assert address.relative(target, "episodes/a/") == target


@given(st.text(max_size=200))
def test_a_slug_is_a_safe_part_of_a_url(text: str) -> None:
    slug = address.slug(text)
    assert slug == address.slug(text)
    assert 0 < len(slug) <= 80
    assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


@pytest.mark.parametrize(
    ("name", "slug"), [("Płotka", "plotka"), ("Søren Ærø", "soren-aero"), ("Strauß", "strauss"), ("Žižek", "zizek")]
)
def test_latin_letters_beyond_ascii_keep_their_sound(name: str, slug: str) -> None:
    assert address.slug(name) == slug


def test_names_that_differ_in_a_sign_get_different_slugs() -> None:
    assert len({address.slug(name) for name in ("C", "C++", "C#")}) == 3
