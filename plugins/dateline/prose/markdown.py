"""Markdown fields: rendered, then cleaned, so that nothing in them can act.

Text in YAML comes from strangers. HTML in it is shown as the characters it is; what Markdown makes
of the rest passes nh3 with an explicit list of tags and link schemes, and without pictures.
"""

from __future__ import annotations

import html
import re
from functools import lru_cache

import nh3
from markdown import Markdown
from markupsafe import Markup

TAGS = frozenset({"p", "em", "strong", "a", "ul", "ol", "li", "blockquote", "br", "code"})
"""The tags that a Markdown field may become."""

SCHEMES = frozenset({"http", "https", "mailto"})
"""The schemes that a link in a Markdown field may have."""

_TAG = re.compile(r"<[^>]+>")
_SPACE = re.compile(r"\s+")
_CLEANER = nh3.Cleaner(
    tags=set(TAGS),
    attributes={"a": {"href", "title"}},
    url_schemes=set(SCHEMES),
    link_rel="noopener noreferrer",
)


@lru_cache(maxsize=4096)
def to_html(text: str) -> Markup:
    """Return a Markdown text as HTML that is safe to put on a page."""
    return Markup(_CLEANER.clean(_converter().reset().convert(text)))  # noqa: S704


def to_plain(text: str) -> str:
    """Return a Markdown text as plain text on one line, not escaped."""
    return _SPACE.sub(" ", html.unescape(_TAG.sub("", to_html(text)))).strip()


@lru_cache(maxsize=1)
def _converter() -> Markdown:
    converter = Markdown(extensions=[], output_format="html")
    converter.preprocessors.deregister("html_block")
    converter.inlinePatterns.deregister("html")
    return converter
