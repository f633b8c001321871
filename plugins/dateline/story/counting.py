"""Running counts by who counts: one series a counter, never one line through several."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from dateline.story.count import Count, CountEntry
from dateline.story.origins import only_origin
from dateline.story.story import Story
from dateline.story.text import Voice


class Series(NamedTuple):
    """What one counter counted."""

    voice: Voice
    entries: tuple[CountEntry, ...]
    """By the day up to which they count."""

    @property
    def latest(self) -> CountEntry:
        """The figure that counts furthest."""
        return self.entries[-1]


def day_of(entry: CountEntry) -> date:
    """Return the day up to which a figure counts."""
    return entry.date.latest or entry.date.listed


def in_order(count: Count) -> tuple[CountEntry, ...]:
    """Return every figure of a count by the day up to which it counts."""
    return tuple(sorted(count.entries, key=day_of))


def series(count: Count) -> tuple[Series, ...]:
    """Return a count's figures by who counted, in the order in which they began to."""
    voices: dict[str, Voice] = {}
    groups: dict[str, list[CountEntry]] = {}
    for entry in in_order(count):
        voices.setdefault(entry.by.key, entry.by)
        groups.setdefault(entry.by.key, []).append(entry)
    return tuple(Series(voices[key], tuple(entries)) for key, entries in groups.items())


def sources_of_count(count: Count) -> tuple[str, ...]:
    """Return the ids of the sources that carry a count, each once."""
    return tuple(dict.fromkeys(source for entry in count.entries for source in entry.sources))


def lone_counter(count: Count) -> Voice | None:
    """Return the only one who counts; None where several do."""
    counters = series(count)
    return counters[0].voice if len(counters) == 1 else None


def lone_origin(story: Story, count: Count) -> str | None:
    """Return the one origin behind every figure of a count; None where there may be a second."""
    return only_origin(story, sources_of_count(count))


def counts_in(story: Story, place_id: str) -> Iterator[Count]:
    """Yield the counts of what happened at a place or anywhere within it."""
    inside = {place_id, *(place.id for place in story.places_within(place_id))}
    return (count for count in story.counts.values() if inside & set(count.places))


def counts_by(story: Story, voice_id: str) -> Iterator[Count]:
    """Yield the counts to which somebody gave figures."""
    return (
        count
        for count in story.counts.values()
        if any(entry.by.id == voice_id for entry in count.entries)
    )
