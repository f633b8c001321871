"""Advice about dates: outside the period, and two events on one day that look like one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import combinations

from dateline.advice.finding import Finding
from dateline.story.event import Event
from dateline.story.spans import first_day, last_day
from dateline.story.story import Story
from dateline.story.text import Text

ALIKE = 0.6
"""Which share of the words of two headlines must be the same (Jaccard's index)."""


def outside_period(story: Story) -> Iterator[Finding]:
    """Events before or after the days that the story tells, other than its background."""
    period = story.settings.period
    if period is None:
        return
    for event in story.events:
        begins, ends = first_day(event.date), last_day(event.date)
        is_early = bool(period.earliest and ends and ends < period.earliest)
        is_late = bool(period.latest and begins and begins > period.latest)
        if event.importance != "context" and (is_early or is_late):
            yield Finding(
                "D109",
                "event",
                event.id,
                ("date",),
                f"the date is {'before' if is_early else 'after'} the story's period",
                "mend the date, or say that the event is background: `importance: context`",
                label=f"the story tells {period.text}",
            )


def twins(story: Story) -> Iterator[Finding]:
    """Pairs of events on one day, at one place or at none, with much the same headline."""
    words = {event.id: _words(event.title) for event in story.events}
    for first, second in _pairs(story):
        if _are_alike(words[first.id], words[second.id]):
            yield Finding(
                "D110",
                "event",
                second.id,
                ("title",),
                f"the event looks like `{first.id}`",
                "if it is the same, make one of the two; if not, say in the headlines what differs",
                label="same day, same place, much the same words",
            )


def _pairs(story: Story) -> Iterator[tuple[Event, Event]]:
    """Each pair of events that share a day and a place, once, unless they name each other."""
    seen: set[tuple[str, str]] = set()
    for events in _together(story.events).values():
        for first, second in combinations(events, 2):
            key = (first.id, second.id)
            if key not in seen and not _are_related(first, second):
                seen.add(key)
                yield first, second


def _together(events: Iterable[Event]) -> dict[tuple[object, str], list[Event]]:
    found: dict[tuple[object, str], list[Event]] = {}
    for event in events:
        for place in event.place_ids or ("",):
            found.setdefault((event.date.listed, place), []).append(event)
    return found


def _are_related(first: Event, second: Event) -> bool:
    return any(
        relation.event == other.id
        for event, other in ((first, second), (second, first))
        for relation in event.relations
    )


def _are_alike(ours: set[str], theirs: set[str]) -> bool:
    return len(ours & theirs) >= ALIKE * max(1, len(ours | theirs))


def _words(text: Text) -> set[str]:
    return set(re.findall(r"\w+", text.every[0].casefold()))
