"""The base-map layers that travel inside the package: Natural Earth 1:10m, the whole world.

`tools/natural_earth.py` makes them. Each is a gzipped TopoJSON file, read when first asked for.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from itertools import accumulate
from typing import Any, Literal, NamedTuple

import shapely
from shapely import affinity
from shapely.geometry.base import BaseGeometry

from dateline.maps.extent import Extent

LayerName = Literal["land", "lakes", "rivers", "provinces", "borders", "disputed", "towns"]
"""The layers, from the bottom of the map to its top."""

ScaleName = Literal["near", "far"]
"""`near` is good up to zoom 9; `far` up to zoom 5, and has neither provinces nor towns."""


class Piece(NamedTuple):
    """A geometry of a layer, as far as it lies in the extent asked for."""

    geometry: BaseGeometry
    properties: Mapping[str, Any]
    """`min_zoom`, the web-map zoom from which it is worth drawing; of a town, its `name` and
    whether it is the `capital` of a state."""


class Layer:
    """One layer of the whole world, unpacked no further than it is looked at."""

    def __init__(self, topology: dict[str, Any], name: str) -> None:
        self._arcs: list[list[list[int]]] = topology["arcs"]
        self._per_degree = round(1 / topology["transform"]["scale"][0])
        self._geometries: list[dict[str, Any]] = topology["objects"][name]["geometries"]
        self._built: dict[int, BaseGeometry] = {}

    def within(self, extent: Extent) -> Iterator[Piece]:
        """Return whatever touches an extent that does not cross the antimeridian."""
        for number, described in enumerate(self._geometries):
            if extent.overlaps(self._reach(described)):
                yield Piece(self._geometry(number), described.get("properties", {}))

    def _reach(self, described: dict[str, Any]) -> tuple[float, float, float, float]:
        if "bbox" in described:
            west, south, east, north = described["bbox"]
            return west, south, east, north
        lon, lat = (value / self._per_degree for value in described["coordinates"])
        return lon, lat, lon, lat

    def _geometry(self, number: int) -> BaseGeometry:
        if number not in self._built:
            self._built[number] = self._build(self._geometries[number])
        return self._built[number]

    def _build(self, described: dict[str, Any]) -> BaseGeometry:
        if described["type"] == "Point":
            lon, lat = described["coordinates"]
            return shapely.Point(lon / self._per_degree, lat / self._per_degree)
        if described["type"] == "LineString":
            return shapely.LineString(self._line(described["arcs"][0]))
        outer, *holes = (self._line(ring[0]) for ring in described["arcs"])
        return shapely.Polygon(outer, holes)

    def _line(self, number: int) -> list[tuple[float, float]]:
        steps = self._arcs[number]
        lons = accumulate(step[0] for step in steps)
        lats = accumulate(step[1] for step in steps)
        unit = self._per_degree
        return [(lon / unit, lat / unit) for lon, lat in zip(lons, lats, strict=True)]


@cache
def layer(name: LayerName, scale: ScaleName = "near") -> Layer:
    """Read a layer from the package, once."""
    data = resources.files("dateline.maps") / "data" / scale / f"{name}.topojson.gz"
    return Layer(json.loads(gzip.decompress(data.read_bytes())), name)


def clipped(name: LayerName, extent: Extent, scale: ScaleName = "near") -> Iterator[Piece]:
    """Return what lies in an extent, cut at its edges, across the antimeridian too."""
    for box, shift in _halves(extent):
        for piece in layer(name, scale).within(box):
            part = shapely.clip_by_rect(piece.geometry, *box)
            if not part.is_empty:
                yield Piece(_moved(part, shift), piece.properties)


def _halves(extent: Extent) -> Iterator[tuple[Extent, float]]:
    """Split an extent at the antimeridian; say how far east each half is to be moved."""
    for shift in (-360.0, 0.0, 360.0):
        west, east = max(-180.0, extent.west - shift), min(180.0, extent.east - shift)
        if west < east:
            yield Extent(west, extent.south, east, extent.north), shift


def _moved(geometry: BaseGeometry, shift: float) -> BaseGeometry:
    return affinity.translate(geometry, xoff=shift) if shift else geometry
