"""Links to the story and out of it, and citations, wherever Python-Markdown meets them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from dateline.blocks.finding import Fault
from dateline.blocks.references import CITATION, cited, link
from dateline.prose import EXTERNAL

if TYPE_CHECKING:
    from dateline.blocks.writer import Writer

AFTER_LINKS = 115
"""The priority of citations: `[@id](url)` and `[@id]` with a definition are links."""

LAST = -10
"""The priority of links: after MkDocs, at 0, has passed over their kinds as unknown schemes."""

OUTSIDE = ("https:", "http:")
"""How the address of a link begins that leads out of the site."""


def register(md: Markdown, writer: Writer) -> None:
    """Let Markdown write links to the story, and citations."""
    citations = CitationProcessor(CITATION, md, writer)
    md.inlinePatterns.register(citations, "dateline-citation", AFTER_LINKS)
    md.treeprocessors.register(LinkProcessor(md, writer), "dateline-link", LAST)


class CitationProcessor(InlineProcessor):
    """Writes `[@source-id]` as a link to the source's entry."""

    ANCESTOR_EXCLUDES = ("a",)

    def __init__(self, pattern: str, md: Markdown, writer: Writer) -> None:
        super().__init__(pattern, md)
        self._markdown = md
        self._writer = writer

    def handleMatch(  # type: ignore[override]  # noqa: N802 - Python-Markdown's name
        self, m: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        """Return the citation's HTML, stored where Markdown leaves it alone."""
        ids = [key for key, _ in cited(m[1])]
        stored = self._markdown.htmlStash.store(self._writer.citation(ids))
        return stored, m.start(), m.end()


class LinkProcessor(Treeprocessor):
    """Writes the URLs of links such as `event:<id>`, and tells links that lead out of the site."""

    def __init__(self, md: Markdown, writer: Writer) -> None:
        super().__init__(md)
        self._writer = writer

    def run(self, root: Element) -> None:
        """Resolve every link to the story, and mark those that lead out."""
        view = self._writer.view
        for element in root.iter("a"):
            found = link(element.get("href", ""))
            if found is None:
                _mark_outside(element)
                continue
            target = self._writer.target(*found)
            if isinstance(target, Fault):
                _mark(element, target)
                continue
            element.set("href", view.link(target.address))
            meaning = view.meanings.of(*found)
            if meaning and not element.get("title"):
                element.attrib.update(meaning.attributes)


def _mark_outside(element: Element) -> None:
    """Let a link that leads out say so: its address is printed, unless it stands there already."""
    address = element.get("href", "")
    is_told = "".join(element.itertext()) == address
    if address.startswith(OUTSIDE) and not is_told:
        element.attrib.setdefault("rel", EXTERNAL)


def _mark(element: Element, fault: Fault) -> None:
    """Let a link that leads nowhere say so."""
    element.tag = "span"
    element.attrib.clear()
    element.set("class", "dl-problem")
    element.set("data-dateline-problem", fault.message)
    element.set("title", fault.message)
