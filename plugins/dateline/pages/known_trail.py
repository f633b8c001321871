"""What was known when about one event, as its page tells it: claims and quotes alone, by day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from typing import NamedTuple

from dateline import addresses
from dateline.pages.desk import Desk, shortened
from dateline.pages.view import View
from dateline.story.claims import Claim, Quote
from dateline.story.event import Event
from dateline.story.known import Change, Kind
from dateline.story.lives import BACKGROUND

TOLD: tuple[Kind, ...] = ("added", "corrected", "overtaken", "withdrawn")
"""What a trail tells; a denial is new, and says itself what it is."""

LISTED = 4
"""How many things of a day are told; its own page tells them all."""

LENGTH = 110
"""How many characters of a claim are told; the claim stands on the same page in full."""


class Item(NamedTuple):
    """One thing that a day changed about an event."""

    kind: Kind
    words: str
    """What is claimed or said, in few words; empty for a correction of anything else."""
    who: str
    """Who says so."""
    url: str
    is_quote: bool = False


class Step(NamedTuple):
    """One day of an event's trail."""

    day: date | None
    """The day; None for what was known before the story's period."""
    has_page: bool
    items: tuple[Item, ...]
    more: int
    """How many other things the day changed."""


def trail(desk: Desk, view: View, event: Event) -> tuple[Step, ...]:
    """Return what was known when about an event, the first day first."""
    told = (change for change in desk.record.trail(event) if change.kind in TOLD)
    days = groupby(told, key=lambda change: change.day)
    return tuple(_step(desk, view, day, tuple(changes)) for day, changes in days)


def _step(desk: Desk, view: View, day: date, changes: tuple[Change, ...]) -> Step:
    items = tuple(_items(view, changes[:LISTED]))
    shown = None if day == BACKGROUND else day
    return Step(shown, day in desk.record.days, items, len(changes) - len(items))


def _items(view: View, changes: Iterable[Change]) -> Iterator[Item]:
    for change in changes:
        if change.entry is None:
            yield Item(change.kind, "", "", view.corrections.url(change.event))
        elif isinstance(change.entry.part, Claim):
            yield _claim(view, change, change.entry.part)
        else:
            yield _quote(view, change, change.entry.part)


def _claim(view: View, change: Change, claim: Claim) -> Item:
    stance = view.words(f"stance.{claim.stance}")
    who = f"{view.heard(claim.by).name} {stance}" if claim.by else view.words("event.no-speaker")
    return Item(
        change.kind,
        shortened(view.text(claim.text), LENGTH),
        who,
        view.claim_url(change.event, claim),
    )


def _quote(view: View, change: Change, quote: Quote) -> Item:
    anchor = addresses.event(change.event.id).at(f"quote-{quote.id}")
    words = shortened(view.text(quote.text), LENGTH)
    return Item(change.kind, words, view.heard(quote.speaker).name, view.link(anchor), True)
