"""What a page says of itself to those who show a link to it: Open Graph, and a picture.

The vocabulary is that of the Open Graph protocol (https://ogp.me), with the one word of Twitter's
that has no counterpart there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple
from urllib.parse import urljoin

from babel.core import get_global
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from dateline.addresses import HOME, Address
from dateline.cards import HEIGHT, WIDTH, Card, cards, painted
from dateline.mkdocs_plugin.keeping import store_of
from dateline.mkdocs_plugin.page import GeneratedPage, address_of
from dateline.prose import words_in
from dateline.story.story import Story


class Tag(NamedTuple):
    """A `<meta>` of a page's head, as plain text."""

    attribute: Literal["property", "name"]
    name: str
    content: str


Cards = Mapping[Address, Card]


def draw(story: Story, config: MkDocsConfig) -> Cards:
    """Draw the cards of a story; none where no page could say where its card is."""
    return cards(story) if config.site_url else {}


def pictures(drawn: Cards, config: MkDocsConfig) -> dict[str, bytes]:
    """Paint cards; return them by the path at which they are served."""
    drawings = {card.path: card.drawing for card in drawn.values()}
    return painted(drawings, store_of(config, "cards"))


def tags(page: Page, config: MkDocsConfig, drawn: Cards) -> tuple[Tag, ...]:
    """Return what a page says of itself to those who show a link to it."""
    card = drawn.get(address_of(page)) or drawn.get(HOME)
    found = [Tag("property", f"og:{name}", content) for name, content in _graph(page, config)]
    if card:
        found += [Tag("property", f"og:{name}", content) for name, content in _image(card, config)]
    found.append(Tag("name", "twitter:card", "summary_large_image" if card else "summary"))
    return tuple(found)


def _graph(page: Page, config: MkDocsConfig) -> Iterator[tuple[str, str]]:
    yield "title", title_of(page, config)
    description = description_of(page, config)
    if description:
        yield "description", description
    yield "type", "article" if _is_article(page) else "website"
    if config.site_url and page.canonical_url:
        yield "url", page.canonical_url
    yield "site_name", config.site_name
    yield "locale", locale_name(str(config.theme.get("language") or "en"))


def _image(card: Card, config: MkDocsConfig) -> Iterator[tuple[str, str]]:
    yield "image", urljoin(config.site_url or "", card.path)
    yield "image:type", "image/png"
    yield "image:width", str(WIDTH)
    yield "image:height", str(HEIGHT)
    yield "image:alt", card.alt


def title_of(page: Page, config: MkDocsConfig) -> str:
    """Return a page's title as plain text; the home page's is the site's name."""
    if address_of(page) == HOME:
        return config.site_name
    if isinstance(page, GeneratedPage):
        return page.document.title
    return _plain(page.meta.get("title") or page.title or config.site_name)


def description_of(page: Page, config: MkDocsConfig) -> str:
    """Return what a page is about, as plain text; the site's where it says nothing of its own."""
    if isinstance(page, GeneratedPage):
        return page.document.description
    return _plain(page.meta.get("description") or config.site_description or "")


def locale_name(language: str) -> str:
    """Return a language with its territory (`en_GB`), the likeliest where it names none (CLDR)."""
    locale = words_in(language).locale
    likely = get_global("likely_subtags").get(locale.language, "").rpartition("_")[2]
    return "_".join(filter(None, [locale.language, locale.territory or likely]))


def _is_article(page: Page) -> bool:
    """Tell whether a page is something to read, rather than a list of such."""
    if isinstance(page, GeneratedPage):
        return page.document.edit is not None
    return address_of(page) != HOME


def _plain(text: object) -> str:
    """Return what a page's head holds as plain text; it may be HTML, or from YAML any value."""
    return Markup(str(text)).striptags()  # noqa: S704 - what is left is escaped when it is written
