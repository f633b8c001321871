"""What stands in two versions of a story, thing by thing: added, changed or removed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeVar

from dateline.history.versions import Addressed
from dateline.story.actor import Actor
from dateline.story.count import Count
from dateline.story.event import Event
from dateline.story.place import Place
from dateline.story.settings import Settings
from dateline.story.source import Source
from dateline.story.story import Story

Kind = Literal["event", "count", "place", "actor", "source", "story"]
"""What has a file; in the order in which changes are told."""

Fate = Literal["added", "changed", "removed"]
"""What a change does to a thing."""

Thing = Event | Count | Place | Actor | Source | Settings

Found = TypeVar("Found", bound=Addressed)


@dataclass(frozen=True, slots=True)
class Pair:
    """A thing as it was and as it is."""

    kind: Kind
    id: str
    """Its id now; of what is gone, the one that it had."""
    then: Thing | None
    now: Thing | None

    @property
    def fate(self) -> Fate:
        """What became of it; an event that was withdrawn is gone for its readers."""
        if self.then is None:
            return "added"
        if self.now is None or (_is_withdrawn(self.now) and not _is_withdrawn(self.then)):
            return "removed"
        return "changed"

    @property
    def is_withdrawn(self) -> bool:
        """Whether its page stays and says that it no longer stands."""
        return self.fate == "removed" and self.now is not None

    @property
    def anchor(self) -> str:
        """The id of its element on the page of changes."""
        return f"{self.kind}-{self.id}"


def pairs(old: Story | None, new: Story) -> tuple[Pair, ...]:
    """Return everything that is not as it was; all of it where there was no story yet."""
    then, now = old or Story(new.settings, ()), new
    found = [
        *_of("event", dict(then.event_by_id), dict(now.event_by_id)),
        *_of("count", then.counts, now.counts),
        *_of("place", then.places, now.places),
        *_of("actor", then.actors, now.actors),
        *_of("source", then.sources, now.sources),
    ]
    found.sort(key=_when)
    if old is None or old.settings != new.settings:
        found.append(Pair("story", "story", old.settings if old else None, new.settings))
    return tuple(found)


KINDS: tuple[Kind, ...] = ("event", "count", "place", "actor", "source", "story")


def _of(kind: Kind, then: Mapping[str, Found], now: Mapping[str, Found]) -> Iterator[Pair]:
    """Yield the things of a kind that differ; one that has another id now is still the same."""
    old_ids = {old: thing.id for thing in now.values() for old in thing.formerly}
    heirs = {old_ids.get(key, key): key for key in then}
    for key, thing in now.items():
        was = then.get(heirs.get(key, key))
        if was != thing:
            yield Pair(kind, key, was, thing)  # type: ignore[arg-type]
    gone = (thing for key, thing in then.items() if old_ids.get(key, key) not in now)
    yield from (Pair(kind, thing.id, thing, None) for thing in gone)  # type: ignore[arg-type]


def _when(pair: Pair) -> tuple[object, ...]:
    thing = pair.now or pair.then
    when = thing.sort_key if isinstance(thing, Event) else (pair.id,)
    return (KINDS.index(pair.kind), *when)


def _is_withdrawn(thing: Thing | None) -> bool:
    return isinstance(thing, Event) and thing.withdrawn is not None
