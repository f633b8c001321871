"""What a selection shows: places with their events, and who went from where to where.

The live map answers the same question in the browser (`theme/maps/selection.js`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from dateline.maps.atlas import Atlas, DrawnPlace
from dateline.maps.selection import Selection
from dateline.story.event import Event
from dateline.story.story import Story


class Mention(NamedTuple):
    """An event at a place."""

    event: Event
    is_alleged: bool
    """Whether somebody claims it and it is not established."""
    is_aside: bool
    """Whether the place is only near by, or named: the event happened elsewhere."""


class Flow(NamedTuple):
    """People going from one place to another in an event; an arrow, not a route."""

    event: Event
    origin: DrawnPlace
    destination: DrawnPlace


@dataclass(frozen=True)
class Shown:
    """What is drawn strongly on a map."""

    atlas: Atlas
    selection: Selection
    mentions: Mapping[str, tuple[Mention, ...]]
    """The events by the id of the place at which they happened; a place of its own may have none.
    """
    flows: tuple[Flow, ...]

    @cached_property
    def places(self) -> tuple[DrawnPlace, ...]:
        """The places that are drawn, in the order in which the story comes to them."""
        return tuple(self.atlas.places[place] for place in self.mentions)

    def is_alleged(self, place_id: str) -> bool:
        """Tell whether all that happened at a place is only somebody's word."""
        mentions = self.mentions[place_id]
        return bool(mentions) and all(mention.is_alleged for mention in mentions)

    def is_aside(self, place_id: str) -> bool:
        """Tell whether a place is only near by, or named."""
        mentions = self.mentions[place_id]
        return bool(mentions) and all(mention.is_aside for mention in mentions)

    def is_key(self, place_id: str) -> bool:
        """Tell whether a key event happened at a place."""
        return any(mention.event.importance == "key" for mention in self.mentions[place_id])


def shown(atlas: Atlas, selection: Selection) -> Shown:
    """Return what a selection shows of a story."""
    events = _events(atlas.story, selection)
    own = [selection.id] if selection.kind == "place" and selection.id in atlas.places else []
    mentions: dict[str, list[Mention]] = {place: [] for place in own}
    for event in events:
        for place_id, is_alleged in _places(event, atlas, selection):
            mention = Mention(event, is_alleged, is_aside(event, place_id))
            mentions.setdefault(place_id, []).append(mention)
    for place_id in selection.beside:
        if place_id in atlas.places:
            mentions.setdefault(place_id, [])
    frozen = {place: tuple(found) for place, found in mentions.items()}
    arrows = (
        flow
        for flow in flows(atlas, events)
        if selection.draws("arrows")
        and {flow.origin.place.id, flow.destination.place.id} <= frozen.keys()
    )
    return Shown(atlas, selection, frozen, tuple(arrows))


def flows(atlas: Atlas, events: Iterable[Event]) -> Iterator[Flow]:
    """Return an arrow from each origin to each destination of each event."""
    for event in events:
        ends = {
            role: [
                atlas.places[link.place]
                for link in event.places
                if link.role == role and link.place in atlas.places
            ]
            for role in ("origin", "destination")
        }
        for origin in ends["origin"]:
            for destination in ends["destination"]:
                yield Flow(event, origin, destination)


def inside(atlas: Atlas, place_id: str) -> frozenset[str]:
    """Return a place and every place that lies within it."""
    return frozenset({place_id, *(place.id for place in atlas.story.places_within(place_id))})


def _events(story: Story, selection: Selection) -> tuple[Event, ...]:
    match selection.kind:
        case "actor":
            return story.events_with_actor(selection.id)
        case "place":
            return story.events_in(selection.id)
        case "event" | "events":
            known = story.event_by_id
            return tuple(known[event] for event in selection.ids if event in known)
    return story.events


def _places(event: Event, atlas: Atlas, selection: Selection) -> Iterator[tuple[str, bool]]:
    """Return the places of an event that a selection shows, and whether that is only alleged."""
    wanted = inside(atlas, selection.id) if selection.kind == "place" else atlas.places.keys()
    is_actor_alleged = selection.kind == "actor" and alleged_actors(event)[selection.id]
    for place, is_alleged in alleged_places(event).items():
        if place in wanted and place in atlas.places:
            yield place, is_alleged or is_actor_alleged


def is_aside(event: Event, place_id: str) -> bool:
    """Tell whether an event names a place without having happened there."""
    return all(link.role == "other" for link in event.places if link.place == place_id)


def alleged_places(event: Event) -> dict[str, bool]:
    """Return an event's places, each with whether it is only somebody's word."""
    alleged: dict[str, bool] = {}
    for link in event.places:
        alleged[link.place] = alleged.get(link.place, True) and bool(link.according_to)
    return alleged


def alleged_actors(event: Event) -> dict[str, bool]:
    """Return an event's actors, each with whether their part is only somebody's word."""
    alleged: dict[str, bool] = {}
    for link in event.actors:
        alleged[link.actor] = alleged.get(link.actor, True) and link.is_alleged
    return alleged
