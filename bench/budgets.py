"""What a page may cost, and whether it does: one row a budget."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import median
from typing import NamedTuple

from measuring import Loaded, packed

KB = 1000

FRAME = ("story.html", "setup.js", "leaflet.js", "leaflet.css", "story.json", "base.json")
"""What the map's frame loads first from `maps/`, beside our own scripts and styles."""


class Row(NamedTuple):
    """One budget: what it is about, what was measured, and what is allowed."""

    what: str
    measured: float
    allowed: float
    unit: str

    @property
    def is_kept(self) -> bool:
        """Whether the page costs no more than it may."""
        return self.measured <= self.allowed


def sizes(site: Path, visit: Loaded, page: str) -> Iterator[Row]:
    """Compare what the first visit to the story's longest timeline page weighs.

    Args:
        site: The built site.
        visit: The visit.
        page: The page's path on the server.
    """
    loaded = {path: size for path, size in visit.files.items() if not _is_aside(path)}
    own = {path: size for path, size in loaded.items() if "/assets/dateline/" in path}
    scripts = sum(size for path, size in own.items() if path.endswith(".js"))
    styles = sum(size for path, size in own.items() if path.endswith(".css"))
    yield Row("longest timeline page, HTML", loaded[page] / KB, 60, "KB")
    yield Row("own JavaScript on it", scripts / KB, 20, "KB")
    yield Row("own CSS on it", styles / KB, 15, "KB")
    yield Row("everything a first visit loads", sum(loaded.values()) / KB, 300, "KB")
    yield Row("the map's frame with its base map", _frame(site) / KB, 150, "KB")


def times(visits: Mapping[str, list[Loaded]], change: float) -> Iterator[Row]:
    """Compare how soon readers see something, and how still it stands.

    Args:
        visits: The visits to each page, by its name.
        change: Milliseconds from a choice in the filters to the next paint.
    """
    first = {name: median(v.first_paint for v in found) for name, found in visits.items()}
    shift = max(v.shift for name in ("own", "many") for v in visits[name])
    yield Row("layout shift, worst", shift, 0.02, "")
    yield Row("first paint, own story : empty page", first["own"] / first["empty"], 1.5, "×")
    yield Row("first paint, 1,000 events : empty page", first["many"] / first["empty"], 1.5, "×")
    ratio = first["many"] / first["timelinejs"]
    yield Row("first paint, 1,000 events : TimelineJS", ratio, 0.25, "×")
    yield Row("a change of the filters, 1,000 events", change, 100, "ms")


def _is_aside(path: str) -> bool:
    """Tell what a visit loads for the map's frame and for a search, which count apart."""
    return "/maps/" in path or "/search/" in path


def _frame(site: Path) -> int:
    own = sorted((site / "assets/dateline/maps").rglob("*.[jc]s*"))
    return sum(map(packed, [*own, *(site / "maps" / name for name in FRAME)]))
