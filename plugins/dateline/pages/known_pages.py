"""What was known when: a list of the days, and a page each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial
from typing import NamedTuple

from dateline import addresses
from dateline.addresses import KNOWN
from dateline.pages.counted import Counted, counted
from dateline.pages.desk import Desk
from dateline.pages.document import Document, Heading, Planned
from dateline.pages.known_day import After, KnownDay, after_all
from dateline.pages.strip import HEIGHT
from dateline.pages.view import View
from dateline.story.as_known import count_on
from dateline.story.known import KINDS, Change, Kind

SINCE = "since"
"""The id of the part of the list of days that tells what became known after them."""

NEAR = 15
"""How many days before and after its own a page leads to; the list of days leads to all."""


class Mark(NamedTuple):
    """A day among others: how much it brought."""

    day: date
    words: str
    """What it brought: "61 new, 2 denied"."""
    height: int
    """The height of its bar, at most `strip.HEIGHT`."""


@dataclass(frozen=True)
class _Days:
    """All days that are told, for the pages that lead from one to others."""

    desk: Desk

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        return _marks(self.desk)

    @cached_property
    def since(self) -> After:
        return after_all(self.desk.record)


def known_pages(desk: Desk) -> Iterator[Planned]:
    """Plan the list of days and the page of every day."""
    days = _Days(desk)
    yield Planned(KNOWN, partial(_list, days))
    for place, day in enumerate(desk.record.days):
        make = partial(_day_page, days, place)
        yield Planned(addresses.known(day.isoformat()), make, is_searchable=False)


def _list(days: _Days) -> Document:
    words = days.desk.view.words
    return days.desk.document(
        KNOWN,
        "known.html",
        words("known.title"),
        words("known.standfirst"),
        standfirst=words("known.standfirst"),
        marks=days.marks,
        since=days.since,
    )


def _day_page(days: _Days, place: int) -> Document:
    desk, marks = days.desk, days.marks
    mark, address = marks[place], addresses.known(marks[place].day.isoformat())
    view, known = desk.view.on(address), KnownDay(desk.record, mark.day)
    day, counts = view.dates.day(mark.day), _counts_then(view, mark.day)
    return desk.document(
        address,
        "known_day.html",
        view.words("known.day-title", date=day),
        view.words("known.day-description", date=day, counts=mark.words),
        section=KNOWN,
        contents=_contents(view, known, counts),
        known=known,
        mark=mark,
        near=marks[max(0, place - NEAR) : place + NEAR + 1],
        days=frozenset(desk.record.days),
        standing=desk.record.count_standing(mark.day),
        news=[(kind, found) for kind in KINDS[1:] if (found := known.changed(kind))],
        counts=counts,
        list_url=view.link(KNOWN),
        earlier=marks[place - 1] if place else None,
        later=marks[place + 1] if place + 1 < len(marks) else None,
        since_url=view.link(KNOWN.at(SINCE)) if days.since else None,
    )


def _contents(view: View, known: KnownDay, counts: Sequence[Counted]) -> list[Heading]:
    sections: list[str] = [kind for kind in KINDS if known.changed(kind)]
    sections += ["counts"] * bool(counts) + ["stood"] * known.stood
    return [Heading(section, view.words(f"known.{section}")) for section in sections]


def _counts_then(view: View, day: date) -> list[Counted]:
    """Return the running counts with the figures that were out by a day."""
    found = (count_on(view.story, count, day) for count in view.story.counts.values())
    return [counted(view, count) for count in found if count]


def _marks(desk: Desk) -> tuple[Mark, ...]:
    found = [(day, desk.record.on(day)) for day in desk.record.days]
    most = max((len(changes["added"]) for _, changes in found), default=0) or 1
    return tuple(
        Mark(day, _in_words(desk.view, changes), round(HEIGHT * len(changes["added"]) / most))
        for day, changes in found
    )


def _in_words(view: View, changes: Mapping[Kind, Sequence[Change]]) -> str:
    told = [kind for kind in KINDS if changes[kind]]
    words = [view.words.count(f"known.count-{kind}", len(changes[kind])) for kind in told]
    return view.words.joined(words) or view.words("known.nothing")
