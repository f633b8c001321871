"""Static maps: inline SVG that needs no script, prints, and takes its colours from the page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from markupsafe import Markup

from dateline.maps.atlas import aim, atlas_of
from dateline.maps.extent import around
from dateline.maps.mercator import Frame, frame_at, frame_for
from dateline.maps.selection import Selection
from dateline.maps.showing import Shown, shown
from dateline.maps.static_base import static_base
from dateline.maps.static_layers import Drawing, marks
from dateline.maps.static_names import names
from dateline.maps.static_words import described
from dateline.maps.svg import element
from dateline.prose.words import words_in
from dateline.story.story import Story

Note = Literal["schematic", "areas", "arrows", "dashed"]
"""What a caption has to explain; the words are `map.schematic` and so on."""

LEAST_KM = 75.0
"""Kilometres that a map shows at least in each direction, so that a reader knows where it is."""


class MapSize(NamedTuple):
    """The size of a drawing in pixels, to which its names and lines are made."""

    width: int
    height: int


COLUMN = MapSize(400, 360)
"""For a column beside a text, and for a phone."""

WIDE = MapSize(720, 480)
"""For the width of a page."""


class StaticMap(NamedTuple):
    """A drawing, and what its caption has to explain."""

    svg: Markup
    """A self-contained `<svg>`: classes only, no styles, no scripts, every text escaped."""
    notes: tuple[Note, ...]
    """What is drawn that needs a word of explanation."""


def static_map(story: Story, selection: Selection, size: MapSize = COLUMN) -> StaticMap | None:
    """Draw a selection; None where nothing in it has a place that somebody has disclosed."""
    atlas = atlas_of(story)
    drawn = shown(atlas, selection)
    if not drawn.places:
        return None
    frame = _frame(drawn, size)
    base = static_base(frame)
    words = words_in(story.settings.language)
    drawing = Drawing(drawn, frame, words)
    title, description = described(drawn, words)
    svg = element(
        "svg",
        element("title", title),
        element("desc", description),
        base.paths,
        *marks(drawing),
        *names(drawing, base.towns),
        class_=f"dlm-drawn dlm-drawn--{'whole' if selection.is_whole else 'part'}",
        viewBox=f"0 0 {size.width} {size.height}",
        role="img",
        direction="ltr",
    )
    return StaticMap(svg, tuple(_notes(drawing, has_disputed=base.has_disputed)))


def _frame(drawn: Shown, size: MapSize) -> Frame:
    """Return what the map shows: enough to know where it is, even of one bridge."""
    zoom = drawn.selection.zoom
    if drawn.selection.is_whole and zoom is None:
        return frame_for(drawn.atlas.view, *size, padding=0)
    whole = (None if drawn.selection.is_whole else aim(drawn.places)) or drawn.atlas.view
    if zoom is not None:
        return frame_at(whole, zoom, *size)
    lon, lat = whole.middle
    return frame_for(whole.joined(around(lon, lat, LEAST_KM)), *size)


def _notes(drawing: Drawing, *, has_disputed: bool) -> Iterator[Note]:
    if drawing.roads:
        yield "schematic"
    if drawing.discs:
        yield "areas"
    if drawing.shown.flows:
        yield "arrows"
    if has_disputed:
        yield "dashed"
