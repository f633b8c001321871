"""The map page: the whole story on a map, what steers it, and the same as a list."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dateline.addresses import MAP
from dateline.maps import WIDE, Selection
from dateline.pages.desk import Desk
from dateline.pages.document import Document
from dateline.pages.strip import Bar, strip_of
from dateline.pages.view import View
from dateline.prose.words import Words
from dateline.story.event import Event
from dateline.story.event_types import EVENT_TYPES, family
from dateline.story.story import Story
from dateline.story.taking_part import sides_of

UNNAMED = "none"
"""Stands for events of no type, and for those in which no side's part is established."""


@dataclass(frozen=True, slots=True)
class Switch:
    """Something that a reader may leave out of the map."""

    key: str
    """A family of event types, or a side."""
    name: str
    events: int
    """How many events it stands for."""


@dataclass(frozen=True, slots=True)
class Steering:
    """What a reader may choose on the map page."""

    days: tuple[date, date] | None
    """The first and the last day of the slider; None where there is nothing to slide."""
    bars: tuple[Bar, ...]
    """Events a day, for a small chart behind the slider; empty where it would not be legible."""
    types: tuple[Switch, ...]
    sides: tuple[Switch, ...]
    has_control: bool
    """Whether the data say of any place who held it."""
    words: str
    """The words that the scripts need, as JSON."""


def map_page(desk: Desk) -> Document:
    """Make the map page."""
    words, story = desk.view.words, desk.story
    disclosed = [place for place in story.places.values() if not place.is_undisclosed]
    placed = [(place, found) for place in disclosed if (found := story.events_at(place.id))]
    placed.sort(key=lambda pair: (-len(pair[1]), desk.view.text(pair[0].names).casefold()))
    shown = {event.id for _, events in placed for event in events}
    return desk.document(
        MAP,
        "map.html",
        words("nav.map"),
        words("map.standfirst"),
        standfirst=words("map.standfirst"),
        placed=placed,
        unplaced=[event for event in story.events if event.id not in shown],
        steering=steering(desk.view),
        figure=desk.figure(Selection.everything(), MAP, WIDE),
    )


def steering(view: View) -> Steering:
    """Return what a reader may choose of a story's map."""
    story = view.story
    return Steering(
        days=_days(story),
        bars=_bars(story),
        types=_types(story.events, view.words),
        sides=_sides(view),
        has_control=any(place.control for place in story.places.values()),
        words=json.dumps(_words(view.words), ensure_ascii=False),
    )


def _days(story: Story) -> tuple[date, date] | None:
    period, listed = story.settings.period, [event.date.listed for event in story.events]
    first = (period.earliest if period else None) or min(listed, default=None)
    last = (period.latest if period else None) or max(listed, default=None)
    return (first, last) if first and last and first < last else None


def _bars(story: Story) -> tuple[Bar, ...]:
    strip = strip_of(story.events, story.settings.period)
    return strip.bars if strip and strip.unit == "day" else ()


def _types(events: Sequence[Event], words: Words) -> tuple[Switch, ...]:
    """Return the families of types in the order of the codebook, and what has none."""
    found = Counter(family(event.type) if event.type else UNNAMED for event in events)
    keys = [key for key in EVENT_TYPES if key in found]
    switches = [Switch(key, words(f"type.{key}"), found[key]) for key in keys]
    if UNNAMED in found:
        switches.append(Switch(UNNAMED, words("map.no-type"), found[UNNAMED]))
    return tuple(switches) if len(switches) > 1 else ()


def _sides(view: View) -> tuple[Switch, ...]:
    """Return the sides in the order of the story's settings, and the events that have none."""
    story = view.story
    by_event = [sides_of(story, event) or {UNNAMED} for event in story.events]
    found = Counter(side for sides in by_event for side in sides)
    sides = story.settings.sides.items()
    switches = [Switch(key, view.text(side.name), found[key]) for key, side in sides if found[key]]
    if switches and UNNAMED in found:
        switches.append(Switch(UNNAMED, view.words("map.no-side"), found[UNNAMED]))
    return tuple(switches) if len(switches) > 1 else ()


def _words(words: Words) -> dict[str, object]:
    """Return the words of the scripts; plurals by CLDR category."""
    return {
        "locale": words.tag,
        "play": words("map.play"),
        "pause": words("map.pause"),
        "events": words.forms("count.events"),
        "places": words.forms("count.places"),
        "seen": words("map.seen"),
        "nothing": words("map.nothing-seen"),
    }
