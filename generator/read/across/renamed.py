"""Episodes and posts known again under another name, and the links to them that follow."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from generator.model import DigestIssue, Episode, Insight, Post, Published
from generator.model.published import marks_of, same_words
from generator.read.episodes.episode import guid

Record = TypeVar("Record", Episode, Post)


def remembered(
    records: Iterable[Record],
    folder: str,
    published: Mapping[str, Published],
    former: Mapping[str, str],
    held: Collection[str] = (),
) -> tuple[Record, ...]:
    """The records, each whose GUID comes from its path with the one that feeds have known it by.

    One that has the words of one published before, or its place and some of them, or whose file git saw renamed
    (`former`: path to the one before, without suffix), is the same one, so that a renamed or moved file is announced
    nowhere as news. Another talk that takes a deleted one's place is news, and so is one in the place of a draft
    (`held`: the GUIDs of drafts), which is to come again.
    """
    every = tuple(records)
    present = {record.guid for record in every} | set(held)
    lost = {
        one.guid: one
        for place, one in published.items()
        if one.guid and one.guid not in present and place.startswith(f"{folder}/")
    }
    known = {one.guid for one in published.values()}
    return tuple(_known_again(record, folder, lost, former) if record.guid not in known else record for record in every)


def _known_again(record: Record, folder: str, lost: dict[str, Published], former: Mapping[str, str]) -> Record:
    if not lost or record.guid != guid(record.path):
        return record
    here = f"{folder}/{record.slug}/"
    own = marks_of(record)
    alike = [one for one in lost.values() if same_words(one.marks, own)]
    akin = [one for one in lost.values() if one.place == here and (set(one.marks) & set(own) or not one.marks)]
    traced = [lost[old] for old in map(guid, _names(record.path.rpartition(".")[0], former)) if old in lost]
    found = next(iter(akin + alike + traced), None)
    if found is None:
        return record
    del lost[found.guid]
    return replace(record, guid=found.guid)


def _names(path: str, former: Mapping[str, str]) -> Iterator[str]:
    """What a file was called before, newest first, with a bare suffix; a name that comes again ends the way."""
    walked = {path}
    while (path := former.get(path, path)) not in walked:
        walked.add(path)
        yield f"{path}."


def moved(episodes: Iterable[Episode], posts: Iterable[Post], published: Mapping[str, Published]) -> dict[str, str]:
    """Former address to the present one, of every episode and post that has had another."""
    here = {one.guid: f"episodes/{one.slug}/" for one in episodes} | {one.guid: f"posts/{one.slug}/" for one in posts}
    present = set(here.values())
    result = {}
    for place, one in published.items():
        now = _end(one, here, published)
        if place not in present and now in present:
            result[place] = now
    return result


def _end(one: Published, here: Mapping[str, str], published: Mapping[str, Published]) -> str:
    """Where the way from one address ends; a way in circles ends nowhere."""
    walked = set()
    while one.place not in walked:
        walked.add(one.place)
        if one.guid in here:
            return here[one.guid]
        if not one.moved:
            return one.place
        one = published.get(one.moved, Published(one.moved))
    return ""


def followed(insights: Iterable[Insight], gone_to: Mapping[str, str]) -> tuple[Insight, ...]:
    """The insights, each of a renamed episode under the episode's name of now."""
    return tuple(
        replace(one, episode=now.split("/")[1])
        if (now := gone_to.get(f"episodes/{one.episode}/", "")).startswith("episodes/")
        else one
        for one in insights
    )


def renewed(issues: Iterable[DigestIssue], gone_to: Mapping[str, str]) -> tuple[DigestIssue, ...]:
    """Published issues with links that follow what was renamed; their words stay."""
    return tuple(
        replace(
            issue,
            items=tuple(
                replace(item, insight=now)
                for item, now in zip(issue.items, followed((i.insight for i in issue.items), gone_to), strict=True)
            ),
        )
        for issue in issues
    )
