"""Cards as SVG: a newspaper's, with the date in red and a piece of the map at the side."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from dateline.cards.dressing import DOUBT, INK, PAPER, QUIET, RED, RULE, WATER
from dateline.cards.typefaces import BOLD, ITALIC, REGULAR, STACK, Style
from dateline.cards.typesetting import Column, Setting, fitted
from dateline.cards.wording import Matter
from dateline.maps import MapSize, static_map
from dateline.maps.svg import element
from dateline.story.story import Story

WIDTH, HEIGHT = 1200, 630
"""The size of a card in pixels, as most who show it expect it."""

MARGIN = 64

MAP_WIDTH = 460

MAP_ZOOM = 2
"""How many times larger than on a page a map is drawn, since a card is seen small."""

TOP, BOTTOM, RULED = 56, 500, 520
"""Where the text begins, where it ends, and the rule over the foot."""

GAP = 14
"""Between two blocks of text."""

ASCENT = 1.02
"""From a line's top to its baseline, in parts of the size, for a leading of 1.25."""

HEADLINES = (68, 62, 54, 48, 43, 38, 34)
QUOTES = (76, 70, 63, 56, 50, 45, 40, 36, 32, 28)

Block = tuple[Setting, str]
"""A text as it is set, and its colour."""


def card(matter: Matter, story: Story) -> Markup:
    """Draw a card; it needs nothing but its faces to be painted."""
    map_side = _map(matter, story)
    sheet = _Sheet(MAP_WIDTH if map_side else 0, is_rtl=matter.direction == "rtl")
    return element(
        "svg",
        map_side,
        element("rect", x=sheet.left, width=sheet.paper, height=HEIGHT, fill=PAPER),
        *sheet.text(matter),
        xmlns="http://www.w3.org/2000/svg",
        width=WIDTH,
        height=HEIGHT,
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        font_family=STACK,
    )


def _map(matter: Matter, story: Story) -> Markup:
    size = MapSize(MAP_WIDTH // MAP_ZOOM, HEIGHT // MAP_ZOOM)
    drawn = static_map(story, matter.selection, size) if matter.selection else None
    if drawn is None:
        return Markup()
    left = 0 if matter.direction == "rtl" else WIDTH - MAP_WIDTH
    return Markup().join(
        [
            element("rect", x=left, width=MAP_WIDTH, height=HEIGHT, fill=WATER),
            element(
                "svg",
                drawn.svg,
                x=left,
                width=MAP_WIDTH,
                height=HEIGHT,
                viewBox=f"0 0 {size.width} {size.height}",
                overflow="visible",  # what reaches over its edge comes under the paper
            ),
        ]
    )


class _Sheet:
    """The part of a card that holds its text."""

    def __init__(self, taken: int, *, is_rtl: bool) -> None:
        self.is_rtl = is_rtl
        self.paper = WIDTH - taken
        self.left = taken if is_rtl else 0
        self.start = WIDTH - MARGIN if is_rtl else MARGIN
        self.width = self.paper - 2 * MARGIN + (taken and MARGIN // 4)

    def text(self, matter: Matter) -> Iterator[Markup]:
        """Yield everything that is written, from the top to the foot."""
        over = [
            (self._line(matter.date, 30, BOLD, 2), RED),
            (self._line(matter.place, 27, REGULAR), QUIET),
        ]
        under = list(self._under(matter))
        notice = [(self._line(matter.notice, 30, BOLD), DOUBT)]
        room = BOTTOM - TOP - _height(over) - _height(under) - _height(notice) - GAP
        headline = self._headline(matter, room)
        yield from self._stack([*over, headline], TOP)
        yield from self._stack(under, TOP + _height([*over, headline]) + GAP)
        yield from self._stack(notice, BOTTOM - _height(notice))
        yield from self._foot(matter)

    def _headline(self, matter: Matter, room: float) -> Block:
        style = ITALIC if matter.is_quote else BOLD
        sizes = QUOTES if matter.is_quote else HEADLINES
        column = Column(self.width, room)
        return fitted(matter.headline, column, sizes, style, leading=1.25), INK

    def _under(self, matter: Matter) -> Iterator[Block]:
        is_standfirst = not matter.speaker
        yield self._line(matter.speaker, 32, BOLD), INK
        yield self._line(matter.under, 27, REGULAR, 5 if is_standfirst else 2), QUIET

    def _line(self, text: str, size: int, style: Style, lines: int = 1) -> Setting:
        column = Column(self.width, size * 1.3 * lines)
        return fitted(text, column, (size, size - 3), style, leading=1.25)

    def _stack(self, blocks: list[Block], top: float, gap: int = GAP) -> Iterator[Markup]:
        for setting, colour in blocks:
            for number, line in enumerate(setting.lines):
                baseline = top + number * setting.leading + setting.size * ASCENT
                yield self._text(line, baseline, setting.size, setting.style, colour)
            top += setting.height + (gap if setting.lines else 0)

    def _foot(self, matter: Matter) -> Iterator[Markup]:
        left = self.start - (self.width if self.is_rtl else 0)
        yield element("rect", x=left, y=RULED, width=self.width, height=2, fill=RULE)
        title = self._line(matter.foot, 26, BOLD), INK
        known = self._line(matter.as_of, 22, REGULAR), QUIET
        yield from self._stack([title, known], RULED + GAP, gap=2)

    def _text(self, line: str, y: float, size: float, style: Style, colour: str) -> Markup:
        opening = "\u2067" if self.is_rtl else "\u2066"
        return element(
            "text",
            f"{opening}{line}\u2069",
            x=self.start,
            y=y,
            font_size=size,
            font_weight=style.weight,
            font_style="italic" if style.is_italic else None,
            text_anchor="end" if self.is_rtl else "start",
            fill=colour,
        )


def _height(blocks: list[Block]) -> float:
    return sum(setting.height + GAP for setting, _ in blocks if setting.lines)
