"""What Python-Markdown and SuperFences have to know of a story."""

from __future__ import annotations

import re
from functools import partial
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

from dateline.blocks.finding import Fault
from dateline.blocks.kinds import BLOCKS
from dateline.blocks.references import CITATION, cited, link
from dateline.blocks.writer import Writer

AFTER_LINKS = 115
"""The priority of citations: `[@id](url)` and `[@id]` with a definition are links."""

BEFORE_BLOCKS = 31
"""The priority of terms: before Markdown, at 30, puts back the blocks that it had set aside."""

LAST = -10
"""The priority of links: after MkDocs, at 0, has passed over their kinds as unknown schemes."""


class DatelineExtension(Extension):
    """Resolves links to the story, and citations.

    Without a writer it leaves Markdown as it is.
    """

    def __init__(self, **settings: Any) -> None:
        """Make the extension; the setting `writer` is a `Writer`."""
        self.config = {"writer": ["", "What resolves links and citations."]}
        super().__init__(**settings)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register the processors."""
        writer = self.getConfig("writer")
        if writer:
            citations = CitationProcessor(CITATION, md, writer)
            md.inlinePatterns.register(citations, "dateline-citation", AFTER_LINKS)
            md.treeprocessors.register(LinkProcessor(md, writer), "dateline-link", LAST)
            md.postprocessors.register(TermProcessor(md, writer), "dateline-term", BEFORE_BLOCKS)


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
    """Writes the URLs of links such as `event:<id>`."""

    def __init__(self, md: Markdown, writer: Writer) -> None:
        super().__init__(md)
        self._writer = writer

    def run(self, root: Element) -> None:
        """Resolve every link to the story."""
        view = self._writer.view
        for element in root.iter("a"):
            found = link(element.get("href", ""))
            if found is None:
                continue
            target = self._writer.target(*found)
            if isinstance(target, Fault):
                _mark(element, target)
                continue
            element.set("href", view.link(target.address))
            meaning = view.meanings.of(*found)
            if meaning and not element.get("title"):
                element.attrib.update(meaning.attributes)


class TermProcessor(Postprocessor):
    """Marks the glossary's terms where they first stand in the words of a page."""

    def __init__(self, md: Markdown, writer: Writer) -> None:
        super().__init__(md)
        self._writer = writer

    def run(self, text: str) -> str:
        """Mark the terms in a page's HTML."""
        return str(self._writer.view.marked(Markup(text)))  # noqa: S704 - Markdown's own HTML


def custom_fences(writer: Writer) -> list[dict[str, Any]]:
    """Return what SuperFences wants to know of our blocks, for its option `custom_fences`."""
    return [
        {"name": kind, "class": f"dl-block--{kind}", "format": partial(_format, writer=writer)}
        for kind in BLOCKS
    ]


def _format(  # noqa: PLR0913 - as SuperFences calls it
    source: str,
    language: str,
    css_class: str,
    options: object,
    md: Markdown,
    *,
    writer: Writer,
    **_: object,
) -> str:
    return str(writer.block(language, source))


def _mark(element: Element, fault: Fault) -> None:
    """Let a link that leads nowhere say so."""
    element.tag = "span"
    element.attrib.clear()
    element.set("class", "dl-problem")
    element.set("data-dateline-problem", fault.message)
    element.set("title", fault.message)
