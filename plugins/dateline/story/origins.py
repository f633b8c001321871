"""How far back reports go: which documents pass on the same origin.

Ten newspapers that print one agency's story are one origin. An origin that nobody names is not
known, and never counts towards corroboration.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from dateline.story.source import SPEAKS_FOR_ITSELF, Source
from dateline.story.story import Story


class Trail(NamedTuple):
    """How a report goes back to one origin."""

    origin: str | None
    """The id of a wire, actor or source; None where the trail is lost."""
    through: tuple[Source, ...]
    """The documents between the report and its origin, the nearest first."""


class Report(NamedTuple):
    """A source under one of its origins."""

    source: Source
    through: tuple[Source, ...]
    """The documents between it and that origin, the nearest first."""


def trails(story: Story, source: Source) -> tuple[Trail, ...]:
    """Return the shortest way from a source back to each of its known origins, sorted by origin.

    Where none is known there is one trail without an origin. Sources that derive from each other
    in a circle lead nowhere.
    """
    found: dict[str | None, tuple[str, ...]] = {}
    ways: deque[tuple[str, ...]] = deque([(source.id,)])
    seen = {source.id}
    while ways:
        way = ways.popleft()
        end = story.sources.get(way[-1])
        if end is None or not end.derived_from:
            is_known = end is None or end.kind in SPEAKS_FOR_ITSELF
            found.setdefault(way[-1] if is_known else None, way[1:-1] if is_known else way[1:])
            continue
        ways += ((*way, key) for key in end.derived_from if key not in seen)
        seen.update(end.derived_from)
    known = sorted(key for key in found if key is not None)
    ends: list[str | None] = [*known] or [None]
    return tuple(Trail(end, tuple(story.sources[k] for k in found.get(end, ()))) for end in ends)


def origins(story: Story, source: Source) -> tuple[str, ...]:
    """Return the known origins of a source: ids of wires, actors or sources, each once, sorted.

    Empty where no origin is known.
    """
    return tuple(trail.origin for trail in trails(story, source) if trail.origin is not None)


def origins_of(story: Story, source_ids: Iterable[str]) -> tuple[str, ...]:
    """Return the known origins of several sources together, each once, sorted."""
    found = {origin for key in source_ids for origin in origins(story, story.sources[key])}
    return tuple(sorted(found))


def are_independent(story: Story, first: Iterable[str], second: Iterable[str]) -> bool:
    """Tell whether two reports, one of each group of sources, go back to different origins.

    A report that names several agencies may have a line from any of them, so it is independent
    only of reports that share none of its origins.
    """
    theirs = [set(origins(story, story.sources[key])) for key in second]
    ours = [set(origins(story, story.sources[key])) for key in first]
    return any(a and b and a.isdisjoint(b) for a in ours for b in theirs)


def only_origin(story: Story, source_ids: Iterable[str]) -> str | None:
    """Return the one origin to which every source goes back; None where there may be another.

    An origin that nobody names may be another one.
    """
    found = {origins(story, story.sources[key]) for key in source_ids}
    only = found.pop() if len(found) == 1 else ()
    return only[0] if len(only) == 1 else None


def origin_tree(story: Story, sources: Iterable[Source]) -> Mapping[str | None, tuple[Report, ...]]:
    """Return sources by origin, the origins with most reports first, the unknown (None) last."""
    groups: dict[str | None, list[Report]] = {}
    for source in sources:
        for trail in trails(story, source):
            groups.setdefault(trail.origin, []).append(Report(source, trail.through))
    order = sorted(groups, key=lambda key: (key is None, -len(groups[key]), key or ""))
    return {key: tuple(groups[key]) for key in order}


def origin_name(story: Story, origin: str, language: str) -> str:
    """Return what an origin is called: a wire, an actor, or a source's publisher."""
    if origin in story.settings.wires:
        return story.settings.wires[origin]
    if origin in story.actors:
        return story.actors[origin].names.wording(language).text
    return story.sources[origin].publisher
