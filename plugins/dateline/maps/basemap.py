"""The base map of the map page: finely drawn around the story's places, coarsely elsewhere."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from dateline.maps.extent import Extent, joined
from dateline.maps.natural_earth import LayerName, Piece, clipped

Collection = dict[str, Any]
"""A GeoJSON FeatureCollection (RFC 7946)."""

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

FINE_AREA = 600.0
"""Square degrees that can be drawn in full; a story that needs more is drawn more simply."""

LARGE_TOWN_ZOOM = 5.0
"""Beyond the fine parts, only towns that a map shows at this zoom are named."""


def base_map(places: Iterable[Extent], world: Extent) -> dict[LayerName, Collection]:
    """Return every layer of the base map of a story as GeoJSON.

    Args:
        places: Where the story happens; none at all is a coarse map of the world.
        world: The world as the map is cut open; longitudes may exceed 180 (`extent.world`).
    """
    places = list(places)
    windows, reach = _windows(places, world), reach_of(places, world)
    return {name: _collection(name, windows, reach) for name in LAYERS}


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


def _collection(name: LayerName, windows: Sequence[Extent], reach: Extent) -> Collection:
    fine, coarse = list(_fine(name, windows)), list(_coarse(name, windows, reach))
    if name == "towns":
        features = list(_towns([*fine, *coarse]))
    else:  # apart, because land that overlaps within one feature would be drawn as water
        features = [*_merged_features(fine), *_merged_features(coarse)]
    return {"type": "FeatureCollection", "features": features}


def _fine(name: LayerName, windows: Sequence[Extent]) -> Iterator[Piece]:
    area = sum(window.width * window.height for window in windows)
    tolerance = 0.003 * math.sqrt(area / FINE_AREA) if area > FINE_AREA else 0.0
    for window in windows:
        for piece in clipped(name, window):
            simple = shapely.simplify(piece.geometry, tolerance) if tolerance else piece.geometry
            yield piece._replace(geometry=simple)


def _coarse(name: LayerName, windows: Sequence[Extent], reach: Extent) -> Iterator[Piece]:
    if name == "towns":
        yield from _large_towns(windows, reach)
    if name not in FAR_LAYERS:
        return
    holes = shapely.union_all([shapely.box(*window.grown(-SEAM)) for window in windows])
    for piece in clipped(name, reach, "far"):
        # cutting at the edges of what is reached can leave an area that crosses itself
        whole = shapely.make_valid(piece.geometry, method="structure", keep_collapsed=False)
        rest = shapely.difference(whole, holes)
        if not rest.is_empty:
            yield piece._replace(geometry=rest)


def _large_towns(windows: Sequence[Extent], reach: Extent) -> Iterator[Piece]:
    for town in clipped("towns", reach):
        large = town.properties["min_zoom"] <= LARGE_TOWN_ZOOM
        if large and not any(window.overlaps(town.geometry.bounds) for window in windows):
            yield town


def _towns(pieces: Iterable[Piece]) -> Iterator[dict[str, Any]]:
    for geometry, properties in sorted(pieces, key=lambda piece: piece.properties["min_zoom"]):
        yield _feature(geometry, properties)


def _merged_features(pieces: Iterable[Piece]) -> Iterator[dict[str, Any]]:
    """Gather a layer into one feature for each zoom, so that a browser has little to draw."""
    by_zoom: dict[int, list[BaseGeometry]] = defaultdict(list)
    for geometry, properties in pieces:
        by_zoom[math.ceil(properties.get("min_zoom", 0))].extend(shapely.get_parts(geometry))
    for zoom, parts in sorted(by_zoom.items()):
        areas = [part for part in parts if isinstance(part, shapely.Polygon)]
        lines = [part for part in parts if isinstance(part, shapely.LineString)]
        if areas or lines:
            whole = shapely.MultiPolygon(areas) if areas else shapely.MultiLineString(lines)
            yield _feature(whole, {"min_zoom": zoom} if zoom else {})


def _feature(geometry: BaseGeometry, properties: Mapping[str, Any]) -> dict[str, Any]:
    rounded = shapely.transform(geometry, lambda degrees: degrees.round(3))  # 110 m
    return {
        "type": "Feature",
        "properties": dict(properties),
        "geometry": shapely.geometry.mapping(rounded),
    }
