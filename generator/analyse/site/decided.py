"""What the owner decided about what was found: claims, names and topics hidden, names merged, chapters changed.

It comes after the analysis of each episode, which is remembered: a decision costs no second one.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from generator.analyse.site.merged import Name, merged
from generator.analyse.site.rechaptered import rechaptered
from generator.model import Analysis, Correction, Episode, Insight, Library, Mention, Problem, Section, Take, address
from generator.model.correction import Hidden
from generator.model.entity import EntityKind
from generator.model.grouped import grouped

Claim = TypeVar("Claim", Insight, Take)


def decided(library: Library, found: Mapping[str, Analysis]) -> tuple[dict[str, Analysis], frozenset[Correction]]:
    """Episode slug to what is left of what was found in it, and the corrections that found something."""
    if not library.corrections:
        return dict(found), frozenset()
    heeded = set(library.heeded)
    hidden = Hidden(library.corrections)
    kinds = _kinds(found)
    splits = {address.slug(one.what): one for one in library.corrections if one.kind == "split"}
    chapters = grouped((one.episode, one) for one in library.corrections if one.kind == "chapter")
    result = dict(found)
    for episode in library.episodes:
        analysis, edited = rechaptered(found[episode.slug], episode, chapters.get(episode.slug, []))
        heeded |= edited | {splits[item.entity] for item in analysis.mentions if item.entity in splits}
        heeded |= {one for one in library.corrections if one.kind == "merge" and one.what in episode.corrected}
        merges = [one for one in library.corrections if one.kind == "merge" and one.holds(episode.show, episode.slug)]
        analysis = merged(analysis, episode, _namer(merges, kinds, heeded))
        result[episode.slug] = _without_hidden(analysis, episode, hidden, heeded)
    return result, frozenset(heeded)


def entities_of(insight: Insight, library: Library) -> Insight:
    """A dropped insight with the names that it speaks of as the owner wants them."""
    merges = {address.slug(one.what): address.slug(one.to) for one in library.corrections if one.kind == "merge"}
    named = dict.fromkeys(merges.get(slug, slug) for slug in insight.entities)
    hidden = Hidden(library.corrections)
    return replace(insight, entities=tuple(slug for slug in named if not hidden.by([slug])))


def unheeded(library: Library, heeded: frozenset[Correction]) -> tuple[Problem, ...]:
    """A warning for each correction of what is found that found nothing, and of no episode that waits for its day."""
    slugs = {episode.slug for episode in library.episodes}
    how = "`infracast check EPISODE` shows what there is; mend the entry, or delete it"
    return tuple(
        Problem(one.path, one.line, f"`{one.what[:60]}` is nothing that was found", how, "warning")
        for one in library.corrections
        if one.kind in ("hide", "merge", "split", "chapter")
        and one not in heeded
        # What waits is not looked at, and an episode that is not there has its warning already.
        and (one.episode in slugs if one.episode else not library.waiting)
    )


def _kinds(found: Mapping[str, Analysis]) -> dict[str, EntityKind]:
    """Slug of a name to the kind that most mentions take it for."""
    votes: defaultdict[str, Counter[EntityKind]] = defaultdict(Counter)
    for slug in sorted(found):
        for item in found[slug].mentions:
            votes[item.entity][item.kind] += item.count + 1
    return {slug: max(sorted(seen), key=lambda kind: seen[kind]) for slug, seen in votes.items()}


def _namer(
    merges: list[Correction], kinds: Mapping[str, EntityKind], heeded: set[Correction]
) -> Callable[[Mention], Name]:
    """What a mention is to be called; notes in `heeded` what said so."""
    by_slug = {address.slug(one.what): one for one in merges}

    def name(item: Mention) -> Name:
        one = by_slug.get(item.entity) or by_slug.get(address.slug(item.name))
        if one is None:
            return Name(item.entity, item.name, item.kind)
        heeded.add(one)
        slug = address.slug(one.to)
        return Name(slug, one.to, kinds.get(slug, item.kind))

    return name


def _without_hidden(found: Analysis, episode: Episode, hidden: Hidden, heeded: set[Correction]) -> Analysis:
    where = {"show": episode.show, "episode": episode.slug}

    def shown(names: Iterable[str], texts: Iterable[str] = ()) -> bool:
        by = hidden.by(names, texts, **where)
        heeded.update({by} if by else ())
        return by is None

    def claims(listed: tuple[Claim, ...]) -> tuple[Claim, ...]:
        return tuple(one for one in listed if shown([one.id], [one.text, one.quote]))

    mentions = tuple(
        item for item in found.mentions if shown([item.name, item.entity, address.entity(item.kind, item.entity)])
    )
    gone = {item.entity for item in found.mentions} - {item.entity for item in mentions}
    insights, takes = claims(found.insights), claims(found.takes)
    # The same words may stand in another list under another id.
    lost = {one.text for one in found.insights if one not in insights}
    lost |= {one.text for one in found.takes if one not in takes}
    return replace(
        found,
        insights=tuple(replace(one, entities=_but(one.entities, gone)) for one in insights if one.text not in lost),
        takes=tuple(replace(one, entities=_but(one.entities, gone)) for one in takes if one.text not in lost),
        mentions=mentions,
        connections=tuple(link for link in found.connections if link.a not in gone and link.b not in gone),
        topics=tuple(name for name in found.topics if shown([name, address.topic(name)])),
        phrases=tuple(name for name in found.phrases if shown([name, address.topic(name)])),
        announced=found.announced if found.announced and shown([], [found.announced.text]) else None,
        summary=tuple(_part(part, lambda words: words not in lost and shown([], [words])) for part in found.summary),
    )


def _part(part: Section, shown: Callable[[str], bool]) -> Section:
    kept = [number for number, words in enumerate(part.bullets) if shown(words)]
    turns = tuple(part.turns[number] for number in kept if number < len(part.turns))
    return replace(part, bullets=tuple(part.bullets[number] for number in kept), turns=turns)


def _but(entities: tuple[str, ...], gone: set[str]) -> tuple[str, ...]:
    return tuple(slug for slug in entities if slug not in gone)
