"""What a map shows: the whole story, or what belongs to one event, actor or place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Selection:
    """The part of a story that a map shows strongly; everything else stays faint."""

    kind: Literal["all", "event", "actor", "place"]
    id: str = ""

    @classmethod
    def everything(cls) -> Selection:
        """Select the whole story."""
        return cls("all")

    @classmethod
    def event(cls, event_id: str) -> Selection:
        """Select the places of an event."""
        return cls("event", event_id)

    @classmethod
    def actor(cls, actor_id: str) -> Selection:
        """Select the places of an actor's events."""
        return cls("actor", actor_id)

    @classmethod
    def place(cls, place_id: str) -> Selection:
        """Select a place."""
        return cls("place", place_id)

    @property
    def fragment(self) -> str:
        """What the map page is told behind its `#`: `all`, `event=<id>`, and so on."""
        return "all" if self.kind == "all" else f"{self.kind}={self.id}"
