"""SVG as text: elements whose every text is escaped, and paths written as short as they can be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

import shapely
from markupsafe import Markup, escape
from shapely.geometry.base import BaseGeometry, BaseMultipartGeometry

Points = Iterable[tuple[float, float]]


def element(tag: str, *content: str | Markup, **attributes: object) -> Markup:
    """Return an element; text and attributes are escaped, content that is markup is not.

    Attributes whose names are reserved in Python, or have dashes, are written with underscores:
    `class_`, `aria_hidden`.
    """
    written = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(_number(value))}"'
        for name, value in attributes.items()
        if value is not None
    )
    inner = "".join(escape(part) for part in content)
    whole = f"<{tag}{written}>{inner}</{tag}>" if content else f"<{tag}{written}/>"
    return Markup(whole)  # noqa: S704 - every part of it is escaped or ours


def path_data(parts: Iterable[Points], *, closed: bool = False) -> str:
    """Return a path's `d`, in tenths of a pixel, each point told from the one before."""
    return "".join(_subpath(points, closed=closed) for points in parts)


def lines_of(geometry: BaseGeometry) -> Iterator[list[tuple[float, float]]]:
    """Return the lines of a geometry, or the rings of its areas."""
    if isinstance(geometry, shapely.LineString):
        yield [(x, y) for x, y in geometry.coords]
    elif isinstance(geometry, shapely.Polygon):
        for ring in (geometry.exterior, *geometry.interiors):
            yield from lines_of(ring)
    elif isinstance(geometry, BaseMultipartGeometry):
        for part in geometry.geoms:
            yield from lines_of(part)


def _subpath(points: Points, *, closed: bool) -> str:
    tenths = [(round(x * 10), round(y * 10)) for x, y in points]
    steps = [(x1 - x0, y1 - y0) for (x0, y0), (x1, y1) in pairwise(tenths) if (x0, y0) != (x1, y1)]
    if closed:  # `z` draws the last step
        steps = steps[:-1]
    if not steps or (closed and len(steps) < 2):
        return ""
    x, y = tenths[0]
    moves = "".join(_pair(dx, dy) for dx, dy in steps).removeprefix(" ")
    return f"M{_tenth(x)}{_second(y)}l{moves}{'z' if closed else ''}"


def _pair(dx: int, dy: int) -> str:
    return _second(dx) + _second(dy)


def _second(tenths: int) -> str:
    """Return a number that follows another: a minus sign is separation enough."""
    text = _tenth(tenths)
    return text if text.startswith("-") else f" {text}"


def _tenth(tenths: int) -> str:
    whole, tenth = divmod(abs(tenths), 10)
    text = f"{whole or ''}.{tenth}" if tenth else str(whole)
    return f"-{text}" if tenths < 0 else text


def _number(value: object) -> object:
    if isinstance(value, float):
        return _tenth(round(value * 10))
    return value
