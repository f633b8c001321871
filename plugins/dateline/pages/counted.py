"""A running count as pages show it: its figures, who stands behind them, and its drawings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.pages.chart import NARROW, WIDE, Chart
from dateline.pages.charting import chart
from dateline.pages.view import View
from dateline.story.count import Count, CountEntry
from dateline.story.counting import (
    day_of,
    in_order,
    lone_counter,
    lone_origin,
    series,
    sources_of_count,
)
from dateline.story.lone import is_monitor, one_monitor
from dateline.story.text import Voice


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a count."""

    entry: CountEntry
    words: str
    """The figure with its range."""
    lone: Voice | None
    """The monitor who alone says so."""

    @property
    def reported_later(self) -> bool:
        """Whether it was reported on another day than the one up to which it counts."""
        reported = self.entry.reported
        return reported is not None and reported.listed != day_of(self.entry)


@dataclass(frozen=True, slots=True)
class Counted:
    """A running count."""

    count: Count
    figures: tuple[Figure, ...]
    """Every figure by the day up to which it counts."""
    latest: tuple[Figure, ...]
    """The latest figure of each counter, the newest first."""
    charts: tuple[Chart, ...]
    """The drawings, for a narrow and a wide page; none where nothing can be drawn."""
    notes: tuple[str, ...]
    """What in the drawing has to be explained, as keys of `chart.…`."""
    rests_on: str
    """How many reports and origins are behind it."""
    described: str
    """The drawing in words: from where to where each counter's figures went."""
    lone: str
    """That one counter, or one origin, is behind every figure; empty where there are more."""


def counted(view: View, count: Count) -> Counted:
    """Return a count as a page shows it."""
    drawn = tuple(filter(None, (chart(view, count, size) for size in (NARROW, WIDE))))
    newest = sorted((line.latest for line in series(count)), key=day_of, reverse=True)
    return Counted(
        count=count,
        figures=tuple(_figure(view, entry) for entry in in_order(count)),
        latest=tuple(_figure(view, entry) for entry in newest),
        charts=drawn,
        notes=_notes(drawn[-1], count) if drawn else (),
        rests_on=view.evidence.reports(sources_of_count(count)),
        described=" ".join([view.text(count.title) + ".", *_described(view, count)]),
        lone=_lone(view, count),
    )


def _figure(view: View, entry: CountEntry) -> Figure:
    lone = one_monitor(view.story, entry.by, entry.sources)
    return Figure(entry, view.evidence.figure(entry), lone)


def _notes(drawn: Chart, count: Count) -> tuple[str, ...]:
    marks = [mark for line in drawn.lines for mark in line.marks]
    ranges = [entry for entry in count.entries if entry.low is not None and entry.high is not None]
    found = {
        "steps": len(marks) > len(drawn.lines),
        "bars": any(entry.low != entry.high for entry in ranges),
        "low-end": any(entry.low != entry.high and entry.best is None for entry in ranges),
        "at-least": any(mark.open == "up" for mark in marks),
        "up-to": any(mark.open == "down" for mark in marks),
    }
    return tuple(note for note, is_found in found.items() if is_found)


def _described(view: View, count: Count) -> Iterator[str]:
    for voice, entries in series(count):
        first, last = entries[0], entries[-1]
        values = {
            "who": view.heard(voice).name,
            "first": view.evidence.figure(first),
            "first_day": view.dates.label(first.date),
            "last": view.evidence.figure(last),
            "last_day": view.dates.label(last.date),
        }
        yield view.words("count-page.from-to" if len(entries) > 1 else "count-page.once", **values)


def _lone(view: View, count: Count) -> str:
    """Return what a reader has to know of a count behind which there is only one.

    Of a lone monitor each of its figures says so already.
    """
    counter, origin = lone_counter(count), lone_origin(view.story, count)
    if counter is not None and not (counter.id and is_monitor(view.story, counter.id)):
        return view.words("count-page.one-counter", who=view.heard(counter).name)
    if counter is None and origin is not None and not is_monitor(view.story, origin):
        return view.words("count-page.one-origin", who=view.evidence.origin(origin))
    return ""
