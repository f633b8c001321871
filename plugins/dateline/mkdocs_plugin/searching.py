"""Pages made fit for Material's search, which reads their HTML in a way of its own."""

from __future__ import annotations

import re

UNSEARCHED = ' data-search-exclude="true"'
"""The attribute by which Material passes over an element, and which it then removes."""

BESIDE_THE_TEXT = re.compile(r'<svg\b|<(?:details|figure|p) class="dl-(?:citing|map|report)"')
"""What stands on many pages and would be found on each: drawings, citations, the note on errors."""

BLOCK_ENDS = re.compile(r"(</(?:dd|div|dt|figcaption|h[1-6]|header|section|td|th)>)(?=<)")


def fit_for_search(html: str, title: str | None) -> str:
    """Return a page's HTML with nothing in it that the search would find for no good reason.

    Material knows the page's title, and finds it twice where the heading repeats it. From the
    text it leaves out tags without putting anything in their place, so that
    "Known to</dt><dd>the town" would be found by "tothe".

    Args:
        html: The page's body.
        title: The page's title, escaped.
    """
    heading = f"<h1>{title}</h1>"
    html = html.replace(heading, heading.replace("<h1", f"<h1{UNSEARCHED}"), 1)
    html = BESIDE_THE_TEXT.sub(lambda tag: tag[0] + UNSEARCHED, html)
    return BLOCK_ENDS.sub(r"\1\n", html)
