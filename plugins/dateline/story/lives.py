"""The days that count in the life of a claim or quote: known, overtaken, taken back.

Only the dates that editors give for what was said count here. The rules:

- A claim is known from the day on which it was `said` or first `reported`, whichever is earlier; a
  quote from when it was `said`, else from when its source was published; either of them from the
  day under which its event is listed where no such day is given.
- A date that spans several days counts from its last one: what was said "in December" is known for
  certain only when December is over.
- What belongs to an event before the story's period was always known.
- A claim is overtaken from the day on which what its `superseded_by` names is known: that claim, or
  the first thing said about that event once it happened. `true` names the first later claim of the
  same event that answers one of its questions or counts the same thing; where there is none, the
  claim is overtaken from the last day.
- A claim is withdrawn from the date of its retraction. Events that were withdrawn say nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from dateline.story.claims import Claim, Quote
from dateline.story.dates import Edtf
from dateline.story.event import Event
from dateline.story.settings import Settings
from dateline.story.story import Story

BACKGROUND = date.min
"""The day from which is known what belongs to an event before the story's period."""

Key = tuple[str, str]
"""What names a claim or quote in a story: its event's id and its own."""

Heir = tuple[str, str | None]
"""What overtook a claim: an event's id, and that of the claim in it where one is named."""

Fate = Literal["overtaken", "withdrawn"]
"""What becomes of a claim that no longer stands."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim or quote, and the days that count in its life."""

    event: Event
    part: Claim | Quote
    known: date
    """The first day on which it is known; `BACKGROUND` for what always was."""
    overtaken: date | None = None
    """The first day on which later reports have overtaken it."""
    overtaken_by: Heir | None = None
    """What overtook it, where that can be named."""
    withdrawn: date | None = None
    """The first day on which it is taken back."""

    @property
    def key(self) -> Key:
        """What names it."""
        return self.event.id, self.part.id

    def is_known(self, day: date) -> bool:
        """Tell whether it has been said by the end of a day."""
        return self.known <= day

    def stands(self, day: date) -> bool:
        """Tell whether it is known at the end of a day and neither overtaken nor withdrawn."""
        return self.is_known(day) and self.fate(day) is None

    def fate(self, day: date) -> Fate | None:
        """Return what has become of it by the end of a day; None while it stands."""
        if self.withdrawn is not None and self.withdrawn <= day:
            return "withdrawn"
        return "overtaken" if self.overtaken is not None and self.overtaken <= day else None


def entries_of(story: Story) -> tuple[Entry, ...]:
    """Return every claim and quote of a story with the days of its life, in the story's order."""
    reckoning = _Reckoning(story)
    return tuple(reckoning.entry(event, part) for event in story.events for part in parts(event))


def parts(event: Event) -> tuple[Claim | Quote, ...]:
    """Return the claims and quotes of an event."""
    return (*event.claims, *event.quotes)


def ends(settings: Settings) -> tuple[date | None, date | None]:
    """Return the first and the last day of a story's period, as far as the story is known."""
    period, as_of = settings.period, settings.as_of
    lasts = [when.latest for when in (period, as_of) if when and when.latest]
    return period.earliest if period else None, min(lasts, default=None)


def certain_day(when: Edtf) -> date:
    """Return the first day on which it is certain that a date has come: its last one."""
    return when.latest or when.listed


def is_about_the_same(claim: Claim, other: Claim) -> bool:
    """Tell whether two claims of an event answer one question or count one thing."""
    counted = {(figure.measure, figure.unit) for figure in claim.figures}
    return not (
        claim.answers.keys().isdisjoint(other.answers)
        and counted.isdisjoint((figure.measure, figure.unit) for figure in other.figures)
    )


@dataclass(frozen=True)
class _Reckoning:
    story: Story

    def entry(self, event: Event, part: Claim | Quote) -> Entry:
        known = self._known[event.id, part.id]
        if isinstance(part, Quote):
            return Entry(event, part, known)
        taken_back = max(known, certain_day(part.retracted.date)) if part.retracted else None
        overtaken, heir = self._overtaken(event, part)
        if overtaken is None or (taken_back and taken_back <= overtaken):
            return Entry(event, part, known, withdrawn=taken_back)
        return Entry(event, part, known, max(known, overtaken), heir, taken_back)

    @cached_property
    def _ends(self) -> tuple[date | None, date | None]:
        return ends(self.story.settings)

    @cached_property
    def _last(self) -> date:
        """The last day of all: that of the period, or else the last on which anything was said."""
        return self._ends[1] or max(self._known.values())

    @cached_property
    def _known(self) -> Mapping[Key, date]:
        return {
            (event.id, part.id): self._known_since(event, part)
            for event in self.story.events
            for part in parts(event)
        }

    def _known_since(self, event: Event, part: Claim | Quote) -> date:
        first, last = self._ends[0], event.date.latest
        if first and last and last < first:
            return BACKGROUND
        if isinstance(part, Claim):
            given = [when for when in (part.said, part.reported) if when]
        else:
            when = part.said or self.story.sources[part.source].published
            given = [when] if when else []
        return min(map(certain_day, given), default=event.date.listed)

    def _overtaken(self, event: Event, claim: Claim) -> tuple[date | None, Heir | None]:
        """Return from when later reports have overtaken a claim, and what those are."""
        if claim.superseded_by is None:
            return None, None
        if claim.superseded_by is True:
            first = self._first_later(event, claim)
            return (self._known[first], first) if first else (self._last, None)
        target, _, part = claim.superseded_by.partition("#")
        named = self.story.event_by_id[target or event.id]
        if part:
            return self._known[named.id, part], (named.id, part)
        return self._told_since(named), (named.id, None)

    def _first_later(self, event: Event, claim: Claim) -> Key | None:
        """Return the first later claim of an event that takes up what a claim says."""
        known = self._known[event.id, claim.id]
        keys = [(event.id, c.id) for c in event.claims if is_about_the_same(c, claim)]
        later = (key for key in keys if self._known[key] > known)
        return min(later, key=lambda key: self._known[key], default=None)

    def _told_since(self, event: Event) -> date:
        """Return the first day on which anything is known of an event that has happened."""
        known = (self._known[event.id, part.id] for part in parts(event))
        return max(event.date.listed, min(known, default=event.date.listed))
