"""The data of the live map: places and arrows as GeoJSON, events with their links, and words.

The page fetches it as one file, and puts every text of it on the page as text.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from shapely.geometry import mapping

from dateline import addresses
from dateline.addresses import Address, Linker
from dateline.maps.atlas import Atlas, DrawnPlace
from dateline.maps.extent import Extent
from dateline.maps.showing import Flow, alleged_actors, alleged_places, flows, inside, is_aside
from dateline.maps.static_words import precision_of
from dateline.prose import Words, date_label
from dateline.story.event import Event
from dateline.story.event_types import family
from dateline.story.place import Place
from dateline.story.story import Story
from dateline.story.taking_part import sides_of
from dateline.story.text import Text

MAP_FOLDER = Address("maps/index")
"""A page in the folder of the map page, from which its links start."""

Feature = dict[str, Any]
"""A GeoJSON Feature (RFC 7946)."""


def story_data(
    atlas: Atlas, words: Words, reach: Extent, *, directory_urls: bool
) -> dict[str, Any]:
    """Return what the live map needs to know of a story.

    Args:
        atlas: The story's places.
        words: The site's own words, which decide the language.
        reach: As far as the base map goes, in degrees.
        directory_urls: Whether pages are served as folders, for the links.
    """
    story = atlas.story
    link = Linker(MAP_FOLDER, directory_urls)
    return {
        "words": _words(words),
        "view": _rounded(atlas.view),
        "reach": _rounded(reach),
        "sides": _sides(story, words),
        "places": _collection(_place(atlas, drawn, words, link) for drawn in atlas.places.values()),
        "flows": _collection(_flow(flow) for flow in flows(atlas, story.events)),
        "events": [_event(atlas, event, words, link) for event in story.events],
    }


def _words(words: Words) -> dict[str, Any]:
    return {
        "title": words("map-page.title"),
        "zoom_in": words("map-page.zoom-in"),
        "zoom_out": words("map-page.zoom-out"),
        "close": words("map-page.close"),
        "alleged": words("status.alleged"),
        "locale": words.tag,
        "reading": words("map-page.reading"),
        "reading_nowhere": words("map-page.reading-nowhere"),
        "held": words("map-page.held"),
        "confirmed": words("map-page.held-confirmed"),
        "claimed": words("map-page.held-claimed"),
        "contested": words("map-page.held-contested"),
        "events": words.forms("count.events"),
    }


def _collection(features: Iterator[Feature]) -> dict[str, Any]:
    return {"type": "FeatureCollection", "features": list(features)}


def _place(atlas: Atlas, drawn: DrawnPlace, words: Words, link: Linker) -> Feature:
    place = drawn.place
    note = precision_of(drawn, words)
    properties = {
        "id": place.id,
        **_text("name", place.names, words),
        "other_names": _other_names(place, words),
        "kind": words(f"kind-place.{place.kind}"),
        "note": note[:1].upper() + note[1:],
        "url": link(addresses.place(place.id)),
        "precision": place.shown_precision,
        "radius_km": drawn.radius_km,
        "anchor": [round(value, 4) for value in drawn.anchor],
        "extent": _rounded(drawn.extent),
        "is_wide": drawn.is_wide,
        "inside": sorted(inside(atlas, place.id) - {place.id}),
        "events": len(atlas.story.events_at(place.id)),
        "control": list(_holds(atlas.story, place, words)),
    }
    geometry = mapping(drawn.geometry)
    return {"type": "Feature", "id": place.id, "geometry": geometry, "properties": properties}


def _holds(story: Story, place: Place, words: Words) -> Iterator[dict[str, Any]]:
    """Return who held a place, on the days of which the source leaves no doubt."""
    for control in place.control:
        holder = story.actors[control.holder]
        first, last = control.certain
        if not holder.private:
            yield {
                "holder": holder.names.wording(words.language).text,
                "side": holder.side,
                "from": first.isoformat() if first else "",
                "until": last.isoformat() if last else "",
                "is_claimed": control.status == "claimed",
            }


def _sides(story: Story, words: Words) -> dict[str, dict[str, str]]:
    return {
        key: {"name": side.name.wording(words.language).text, "colour": side.colour}
        for key, side in story.settings.sides.items()
    }


def _other_names(place: Place, words: Words) -> list[dict[str, str]]:
    others = place.names.other_wordings(words.language)
    return [{"text": other.text, "language": other.language} for other in others]


def _flow(flow: Flow) -> Feature:
    properties = {
        "event": flow.event.id,
        "from": flow.origin.place.id,
        "to": flow.destination.place.id,
        "to_area": not flow.destination.is_point,
    }
    line = [flow.origin.anchor, flow.destination.anchor]
    return {
        "type": "Feature",
        "geometry": {"type": "LineString", "coordinates": line},
        "properties": properties,
    }


def _event(atlas: Atlas, event: Event, words: Words, link: Linker) -> dict[str, Any]:
    return {
        "id": event.id,
        **_text("title", event.title, words),
        "when": date_label(event.date, words, event.time),
        "first": (event.date.earliest or event.date.listed).isoformat(),
        "last": (event.date.latest or event.date.listed).isoformat(),
        "url": link(addresses.event(event.id)),
        "importance": event.importance,
        "family": family(event.type) if event.type else "",
        "sides": sorted(sides_of(atlas.story, event)),
        "places": [
            {"id": place, "is_alleged": is_alleged, "is_aside": is_aside(event, place)}
            for place, is_alleged in alleged_places(event).items()
            if place in atlas.places
        ],
        "actors": [
            {"id": actor, "is_alleged": is_alleged}
            for actor, is_alleged in alleged_actors(event).items()
            if not atlas.story.actors[actor].private
        ],
    }


def _text(key: str, text: Text, words: Words) -> dict[str, str]:
    wording = text.wording(words.language)
    return {key: wording.text, f"{key}_language": wording.language}


def _rounded(extent: Extent) -> list[float]:
    return [round(value, 3) for value in extent]
