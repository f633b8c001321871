"""What a page says of itself to those who show a link to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from dateline import addresses
from dateline.addresses import HOME, TIMELINE, Address
from dateline.cards import Card
from dateline.mkdocs_plugin.editing import EditLinks
from dateline.mkdocs_plugin.page import GeneratedPage
from dateline.mkdocs_plugin.sharing import draw, locale_name, tags
from dateline.pages.document import Document, Planned
from dateline.story.story import Story

ConfigOf = Callable[..., MkDocsConfig]

EVENT = addresses.event("bridge")
CARDS = {
    HOME: Card("cards/story.png", "The story", "<svg/>"),
    EVENT: Card("cards/events/bridge.png", "The bridge", "<svg/>"),
}


def generated(config: MkDocsConfig, address: Address, edit: str | None = None) -> Page:
    document = Document(address, 'A "<b>"', "It's <i>&</i> so.", Markup("<h1>A</h1>"), edit=edit)
    planned = Planned(address, lambda: document)
    page = GeneratedPage(planned, config, links=EditLinks(None, ""), label=None)
    page.read_source(config)
    return page


def written(config: MkDocsConfig, markdown: str, name: str = "method.md") -> Page:
    file = File.generated(config, name, content=markdown)
    page = Page(None, file, config)
    page.read_source(config)
    page.render(config, Files([file]))
    return page


def told(page: Page, config: MkDocsConfig, cards: Any = CARDS) -> dict[str, str]:
    return {tag.name: tag.content for tag in tags(page, config, cards)}


def test_an_event_has_a_picture_of_its_own(config_of: ConfigOf) -> None:
    config = config_of()
    assert told(generated(config, EVENT, edit="bridge.yml"), config) == {
        "og:title": 'A "<b>"',
        "og:description": "It's <i>&</i> so.",
        "og:type": "article",
        "og:url": "https://example.org/news/events/bridge/",
        "og:site_name": "A story",
        "og:locale": "en_GB",
        "og:image": "https://example.org/news/cards/events/bridge.png",
        "og:image:type": "image/png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": "The bridge",
        "twitter:card": "summary_large_image",
    }


def test_every_other_page_has_the_story_s(config_of: ConfigOf) -> None:
    config = config_of()
    page = told(generated(config, TIMELINE), config)
    assert page["og:image"] == "https://example.org/news/cards/story.png"
    assert page["og:type"] == "website"


def test_a_page_that_people_wrote_says_it_as_well(config_of: ConfigOf) -> None:
    config = config_of(site_description="All of it.")
    page = told(written(config, "# How *we* work & why\n\nText.\n"), config)
    assert page["og:title"] == "How we work & why"
    assert page["og:description"] == "All of it."
    assert page["og:type"] == "article"
    own = "---\ntitle: Our <b>method</b>\ndescription: In short.\n---\n# How\n"
    page = told(written(config, own), config)
    assert (page["og:title"], page["og:description"]) == ("Our method", "In short.")


def test_the_home_page_goes_by_the_name_of_the_site(config_of: ConfigOf) -> None:
    config = config_of()
    page = told(written(config, "# In three minutes\n", "index.md"), config)
    assert (page["og:title"], page["og:type"]) == ("A story", "website")


def test_without_an_address_nothing_is_said_that_needs_one(
    config_of: ConfigOf, story_of: Callable[..., Story]
) -> None:
    config = config_of(site_url="")
    assert draw(story_of({}), config) == {}
    page = told(generated(config, EVENT), config, {})
    assert not [name for name in page if "image" in name or name == "og:url"]
    assert page["twitter:card"] == "summary"


@pytest.mark.parametrize(
    ("language", "name"),
    [("en", "en_GB"), ("ar", "ar_EG"), ("ar-SY", "ar_SY"), ("uk", "uk_UA"), ("pt-BR", "pt_BR")],
)
def test_a_language_is_told_with_its_territory(language: str, name: str) -> None:
    assert locale_name(language) == name
