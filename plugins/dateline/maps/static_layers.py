"""What a static map draws of a story, over the base map: areas, roads, arrows, dots and names."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

import shapely
from markupsafe import Markup

from dateline.maps.atlas import DrawnPlace
from dateline.maps.mercator import Frame
from dateline.maps.showing import Flow, Shown
from dateline.maps.svg import element, lines_of, path_data
from dateline.prose.words import Words
from dateline.story.tour import Layer

BEND = 0.18
"""How far an arrow bends, in parts of its length."""

HEAD = 7.0
"""The length of an arrow's head in pixels."""

STEPS = 12
"""The straight pieces of which an arrow is made."""

ARROW_GAP = 9.0
"""Pixels between an arrow's ends and the middle of the dots there."""

AREA_GAP = 0.2
"""The share of an arrow by which it ends short of the middle of an area, where its name stands."""

Pixel = tuple[float, float]

MANY = 7.5
ONE = 4.0
FAINT = 2.2
"""The radius of a dot in pixels: of a place with several events or being read, with one, in the
background."""

SCALE_SHARE = 0.26
"""The share of a drawing's width that its scale bar takes at most."""


@dataclass(frozen=True)
class Drawing:
    """A story's places in a frame."""

    shown: Shown
    frame: Frame
    words: Words

    @property
    def is_whole(self) -> bool:
        """Whether it shows the whole story."""
        return self.shown.selection.is_whole

    @cached_property
    def in_view(self) -> tuple[DrawnPlace, ...]:
        """Every place of the story that is in view and drawn."""
        extent = self.frame.extent
        places = self.shown.atlas.places.values()
        return tuple(
            drawn for drawn in places if extent.overlaps(drawn.extent) and self._is_drawn(drawn)
        )

    def _is_drawn(self, drawn: DrawnPlace) -> bool:
        layer: Layer = "roads" if drawn.is_line else "places"
        return self.is_shown(drawn) or self.shown.selection.draws(layer)

    @cached_property
    def roads(self) -> tuple[DrawnPlace, ...]:
        """The schematic lines in view."""
        return tuple(drawn for drawn in self.in_view if drawn.is_line)

    @cached_property
    def discs(self) -> tuple[DrawnPlace, ...]:
        """The shown places that are drawn as areas, to say how precisely they are known."""
        return tuple(
            drawn
            for drawn in self.in_view
            if self.is_shown(drawn)
            and not drawn.is_line
            and (drawn.radius_km > 0 or not isinstance(drawn.geometry, shapely.Point))
            and not (self.is_whole and drawn.place.kind == "country")
        )

    @cached_property
    def points(self) -> tuple[DrawnPlace, ...]:
        """The places in view that are known well enough for a dot."""
        return tuple(drawn for drawn in self.in_view if drawn.is_point)

    def is_shown(self, drawn: DrawnPlace) -> bool:
        """Tell whether a place is drawn strongly."""
        return drawn.place.id in self.shown.mentions

    def count(self, drawn: DrawnPlace) -> int:
        """Return how many events a place stands for in this drawing."""
        return len(self.shown.mentions.get(drawn.place.id, ()))

    def weight(self, drawn: DrawnPlace) -> float:
        """Return what decides between places that would collide; the background has none."""
        if not self.is_shown(drawn):
            return 0
        return (2000 if drawn.is_point else 1000) + self.count(drawn)

    def spot(self, drawn: DrawnPlace) -> tuple[float, float]:
        """Return where a place's mark or name stands, in pixels: of a road, amid what is seen."""
        if drawn.is_line:
            seen = shapely.clip_by_rect(drawn.geometry, *self.frame.extent)
            parts = shapely.get_parts(seen)
            if len(parts):
                longest = max(parts, key=lambda part: float(part.length))
                middle = longest.interpolate(0.5, normalized=True)
                return self.frame.place(middle.x, middle.y)
        return self.frame.place(*drawn.anchor)


def marks(drawing: Drawing) -> Iterator[Markup]:
    """Return what is drawn of a story without its names, from the bottom to the top."""
    yield from (_area(drawing, drawn) for drawn in drawing.discs)
    yield from (_road(drawing, drawn) for drawn in drawing.roads)
    yield from (_arrow(drawing, flow) for flow in drawing.shown.flows)
    for drawn in sorted(drawing.points, key=drawing.weight):
        yield from _dot(drawing, drawn)
    yield from _scale_bar(drawing)


def _area(drawing: Drawing, drawn: DrawnPlace) -> Markup:
    css = f"dlm-area dlm-area--{drawn.place.shown_precision}"
    if drawing.shown.is_alleged(drawn.place.id):
        css += " dlm-area--alleged"
    if drawn.radius_km:
        x, y = drawing.spot(drawn)
        radius = drawing.frame.pixels(drawn.radius_km, drawn.anchor[1])
        return element("circle", class_=css, cx=x, cy=y, r=radius)
    rings = ([drawing.frame.place(*at) for at in ring] for ring in lines_of(drawn.geometry))
    return element("path", class_=css, d=path_data(rings, closed=True))


def _road(drawing: Drawing, drawn: DrawnPlace) -> Markup:
    strength = "shown" if drawing.is_shown(drawn) else "faint"
    lines = ([drawing.frame.place(*at) for at in line] for line in lines_of(drawn.geometry))
    return element("path", class_=f"dlm-road dlm-road--{strength}", d=path_data(lines))


def _arrow(drawing: Drawing, flow: Flow) -> Markup:
    start, end = drawing.spot(flow.origin), drawing.spot(flow.destination)
    curve = _bent(start, end)
    length = math.dist(start, end) or 1.0
    to_area = 0 if flow.destination.is_point else AREA_GAP
    first, last = min(0.4, ARROW_GAP / length), max(0.6, 1 - to_area - ARROW_GAP / length)
    points = [curve(first + (last - first) * step / STEPS) for step in range(STEPS + 1)]
    (x, y), (back_x, back_y) = points[-1], points[-2]
    angle = math.atan2(y - back_y, x - back_x)
    barbs = [
        (x - HEAD * math.cos(angle + turn), y - HEAD * math.sin(angle + turn))
        for turn in (0.45, -0.45)
    ]
    head = [(x, y), *barbs, (x, y)]
    return element(
        "g",
        element("path", class_="dlm-flow", d=path_data([points])),
        element("path", class_="dlm-flow-head", d=path_data([head], closed=True)),
    )


def _bent(start: Pixel, end: Pixel) -> Callable[[float], Pixel]:
    """Return a curve (a quadratic Bézier) that runs from 0 at its start to 1 at its end."""
    (x0, y0), (x2, y2) = start, end
    x1, y1 = (x0 + x2) / 2 + (y2 - y0) * BEND, (y0 + y2) / 2 - (x2 - x0) * BEND

    def point(t: float) -> Pixel:
        a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t**2
        return a * x0 + b * x1 + c * x2, a * y0 + b * y1 + c * y2

    return point


def _dot(drawing: Drawing, drawn: DrawnPlace) -> Iterator[Markup]:
    x, y = drawing.spot(drawn)
    if not drawing.is_shown(drawn):
        yield element("circle", class_="dlm-dot dlm-dot--faint", cx=x, cy=y, r=FAINT)
        return
    count = drawing.count(drawn)
    radius = MANY if count > 1 or not drawing.is_whole else ONE
    yield element(
        "circle", class_=f"dlm-dot dlm-dot--{_look(drawing, drawn)}", cx=x, cy=y, r=radius
    )
    if count > 1:
        yield element("text", drawing.words.number(count), class_="dlm-count", x=x, y=y)


def _look(drawing: Drawing, drawn: DrawnPlace) -> str:
    if drawing.shown.is_alleged(drawn.place.id):
        return "alleged"
    if drawing.shown.is_aside(drawn.place.id):
        return "aside"
    return "key" if drawing.shown.is_key(drawn.place.id) else "shown"


def _scale_bar(drawing: Drawing) -> Iterator[Markup]:
    frame = drawing.frame
    latitude = frame.extent.middle[1]
    per_km = frame.pixels(1, latitude)
    km = _round_number(frame.width * SCALE_SHARE / per_km)
    left, bottom = 8.0, frame.height - 8.0
    bar = [(left, bottom - 4), (left, bottom), (left + km * per_km, bottom)]
    bar.append((bar[-1][0], bottom - 4))
    yield element("path", class_="dlm-scale", d=path_data([bar]))
    label = drawing.words("map-page.km", n=drawing.words.number(km))
    yield element("text", label, class_="dlm-name dlm-name--scale", x=left + 4, y=bottom - 4)


def _round_number(most: float) -> float:
    """Return the largest of 1, 2, 5, 10, 20, 50 and so on up to a number."""
    power = 10.0 ** math.floor(math.log10(most))
    return max(step * power for step in (1, 2, 5) if step * power <= most)
