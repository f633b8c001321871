"""A story as it was published and as it is, and what in the one is what in the other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Protocol, TypeVar

from dateline.history.people import Named
from dateline.story.actor import Actor
from dateline.story.claims import Claim, Quote
from dateline.story.count import Count
from dateline.story.event import Event
from dateline.story.place import Place
from dateline.story.story import Story


class Addressed(Protocol):
    """Whatever has a page of its own, and may have had others."""

    @property
    def id(self) -> str:
        """What it is called now."""

    @property
    def formerly(self) -> tuple[str, ...]:
        """What it was called."""


Thing = TypeVar("Thing", bound=Addressed)


@dataclass(frozen=True)
class Versions:
    """Two versions of a story."""

    old: Story
    """What the public could see."""
    new: Story
    """The whole of it, drafts included."""
    today: date
    """The day that decides what is under embargo."""
    spared: frozenset[str] = frozenset()
    """What was removed for somebody's safety: ids, and `event#claim` or `event#quote`."""

    def is_spared(self, event: Event, part: Claim | Quote) -> bool:
        """Tell whether a claim or quote, or whoever is heard in it, was removed for safety."""
        voice = part.by if isinstance(part, Claim) else part.speaker
        names = {f"{event.id}#{part.id}", (voice and voice.id) or ""}
        return not names.isdisjoint(self.spared)

    @cached_property
    def events(self) -> Mapping[str, Event]:
        """The present events by every id under which they are found."""
        return _homes(self.new.event_by_id)

    @cached_property
    def counts(self) -> Mapping[str, Count]:
        """The present counts by every id under which they are found."""
        return _homes(self.new.counts)

    @cached_property
    def actors(self) -> Mapping[str, Actor]:
        """The present actors by every id under which they are found."""
        return _homes(self.new.actors)

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """The present places by every id under which they are found."""
        return _homes(self.new.places)

    @cached_property
    def named(self) -> Named:
        """Who is heard in both."""
        return Named(self.old, self.new)


def _homes(things: Mapping[str, Thing]) -> Mapping[str, Thing]:
    old_ids = {old: thing for thing in things.values() for old in thing.formerly}
    return {**old_ids, **things}
