"""Links and citations in a page: how they are written, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from dateline.blocks.kinds import LINKS

CITATION = r"(?<![!\\])\[(@(?:[^\[\]\n]|\n(?!\s*\n))*)\](?!\()"
"""`[@source-id]`, or several sources: `[@one; @another]`."""

_CITATION = re.compile(CITATION)
_LINK = re.compile(rf"({'|'.join(LINKS)}):(\S*)")
_SCHEME = r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*):(?!//)(?P<key>[^\s<>()\"']*)"
_INLINE = re.compile(rf"(?<!\\)\]\(\s*<?{_SCHEME}")
_DEFINITION = re.compile(
    rf"^[> ]*\[(?!\^)[^\[\]\n]+\]:[ ]*\n?[ ]*<?{_SCHEME}(?<=[^:])", re.MULTILINE
)
_HTML = re.compile(rf"\bhref\s*=\s*[\"']?\s*{_SCHEME}", re.IGNORECASE)


_TO_PAGE = re.compile(r"(?<!\\)\]\(\s*<?(?![A-Za-z][A-Za-z0-9+.-]*:|//|#)([^\s<>()\"']+)")
"""A link that leads to another page: `[words](other.md)`."""


class Reference(NamedTuple):
    """A link or citation."""

    kind: str
    """What it says it leads to, as written: `event`, or perhaps `evnt`."""
    key: str
    """The id behind the colon, or behind the `@` of a citation."""
    start: int
    """Where it starts in the page, from 0: at its kind, or at the id in a citation."""
    is_html: bool = False
    """Whether it stands in a tag of HTML, where Markdown does not see it."""

    @property
    def key_start(self) -> int:
        """Where the id starts in the page."""
        return self.start + (0 if self.kind == "" else len(self.kind) + 1)


def references(words: str) -> Iterator[Reference]:
    """Yield the links and citations in the words of a page, whatever they lead to."""
    for pattern in (_INLINE, _DEFINITION, _HTML):
        for found in pattern.finditer(words):
            is_html = pattern is _HTML
            yield Reference(found["scheme"], found["key"], found.start("scheme"), is_html)
    for found in _CITATION.finditer(words):
        for key, offset in cited(found[1]):
            yield Reference("", key, found.start(1) + offset)


def links_to_pages(words: str) -> Iterator[tuple[str, int]]:
    """Yield the links to other pages in the words of a page, each with where it starts."""
    for found in _TO_PAGE.finditer(words):
        yield found[1], found.start(1)


def link(url: str) -> tuple[str, str] | None:
    """Return the kind and id in the URL of a link to the story; None for any other URL."""
    found = _LINK.fullmatch(url)
    return (found[1], found[2]) if found else None


def cited(inside: str) -> list[tuple[str, int]]:
    """Return the ids in a citation, each with where it starts behind the bracket."""
    pieces = re.finditer(r"[^;]+", inside)
    found = ((piece[0].strip(), piece.start() + _space(piece[0])) for piece in pieces)
    return [(text.removeprefix("@"), start + text.startswith("@")) for text, start in found if text]


def _space(text: str) -> int:
    return len(text) - len(text.lstrip())
