"""Rectangles of the earth, and the way round it on which a story's places lie close together."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

MAX_LATITUDE = 85.0
"""Where a Mercator map ends, in degrees north and south."""

KM_PER_DEGREE = 111.2
"""Kilometres to a degree of latitude, and of longitude at the equator."""

GREENWICH_MERIDIAN = -180.0
"""The western edge of a world that is not turned."""


class Extent(NamedTuple):
    """A rectangle in degrees, in the order of a GeoJSON `bbox` (RFC 7946).

    East is always greater than west: across the antimeridian it is more than 180.
    """

    west: float
    south: float
    east: float
    north: float

    @property
    def width(self) -> float:
        """Degrees from west to east."""
        return self.east - self.west

    @property
    def height(self) -> float:
        """Degrees from south to north."""
        return self.north - self.south

    @property
    def middle(self) -> tuple[float, float]:
        """Longitude and latitude of its centre."""
        return (self.west + self.east) / 2, (self.south + self.north) / 2

    def overlaps(self, other: Extent | Sequence[float]) -> bool:
        """Tell whether the two share any ground."""
        west, south, east, north = other
        return not (
            west > self.east or east < self.west or south > self.north or north < self.south
        )

    def joined(self, other: Extent) -> Extent:
        """Return the smallest extent that holds both."""
        return Extent(
            min(self.west, other.west),
            min(self.south, other.south),
            max(self.east, other.east),
            max(self.north, other.north),
        )

    def grown(self, degrees: float) -> Extent:
        """Return it with a margin on every side, within the latitudes of a map."""
        return Extent(
            self.west - degrees,
            max(-MAX_LATITUDE, self.south - degrees),
            self.east + degrees,
            min(MAX_LATITUDE, self.north + degrees),
        )

    def within(self, other: Extent) -> Extent:
        """Return the part of it that lies in another extent, which it must overlap."""
        return Extent(
            max(self.west, other.west),
            max(self.south, other.south),
            min(self.east, other.east),
            min(self.north, other.north),
        )


def world(meridian: float = GREENWICH_MERIDIAN) -> Extent:
    """Return the whole map, cut open at a meridian."""
    return Extent(meridian, -MAX_LATITUDE, meridian + 360, MAX_LATITUDE)


def joined(extents: Iterable[Extent]) -> Extent | None:
    """Return the smallest extent that holds all of them; None of none."""
    whole: Extent | None = None
    for extent in extents:
        whole = whole.joined(extent) if whole else extent
    return whole


def around(lon: float, lat: float, km: float) -> Extent:
    """Return the extent that reaches some kilometres from a point in each direction."""
    lat = max(-MAX_LATITUDE, min(MAX_LATITUDE, lat))
    north_south = km / KM_PER_DEGREE
    east_west = north_south / max(0.05, math.cos(math.radians(lat)))
    return Extent(
        lon - east_west,
        max(-MAX_LATITUDE, lat - north_south),
        lon + east_west,
        min(MAX_LATITUDE, lat + north_south),
    )


def opening_meridian(longitudes: Iterable[float]) -> float:
    """Choose where to cut the world open so that places lie as close together as they are.

    That is the usual -180 unless the way across the antimeridian is the shorter one: then the
    middle of the widest gap between neighbours.
    """
    ordered = sorted(set(longitudes))
    gaps = [(right - left, left) for left, right in pairwise(ordered)]
    if not gaps or max(gaps)[0] <= 360 - (ordered[-1] - ordered[0]):
        return GREENWICH_MERIDIAN
    gap, left = max(gaps)
    return left + gap / 2


def turned(lon: float, meridian: float) -> float:
    """Return a longitude as it is counted eastwards from a meridian."""
    return lon + 360 if lon < meridian else lon
