"""The weak spots of the story: a page that writes itself."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any, Literal, NamedTuple

from dateline.addresses import SOURCES, WEAK_SPOTS
from dateline.pages.desk import Desk
from dateline.pages.document import Document, Heading, Planned
from dateline.story.weak_spots import WeakSpots

FOLDED = 8
"""The number of entries beyond which a group is folded."""

Kind = Literal["events", "questions", "counts", "claims", "sources"]
"""What a group lists."""


class Group(NamedTuple):
    """One kind of weak spot."""

    key: str
    """Its anchor, and the key of its words: `weak-spots.<key>`, and `<key>-note`."""
    kind: Kind
    found: tuple[Any, ...]

    @property
    def is_folded(self) -> bool:
        """Whether the list is folded away; of sources the number says most of it."""
        return len(self.found) > FOLDED or self.kind == "sources"


def weak_pages(desk: Desk) -> Iterator[Planned]:
    """Plan the page of weak spots."""
    yield Planned(WEAK_SPOTS, partial(_weak_spots, desk))


def _weak_spots(desk: Desk) -> Document:
    words = desk.view.words
    groups = _groups(WeakSpots(desk.story))
    return desk.document(
        WEAK_SPOTS,
        "weak-spots.html",
        words("nav.weak-spots"),
        words("weak-spots.standfirst"),
        section=SOURCES,
        contents=[Heading(group.key, words(f"weak-spots.{group.key}")) for group in groups],
        standfirst=words("weak-spots.standfirst"),
        groups=groups,
    )


def _groups(weak: WeakSpots) -> tuple[Group, ...]:
    return (
        Group("one-origin", "events", weak.one_origin),
        Group("one-account", "questions", weak.one_account),
        Group("lone-counts", "counts", weak.lone_counts),
        Group("lone-figures", "claims", weak.lone_figures),
        Group("only-cautioned", "claims", weak.only_cautioned),
        Group("dates", "events", weak.dates),
        Group("unplaced", "events", weak.unplaced),
        Group("wide", "events", weak.wide),
        Group("unarchived", "sources", weak.unarchived),
    )
