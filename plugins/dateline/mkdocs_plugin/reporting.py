"""Where readers report an error, under each page that somebody wrote by hand."""

from __future__ import annotations

from mkdocs.structure.pages import Page

from dateline.blocks import Writer
from dateline.mkdocs_plugin.page import GeneratedPage
from dateline.pages.environment import render

OPTION = "report"
"""The key of a page's front matter that leaves it out with `false`."""


def reportable(html: str, page: Page, writer: Writer) -> str:
    """Return a page's HTML with the way to the editors below; generated pages have their own."""
    if isinstance(page, GeneratedPage) or page.meta.get(OPTION) is False:
        return html
    below = render(
        writer.desk.jinja, "parts/reported.html", view=writer.view, subject=page.title or ""
    )
    return f"{html}\n{below}"
