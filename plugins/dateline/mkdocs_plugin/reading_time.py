"""How long a page that somebody wrote by hand takes to read, under its headline."""

from __future__ import annotations

import re

from markupsafe import Markup
from mkdocs.structure.pages import Page

from dateline.blocks import Writer
from dateline.mkdocs_plugin.page import GeneratedPage
from dateline.pages.environment import render
from dateline.prose import minutes

OPTION = "reading_time"
"""The key of a page's front matter that says how many minutes, or `false` for none."""

HEADLINE = "</h1>"

_PASSED_OVER = re.compile(r"<(details|svg|template|figcaption)\b.*?</\1>", re.DOTALL)
"""What nobody reads in passing: what is folded, and what belongs to drawings."""


def timed(html: str, page: Page, writer: Writer) -> str:
    """Return a page's HTML with the minutes it takes under its headline, where they are many."""
    taken = None if isinstance(page, GeneratedPage) else _taken(html, page)
    if taken is None:
        return html
    words = writer.view.words
    line = render(writer.desk.jinja, "parts/reading-time.html", words=words, minutes=taken)
    return html.replace(HEADLINE, f"{HEADLINE}\n{line}", 1)


def _taken(html: str, page: Page) -> int | None:
    said = page.meta.get(OPTION)
    if said is False:
        return None
    if isinstance(said, int) and said is not True:
        return said
    return minutes(Markup(_PASSED_OVER.sub(" ", html)).striptags())  # noqa: S704 - only counted
