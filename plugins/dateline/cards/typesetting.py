"""Text set into a column: broken into lines, as large as there is room, cut where there is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from dateline.cards.typefaces import Style, width

NARROWEST = 0.6
"""The share of a column below which lines are not made shorter to be of one length."""

STEP = 0.02
"""How finely that is tried."""

ELLIPSIS = "…"

MOST_LETTERS = 600
"""What no card has room for, whatever its size."""


class Column(NamedTuple):
    """Room for a text, in pixels."""

    width: float
    height: float


class Setting(NamedTuple):
    """A text as it is set."""

    lines: tuple[str, ...]
    size: float
    """Of the font, in pixels."""
    leading: float
    """From one line to the next, in pixels."""
    style: Style

    @property
    def height(self) -> float:
        """From the top of the first line to the bottom of the last."""
        return len(self.lines) * self.leading


def fitted(
    text: str, column: Column, sizes: Sequence[int], style: Style, *, leading: float
) -> Setting:
    """Set a text in the largest size in which all of it has room.

    Args:
        text: What is set; space of any kind is one space.
        column: The room.
        sizes: The sizes of the font in pixels, the largest first.
        style: How it is drawn.
        leading: From line to line, in parts of the size.
    """
    text = text[:MOST_LETTERS]
    for size in sizes:
        most = int(column.height // (size * leading))
        lines = balanced(text, column.width, size, style)
        if len(lines) <= most:
            return Setting(lines, size, size * leading, style)
    return Setting(cut(lines, most, column.width, size, style), size, size * leading, style)


def balanced(text: str, most: float, size: float, style: Style) -> tuple[str, ...]:
    """Break a text into as few lines as it needs, all of about one length."""
    best = wrapped(text, most, size, style)
    share = 1 - STEP
    while share >= NARROWEST:
        lines = wrapped(text, most * share, size, style)
        if len(lines) > len(best):
            break
        best, share = lines, share - STEP
    return best


def wrapped(text: str, most: float, size: float, style: Style) -> tuple[str, ...]:
    """Break a text into lines no wider than some pixels; a word breaks where it must."""
    lines: list[str] = []
    pieces = (_pieces(word, most, size, style) for word in text.split())
    for word in chain.from_iterable(pieces):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, size, style) <= most:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def cut(
    lines: Sequence[str], count: int, most: float, size: float, style: Style
) -> tuple[str, ...]:
    """Keep some lines and say by an ellipsis that there were more."""
    if len(lines) <= count:
        return tuple(lines)
    last = lines[count - 1]
    while " " in last and width(f"{last} {ELLIPSIS}", size, style) > most:
        last = last.rpartition(" ")[0]
    return (*lines[: count - 1], f"{last.rstrip(',;:–-')} {ELLIPSIS}")


def _pieces(word: str, most: float, size: float, style: Style) -> Iterator[str]:
    """Yield a word, or the pieces of one that is wider than a line."""
    while len(word) > 1 and width(word, size, style) > most:
        fits = next(
            (n for n in range(len(word) - 1, 1, -1) if width(word[:n], size, style) <= most), 1
        )
        yield word[:fits]
        word = word[fits:]
    yield word
