"""What a link or filter names in a story, or why it names nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from dateline import addresses
from dateline.addresses import Address
from dateline.reading.guessing import closest, did_you_mean, listing
from dateline.reading.known import Known
from dateline.story.actor import Actor
from dateline.story.count import Count
from dateline.story.event import Event
from dateline.story.place import Place
from dateline.story.settings import Term
from dateline.story.source import Source
from dateline.story.story import Story

Thing = Event | Actor | Place | Source | Count | Term
"""What has an id of its own."""

CODES = {
    "event": "D036",
    "actor": "D031",
    "place": "D030",
    "source": "D032",
    "count": "D058",
    "term": "D059",
}
"""The problem that an unknown one is, by kind."""


class Target(NamedTuple):
    """Something that a link leads to."""

    address: Address


class Fault(NamedTuple):
    """Why a link or filter does not do: a problem without its place."""

    code: str
    message: str
    label: str
    cure: str


class Finder:
    """Finds what links and filters name in a story."""

    def __init__(self, story: Story) -> None:
        self.story = story

    def find(self, kind: str, key: str) -> Target | Fault:
        """Return what a link leads to.

        Args:
            kind: one of `kinds.LINKS`.
            key: the id; of a quote, the event's and the quote's with a full stop between.
        """
        if kind == "quote":
            return self._quote(key)
        thing = self._things[kind].get(key)
        if thing is None:
            return self._unknown(kind, key)
        address: Address = getattr(addresses, kind)(key)
        if isinstance(thing, Actor):
            return _private(key) if thing.private else Target(address)
        return Target(address)

    def find_voice(self, key: str) -> Fault | None:
        """Return why an id does not name an actor who may be heard, private people included."""
        return None if key in self.story.actors else self._unknown("actor", key)

    def _quote(self, key: str) -> Target | Fault:
        event_id, _, quote_id = key.partition(".")
        event = self.story.event_by_id.get(event_id)
        if event is None:
            return self._unknown("event", event_id)
        ids = [quote.id for quote in event.quotes]
        if quote_id in ids:
            return Target(addresses.quote(event_id, quote_id))
        guess = closest(quote_id, ids)
        cure = did_you_mean(guess and f"{event_id}.{guess}") or (
            f"write `quote:{event_id}.` and one of {listing(ids)}" if ids else "link to the event"
        )
        label = "the event has no such quote" if ids else "the event has no quotes"
        return Fault("D050", f"unknown quote `{key}`", label, cure)

    def _unknown(self, kind: str, key: str) -> Fault:
        guess = did_you_mean(self._known.guess([kind], key)) if key else ""
        drafts = "; a draft has no page yet" if kind == "event" else ""
        cure = guess or f"write the id of one of the story's {kind}s{drafts}"
        return Fault(CODES[kind], f"unknown {kind} `{key}`", f"no {kind} has this id", cure)

    @cached_property
    def _things(self) -> Mapping[str, Mapping[str, Thing]]:
        return {
            "event": self.story.event_by_id,
            "actor": self.story.actors,
            "place": self.story.places,
            "source": self.story.sources,
            "count": self.story.counts,
            "term": self.story.settings.glossary,
        }

    @cached_property
    def _known(self) -> Known:
        """Every name under which something may have been meant."""
        names: dict[str, dict[str, str]] = {}
        for kind, things in self._things.items():
            called = ((name, key) for key, thing in things.items() for name in _names(thing))
            names[kind] = {name.casefold(): key for name, key in called}
            names[kind] |= {key: key for key in things}
        return Known(names=names)


def _names(thing: Thing) -> Iterator[str]:
    if isinstance(thing, Term):
        yield from (*thing.term.every, *thing.aliases)
        return
    yield from thing.formerly
    if isinstance(thing, Actor | Place):
        yield from (*thing.names.every, *thing.aliases)
    else:
        yield from thing.title.every


def _private(key: str) -> Fault:
    return Fault(
        "D051",
        f"`{key}` is a private person",
        "private people have no page",
        "name the event in which they are heard",
    )
