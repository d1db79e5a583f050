"""Sidecars: what scan wrote follows the feed, what a person touched stays."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.scan.sidecar import compose, load, merge, scanned

FEED = "https://a.example/feed"
ORIGIN = {"feed": FEED}
OLD: dict[str, Any] = {
    "title": "Old: a title",
    "date": date(2025, 11, 18),
    "guid": "g-1",
    "number": 7,
    "people": [{"name": "Ana", "role": "guest"}],
    "description": "One.\n\nTwo: three # four",
}


def fields_of(text: str) -> dict[str, Any]:
    found = load(text)
    found.pop("scan", None)
    return found


def test_a_new_sidecar_reads_back() -> None:
    text = compose(OLD, {"feed": FEED, "transcript": "https://a.example/1.vtt", "chapters": "https://a.example/1.json"})
    assert fields_of(text) == OLD
    assert {k: v for k, v in scanned(text).items() if k != "wrote"} == {
        "feed": FEED,
        "transcript": "https://a.example/1.vtt",
        "chapters": "https://a.example/1.json",
    }


def test_nothing_new_changes_no_byte() -> None:
    text = compose(OLD, ORIGIN) + "\n# a last word\n"
    assert merge(text, OLD, ORIGIN) == text


def test_changed_added_and_withdrawn_fields_follow_the_feed() -> None:
    new = {**OLD, "title": "New", "link": "https://a.example/1", "people": [{"name": "Bo"}]}
    del new["number"]
    assert fields_of(merge(compose(OLD, ORIGIN), new, ORIGIN)) == new


@pytest.mark.parametrize(
    ("edit", "kept"),
    [
        (lambda text: text.replace("number: 7", "number: 8"), {"number": 8}),
        (lambda text: text.replace("number: 7\n", ""), {"number": None}),
        (lambda text: "topics: [storage]\n" + text, {"topics": ["storage"]}),
        (lambda text: text.replace("guest", "host"), {"people": [{"name": "Ana", "role": "host"}]}),
    ],
)
def test_what_a_person_touched_stays(edit: Any, kept: dict[str, Any]) -> None:
    new = {**OLD, "title": "New", "number": 9, "people": [{"name": "Bo"}]}
    found = fields_of(merge(edit(compose(OLD, ORIGIN)), new, ORIGIN))
    assert found == {name: value for name, value in {**new, **kept}.items() if value is not None}


def test_comments_and_layout_of_other_fields_stay() -> None:
    text = "# About this one\n" + compose(OLD, ORIGIN).replace(
        "number: 7\n", "number:   7   # as printed\n# said by the publisher\n"
    )
    new = merge(text, {**OLD, "title": "New", "description": "Other"}, ORIGIN)
    assert new.startswith("# About this one\ntitle: New\n")
    assert "number:   7   # as printed\n# said by the publisher\n" in new
    assert fields_of(new) == {**OLD, "title": "New", "description": "Other"}


def test_a_field_handed_back_follows_the_feed_again() -> None:
    text = compose(OLD, ORIGIN).replace("number: 7\n", "")
    lines = [line for line in text.splitlines(keepends=True) if not line.startswith("    number:")]
    assert fields_of(merge("".join(lines), OLD, ORIGIN))["number"] == 7


def test_the_guid_never_changes_and_a_persons_own_sidecar_is_left_alone() -> None:
    assert fields_of(merge(compose(OLD, ORIGIN), {**OLD, "guid": "other"}, ORIGIN))["guid"] == "g-1"
    own = "guid: g-1\ntitle: Mine\n"
    assert merge(own, {**OLD, "title": "Theirs"}, ORIGIN) == own


def test_a_feed_that_moved_is_noted() -> None:
    assert (
        scanned(merge(compose(OLD, ORIGIN), OLD, {"feed": "https://b.example/feed"}))["feed"]
        == "https://b.example/feed"
    )


def test_layout_that_defeats_the_editing_loses_no_field() -> None:
    text = yaml.safe_dump(load(compose(OLD, ORIGIN)), default_flow_style=True)
    assert fields_of(merge(text, {**OLD, "title": "New"}, ORIGIN)) == {**OLD, "title": "New"}


@pytest.mark.parametrize("text", ["- a list", "just words", "a: b: c", "", "{", "&a [*a, *a]"])
def test_what_is_no_sidecar(text: str) -> None:
    with pytest.raises(ValueError):
        merge(text, OLD, ORIGIN)


# What a feed can hold: XML has no control characters but these.
words = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t"), min_size=1, max_size=80)
said = st.fixed_dictionaries(
    {"title": words, "guid": words},
    optional={
        "date": st.dates(min_value=date(1990, 1, 1)),
        "number": st.integers(0, 10**6),
        "description": words,
        "people": st.lists(st.fixed_dictionaries({"name": words, "role": words}), min_size=1, max_size=3),
    },
)


@settings(deadline=None)
@given(said, said)
def test_any_item_is_kept_and_any_edit_followed(first: dict[str, Any], second: dict[str, Any]) -> None:
    text = compose(first, ORIGIN)
    assert fields_of(text) == first
    assert merge(text, first, ORIGIN) == text
    merged = merge(text, second, ORIGIN)
    assert fields_of(merged) == {**second, "guid": first["guid"]}
    assert merge(merged, second, ORIGIN) == merged
