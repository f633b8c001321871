"""What a map is asked to show: the whole story, or an event, an actor, a place, a few events."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

SelectionKind = Literal["all", "event", "actor", "place", "events"]


@dataclass(frozen=True, slots=True)
class Selection:
    """What a map shows strongly; everything else is background."""

    kind: SelectionKind
    ids: tuple[str, ...] = ()
    """The event, actor or place, or the events; empty for the whole story."""

    @classmethod
    def everything(cls) -> Selection:
        """Return the whole story."""
        return cls("all")

    @classmethod
    def event(cls, event_id: str) -> Selection:
        """Return an event."""
        return cls("event", (event_id,))

    @classmethod
    def actor(cls, actor_id: str) -> Selection:
        """Return an actor: the places of every event that names them."""
        return cls("actor", (actor_id,))

    @classmethod
    def place(cls, place_id: str) -> Selection:
        """Return a place and what lies within it."""
        return cls("place", (place_id,))

    @classmethod
    def several(cls, event_ids: Iterable[str]) -> Selection:
        """Return some events, such as those that a filter leaves."""
        return cls("events", tuple(event_ids))

    @property
    def id(self) -> str:
        """The one event, actor or place; empty for anything else."""
        return self.ids[0] if len(self.ids) == 1 else ""

    @property
    def is_whole(self) -> bool:
        """Whether it is the whole story."""
        return self.kind == "all"

    @property
    def fragment(self) -> str:
        """The URL fragment, without `#`, that tells the map page to show it."""
        return f"{self.kind}={','.join(self.ids)}" if self.ids else self.kind
