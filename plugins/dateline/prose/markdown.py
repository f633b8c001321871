"""Markdown fields: rendered, then cleaned, so that nothing in them can act.

Text in YAML comes from strangers. HTML in it is shown as the characters it is; what Markdown makes
of the rest passes nh3 with an explicit list of tags and link schemes, and without pictures.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from html import escape, unescape

import nh3
from markdown import Markdown
from markupsafe import Markup

TAGS = frozenset({"p", "em", "strong", "a", "ul", "ol", "li", "blockquote", "br", "code"})
"""The tags that a Markdown field may become."""

SCHEMES = frozenset({"http", "https", "mailto"})
"""The schemes with which a link in a Markdown field may leave the site."""

STORY_SCHEMES = frozenset({"event", "actor", "place", "term"})
"""The schemes of links to the story itself: `[Hama](event:2024-12-05-hama-taken)`."""

EXTERNAL = "noopener noreferrer external"
"""What the `rel` of a link says that leads out of the site."""

_TAG = re.compile(r"<[^>]+>")
_SPACE = re.compile(r"\s+")
_STORY_LINK = re.compile(r'<a href="(event|actor|place|term):([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
_STEP_CLEANER = nh3.Cleaner(
    tags={*TAGS, "span"},
    attributes={"a": {"href", "title", "rel"}, "span": {"class", "title"}},
    generic_attribute_prefixes={"data-dateline-"},
    url_schemes=set(SCHEMES),
    link_rel=None,
)
_CLEANER = nh3.Cleaner(
    tags=set(TAGS),
    attributes={"a": {"href", "title"}},
    url_schemes=set(SCHEMES | STORY_SCHEMES),
    link_rel=EXTERNAL,
)


@lru_cache(maxsize=4096)
def to_html(text: str) -> Markup:
    """Return a Markdown text as HTML that is safe to put on a page.

    One that is nested deeper than anybody means it is shown as it is written.
    """
    try:
        html = _only_converter().reset().convert(text)
    except RecursionError:
        html = f"<p>{escape(text)}</p>"
        _only_converter.cache_clear()  # it stopped halfway, and remembers where
    return Markup(_CLEANER.clean(html))  # noqa: S704


def cleaned(html: str) -> Markup:
    """Return what a converter made of a text, citations and marks of ours included, as safe."""
    return Markup(_STEP_CLEANER.clean(html))  # noqa: S704


def with_links(html: Markup, link: Callable[[str, str], Mapping[str, str] | None]) -> Markup:
    """Return clean HTML with its links to the story resolved.

    Args:
        html: what `to_html` gives.
        link: the attributes of a link to a thing, by kind and id; None where there is no page, and
            so no link.
    """

    def resolved(found: re.Match[str]) -> str:
        attributes = link(found[1], found[2])
        if attributes is None:
            return found[3]
        written = "".join(f' {name}="{escape(value)}"' for name, value in attributes.items())
        return f"<a{written}>{found[3]}</a>"

    return Markup(_STORY_LINK.sub(resolved, str(html)))  # noqa: S704 - clean HTML stays clean


def to_plain(text: str) -> str:
    """Return a Markdown text as plain text on one line, not escaped."""
    return _SPACE.sub(" ", unescape(_TAG.sub("", to_html(text)))).strip()


def converter() -> Markdown:
    """Return a converter of Markdown to which HTML is text like any other."""
    converter = Markdown(extensions=[], output_format="html")
    converter.preprocessors.deregister("html_block")
    converter.inlinePatterns.deregister("html")
    return converter


@lru_cache(maxsize=1)
def _only_converter() -> Markdown:
    return converter()
