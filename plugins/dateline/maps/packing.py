"""The base map in few bytes: whole numbers, each point told from the one before.

GeoJSON of the same shapes is twice as long when compressed. `theme/maps/base.js` unpacks them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from dateline.maps.natural_earth import Piece
from dateline.maps.svg import lines_of

PER_DEGREE = 500
"""Steps of the grid on which points lie: 220 m, less than a pixel at zoom 9."""

Packed = dict[str, Any]
"""A shape: `min_zoom` and `lines`; or a town: `name`, `min_zoom`, `capital` and `at`."""


def packed_lines(geometries: Iterable[BaseGeometry]) -> list[list[int]]:
    """Return lines and the rings of areas: the first point in steps of the grid, then moves."""
    return [
        moves
        for geometry in geometries
        for part in shapely.get_parts(geometry)
        for line in lines_of(part)
        if (moves := _moves(line))
    ]


def packed_town(town: Piece) -> Packed:
    """Return a town with what the map says of it."""
    ((lon, lat),) = _on_grid(town.geometry.coords)
    return {**town.properties, "at": [lon, lat]}


def _moves(line: Iterable[tuple[float, float]]) -> list[int]:
    points = list(_on_grid(line))
    steps = [
        (east - west, north - south)
        for (west, south), (east, north) in pairwise(points)
        if (west, south) != (east, north)
    ]
    return [*points[0], *(value for step in steps for value in step)] if steps else []


def _on_grid(line: Iterable[tuple[float, ...]]) -> Iterator[tuple[int, int]]:
    return ((round(lon * PER_DEGREE), round(lat * PER_DEGREE)) for lon, lat in line)
