"""The projection of the live map and of the static drawings: Web Mercator (EPSG:3857)."""

from __future__ import annotations

import math
from typing import NamedTuple

from dateline.maps.extent import KM_PER_DEGREE, MAX_LATITUDE, Extent

TILE = 256
"""Pixels of the whole world at zoom 0."""

ZOOM_STEP = 0.25
"""Drawings come at these zooms only, so that many share one base map."""

MAX_ZOOM = 9.0
"""Where the base map's 1:10m data ends."""

CENTRE_STEPS = 32
"""A drawing's centre lies on a grid of this many steps across it, for the same reason."""

PADDING = 0.06
"""The share of a drawing that stays free along each edge."""


class Frame(NamedTuple):
    """The rectangle of the world that a drawing shows, in pixels of the world at its zoom."""

    zoom: float
    left: float
    top: float
    width: int
    height: int

    def place(self, lon: float, lat: float) -> tuple[float, float]:
        """Return where a point stands in the drawing, in pixels from its top left."""
        x, y = project(lon, lat, self.zoom)
        return x - self.left, y - self.top

    def pixels(self, km: float, lat: float) -> float:
        """Return how long a distance on the ground is in the drawing at a latitude."""
        return km / KM_PER_DEGREE / math.cos(math.radians(lat)) * world_pixels(self.zoom) / 360

    @property
    def extent(self) -> Extent:
        """What it shows, in degrees."""
        west, north = unproject(self.left, self.top, self.zoom)
        east, south = unproject(self.left + self.width, self.top + self.height, self.zoom)
        return Extent(west, south, east, north)

    @property
    def degrees_per_pixel(self) -> float:
        """How many degrees of longitude a pixel is wide."""
        return 360 / world_pixels(self.zoom)


def world_pixels(zoom: float) -> float:
    """Return the width of the whole world in pixels."""
    return TILE * float(2**zoom)


def project(lon: float, lat: float, zoom: float) -> tuple[float, float]:
    """Return a point in pixels of the world, from its top left."""
    size = world_pixels(zoom)
    radians = math.radians(max(-MAX_LATITUDE, min(MAX_LATITUDE, lat)))
    northing = math.asinh(math.tan(radians)) / (2 * math.pi)
    return (lon / 360 + 0.5) * size, (0.5 - northing) * size


def unproject(x: float, y: float, zoom: float) -> tuple[float, float]:
    """Return longitude and latitude of a pixel of the world."""
    size = world_pixels(zoom)
    northing = (0.5 - y / size) * 2 * math.pi
    return (x / size - 0.5) * 360, math.degrees(math.atan(math.sinh(northing)))


def frame_for(extent: Extent, width: int, height: int, padding: float = PADDING) -> Frame:
    """Return a frame of some pixels that shows an extent with room around it."""
    left, top = project(extent.west, extent.north, 0)
    right, bottom = project(extent.east, extent.south, 0)
    room = 1 - 2 * padding - 1 / CENTRE_STEPS
    scale = min(width / max(right - left, 1e-9), height / max(bottom - top, 1e-9)) * room
    zoom = min(MAX_ZOOM, math.floor(math.log2(scale) / ZOOM_STEP) * ZOOM_STEP)
    return frame_at(extent, zoom, width, height)


def frame_at(extent: Extent, zoom: float, width: int, height: int) -> Frame:
    """Return a frame of some pixels around the middle of an extent, as close as a zoom says."""
    zoom = round(zoom / ZOOM_STEP) * ZOOM_STEP
    left, top = project(extent.west, extent.north, 0)
    right, bottom = project(extent.east, extent.south, 0)
    ratio = 2**zoom
    x, y = ((left + right) / 2 * ratio, (top + bottom) / 2 * ratio)
    return Frame(
        zoom=zoom,
        left=_on_grid(x, width / CENTRE_STEPS) - width / 2,
        top=_on_grid(y, height / CENTRE_STEPS) - height / 2,
        width=width,
        height=height,
    )


def _on_grid(value: float, step: float) -> float:
    return round(value / step) * step
