"""A story: everything that was read, cross-referenced, with the questions pages ask of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple, TypeVar

from dateline.story.actor import Actor
from dateline.story.claims import Claim, Quote
from dateline.story.count import Count
from dateline.story.event import Event
from dateline.story.geometry import Location
from dateline.story.place import Place
from dateline.story.settings import Settings
from dateline.story.source import Source
from dateline.story.text import Voice

Thing = TypeVar("Thing")


class Said(NamedTuple):
    """A quote and the event in which it stands."""

    event: Event
    quote: Quote


class Asserted(NamedTuple):
    """A claim and the event of which it is asserted."""

    event: Event
    claim: Claim


@dataclass(frozen=True)
class Story:
    """All events with the actors, places and sources that they name.

    Every id in it resolves; `reading` sees to that. Queries return things in the order in which
    they happened.
    """

    settings: Settings
    events: tuple[Event, ...]
    """Those that stand, in the order in which they happened."""
    actors: Mapping[str, Actor] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    counts: Mapping[str, Count] = field(default_factory=dict)
    files: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """The file of each thing by kind and id (`("event", "2024-…")`), from the story's folder."""
    unattributed: frozenset[tuple[str, str]] = frozenset()
    """The claims whose speaker was inferred from their sources, by id of event and claim."""
    withdrawn: tuple[Event, ...] = ()
    """Tombstones of the events that no longer stand (`withdrawal.py`), in the same order."""

    @cached_property
    def event_by_id(self) -> Mapping[str, Event]:
        """Every event by id, those that were withdrawn among them."""
        return {event.id: event for event in (*self.events, *self.withdrawn)}

    @cached_property
    def profiled_actors(self) -> tuple[Actor, ...]:
        """The actors who have a profile: all but private people."""
        return tuple(actor for actor in self.actors.values() if not actor.private)

    @cached_property
    def claims(self) -> tuple[Asserted, ...]:
        """Every claim with its event."""
        return tuple(Asserted(event, claim) for event in self.events for claim in event.claims)

    @cached_property
    def quotes(self) -> tuple[Said, ...]:
        """Every quote with its event."""
        return tuple(Said(event, quote) for event in self.events for quote in event.quotes)

    def sources_of(self, event: Event) -> tuple[Source, ...]:
        """Return what an event rests on: its own sources and those of its claims and quotes."""
        ids = [*event.sources]
        ids += [source for claim in event.claims for source in claim.sources]
        ids += [quote.source for quote in event.quotes]
        return tuple(self.sources[source] for source in dict.fromkeys(ids))

    def voice_name(self, voice: Voice, language: str) -> str:
        """Return what somebody is called: an actor's name, a publisher's, or the words given."""
        if voice.id is None:
            return voice.words.wording(language).text if voice.words else ""
        if voice.id in self.actors:
            return self.actors[voice.id].names.wording(language).text
        return self.sources[voice.id].publisher

    def events_with_actor(self, actor_id: str) -> tuple[Event, ...]:
        """Return the events that name an actor."""
        return self._events_by_actor.get(actor_id, ())

    def events_at(self, place_id: str) -> tuple[Event, ...]:
        """Return the events that name a place itself."""
        return self._events_by_place.get(place_id, ())

    def events_in(self, place_id: str) -> tuple[Event, ...]:
        """Return the events that name a place or anything that lies within it."""
        inside = {place_id, *(place.id for place in self.places_within(place_id))}
        return tuple(event for event in self.events if inside & set(event.place_ids))

    def events_resting_on(self, source_id: str) -> tuple[Event, ...]:
        """Return the events of which a source carries anything."""
        return self._events_by_source.get(source_id, ())

    def claims_by(self, voice_id: str) -> tuple[Asserted, ...]:
        """Return the claims of an actor, or of a source in its own voice."""
        return self._claims_by_voice.get(voice_id, ())

    def quotes_by(self, voice_id: str) -> tuple[Said, ...]:
        """Return the quotes of an actor."""
        return self._quotes_by_voice.get(voice_id, ())

    def places_within(self, place_id: str) -> tuple[Place, ...]:
        """Return the places that lie in a place, directly or within one another."""
        direct = self._places_by_parent.get(place_id, ())
        return tuple(self._descendants(direct))

    def enclosing(self, place: Place) -> tuple[Place, ...]:
        """Return the places around a place, the nearest first."""
        chain: list[Place] = []
        while place.within is not None:
            place = self.places[place.within]
            chain.append(place)
        return tuple(chain)

    def shown_path(self, place: Place) -> tuple[Location, ...]:
        """Return the points that a road or border passes, as far as they may be shown."""
        points = (self.places[passed].shown_location for passed in place.path)
        return tuple(point for point in points if point is not None)

    def _descendants(self, places: Iterable[Place]) -> Iterator[Place]:
        for place in places:
            yield place
            yield from self._descendants(self._places_by_parent.get(place.id, ()))

    @cached_property
    def _events_by_actor(self) -> Mapping[str, tuple[Event, ...]]:
        return _grouped(self.events, lambda event: event.actor_ids)

    @cached_property
    def _events_by_place(self) -> Mapping[str, tuple[Event, ...]]:
        return _grouped(self.events, lambda event: event.place_ids)

    @cached_property
    def _events_by_source(self) -> Mapping[str, tuple[Event, ...]]:
        return _grouped(self.events, lambda event: [s.id for s in self.sources_of(event)])

    @cached_property
    def _claims_by_voice(self) -> Mapping[str, tuple[Asserted, ...]]:
        return _grouped(self.claims, lambda said: _voice_ids(said.claim.by))

    @cached_property
    def _quotes_by_voice(self) -> Mapping[str, tuple[Said, ...]]:
        return _grouped(self.quotes, lambda said: _voice_ids(said.quote.speaker))

    @cached_property
    def _places_by_parent(self) -> Mapping[str, tuple[Place, ...]]:
        return _grouped(self.places.values(), lambda p: [p.within] if p.within else [])


def _voice_ids(voice: Voice | None) -> tuple[str, ...]:
    return (voice.id,) if voice and voice.id else ()


def _grouped(
    things: Iterable[Thing], keys: Callable[[Thing], Iterable[str]]
) -> Mapping[str, tuple[Thing, ...]]:
    groups: dict[str, list[Thing]] = {}
    for thing in things:
        for key in keys(thing):
            groups.setdefault(key, []).append(thing)
    return {key: tuple(members) for key, members in groups.items()}
