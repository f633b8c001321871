"""A page with its code, comments and front matter blanked out, so that only its words remain.

Every blank stands for one character, so places in the blanked text are places in the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dateline.blocks.fences import Fence, fences, indent_of

_FRONT_MATTER = re.compile(r"-{3}[ \t]*\n(?:.*?\n)?(?:\.{3}|-{3})[ \t]*(?:\n|\Z)", re.DOTALL)
"""YAML at the head of a page, as MkDocs finds it."""

_IN_PARAGRAPH = r"(?:[^\n]|\n(?![ \t]*\n))"

_CODE = re.compile(rf"(?<![\\`])(`+)(?!`){_IN_PARAGRAPH}+?(?<!`)\1(?!`)")

_RAW = (
    _CODE,
    re.compile(r"^[> ]*<!--.*?-->", re.DOTALL | re.MULTILINE),
    re.compile(rf"<!--(?:(?!<!--|-->){_IN_PARAGRAPH})*-->"),
)
"""Code between backticks, and comments."""

_RAW_TAG = re.compile(r"^ {0,3}<(pre|script|style)\b", re.IGNORECASE | re.MULTILINE)
"""Where HTML begins whose content is never Markdown."""

_HOLDS_PARAGRAPHS = re.compile(r" {0,3}(?:[-*+]|\d+\.)[ \t]|\[\^|!!!|\?\?\?|===|///|:[ \t]")
"""How a list item begins, a footnote, an admonition, a tab: what is indented belongs to it."""

CODE_INDENT = 4
"""How many columns make a line code, where it belongs to nothing."""


class Words(NamedTuple):
    """What Markdown reads as words in a page, and its fenced blocks."""

    text: str
    """The page with everything else blanked out."""
    fences: tuple[Fence, ...]


def words_of(text: str) -> Words:
    """Return what Markdown reads in a page, whose lines end with a line feed alone."""
    lines = text.split("\n")
    front = _FRONT_MATTER.match(text)
    head = front.group().count("\n") if front else 0
    found = fences(lines, head)
    certain = [fence for fence in found if indent_of(lines[fence.first]) < CODE_INDENT]
    outside = _blanked(lines, [*range(head), *_inside(certain)])
    code = set(_indented_code(outside))
    words = "\n".join(_blanked(outside, [*code, *_inside(found)]))
    for pattern in _RAW:
        words = pattern.sub(lambda raw: _blank(raw.group()), words)
    for start, end in _raw_html(words):
        words = words[:start] + _blank(words[start:end]) + words[end:]
    return Words(words, tuple(fence for fence in found if fence.first not in code))


def words_inside(lines: list[str], fence: Fence) -> str:
    """Return what Markdown reads as words in the texts of a tour, the rest of the page blanked."""
    first, last = fence.first + 1, fence.last
    outside = [*range(first), *range(last, len(lines))]
    comments = [n for n in range(first, last) if lines[n].lstrip("> \t").startswith("#")]
    words = "\n".join(_blanked(lines, [*outside, *comments]))
    return _CODE.sub(lambda code: _blank(code.group()), words)


def _raw_html(text: str) -> list[tuple[int, int]]:
    """Return from where to where HTML stands whose content is never Markdown."""
    spans: list[tuple[int, int]] = []
    unended: set[str] = set()
    for opening in _RAW_TAG.finditer(text):
        name = opening[1].lower()
        if name in unended or (spans and opening.start() < spans[-1][1]):
            continue
        closing = re.compile(rf"</{name}\s*>", re.IGNORECASE).search(text, opening.end())
        if closing is None:
            unended.add(name)
        else:
            spans.append((opening.start(), closing.end()))
    return spans


def _inside(found: Iterable[Fence]) -> Iterator[int]:
    """The lines of blocks; a line that begins one without an end is words like any other."""
    for fence in found:
        if fence.is_closed:
            yield from range(fence.first, fence.last + 1)


def _blanked(lines: list[str], numbers: Iterable[int]) -> list[str]:
    blank = set(numbers)
    return [_blank(line) if n in blank else line for n, line in enumerate(lines)]


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)


def _indented_code(lines: list[str]) -> Iterator[int]:
    """Yield the numbers of lines that are code because nothing holds what is indented there."""
    is_held = False
    for chunk in _chunks(lines):
        if indent_of(lines[chunk[0]]) < CODE_INDENT:
            is_held = any(_HOLDS_PARAGRAPHS.match(lines[n]) for n in chunk)
        elif not is_held:
            for n in chunk:
                if indent_of(lines[n]) < CODE_INDENT:
                    break
                yield n


def _chunks(lines: list[str]) -> Iterator[list[int]]:
    """Yield the numbers of lines that stand together between empty ones."""
    chunk: list[int] = []
    for n, line in enumerate([*lines, ""]):
        if line.strip():
            chunk.append(n)
        elif chunk:
            yield chunk
            chunk = []
