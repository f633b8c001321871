"""The base map in few bytes."""

from __future__ import annotations

import shapely

from dateline.maps.natural_earth import Piece
from dateline.maps.packing import packed_lines, packed_town


def test_each_point_is_told_from_the_one_before() -> None:
    line = shapely.LineString([(36.0, 34.0), (36.5, 34.2), (36.5, 34.0)])
    assert packed_lines([line]) == [[18000, 17000, 250, 100, 0, -100]]


def test_an_area_is_its_rings() -> None:
    ring = [(0, 0), (4, 0), (4, 4), (0, 0)]
    hole = [(1, 0.5), (2, 0.5), (2, 1), (1, 0.5)]
    outer, inner = packed_lines([shapely.MultiPolygon([shapely.Polygon(ring, [hole])])])
    assert outer[:2] == [0, 0]
    assert inner[:2] == [500, 250]


def test_what_is_smaller_than_the_grid_vanishes() -> None:
    dot = shapely.LineString([(36.0, 34.0), (36.0001, 34.0001)])
    bend = shapely.LineString([(36.0, 34.0), (36.0001, 34.0), (36.5, 34.0)])
    assert packed_lines([dot, bend]) == [[18000, 17000, 250, 0]]


def test_a_town_keeps_its_name() -> None:
    homs = Piece(shapely.Point(36.72, 34.73), {"name": "Homs", "min_zoom": 5.0})
    assert packed_town(homs) == {"name": "Homs", "min_zoom": 5.0, "at": [18360, 17365]}
