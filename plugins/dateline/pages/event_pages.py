"""One page an event."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from dateline import addresses
from dateline.addresses import CORRECTIONS, TIMELINE
from dateline.maps import Selection
from dateline.pages.citing import cite_event
from dateline.pages.desk import Desk
from dateline.pages.document import Document, Planned
from dateline.pages.known_trail import trail
from dateline.pages.moments import moment
from dateline.story.event import Event
from dateline.story.place import Place

KICKER_PLACES = 2
"""How many places stand over an event's headline."""


def event_pages(desk: Desk) -> Iterator[Planned]:
    """Plan the page of every event, and a tombstone for each that was withdrawn."""
    events = desk.story.events
    around = zip((None, *events), events, (*events[1:], None), strict=False)
    for earlier, event, later in around:
        make = partial(event_page, desk, event, earlier, later)
        yield Planned(addresses.event(event.id), make)
    for event in desk.story.withdrawn:
        make = partial(tombstone, desk, event)
        yield Planned(addresses.event(event.id), make, is_searchable=False)


def event_page(
    desk: Desk, event: Event, earlier: Event | None = None, later: Event | None = None
) -> Document:
    """Make the page of an event, which leads to the ones before and after it."""
    view = desk.view.on(addresses.event(event.id))
    places = [(link, desk.story.places[link.place]) for link in event.places]
    return desk.document(
        addresses.event(event.id),
        "event.html",
        view.text(event.title),
        _description(desk, event),
        section=TIMELINE,
        edit=desk.file_of("event", event.id),
        event=event,
        moment=moment(view, event),
        citations=cite_event(desk, event),
        day_url=view.link(desk.split.day_of(event)),
        kicker_places=view.words.joined(_kicker(desk, [place for _, place in places])),
        only_origin=view.evidence.only_origin(event),
        open_questions=view.evidence.open_questions(event),
        actors=view.named_actors(event),
        places=places,
        tables=_tables(event),
        trail=trail(desk, view, event),
        related=[(r.type, desk.story.event_by_id[r.event]) for r in event.relations],
        earlier=earlier,
        later=later,
        figure=desk.figure(Selection.event(event.id), addresses.event(event.id)),
    )


def tombstone(desk: Desk, event: Event) -> Document:
    """Make the page that stays of an event that was withdrawn."""
    address = addresses.event(event.id)
    view = desk.view.on(address)
    return desk.document(
        address,
        "withdrawn.html",
        view.text(event.title),
        view.words("event.withdrawn-note"),
        section=TIMELINE,
        edit=desk.file_of("event", event.id),
        event=event,
        corrections_url=view.link(CORRECTIONS),
    )


def _description(desk: Desk, event: Event) -> str:
    """Say when and what; where a warning comes first, it stands in for the rest."""
    parts = [desk.view.dates.of(event), desk.view.plain(event.warning or event.summary)]
    return ". ".join(part for part in parts if part)


def _kicker(desk: Desk, places: list[Place]) -> list[str]:
    return [desk.view.text(place.names) for place in places[:KICKER_PLACES]]


def _tables(event: Event) -> tuple[str, ...]:
    """Return the questions that any claim answers, in the order of the file."""
    answered = {question for claim in event.claims for question in claim.answers}
    return tuple(question for question in event.questions if question in answered)
