"""What Python-Markdown and SuperFences have to know of a story."""

from __future__ import annotations

from functools import partial
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markupsafe import Markup

from dateline.blocks import inline
from dateline.blocks.kinds import BLOCKS
from dateline.blocks.writer import Writer

BEFORE_BLOCKS = 31
"""The priority of terms: before Markdown, at 30, puts back the blocks that it had set aside."""


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
            md.registerExtension(self)
            inline.register(md, writer)
            md.postprocessors.register(TermProcessor(md, writer), "dateline-term", BEFORE_BLOCKS)

    def reset(self) -> None:
        """Let the writer count the steps of tours from one, for another page begins."""
        self.getConfig("writer").steps = 0


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
