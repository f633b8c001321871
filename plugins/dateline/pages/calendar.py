"""Dates on a page: in words, under headings, and in the density strip."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from dateline import prose
from dateline.pages.strip import Unit
from dateline.story.dates import Edtf
from dateline.story.event import Event


class Dated(Protocol):
    """Anything that held from one date until another: an office, a tie, control of a place."""

    @property
    def from_(self) -> Edtf | None:
        """Since when; None where that is not said."""

    @property
    def until(self) -> Edtf | None:
        """Until when; None where that is not said."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """Dates in the words of one language."""

    words: prose.Words

    def label(self, when: Edtf, *, year: bool = True) -> str:
        """Return a date in words."""
        return prose.date_label(when, self.words, year=year)

    def of(self, event: Event, *, year: bool = True) -> str:
        """Return when an event happened, with the time of day."""
        return prose.date_label(event.date, self.words, event.time, year=year)

    def beside(self, event: Event) -> str:
        """Return what a heading with the day leaves to say; empty where that is all."""
        plain = event.date.is_one_day and event.date.is_exact
        if plain:
            return prose.time_label(event.time, self.words) if event.time else ""
        point = event.date.start
        under_its_own_heading = event.date.start == event.date.end and point is not None
        if under_its_own_heading and point and point.precision in ("month", "year"):
            return ""
        return self.of(event, year=False)

    def span(self, dated: Dated) -> str:
        """Return from when until when something held; empty where neither is said."""
        if dated.from_ and dated.until:
            first, last = self.label(dated.from_), self.label(dated.until)
            return first if first == last else self.words("date.from-to", first=first, last=last)
        if dated.from_:
            return self._since(dated.from_)
        return self.words("date.until", date=self.label(dated.until)) if dated.until else ""

    def _since(self, start: Edtf) -> str:
        """A start of which only the end is known says "by …" and needs no "since"."""
        label = self.label(start)
        return label if start.has_open_start else self.words("date.since", date=label)

    def day(self, day: date, *, year: bool = True) -> str:
        """Return a day in words."""
        return prose.day_label(day, self.words, year=year)

    def number(self, day: date) -> str:
        """Return the day of the month."""
        return prose.day_in(day, self.words, "d")

    def heading(self, when: Edtf) -> str:
        """Return the month or year under which a date stands that is known no finer."""
        finer = when.start is not None and when.start.precision == "month"
        return prose.day_in(when.listed, self.words, "LLLL y" if finer else "y")

    def month(self, day: date, *, year: bool) -> str:
        """Return the month in full, with the year where it is not the story's own."""
        return prose.day_in(day, self.words, "LLLL y" if year else "LLLL")

    def weekday(self, day: date) -> str:
        """Return the day of the week in full."""
        return prose.day_in(day, self.words, "EEEE")

    def short(self, day: date, *, month: bool) -> str:
        """Return the day of the month, with a short month where one begins."""
        return prose.day_in(day, self.words, "d MMM" if month else "d")

    def tick(self, unit: Unit, day: date) -> tuple[str, str]:
        """Return what stands under a bar of a strip, and the month or year under that."""
        above, below = {"month": ("MMM", "y"), "year": ("y", "")}.get(unit, ("d", "MMM"))
        texts = [prose.day_in(day, self.words, part) if part else "" for part in (above, below)]
        return texts[0], texts[1]

    def stretch(self, unit: Unit, first: date) -> str:
        """Return the day, week, month or year of a bar in words."""
        if unit in ("month", "year"):
            return prose.day_in(first, self.words, "LLLL y" if unit == "month" else "y")
        day = self.day(first)
        return self.words("timeline.week", day=day) if unit == "week" else day

    def period(self, ends: tuple[Edtf, Edtf]) -> str:
        """Return a stretch of time by its first and last year, month or day."""
        first, last = (self.label(end) for end in ends)
        return first if first == last else self.words("timeline.span", first=first, last=last)

    def mark(self, day: date, *, far: bool) -> str:
        """Return a day for a chart's scale; where days lie `far` apart, its month and year."""
        return prose.day_in(day, self.words, "MMM y" if far else "d MMM")
