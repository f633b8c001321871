"""Text from strangers' files, made fit for a terminal: nothing hidden, every column aligned."""

from __future__ import annotations

import unicodedata

TAB = "    "
"""How a tab is shown."""

_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_HIDDEN = frozenset({"Cc", "Cs", "Zl", "Zp"})
_ZERO_WIDTH = frozenset({"Mn", "Me", "Cf"})


def shown(text: str) -> str:
    """Return a text as a terminal may show it.

    Tabs become spaces; control characters, bidirectional controls, line separators and lone
    surrogates become `�`, so that no escape sequence and no reordering gets through.
    """
    return "".join(_shown(character) for character in text)


def width(text: str) -> int:
    """Return how many columns of a terminal a text takes, as `shown` (Unicode UAX #11)."""
    return sum(_width(character) for character in shown(text))


def _shown(character: str) -> str:
    if character == "\t":
        return TAB
    if character in _BIDI or unicodedata.category(character) in _HIDDEN:
        return "\N{REPLACEMENT CHARACTER}"
    return character


def _width(character: str) -> int:
    if unicodedata.category(character) in _ZERO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1
