"""A finished page of HTML as the search sees it: its sections, each with heading and text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})

VOID = frozenset({"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "wbr"})
"""Elements that have no end and so no text."""

IN_LINE = frozenset(
    {"a", "abbr", "b", "bdi", "bdo", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s"}
    | {"small", "span", "strong", "sub", "sup", "time", "u"}
)
"""Elements that do not part words: `M<sup>5</sup>` is one."""

UNSEARCHED = frozenset({"script", "style", "svg", "template"})
UNSEARCHED_CLASSES = frozenset({"headerlink", "dl-block", "dl-cite", "footnote-ref"})
"""What is not the page's own text: links to headings, citations, and what blocks show of a story,
all of which has entries of its own."""

EXCLUDED = "data-search-exclude"
"""The attribute by which an author keeps an element out of the search, as in the theme."""

SPACE = re.compile(r"\s+")


@dataclass(slots=True)
class Section:
    """A part of a page, from its heading to the next one that can be linked to."""

    anchor: str = ""
    """The id of its heading; empty for the beginning of the page."""
    heading: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    @property
    def title(self) -> str:
        """Its heading, as plain text on one line."""
        return _plain(self.heading)

    @property
    def text(self) -> str:
        """What stands under the heading, as plain text on one line."""
        return _plain(self.words)


def sections(html: str) -> Iterator[Section]:
    """Yield the sections of a page that say anything; the first one is the page's beginning."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    beginning, *others = reader.sections
    yield beginning
    yield from (section for section in others if section.title)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.sections = [Section()]
        self._heading = ""
        self._passed: list[str] = []
        """The elements that are open inside one that is passed over, that one first."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in VOID:
            self._part()
        elif self._passed or _is_unsearched(tag, given):
            self._passed.append(tag)
        elif tag in HEADINGS:
            self._heading = tag
            if tag != "h1" and given.get("id"):
                self.sections.append(Section(given["id"]))
        elif tag not in IN_LINE:
            self._part()

    def handle_endtag(self, tag: str) -> None:
        if self._passed:
            if tag in self._passed:
                while self._passed.pop() != tag:
                    pass
        elif tag == self._heading:
            self._heading = ""
        elif tag not in IN_LINE:
            self._part()

    def handle_data(self, data: str) -> None:
        if not self._passed:
            self._where().append(data)

    def _part(self) -> None:
        if not self._passed:
            self._where().append(" ")

    def _where(self) -> list[str]:
        section = self.sections[-1]
        return section.heading if self._heading else section.words


def _is_unsearched(tag: str, given: dict[str, str]) -> bool:
    classes = set(given.get("class", "").split())
    return tag in UNSEARCHED or EXCLUDED in given or bool(classes & UNSEARCHED_CLASSES)


def _plain(parts: list[str]) -> str:
    return SPACE.sub(" ", "".join(parts)).strip()
