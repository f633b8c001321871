"""How far back reports go: which documents pass on the same origin.

Ten newspapers that print one agency's story are one origin. An origin that nobody names is not
known, and never counts towards corroboration.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dateline.story.source import SPEAKS_FOR_ITSELF, Source
from dateline.story.story import Story


def origins(story: Story, source: Source) -> tuple[str, ...]:
    """Return the known origins of a source: ids of wires, actors or sources, each once, sorted.

    Empty where no origin is known. A circle of sources that derive from each other has none.
    """
    return tuple(sorted(_trace(story, source, frozenset())))


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


def origin_tree(story: Story, sources: Iterable[Source]) -> Mapping[str | None, tuple[Source, ...]]:
    """Return sources by origin, the origins with most reports first, the unknown (None) last."""
    groups: dict[str | None, list[Source]] = {}
    for source in sources:
        for origin in origins(story, source) or (None,):
            groups.setdefault(origin, []).append(source)
    order = sorted(groups, key=lambda key: (key is None, -len(groups[key]), key or ""))
    return {key: tuple(groups[key]) for key in order}


def origin_name(story: Story, origin: str, language: str) -> str:
    """Return what an origin is called: a wire, an actor, or a source's publisher."""
    if origin in story.settings.wires:
        return story.settings.wires[origin]
    if origin in story.actors:
        return story.actors[origin].names.wording(language).text
    return story.sources[origin].publisher


def _trace(story: Story, source: Source, seen: frozenset[str]) -> set[str]:
    if source.id in seen:
        return set()
    if not source.derived_from:
        return {source.id} if source.kind in SPEAKS_FOR_ITSELF else set()
    found: set[str] = set()
    for upstream in source.derived_from:
        if upstream in story.sources:
            found |= _trace(story, story.sources[upstream], seen | {source.id})
        else:
            found.add(upstream)
    return found
