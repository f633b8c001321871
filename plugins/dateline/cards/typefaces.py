"""The faces that cards are set in, and how wide a text is in them.

They come as packages, so that a card looks the same wherever it is drawn.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

import fontpkg
import uharfbuzz

FAMILIES = ("Noto Serif", "Noto Sans Arabic")
"""Latin, Greek and Cyrillic with a serif, and Arabic; the first that has a letter draws it."""

STACK = ", ".join(FAMILIES)
"""The families as an attribute names them."""

UNSEEN = frozenset({"Cc", "Cf", "Zl", "Zp", "Zs"})
"""The kinds of character that need no glyph: spaces, joiners, marks of direction."""


class Style(NamedTuple):
    """How letters are drawn."""

    weight: int = 400
    """100 to 900, in hundreds."""
    is_italic: bool = False


REGULAR = Style()
BOLD = Style(700)
ITALIC = Style(is_italic=True)


def width(text: str, size: float, style: Style) -> float:
    """Return how wide a text on one line is, shaped and kerned, in the unit of its size."""
    return sum(_advance(run, family, style) for family, run in _runs(text)) * size


def covers(text: str) -> bool:
    """Tell whether there is a letter for every character of a text."""
    return all(
        any(ord(letter) in _letters(family) for family in FAMILIES)
        for letter in text
        if unicodedata.category(letter) not in UNSEEN
    )


@lru_cache(maxsize=1)
def font_files() -> tuple[str, ...]:
    """Return the files of every face, for a program that draws with them."""
    files = (file for family in FAMILIES for file in fontpkg.family(family).files)
    return tuple(sorted(str(file.path) for file in files))


def _runs(text: str) -> Iterator[tuple[str, str]]:
    for family, letters in groupby(text, _family_of):
        yield family, "".join(letters)


@lru_cache(maxsize=4096)
def _family_of(letter: str) -> str:
    found = (family for family in FAMILIES if ord(letter) in _letters(family))
    return next(found, FAMILIES[0])


@lru_cache(maxsize=8192)
def _advance(run: str, family: str, style: Style) -> float:
    """Return the width of what one face draws, in parts of the font's size."""
    font = _font(family, style)
    buffer = uharfbuzz.Buffer()
    buffer.add_str(run)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer)
    total: int = sum(position.x_advance for position in buffer.glyph_positions)
    return total / int(font.face.upem)


@lru_cache(maxsize=16)
def _font(family: str, style: Style) -> uharfbuzz.Font:
    """Return a face in a style; Arabic has no italics, and none are made up for it."""
    styles = {file.style: file.path for file in fontpkg.family(family).files}
    path = styles.get("italic" if style.is_italic else "normal", styles["normal"])
    font = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path))))
    font.set_variations({"wght": style.weight})
    return font


@lru_cache(maxsize=4)
def _letters(family: str) -> frozenset[int]:
    return frozenset(_font(family, REGULAR).face.unicodes)
