"""Where it happened: a list of places by kind, a page each, and the map with its list."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any, get_args

from dateline import addresses
from dateline.addresses import MAP, PLACES
from dateline.maps import Selection
from dateline.pages.control import control_strip
from dateline.pages.desk import Desk
from dateline.pages.document import Document, Heading, Planned
from dateline.pages.folding import folded, weight
from dateline.pages.happened import happened_at, involved_in, located_at, places_inside, quotes_in
from dateline.pages.map_page import map_page
from dateline.pages.view import View
from dateline.pages.when_strip import Part, when_strip
from dateline.story.counting import counts_in
from dateline.story.place import Place, PlaceKind

QUOTES = 3
"""How many quotes stand open."""


def place_pages(desk: Desk) -> Iterator[Planned]:
    """Plan the map page, the list of places and the page of every place."""
    yield Planned(MAP, partial(map_page, desk))
    yield Planned(PLACES, partial(_list, desk))
    for place in desk.story.places.values():
        yield Planned(addresses.place(place.id), partial(place_page, desk, place))


def _list(desk: Desk) -> Document:
    words = desk.view.words
    groups = _groups(desk)
    return desk.document(
        PLACES,
        "places.html",
        words("nav.places"),
        words("place.standfirst"),
        contents=[Heading(kind, words(f"kind-places.{kind}")) for kind, _ in groups],
        standfirst=words("place.standfirst"),
        groups=groups,
    )


def place_page(desk: Desk, place: Place) -> Document:
    """Make the page of a place."""
    address = addresses.place(place.id)
    view = desk.view.on(address)
    gloss = view.text(place.gloss) or view.words(f"kind-place.{place.kind}")
    return desk.document(
        address,
        "place.html",
        view.text(place.names),
        f"{view.text(place.names)}: {gloss}",
        section=PLACES,
        edit=desk.file_of("place", place.id),
        **_told(desk, view, place),
        figure=desk.figure(Selection.place(place.id), address),
    )


def _told(desk: Desk, view: View, place: Place) -> dict[str, Any]:
    """Return what a place's page tells, by the names under which its template knows it."""
    story, events = desk.story, desk.story.events_in(place.id)
    here = located_at(story, place)
    quotes = quotes_in(story, events)
    return {
        "place": place,
        "enclosing": story.enclosing(place),
        "control": control_strip(view, place),
        "happened": happened_at(view, place),
        "strip": when_strip(view, [Part("here", "", events)]),
        "involved": involved_in(story, events),
        "quotes": folded(
            quotes, QUOTES, lambda said: (said.event.id not in here, weight(said.event))
        ),
        "inside": places_inside(story, place),
        "roads": [road for road in story.places.values() if place.id in road.path],
        "counts": tuple(counts_in(story, place.id)),
    }


def _groups(desk: Desk) -> list[tuple[str, list[Place]]]:
    """Return places by kind, from country to building, each in alphabetical order."""
    groups: dict[str, list[Place]] = {kind: [] for kind in get_args(PlaceKind)}
    for place in desk.story.places.values():
        groups[place.kind].append(place)
    for places in groups.values():
        places.sort(key=lambda place: desk.view.text(place.names).casefold())
    return [(kind, places) for kind, places in groups.items() if places]
