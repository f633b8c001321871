"""What was known when: what each day added to the claims and quotes of a story, and changed.

The days on which a claim becomes known, is overtaken or is taken back follow the rules of
`lives.py`. A correction counts from its date on. No summary has a part in this: summaries are
written with hindsight.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Literal, NamedTuple, TypeVar, get_args

from dateline.story.claims import Claim, Correction
from dateline.story.event import Event
from dateline.story.lives import BACKGROUND, Entry, Key, certain_day, ends, entries_of, parts
from dateline.story.story import Story

LONGEST_PERIOD = 366
"""The longest period, in days, of which every day is told; of a longer one, or where the story
names none, only the days on which something changed are."""

Kind = Literal["added", "corrected", "denied", "overtaken", "withdrawn"]
"""What a day can change: a claim or quote becomes known, its text or its event's is corrected,
somebody denies it, later reports overtake it, it is taken back."""

KINDS: tuple[Kind, ...] = get_args(Kind)

K = TypeVar("K", bound=Hashable)


class Change(NamedTuple):
    """One thing that a day changed."""

    day: date
    """The day; `BACKGROUND` for what was always known."""
    kind: Kind
    event: Event
    entry: Entry | None
    """The claim or quote; for `denied` the denial; None where a field of the event was wrong."""
    others: tuple[Entry, ...] = ()
    """For a denial what it denies; for what is overtaken the claim that overtook it."""
    heir: Event | None = None
    """The event that overtook it, where no claim in it is named."""
    correction: Correction | None = None


@dataclass(frozen=True)
class Record:
    """Who had said what by the end of which day."""

    story: Story

    @cached_property
    def days(self) -> tuple[date, ...]:
        """The days that are told, in order; none is later than the story's `as_of`."""
        first, last = ends(self.story.settings)
        if first and last and (last - first).days < LONGEST_PERIOD:
            return tuple(first + timedelta(days=n) for n in range((last - first).days + 1))
        changed = self._by_day.keys() - {BACKGROUND}
        return tuple(sorted(d for d in changed if (first or d) <= d <= (last or d)))

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Every claim and quote, in the order of the story."""
        return entries_of(self.story)

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """Everything that any day changed, by day and then in the order of the story."""
        found = (change for event in self.story.events for change in self._changes_of(event))
        return tuple(sorted(found, key=lambda change: change.day))

    def on(self, day: date) -> Mapping[Kind, tuple[Change, ...]]:
        """Return what a day changed, by kind; every kind is there."""
        kinds = _grouped(self.changes_on(day), lambda change: change.kind)
        return {kind: kinds.get(kind, ()) for kind in KINDS}

    def changes_on(self, day: date) -> tuple[Change, ...]:
        """Return what a day changed, in the order of the story."""
        return self._by_day.get(day, ())

    @cached_property
    def beforehand(self) -> tuple[Change, ...]:
        """What was known, and had changed, before the first day that is told."""
        return tuple(c for c in self.changes if not self.days or c.day < self.days[0])

    def of(self, event: Event) -> tuple[Entry, ...]:
        """Return the claims and quotes of an event."""
        return tuple(self._by_key[event.id, part.id] for part in parts(event))

    def trail(self, event: Event) -> tuple[Change, ...]:
        """Return everything that any day changed about an event, by day."""
        return self._by_event.get(event.id, ())

    def standing(self, day: date) -> tuple[Entry, ...]:
        """Return the claims and quotes that stand at the end of a day."""
        return tuple(entry for entry in self.entries if entry.stands(day))

    def count_standing(self, day: date) -> int:
        """Return how many claims and quotes stand at the end of a day."""
        return bisect_right(self._starts, day) - bisect_right(self._stops, day)

    def count_events(self, day: date) -> int:
        """Return of how many events something is known at the end of a day."""
        return bisect_right(self._firsts, day)

    @cached_property
    def _starts(self) -> list[date]:
        return sorted(entry.known for entry in self.entries)

    @cached_property
    def _stops(self) -> list[date]:
        ends = (entry.overtaken or entry.withdrawn for entry in self.entries)
        return sorted(filter(None, ends))

    @cached_property
    def _firsts(self) -> list[date]:
        return sorted(changes[0].day for changes in self._by_event.values())

    @cached_property
    def _by_key(self) -> Mapping[Key, Entry]:
        return {entry.key: entry for entry in self.entries}

    @cached_property
    def _by_day(self) -> Mapping[date, tuple[Change, ...]]:
        return _grouped(self.changes, lambda change: change.day)

    @cached_property
    def _by_event(self) -> Mapping[str, tuple[Change, ...]]:
        return _grouped(self.changes, lambda change: change.event.id)

    def _changes_of(self, event: Event) -> Iterator[Change]:
        entries = self.of(event)
        for entry in entries:
            yield Change(entry.known, "added", event, entry)
            if isinstance(entry.part, Claim) and entry.part.stance == "denies":
                yield Change(entry.known, "denied", event, entry, _denied(entry, entries))
            if entry.overtaken and entry.overtaken > entry.known:
                yield self._overtaking(entry, entry.overtaken)
            if entry.withdrawn and entry.withdrawn > entry.known:
                yield Change(entry.withdrawn, "withdrawn", event, entry)
        yield from _corrected(event, entries)

    def _overtaking(self, entry: Entry, day: date) -> Change:
        change = Change(day, "overtaken", entry.event, entry)
        event_id, part_id = entry.overtaken_by or (None, None)
        if event_id and part_id:
            return change._replace(others=(self._by_key[event_id, part_id],))
        return change._replace(heir=self.story.event_by_id[event_id] if event_id else None)


def _corrected(event: Event, entries: Iterable[Entry]) -> Iterator[Change]:
    """Yield the corrections of what had been known before they were made."""
    by_id = {entry.part.id: entry for entry in entries}
    first = min((entry.known for entry in by_id.values()), default=date.max)
    for correction in event.corrections:
        day, entry = certain_day(correction.date), by_id.get(correction.of)
        if day > (entry.known if entry else first):
            yield Change(day, "corrected", event, entry, correction=correction)


def _denied(denial: Entry, entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return what a denial answers: the claims that stand against it on the same question."""
    return tuple(
        entry
        for entry in entries
        if isinstance(entry.part, Claim)
        and isinstance(denial.part, Claim)
        and entry.part.stance != "denies"
        and entry.stands(denial.known)
        and not entry.part.answers.keys().isdisjoint(denial.part.answers)
    )


def _grouped(
    changes: Iterable[Change], key: Callable[[Change], K]
) -> Mapping[K, tuple[Change, ...]]:
    groups: dict[K, list[Change]] = {}
    for change in changes:
        groups.setdefault(key(change), []).append(change)
    return {name: tuple(found) for name, found in groups.items()}
