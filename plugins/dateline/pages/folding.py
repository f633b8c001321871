"""What matters first: the few things that a profile shows at once, and the rest, folded away."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from dateline.story.event import Event

Thing = TypeVar("Thing")

SLACK = 2
"""How many things more than the limit still stand open: nobody unfolds two lines gladly."""

WEIGHTS = {"key": 0, "normal": 1, "context": 2}
"""How early an event of each importance is shown."""


@dataclass(frozen=True, slots=True)
class Folded(Generic[Thing]):
    """Things in their own order, parted into those shown at once and the rest."""

    shown: tuple[Thing, ...]
    rest: tuple[Thing, ...] = ()

    @property
    def every(self) -> tuple[Thing, ...]:
        """All of them: those shown at once, then the rest."""
        return (*self.shown, *self.rest)

    def __bool__(self) -> bool:
        """Tell whether there is anything."""
        return bool(self.shown)


def folded(
    things: Iterable[Thing], limit: int, rank: Callable[[Thing], Any] = lambda _: 0
) -> Folded[Thing]:
    """Show the things of the lowest rank, about as many as `limit`; keep their order.

    Args:
        things: in the order in which they are to stand.
        limit: how many to show, give or take `SLACK`.
        rank: what is shown first; without it, what comes first.
    """
    every = tuple(things)
    if len(every) <= limit + SLACK:
        return Folded(every)
    best = sorted(range(len(every)), key=lambda n: (rank(every[n]), n))
    chosen = set(best[:limit])
    return Folded(
        tuple(thing for n, thing in enumerate(every) if n in chosen),
        tuple(thing for n, thing in enumerate(every) if n not in chosen),
    )


def weight(event: Event) -> int:
    """Return the rank of an event by its importance."""
    return WEIGHTS[event.importance]
