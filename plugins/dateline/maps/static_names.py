"""The names on a static map: of what is shown, of other places of the story, and of towns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from dateline.maps.atlas import DrawnPlace
from dateline.maps.labels import AREA_SIDES, GAP, POINT_SIDES, Box, Label, Placed, Side, arrange
from dateline.maps.static_base import Town
from dateline.maps.static_layers import SCALE_SHARE, Drawing
from dateline.maps.static_words import name_of
from dateline.maps.svg import element

FONT_SIZES = {
    "shown": 11.5, "area": 11.0, "faint": 10.0, "road": 10.0, "town": 10.0, "capital": 10.0,
}  # fmt: skip
"""Pixels, by what is named; `theme/map-figure.css` says the same."""

TOWN_WEIGHT = 100
"""The weight of the largest towns, and of places in the background; see `Drawing.weight`."""

NEARBY = 0.12
"""Degrees around a place of the story in which the base map names no town: it may be the same."""

ANCHORS: dict[Side, str] = {"right": "start", "left": "end"}
"""Where a name's own start, middle or end lies; `middle` unless it stands beside its dot."""

SCALE_HEIGHT = 26.0
"""Pixels at the bottom of a drawing, over and beside its scale bar, that hold no name."""

BASELINE = 0.35
"""From the middle of a letter down to its baseline, in parts of the font's size."""


def names(drawing: Drawing, towns: Iterable[Town]) -> Iterator[Markup]:
    """Return the names for which there is room, and the dots of the towns among them."""
    labels = [*_place_labels(drawing), *_town_labels(drawing, towns)]
    _, _, _, width, height = drawing.frame
    scale = Box(0, height - SCALE_HEIGHT, width * SCALE_SHARE + SCALE_HEIGHT, height)
    placed = list(arrange(labels, width, height, reserved=[scale]))
    for label, side in reversed(placed):
        if label.needs_name:
            css = f"dlm-dot dlm-dot--{label.kind}"
            yield element("circle", class_=css, cx=label.x, cy=label.y, r=2.0)
        yield _name(Placed(label, side))


def _place_labels(drawing: Drawing) -> Iterator[Label]:
    for drawn in drawing.in_view:
        is_shown = drawing.is_shown(drawn)
        if is_shown or drawn.is_point or drawn.is_line:
            x, y = drawing.spot(drawn)
            kind = _kind(drawn, is_shown=is_shown)
            yield Label(
                text=name_of(drawn, drawing.words),
                x=x,
                y=y,
                size=FONT_SIZES[kind],
                weight=drawing.weight(drawn) or TOWN_WEIGHT - 5,
                kind=kind,
                sides=POINT_SIDES if drawn.is_point else AREA_SIDES,
                has_dot=drawn.is_point and is_shown,
            )


def _kind(drawn: DrawnPlace, *, is_shown: bool) -> str:
    if drawn.is_point:
        return "shown" if is_shown else "faint"
    return "area" if is_shown else "road"


def _town_labels(drawing: Drawing, towns: Iterable[Town]) -> Iterator[Label]:
    told = [drawn.anchor for drawn in drawing.points]
    for town in towns:
        if not any(_is_near(town, anchor) for anchor in told):
            x, y = drawing.frame.place(town.lon, town.lat)
            kind = "capital" if town.is_capital else "town"
            weight = TOWN_WEIGHT - town.min_zoom
            yield Label(town.name, x, y, FONT_SIZES[kind], weight, kind, needs_name=True)


def _is_near(town: Town, anchor: tuple[float, float]) -> bool:
    return abs(town.lon - anchor[0]) < NEARBY and abs(town.lat - anchor[1]) < NEARBY


def _name(placed: Placed) -> Markup:
    label, side = placed
    shift = {"right": GAP, "left": -GAP}.get(side, 0)
    drop = {"above": -GAP - label.size * 0.6, "below": GAP + label.size * 0.6}.get(side, 0)
    return element(
        "text",
        label.text,
        class_=f"dlm-name dlm-name--{label.kind}",
        x=label.x + shift,
        y=label.y + drop + label.size * BASELINE,
        text_anchor=ANCHORS.get(side, "middle"),
    )
