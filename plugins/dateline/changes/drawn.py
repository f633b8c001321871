"""Whose maps a change draws otherwise, as opposed to what lies behind them."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.changes.pairing import Pair
from dateline.story.actor import Actor
from dateline.story.event import Event
from dateline.story.place import Place
from dateline.story.story import Story


def moved(pairs: Iterable[Pair]) -> frozenset[str]:
    """Return the ids of the places that are drawn elsewhere, or at another size."""
    return frozenset(
        pair.id
        for pair in pairs
        if isinstance(pair.then, Place)
        and isinstance(pair.now, Place)
        and _geometry(pair.then) != _geometry(pair.now)
    )


def is_drawn_otherwise(pair: Pair, then: Story, now: Story, moved_places: frozenset[str]) -> bool:
    """Tell whether the drawings of a thing show anything else of it.

    A map shows the rest of the story as well, faintly; that alone is no change of the thing.
    """
    if isinstance(pair.then, Event) and isinstance(pair.now, Event):
        was, is_now = pair.then.places, pair.now.places
        return was != is_now or not moved_places.isdisjoint(pair.now.place_ids)
    if isinstance(pair.now, Place):
        shown = {pair.id, *pair.now.path, *(place.id for place in now.places_within(pair.id))}
        return not moved_places.isdisjoint(shown)
    if isinstance(pair.then, Actor) and isinstance(pair.now, Actor):
        events = then.events_with_actor(pair.then.id), now.events_with_actor(pair.id)
        places = {key for event in events[1] for key in event.place_ids}
        relations = pair.then.relations, pair.now.relations
        is_tied = relations[0] != relations[1]
        return is_tied or events[0] != events[1] or not moved_places.isdisjoint(places)
    return True


def _geometry(place: Place) -> tuple[object, ...]:
    return (place.shown_location, place.shown_area, place.path, place.shown_precision)
