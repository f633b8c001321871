"""The base-map layers that travel inside the package: Natural Earth 1:10m, the whole world.

`tools/natural_earth.py` makes them and says what is in them. Each is read when first asked for.
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
    """One layer of the whole world, of which only what is looked at is ever unpacked."""

    def __init__(self, text: str) -> None:
        per_degree, *lines = text.splitlines()
        self._per_degree = int(per_degree)
        self._written: list[str] = []
        self._built: dict[int, Piece] = {}
        boxes: list[BaseGeometry] = []
        for line in lines:
            west, south, east, north, shape = line.split("\t", 4)
            boxes.append(shapely.box(float(west), float(south), float(east), float(north)))
            self._written.append(shape)
        self._boxes = shapely.STRtree(boxes)

    def within(self, extent: Extent) -> Iterator[Piece]:
        """Return whatever touches an extent that does not cross the antimeridian."""
        for number in sorted(self._boxes.query(shapely.box(*extent)).tolist()):
            if number not in self._built:
                self._built[number] = self._build(json.loads(self._written[number]))
            yield self._built[number]

    def _build(self, described: dict[str, Any]) -> Piece:
        kind, lines = described.pop("type"), described.pop("lines")
        first, *others = (self._line(steps) for steps in lines)
        match kind:
            case "Polygon":
                return Piece(shapely.Polygon(first, others), described)
            case "LineString":
                return Piece(shapely.LineString(first), described)
        return Piece(shapely.Point(first[0]), described)

    def _line(self, steps: list[int]) -> list[tuple[float, float]]:
        lons, lats = accumulate(steps[::2]), accumulate(steps[1::2])
        unit = self._per_degree
        return [(lon / unit, lat / unit) for lon, lat in zip(lons, lats, strict=True)]


@cache
def layer(name: LayerName, scale: ScaleName = "near") -> Layer:
    """Read a layer from the package, once."""
    data = resources.files("dateline.maps") / "data" / scale / f"{name}.tsv.gz"
    return Layer(gzip.decompress(data.read_bytes()).decode())


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
