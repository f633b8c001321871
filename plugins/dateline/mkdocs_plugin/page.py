"""Pages as MkDocs and Material know them: a document, carried through without Markdown."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from html import unescape
from typing import Any

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from dateline.addresses import Address
from dateline.mkdocs_plugin.editing import EditLinks
from dateline.pages.document import Document, Heading, Planned

START = "content"
"""The id of a page's first element, to which readers skip from the navigation."""

FIRST_TAG = re.compile(r"<[a-zA-Z][^<>]*>")
IDS = re.compile(r"""<[a-zA-Z][^<>]*?\sid=(?:"([^"]+)"|'([^']+)')""")


class GeneratedPage(Page):
    """A page whose document is made when MkDocs asks for its source."""

    def __init__(
        self, planned: Planned, config: MkDocsConfig, *, links: EditLinks, label: str | None
    ) -> None:
        """Make the page and its file.

        Args:
            planned: What the page will show.
            config: The site's configuration.
            links: Where a reader can correct the file behind it.
            label: What the navigation calls it, where that is not its title.
        """
        file = File.generated(
            config, planned.address.source, content="", inclusion=InclusionLevel.NOT_IN_NAV
        )
        super().__init__(escape(label) if label else None, file, config)
        self.planned = planned
        self._links, self._label = links, label

    @property
    def document(self) -> Document:
        """What the page shows."""
        return self.planned.document

    def read_source(self, config: MkDocsConfig) -> None:
        """Hand over what would be a Markdown file's front matter."""
        self.markdown = ""
        self.meta = front_matter(self.document)
        self.title = escape(self._label or self.document.title)
        self.edit_url = self._links.to_event_file(self.document.edit)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Hand over the body as it is."""
        self.content = content(self.document)
        self.toc = contents(self.document)
        self.present_anchor_ids = anchors(self.content)


def address_of(page: Page) -> Address:
    """Return where a page stands in the site."""
    if isinstance(page, GeneratedPage):
        return page.planned.address
    return Address(posixpath.join(posixpath.dirname(page.file.src_uri), page.file.name))


def front_matter(document: Document) -> dict[str, Any]:
    """Return the page's metadata, escaped: Material writes title and description as they are."""
    hidden = ["navigation"] if document.contents else ["navigation", "toc"]
    return {
        "title": str(escape(document.title)),
        "description": str(escape(document.description)),
        "hide": hidden,
    }


def content(document: Document) -> str:
    """Return a body with a place to skip to."""
    return FIRST_TAG.sub(_with_start, str(document.body), count=1)


def contents(document: Document) -> TableOfContents:
    """Return the table of contents as Material expects it: all below the page's own heading."""
    start = next(iter(anchors(_first_tag(document.body))), START)
    top = AnchorLink(escape(document.title), start, 1)
    top.children = _nested(document.contents)
    return TableOfContents([top])


def _with_start(tag: re.Match[str]) -> str:
    return tag[0] if anchors(tag[0]) else f'{tag[0][:-1]} id="{START}">'


def _first_tag(body: str) -> str:
    found = FIRST_TAG.search(body)
    return found[0] if found else ""


def _nested(headings: Iterable[Heading]) -> list[AnchorLink]:
    root = AnchorLink("", "", 0)
    path = [root]
    for heading in headings:
        entry = AnchorLink(escape(heading.title), escape(heading.anchor), heading.level)
        while path[-1].level >= heading.level:
            path.pop()
        path[-1].children.append(entry)
        path.append(entry)
    return list(root.children)


def anchors(body: str) -> set[str]:
    """Return the ids in some HTML, so that MkDocs can check links to them."""
    return {unescape(double or single) for double, single in IDS.findall(body)}
