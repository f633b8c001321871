"""What a map is asked to show: the whole story, or an event, an actor, a place, a few events."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from dateline.story.tour import Layer

SelectionKind = Literal["all", "event", "actor", "place", "events"]


@dataclass(frozen=True, slots=True)
class Selection:
    """What a map shows strongly; everything else is background."""

    kind: SelectionKind
    ids: tuple[str, ...] = ()
    """The event, actor or place, or the events; empty for the whole story."""
    beside: tuple[str, ...] = ()
    """Places that are drawn as strongly, without what happened there."""
    zoom: float | None = None
    """How close the map comes; None lets it show all that is drawn strongly."""
    layers: frozenset[Layer] | None = None
    """What is drawn besides; None draws all of it."""

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

    def draws(self, layer: Layer) -> bool:
        """Tell whether a layer is drawn."""
        return self.layers is None or layer in self.layers

    @property
    def fragment(self) -> str:
        """The URL fragment, without `#`, that tells the map page to show it."""
        parts = [f"{self.kind}={','.join(self.ids)}" if self.ids else self.kind]
        if self.beside:
            parts.append(f"with={','.join(self.beside)}")
        if self.zoom is not None:
            parts.append(f"zoom={self.zoom:g}")
        if self.layers is not None:
            parts.append(f"layers={','.join(sorted(self.layers))}")
        return "&".join(parts)
