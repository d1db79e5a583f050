"""What a feed brought: its text is a stranger's, and decides nothing but what was said."""

import pytest

from tests.read.conftest import Content, said

FRONT = """\
---
slug: ours
title: Taken over
hosts: [Nobody Here]
link: https://evil.example/
guid: ours
date: 2001-01-01
draft: yes
---

Ana: The bucket agrees with itself, and that is why it is slow.

Bo: We wrote it down twice before we believed it.
"""
HEADED = """\
# Taken over

## Ana

The bucket agrees with itself, and that is why it is slow.

## Bo

We wrote it down twice before we believed it.
"""
SIDECAR = "title: The bucket\ndate: 2025-11-18\nguid: g-1\nscan:\n  feed: https://feeds.example/rss\n"


@pytest.mark.parametrize("text", [FRONT, "---\nslug: first\n---\n" + FRONT, HEADED])
@pytest.mark.parametrize("suffix", ["txt", "md"])
def test_scanned_text_has_no_front_matter_and_no_header(content: Content, text: str, suffix: str) -> None:
    library = content(
        {f"episodes/show/2025-11-18-the-bucket.{suffix}": text, "episodes/show/2025-11-18-the-bucket.yml": SIDECAR}
    )
    (episode,) = library.episodes
    assert (episode.slug, episode.title, episode.guid) == ("the-bucket", "The bucket", "g-1")
    assert (episode.date.year, episode.link) == (2025, "")
    assert "Nobody Here" not in [person.name for person in episode.people]
    assert "bucket agrees" in " ".join(turn.text for turn in episode.transcript.turns)


def test_a_heading_in_it_is_no_title(content: Content) -> None:
    talk = "episodes/show/2025-11-18-the-bucket.md"
    bare = SIDECAR.replace("title: The bucket\n", "")
    (scanned,) = content({talk: HEADED, talk.replace(".md", ".yml"): bare}).episodes
    assert scanned.title == "The bucket"
    (dropped,) = content({talk: HEADED, talk.replace(".md", ".yml"): "guid: g-1\n"}).episodes
    assert dropped.title == "Taken over"


def test_the_same_text_dropped_by_hand_is_the_producers_word(content: Content) -> None:
    (episode,) = content({"episodes/2025-11-18-the-bucket.txt": FRONT.replace("draft: yes\n", "")}).episodes
    assert (episode.slug, episode.title, episode.guid) == ("ours", "Taken over", "ours")


def test_a_scanned_episode_gives_way_to_a_dropped_one(content: Content) -> None:
    library = content(
        {
            "episodes/a-show/2025-11-18-the-bucket.txt": "Ana: One.",
            "episodes/a-show/2025-11-18-the-bucket.yml": SIDECAR,
            "episodes/z-show/2024-01-01-the-bucket.txt": "Bo: Two.",
        }
    )
    by_path = {episode.path: episode.slug for episode in library.episodes}
    assert by_path["episodes/z-show/2024-01-01-the-bucket.txt"] == "the-bucket"
    assert by_path["episodes/a-show/2025-11-18-the-bucket.txt"].startswith("the-bucket-")
    assert any("is that of `episodes/z-show/" in line for line in said(library))


def test_of_two_scanned_ones_the_older_keeps_its_address(content: Content) -> None:
    library = content(
        {
            "episodes/b/2025-11-18-the-bucket.txt": "Ana: One.",
            "episodes/b/2025-11-18-the-bucket.yml": SIDECAR,
            "episodes/a/2025-11-19-the-bucket.txt": "Bo: Two.",
            "episodes/a/2025-11-19-the-bucket.yml": SIDECAR.replace("18", "19").replace("g-1", "g-2"),
        }
    )
    by_path = {episode.path: episode.slug for episode in library.episodes}
    assert by_path["episodes/b/2025-11-18-the-bucket.txt"] == "the-bucket"
    assert len(set(by_path.values())) == 2
