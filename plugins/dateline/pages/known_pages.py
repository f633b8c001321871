"""What was known when: a list of the days, and a page each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from dateline import addresses
from dateline.addresses import KNOWN
from dateline.pages.desk import Desk
from dateline.pages.document import Document, Heading
from dateline.pages.known_day import KnownDay, after_all
from dateline.pages.strip import HEIGHT
from dateline.pages.view import View
from dateline.story.known import KINDS, Kind, Record

SINCE = "since"
"""The id of the part of the list of days that tells what became known after them."""

NEAR = 15
"""How many days before and after its own a page leads to; the list of days leads to all."""


class Mark(NamedTuple):
    """A day among others: how much it brought."""

    day: date
    counts: dict[Kind, int]
    height: int
    """The height of its bar, at most `strip.HEIGHT`."""


def known_pages(desk: Desk) -> Iterator[Document]:
    """Make the list of days and the page of every day."""
    marks = _marks(desk.record)
    yield _list(desk, marks)
    around = zip((None, *marks), marks, (*marks[1:], None), strict=False)
    for place, (earlier, mark, later) in enumerate(around):
        near = marks[max(0, place - NEAR) : place + NEAR + 1]
        yield _day_page(desk, mark, near, (earlier, later))


def counts_in_words(view: View, mark: Mark) -> str:
    """Return "61 new, 2 denied", with nothing of what there is none of."""
    found = [(kind, number) for kind, number in mark.counts.items() if number]
    return ", ".join(view.words.count(f"known.count-{kind}", n) for kind, n in found)


def _list(desk: Desk, marks: Sequence[Mark]) -> Document:
    words = desk.view.words
    return desk.document(
        KNOWN,
        "known.html",
        words("known.title"),
        words("known.standfirst"),
        standfirst=words("known.standfirst"),
        marks=marks,
        counts=_counts(desk.view, marks),
        since=after_all(desk.record),
    )


def _day_page(
    desk: Desk, mark: Mark, near: Sequence[Mark], around: tuple[Mark | None, Mark | None]
) -> Document:
    words, day = desk.view.words, desk.view.dates.day(mark.day)
    address = addresses.known(mark.day.isoformat())
    link = desk.view.on(address).link
    known = KnownDay(desk.record, mark.day)
    counts = counts_in_words(desk.view, mark)
    return desk.document(
        address,
        "known_day.html",
        words("known.day-title", date=day),
        words("known.day-description", date=day, counts=counts or words("known.nothing")),
        section=KNOWN,
        contents=_contents(desk.view, known),
        is_searchable=False,
        known=known,
        news=[(kind, found) for kind in KINDS[1:] if (found := known.changed(kind))],
        list_url=link(KNOWN),
        since_url=link(KNOWN.at(SINCE)) if after_all(desk.record) else None,
        near=near,
        counts=_counts(desk.view, near),
        days=frozenset(desk.record.days),
        earlier=around[0],
        later=around[1],
        standing=desk.record.count_standing(mark.day),
    )


def _counts(view: View, marks: Sequence[Mark]) -> dict[date, str]:
    return {mark.day: counts_in_words(view, mark) for mark in marks}


def _contents(view: View, known: KnownDay) -> list[Heading]:
    sections: list[str] = [kind for kind in KINDS if known.changed(kind)]
    if known.stood:
        sections.append("stood")
    return [Heading(section, view.words(f"known.{section}")) for section in sections]


def _marks(record: Record) -> tuple[Mark, ...]:
    tallies = [
        (day, {kind: len(found) for kind, found in record.on(day).items()}) for day in record.days
    ]
    most = max((counts["added"] for _, counts in tallies), default=0) or 1
    return tuple(
        Mark(day, counts, round(HEIGHT * counts["added"] / most)) for day, counts in tallies
    )
