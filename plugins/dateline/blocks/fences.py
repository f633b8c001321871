"""Fenced blocks in a page of Markdown, found as pymdownx's SuperFences finds them."""

from __future__ import annotations

import re
from dataclasses import dataclass

_FENCE = re.compile(
    r"(?P<margin>[> \t]*)(?P<marks>`{3,}|~{3,})[ \t]*"
    r"(?:\{[ \t]*\.(?P<class>[\w#.+-]+)(?P<options>[^}`]*)\}[ \t]*"
    r"|\.?(?P<word>[\w#.+-]*)(?P<rest>[^`]*))"
)
"""A line that begins a block: three marks or more, and what kind of block it is."""

TAB = 4
"""How many columns a tab fills up."""


@dataclass(frozen=True, slots=True)
class Fence:
    """A fenced block; lines count from 0."""

    kind: str
    """The word behind the marks: `timeline`, `python`; may be empty."""
    kind_column: int
    """Where that word stands in its line, from 0."""
    rest: str
    """What else stands in that line."""
    first: int
    """The line with the opening marks."""
    last: int
    """The line with the closing marks; where there is none, the line with the opening ones."""
    is_closed: bool
    body: tuple[str, ...]
    """The lines between, without the margin that they share with the marks."""
    margins: tuple[int, ...]
    """How many characters of each of those lines are margin."""


def fences(lines: list[str], start: int = 0) -> list[Fence]:
    """Return the fenced blocks of a page.

    Args:
        lines: the page.
        start: the line, from 0, at which to begin.
    """
    found: list[Fence] = []
    n = start
    while n < len(lines):
        opening = _FENCE.fullmatch(lines[n])
        if opening is None:
            n += 1
            continue
        fence, n = _fence(lines, n, opening)
        found.append(fence)
    return found


def indent_of(line: str) -> int:
    """Return how many columns of white space a line begins with."""
    return _width(line[: len(line) - len(line.lstrip(" \t"))])


def _fence(lines: list[str], first: int, opening: re.Match[str]) -> tuple[Fence, int]:
    """Return a block and the line at which to go on."""
    last, is_closed, cuts = _inside(lines, first, opening["margin"], opening["marks"])
    word = "class" if opening["class"] else "word"
    fence = Fence(
        kind=opening[word],
        kind_column=opening.start(word),
        rest=(opening["options"] or opening["rest"] or "").strip(),
        first=first,
        last=last if is_closed else first,
        is_closed=is_closed,
        body=tuple(lines[first + 1 + n][cut:] for n, cut in enumerate(cuts)),
        margins=tuple(cuts),
    )
    return fence, last + 1


def _inside(lines: list[str], first: int, margin: str, marks: str) -> tuple[int, bool, list[int]]:
    """Return where a block ends, whether by its marks, and how much of its lines is margin.

    It ends without its marks where the page does, or at a line that does not belong to it.
    """
    cuts: list[int] = []
    for n in range(first + 1, len(lines)):
        cut = _cut(lines[n], margin)
        content = lines[n][cut:].rstrip(" \t")
        if content and not _belongs(lines[n][:cut], margin):
            return n, False, []
        if content == marks:
            return n, True, cuts
        cuts.append(cut)
    return len(lines) - 1, False, []


def _cut(line: str, margin: str) -> int:
    """Return how many characters of a line stand in a block's margin."""
    wanted = _width(margin)
    width = cut = 0
    while cut < len(line) and line[cut] in "> \t" and width < wanted:
        width += TAB - width % TAB if line[cut] == "\t" else 1
        cut += 1
    return cut


def _belongs(line_margin: str, margin: str) -> bool:
    """Tell whether a line with words stands far enough inside to belong to a block."""
    if line_margin.count(">") > margin.count(">"):
        return False
    return _width(line_margin) >= _width(margin)


def _width(margin: str) -> int:
    return len(margin.expandtabs(TAB))
