"""Colours in a terminal, where there is one that wants them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal, TextIO

Style = Literal["error", "warning", "place", "help", "good"]
"""What a piece of text is, which decides how it looks."""

Paint = Callable[[str, Style], str]
"""Returns a text as it is printed."""

_SGR: dict[Style, str] = {
    "error": "1;31",
    "warning": "1;33",
    "place": "34",
    "help": "1;36",
    "good": "32",
}
"""ANSI's numbers (ECMA-48, Select Graphic Rendition) of each style."""


def plain(text: str, _style: Style) -> str:
    """Return a text as it is."""
    return text


def coloured(text: str, style: Style) -> str:
    """Return a text in its colour."""
    return f"\x1b[{_SGR[style]}m{text}\x1b[0m" if text else ""


def paint_for(stream: TextIO, environment: Mapping[str, str]) -> Paint:
    """Return how to paint for a stream: in colour on a terminal, plain in a pipe or file.

    A `NO_COLOR` that is not empty takes colours away and a `FORCE_COLOR` brings them, in that
    order (no-color.org, force-color.org); a terminal of the type `dumb` has none.
    """
    if environment.get("NO_COLOR"):
        return plain
    if environment.get("FORCE_COLOR"):
        return coloured
    if environment.get("TERM") == "dumb":
        return plain
    return coloured if stream.isatty() else plain
