"""What happened at a place: by day, with whom, and in which of the places within it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dateline.pages.days import Day, by_day
from dateline.pages.folding import Folded, folded, weight
from dateline.pages.view import View
from dateline.story.actor import Actor
from dateline.story.event import Event
from dateline.story.event_parts import EventPlace
from dateline.story.place import Place
from dateline.story.story import Said, Story
from dateline.story.text import Voice

EVENTS, ACTORS, PLACES = 10, 8, 12
"""How many events, actors and places stand open."""


class Happened(NamedTuple):
    """The events of a place."""

    shown: tuple[Day, ...]
    rest: tuple[Day, ...]
    folded: int
    """How many events are folded away."""
    notes: dict[str, str]
    """What the place was to an event, or where within it that happened, by the event's id."""


class ActorCount(NamedTuple):
    """How many events of a place name an actor."""

    actor: Actor
    events: int
    is_alleged: bool
    """Whether the actor's role is alleged in every one of them."""


class PlaceInside(NamedTuple):
    """A place that lies in another one."""

    place: Place
    events: int


def happened_at(view: View, place: Place) -> Happened:
    """Return the events of a place and of what lies within it, by day; the weightiest open."""
    events = view.story.events_in(place.id)
    parted = folded(events, EVENTS, weight)
    notes = {event.id: _where(view, event, place) for event in events}
    return Happened(by_day(parted.shown), by_day(parted.rest), len(parted.rest), notes)


def _where(view: View, event: Event, place: Place) -> str:
    """Say what the place was to an event, or where within it that happened, and if by hearsay."""
    links = [link for link in event.places if link.place == place.id]
    if not links:
        inside = {inner.id for inner in view.story.places_within(place.id)}
        links = [link for link in event.places if link.place in inside]
    own = [link.role for link in links if link.place == place.id]
    if own:
        said = "" if "location" in own else view.words(f"role-place.{own[0]}")
    else:
        names = (view.text(view.story.places[link.place].names) for link in links)
        said = view.words.joined(dict.fromkeys(names))
    return view.words.joined((said, _hearsay(view, event, links)))


def _hearsay(view: View, event: Event, links: Sequence[EventPlace]) -> str:
    """Say on whose word it is that an event happened there; nothing where that is established."""
    claims = [claim for link in links for claim in link.according_to]
    if not all(link.according_to for link in links):
        return ""
    return view.words("status.alleged-by", who=view.alleged_by(event, tuple(claims)))


def located_at(story: Story, place: Place) -> frozenset[str]:
    """Return the ids of the events that happened at a place, not only near it or towards it."""
    inside = {place.id, *(inner.id for inner in story.places_within(place.id))}
    return frozenset(
        event.id
        for event in story.events
        if any(link.role == "location" and link.place in inside for link in event.places)
    )


def involved_in(story: Story, events: Sequence[Event]) -> Folded[ActorCount]:
    """Return who had a part in events, those named most first; never private people."""
    found: dict[str, list[bool]] = {}
    for event in events:
        for actor_id in event.actor_ids:
            alleged = all(link.is_alleged for link in event.actors if link.actor == actor_id)
            found.setdefault(actor_id, []).append(alleged)
    counts = [ActorCount(story.actors[key], len(of), all(of)) for key, of in found.items()]
    named = [count for count in counts if not count.actor.private]
    return folded(sorted(named, key=lambda count: -count.events), ACTORS)


def quotes_in(story: Story, events: Sequence[Event]) -> tuple[Said, ...]:
    """Return what was said in events; not by private people, whom nothing ties to a place."""
    said = (Said(event, quote) for event in events for quote in event.quotes)
    return tuple(each for each in said if not _is_private(story, each.quote.speaker))


def _is_private(story: Story, voice: Voice) -> bool:
    actor = story.actors.get(voice.id) if voice.id else None
    return actor is not None and actor.private


def places_inside(story: Story, place: Place) -> Folded[PlaceInside]:
    """Return the places directly within a place, those where most happened first."""
    inside = [
        PlaceInside(inner, len(story.events_in(inner.id)))
        for inner in story.places.values()
        if inner.within == place.id
    ]
    return folded(sorted(inside, key=lambda each: -each.events), PLACES)
