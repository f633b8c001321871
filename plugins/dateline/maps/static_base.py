"""The base map under a static drawing, made once for each frame."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import shapely
from markupsafe import Markup

from dateline.maps.mercator import Frame
from dateline.maps.natural_earth import LayerName, ScaleName, clipped
from dateline.maps.svg import element, lines_of, path_data

SHAPES: tuple[LayerName, ...] = ("land", "lakes", "rivers", "provinces", "borders", "disputed")
AREAS: frozenset[LayerName] = frozenset({"land", "lakes"})

NEAR_ZOOM = 4.5
"""Below this zoom, the coarse layers are fine enough."""

PROVINCE_ZOOM = 5.5
"""Below this zoom, provinces would be a net over everything."""

TOLERANCE = 0.7
"""Pixels by which a line may be simplified."""

PROVINCE_TOLERANCE = 1.5
"""The same for provinces, which are background."""

SMALLEST = 3.0
"""Square pixels of the smallest island or lake."""

BLEED = 4
"""Pixels that are drawn beyond each edge, so that no cut edge shows."""


class Town(NamedTuple):
    """A town of the base map, in degrees."""

    name: str
    lon: float
    lat: float
    min_zoom: float
    is_capital: bool


class StaticBase(NamedTuple):
    """What lies under everything else in a frame."""

    paths: Markup
    towns: tuple[Town, ...]
    """Those worth naming at its zoom, the largest first."""
    has_disputed: bool
    """Whether a disputed line is in view."""


@lru_cache(maxsize=2048)
def static_base(frame: Frame) -> StaticBase:
    """Draw the base map of a frame; frames that many maps share are drawn once."""
    drawn = {name: _path(name, frame) for name in SHAPES}
    paths = (
        element("path", class_=f"dlm-base dlm-base--{name}", d=data)
        for name, data in drawn.items()
        if data
    )
    return StaticBase(Markup("").join(paths), tuple(_towns(frame)), bool(drawn["disputed"]))


def _path(name: LayerName, frame: Frame) -> str:
    scale: ScaleName = "near" if frame.zoom >= NEAR_ZOOM else "far"
    if name == "provinces" and frame.zoom < max(NEAR_ZOOM, PROVINCE_ZOOM):
        return ""
    extent = frame.extent.grown(BLEED * frame.degrees_per_pixel)
    pieces = (
        piece
        for piece in clipped(name, extent, scale)
        if piece.properties.get("min_zoom", 0) <= frame.zoom + 0.5
    )
    pixel = frame.degrees_per_pixel
    tolerance = pixel * (PROVINCE_TOLERANCE if name == "provinces" else TOLERANCE)
    parts = (part for piece in pieces for part in shapely.get_parts(piece.geometry))
    if name in AREAS:
        parts = (part for part in parts if part.area > SMALLEST * pixel**2)
    lines = (line for part in parts for line in lines_of(shapely.simplify(part, tolerance)))
    pixels = ([frame.place(lon, lat) for lon, lat in line] for line in lines)
    return path_data(pixels, closed=name in AREAS)


def _towns(frame: Frame) -> Iterator[Town]:
    found = clipped("towns", frame.extent)
    for point, properties in sorted(found, key=lambda town: town.properties["min_zoom"]):
        if properties["min_zoom"] <= frame.zoom + 0.5:
            lon, lat = point.coords[0]
            name, capital = properties["name"], properties["capital"]
            yield Town(name, lon, lat, properties["min_zoom"], capital)
