"""The base map of the map page: finely drawn around the story's places, coarsely elsewhere."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import shapely
from shapely.geometry.base import BaseGeometry

from dateline.maps.extent import Extent, joined
from dateline.maps.natural_earth import LayerName, Piece, clipped
from dateline.maps.packing import Packed, packed_lines, packed_town

Layer = list[Packed]
"""The shapes of a layer, or its towns, as `packing` writes them."""

LAYERS: tuple[LayerName, ...] = (
    "land", "lakes", "rivers", "provinces", "borders", "disputed", "towns",
)  # fmt: skip
"""The layers of the page, from the bottom to the top."""

FAR_LAYERS: frozenset[LayerName] = frozenset(LAYERS) - {"provinces", "towns"}

MARGIN = 1.5
"""Degrees of finely drawn map around each place."""

REACH = 15.0
"""Degrees of coarsely drawn map around everything that happens."""

SEAM = 0.05
"""Degrees by which coarse land reaches under fine land, so that no gap shows between them."""

HOME = 8.0
"""Degrees around the first view that a page fetches at once; the rest comes when it is seen."""

TOLERANCE = 0.003
"""Degrees by which a finely drawn line may leave the original: a pixel at zoom 9."""

FINE_AREA = 600.0
"""Square degrees that can be drawn so finely; a story that needs more is drawn more simply."""

LARGE_TOWN_ZOOM = 5.0
"""Beyond the fine parts, only towns that a map shows at this zoom are named."""


class BaseMap(NamedTuple):
    """The base map in two parts, of which a page fetches the second only when it is looked at."""

    extent: Extent
    """Where the first part ends."""
    home: Mapping[LayerName, Layer]
    """Where the story happens, and some way around."""
    away: Mapping[LayerName, Layer]
    """Everything else."""


def base_map(places: Iterable[Extent], world: Extent, view: Extent) -> BaseMap:
    """Return every layer of the base map of a story.

    Args:
        places: Where the story happens; none at all is a coarse map of the world.
        world: The world as the map is cut open; longitudes may exceed 180 (`extent.world`).
        view: What a map of the whole story shows.
    """
    places = list(places)
    windows, reach = _windows(places, world), reach_of(places, world)
    edge = _edge(view, reach, world)
    parts = {name: _home_and_away(name, windows, reach, edge) for name in LAYERS}
    return BaseMap(
        edge.home,
        {name: inside for name, (inside, _) in parts.items()},
        {name: outside for name, (_, outside) in parts.items()},
    )


def reach_of(places: Iterable[Extent], world: Extent) -> Extent:
    """Return as much of the world as the base map of a story shows."""
    whole = joined(_windows(places, world))
    return whole.grown(REACH).within(world) if whole else world


def merged(extents: Iterable[Extent]) -> list[Extent]:
    """Join extents that overlap until none do; the result is sorted."""
    apart: list[Extent] = []
    for extent in extents:
        whole = extent
        while touching := [other for other in apart if other.overlaps(whole)]:
            apart = [other for other in apart if other not in touching]
            for other in touching:
                whole = whole.joined(other)
        apart.append(whole)
    return sorted(apart)


def _windows(places: Iterable[Extent], world: Extent) -> list[Extent]:
    return merged(place.grown(MARGIN).within(world) for place in places)


class _Edge(NamedTuple):
    """Where home ends and away begins."""

    home: Extent
    covered: Extent
    """The part of home under which away need not reach."""


def _edge(view: Extent, reach: Extent, world: Extent) -> _Edge:
    home = view.grown(HOME).within(world)
    holds_all = home.joined(reach) == home
    return _Edge(home, home if holds_all else home.grown(-SEAM))


def _home_and_away(
    name: LayerName, windows: Sequence[Extent], reach: Extent, edge: _Edge
) -> tuple[Layer, Layer]:
    """Return the two parts of a layer.

    What is finely drawn and what is not stay apart, because land that overlaps within one shape
    would be drawn as water.
    """
    fine, coarse = _fine(name, windows), _coarse(name, windows, reach)
    if name == "towns":
        return _towns([*fine, *coarse], edge.home)
    (fine_in, fine_out), (coarse_in, coarse_out) = _split(fine, edge), _split(coarse, edge)
    inside = [*_shapes(fine_in), *_shapes(coarse_in)]
    return inside, [*_shapes(fine_out), *_shapes(coarse_out)]


def _towns(pieces: Iterable[Piece], home: Extent) -> tuple[Layer, Layer]:
    parts: tuple[Layer, Layer] = ([], [])
    for town in sorted(pieces, key=lambda piece: piece.properties["min_zoom"]):
        parts[not home.overlaps(town.geometry.bounds)].append(packed_town(town))
    return parts


def _split(pieces: Iterable[Piece], edge: _Edge) -> tuple[list[Piece], list[Piece]]:
    """Cut pieces at the edge of home, under which away reaches a little, so that none gapes."""
    inside, outside = [], []
    covered = shapely.box(*edge.covered)
    for piece in pieces:
        if edge.home.overlaps(piece.geometry.bounds):
            part = shapely.clip_by_rect(piece.geometry, *edge.home)
            inside.append(piece._replace(geometry=part))
        if not shapely.contains(covered, piece.geometry):
            rest = shapely.difference(_whole(piece.geometry), covered)
            outside.append(piece._replace(geometry=rest))
    return inside, outside


def _whole(geometry: BaseGeometry) -> BaseGeometry:
    """Mend a shape that crosses itself where it was cut."""
    return shapely.make_valid(geometry, method="structure", keep_collapsed=False)


def _fine(name: LayerName, windows: Sequence[Extent]) -> Iterator[Piece]:
    area = sum(window.width * window.height for window in windows)
    tolerance = TOLERANCE * math.sqrt(max(1, area / FINE_AREA))
    for window in windows:
        for piece in clipped(name, window):
            yield piece._replace(geometry=shapely.simplify(piece.geometry, tolerance))


def _coarse(name: LayerName, windows: Sequence[Extent], reach: Extent) -> Iterator[Piece]:
    if name == "towns":
        yield from _large_towns(windows, reach)
    if name not in FAR_LAYERS:
        return
    holes = shapely.union_all([shapely.box(*window.grown(-SEAM)) for window in windows])
    for piece in clipped(name, reach, "far"):
        rest = shapely.difference(_whole(piece.geometry), holes)
        if not rest.is_empty:
            yield piece._replace(geometry=rest)


def _large_towns(windows: Sequence[Extent], reach: Extent) -> Iterator[Piece]:
    for town in clipped("towns", reach):
        large = town.properties["min_zoom"] <= LARGE_TOWN_ZOOM
        if large and not any(window.overlaps(town.geometry.bounds) for window in windows):
            yield town


def _shapes(pieces: Iterable[Piece]) -> Iterator[Packed]:
    """Gather a layer into one shape for each zoom, so that a browser has little to draw."""
    by_zoom: dict[int, list[BaseGeometry]] = defaultdict(list)
    for geometry, properties in pieces:
        by_zoom[math.ceil(properties.get("min_zoom", 0))].append(geometry)
    for zoom, geometries in sorted(by_zoom.items()):
        if lines := packed_lines(geometries):
            yield {"min_zoom": zoom, "lines": lines}
