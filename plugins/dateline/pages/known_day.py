"""What the page of a day says: what was new in full, and what stood already in ever fewer words.

A page grows with what its day and the fortnight before it brought, and not with the whole story:
what is new stands there in full, what the last two days changed with the claims themselves, the
rest of a fortnight in a line an event, and everything older in one line, which leads to the page
of the last day before.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

from dateline.story.as_known import event_on, text_on
from dateline.story.claims import Claim, Quote
from dateline.story.event import Event
from dateline.story.known import Change, Kind, Record
from dateline.story.lives import BACKGROUND, Entry, Fate, parts
from dateline.story.text import Text

RECENT = 2
"""Of events that changed on so many days before, the claims are listed."""

REMEMBERED = 14
"""Events that changed on so many days before have a line each."""

LISTED = 4
"""How many claims of an event are listed that were known before."""

UNFOLDED = {"key": 4, "normal": 1, "context": 1}
"""How much of what was new about an event is seen at once; the rest is folded away."""

LATER: tuple[Kind, ...] = ("corrected", "overtaken", "withdrawn")
"""What can become of a claim on a later day."""


class Known(NamedTuple):
    """A claim or quote as it was known on a day."""

    event: Event
    """Its event, as known then."""
    part: Claim | Quote
    """As it stood then."""
    fate: Fate | None
    """What had become of it."""
    later: tuple[Change, ...]
    """What becomes of it on later days."""

    @property
    def is_claim(self) -> bool:
        """Whether it is a claim and not a quote."""
        return isinstance(self.part, Claim)


After = tuple[tuple[Event, tuple[Known, ...]], ...]
"""What became known of events after all days that are told."""


class Brought(NamedTuple):
    """What a day brought about an event."""

    event: Event
    """As known on the day."""
    new: tuple[Known, ...]
    folded: tuple[Known, ...]
    """What else was new."""
    before: tuple[Known, ...]
    """A few of what was known before, the latest first."""
    more: int
    """How many others were."""


class Line(NamedTuple):
    """An event in one line: how much is known of it."""

    event: Event
    title: Text
    """Its title as it stood on the day."""
    touched: date
    """The last day that changed anything about it; `BACKGROUND` for any before the first."""
    tally: Counter[str]
    """How many claims and quotes are `standing`, `overtaken` and `withdrawn`."""


class Older(NamedTuple):
    """What was known before anything that the page lists."""

    day: date
    """The last day that tells of it."""
    events: int
    standing: int
    """How many claims and quotes stand."""


@dataclass(frozen=True)
class KnownDay:
    """What was known by the end of a day."""

    record: Record
    day: date

    @cached_property
    def brought(self) -> tuple[Brought, ...]:
        """What was new that day by event, the most important events first."""
        added = self.record.on(self.day)["added"]
        return tuple(self._brought(event) for event in _in_order(c.event for c in added))

    @cached_property
    def recent(self) -> tuple[Brought, ...]:
        """The events that the day and those just before it changed, and it did not add to."""
        slots = self._slots[max(1, self._place - RECENT) :]
        told = {brought.event.id for brought in self.brought}
        events = [event for event, slot in self._touched if slot in slots and event.id not in told]
        return tuple(self._brought(event) for event in _in_order(events))

    @cached_property
    def remembered(self) -> tuple[Line, ...]:
        """The other events of the last fortnight, those that changed last first."""
        told = {brought.event.id for brought in (*self.brought, *self.recent)}
        lines = [self._line(event, slot) for event, slot in self._touched if event.id not in told]
        return tuple(sorted(lines, key=lambda line: line.touched, reverse=True))

    @cached_property
    def older(self) -> Older | None:
        """What was known before the last fortnight; None where there is nothing."""
        start = self._window.start
        if not start:
            return None
        listed = [event for event, _ in self._touched]
        standing = sum(self._tally(event)["standing"] for event in listed)
        return Older(
            self._slots[start - 1],
            self.record.count_events(self.day) - len(listed),
            self.record.count_standing(self.day) - standing,
        )

    @property
    def stood(self) -> bool:
        """Whether anything was known already."""
        return bool(self.recent or self.remembered or self.older)

    def changed(self, kind: Kind) -> tuple[tuple[Event, tuple[Change, ...]], ...]:
        """Return what the day changed in some way by event, the most important ones first."""
        changes = self.record.on(self.day)[kind]
        return tuple(
            (self._event(event), tuple(c for c in changes if c.event is event))
            for event in _in_order(change.event for change in changes)
        )

    def title(self, event: Event) -> Text:
        """Return an event's title as it stood on the day."""
        return text_on(event.title, event.corrections, "title", self.day)

    def known(self, entry: Entry) -> Known:
        """Return a claim or quote as it was known on the day."""
        return self._known(self._event(entry.event), entry)

    @cached_property
    def _slots(self) -> tuple[date, ...]:
        """What was known beforehand, and every day that is told up to this one."""
        days = self.record.days
        return (BACKGROUND, *days[: days.index(self.day) + 1])

    @property
    def _place(self) -> int:
        return len(self._slots) - 1

    @property
    def _window(self) -> range:
        """The places of the last fortnight; what was known beforehand is not left out alone."""
        start = self._place - REMEMBERED
        return range(start if start > 1 else 0, self._place + 1)

    @cached_property
    def _touched(self) -> list[tuple[Event, date]]:
        """The events of the last fortnight, in the story's order, each with its last change."""
        slots = (self._slots[place] for place in self._window)
        last = {change.event.id: slot for slot in slots for change in self._in_slot(slot)}
        by_id = self.record.story.event_by_id
        return [(by_id[key], slot) for key, slot in last.items()]

    def _in_slot(self, slot: date) -> Iterable[Change]:
        return self.record.beforehand if slot == BACKGROUND else self.record.changes_on(slot)

    def _event(self, event: Event) -> Event:
        return event_on(self.record, event, self.day)

    def _brought(self, event: Event) -> Brought:
        then = self._event(event)
        known = [entry for entry in self.record.of(event) if entry.is_known(self.day)]
        new = [entry for entry in known if entry.known == self.day]
        before = [entry for entry in known if entry.known < self.day]
        before.sort(key=lambda entry: entry.known, reverse=True)
        shown = UNFOLDED[event.importance]
        return Brought(
            then,
            new=self._each(then, new[:shown]),
            folded=self._each(then, new[shown:]),
            before=self._each(then, before[:LISTED]),
            more=len(before[LISTED:]),
        )

    def _each(self, then: Event, entries: Iterable[Entry]) -> tuple[Known, ...]:
        return tuple(self._known(then, entry) for entry in entries)

    def _known(self, then: Event, entry: Entry) -> Known:
        (part,) = (p for p in parts(then) if p.id == entry.part.id)
        later = (
            change
            for change in self.record.trail(entry.event)
            if change.entry is entry and change.day > self.day and change.kind in LATER
        )
        return Known(then, part, entry.fate(self.day), tuple(later))

    def _line(self, event: Event, touched: date) -> Line:
        return Line(event, self.title(event), touched, self._tally(event))

    def _tally(self, event: Event) -> Counter[str]:
        known = [entry for entry in self.record.of(event) if entry.is_known(self.day)]
        return Counter(entry.fate(self.day) or "standing" for entry in known)


def after_all(record: Record) -> After:
    """Return by event what became known after the last day that is told."""
    last = record.days[-1] if record.days else None
    today = KnownDay(record, date.max)
    later = [entry for entry in record.entries if last and entry.known > last]
    groups = groupby(later, key=lambda entry: entry.event)
    return tuple((event, tuple(map(today.known, entries))) for event, entries in groups)


def _in_order(events: Iterable[Event]) -> list[Event]:
    """Return events, each once: the most important first, and of these the latest."""
    each = {event.id: event for event in events}
    latest = sorted(each.values(), key=lambda event: event.sort_key, reverse=True)
    return sorted(latest, key=lambda event: list(UNFOLDED).index(event.importance))
