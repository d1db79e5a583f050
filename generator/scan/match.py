"""Finds the episode that an item of a feed is, among those there: by GUID, recording, title and day."""

from generator.model.grouped import grouped
from generator.scan.known import Known, Present
from generator.scan.records import Feed, FeedItem
from generator.scan.talk import Talk, agree, same_item, same_title_and_day


class Matches:
    """The episodes that are there, by GUID, recording and title."""

    def __init__(self, feed: Feed, known: Known) -> None:
        self._feed = feed
        self._known = known
        self._listed = {item.guid for item in feed.items}
        self._also = {noted: one for one in known.sidecars for noted in one.also}
        self._by_guid = grouped((guid, one) for one in known.sidecars for guid in one.talk.guids)
        self._by_audio = grouped((one.talk.audio, one) for one in known.sidecars)
        self._by_title = grouped((one.talk.title, one) for one in known.sidecars)
        self._seen = {guid for gone in known.seen for guid in gone.guids}
        there = self._by_guid.keys() | {guid for _, guid in self._also}
        self._gone = [gone for gone in (*known.seen, *known.former) if not gone.guids & there]

    def present(self, item: FeedItem, this: Talk) -> Present | None:
        """The sidecar of an item's episode: found by GUID, else by recording, title and day; None where it is new.

        None, too, where several would do.
        """
        if noted := self._also.get((self._feed.url, item.guid)):
            return noted
        shared = self._by_guid.get(item.guid, [])
        if own := next((one for one in shared if one.feed in {"", self._feed.url}), None):
            return own
        if found := next((one for one in shared if same_item(this, one.talk)), None):
            return found
        # Within one feed either is enough; elsewhere it takes both, or the words, once they are there: see `twin`.
        heard = [one for one in self._recorded(this) if self._free(one)]
        titled = [one for one in self._titled(this) if self._free(one)]
        both = [one for one in titled if one in heard]
        return (
            _only([one for one in heard if one.feed == self._feed.url])
            or _only([one for one in titled if one.feed == self._feed.url])
            or _only(both)
        )

    def _recorded(self, this: Talk) -> list[Present]:
        return self._by_audio.get(this.audio, []) if this.audio else []

    def _titled(self, this: Talk) -> list[Present]:
        return [one for one in self._by_title.get(this.title, []) if same_title_and_day(this, one.talk)]

    def elsewhere(self, item: FeedItem, present: Present) -> bool:
        """Whether a sidecar is kept up to date from another item than this one: of another feed, or of this one."""
        if not present.feed or present.feed not in self._known.sources:
            return False
        return present.feed != self._feed.url or (self._feed.url, item.guid) in present.also

    def _free(self, one: Present) -> bool:
        """Whether a sidecar's own item may have got a new GUID: none of this feed's items has the one it knows."""
        return bool(one.feed) and not (one.feed == self._feed.url and one.talk.guids & self._listed)

    def added_before(self, item: FeedItem) -> bool:
        """Whether an earlier scan brought an item with this GUID."""
        return item.guid in self._seen

    def removed(self, this: Talk) -> bool:
        """Whether an earlier scan brought this talk, from here or a former feed, and somebody has deleted it since."""
        return any(
            same_item(this, gone) or (not gone.guids & self._listed and agree(this, gone)) for gone in self._gone
        )

    def twin(self, this: Talk) -> Present | None:
        """An episode with the same title and day, or recording: it is the same talk if its words are the same."""
        return next((one for one in (*self._titled(this), *self._recorded(this)) if one.file), None)


def _only(found: list[Present]) -> Present | None:
    """The one of the list; None where several are alike, since then it says nothing."""
    return found[0] if len(found) == 1 else None
