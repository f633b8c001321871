"""What rests on each source: events, counts, actors, places, terms, and reports that pass it on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from dateline.story.actor import Actor
from dateline.story.count import Count
from dateline.story.counting import sources_of_count
from dateline.story.event import Event
from dateline.story.place import Place
from dateline.story.source import Source
from dateline.story.story import Story


class Rest(NamedTuple):
    """What rests on one source, each kind in the story's order."""

    events: tuple[Event, ...] = ()
    counts: tuple[Count, ...] = ()
    actors: tuple[Actor, ...] = ()
    """Those whose profile says something by it; never private people."""
    places: tuple[Place, ...] = ()
    terms: tuple[str, ...] = ()
    """Keys of the glossary."""
    reports: tuple[Source, ...] = ()
    """The sources that pass it on."""

    @property
    def numbers(self) -> Mapping[str, int]:
        """How many things of each kind rest on it; kinds without any are left out."""
        return {kind: len(things) for kind, things in self._asdict().items() if things}


def resting(story: Story) -> Mapping[str, Rest]:
    """Return what rests on each source that anything rests on, by the source's id."""
    found: dict[str, dict[str, list[object]]] = {}
    for source_id, kind, thing in _named(story):
        listed = found.setdefault(source_id, {}).setdefault(kind, [])
        if not any(thing is other for other in listed):
            listed.append(thing)
    return {key: Rest(**{k: tuple(v) for k, v in kinds.items()}) for key, kinds in found.items()}  # type: ignore[arg-type]


def _named(story: Story) -> Iterator[tuple[str, str, object]]:
    """Yield each source that something names, with the kind of the thing and the thing."""
    for event in story.events:
        yield from ((source.id, "events", event) for source in story.sources_of(event))
    for count in story.counts.values():
        yield from ((key, "counts", count) for key in sources_of_count(count))
    for actor in story.profiled_actors:
        yield from ((key, "actors", actor) for key in _sources_of_actor(actor))
    for place in story.places.values():
        yield from ((key, "places", place) for key in _sources_of_place(place))
    for term_key, term in story.settings.glossary.items():
        yield from ((key, "terms", term_key) for key in term.sources)
    for source in story.sources.values():
        yield from ((key, "reports", source) for key in source.derived_from)


def _sources_of_actor(actor: Actor) -> Iterator[str]:
    yield from actor.sources
    for role in actor.roles:
        yield from role.sources
    for relation in actor.relations:
        yield from relation.sources


def _sources_of_place(place: Place) -> Iterator[str]:
    yield from place.sources
    for control in place.control:
        yield from control.sources
