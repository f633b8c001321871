"""What the search can find is noted page by page, and the theme's own index stays empty."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from dateline.addresses import Address, Linker
from dateline.mkdocs_plugin.searching import WORKER, Searching
from dateline.pages.document import Document, Planned
from dateline.pages.view import View
from dateline.story.settings import Settings
from dateline.story.story import Story

ConfigOf = Callable[..., MkDocsConfig]
SETTINGS = {"theme": {"name": "material", "font": False}, "plugins": ["search"]}
STARTS = (
    '<script id="__config">{"search": "../assets/javascripts/workers/search.1a.min.js"}</script>'
)


def view_of() -> View:
    settings = Settings(title="A story")  # type: ignore[arg-type]
    return View(Story(settings, ()), Linker(Address("index")))


def written(config: MkDocsConfig, **meta: Any) -> Page:
    page = Page("Method", File.generated(config, "how/method.md", content=""), config)
    page.meta = meta
    return page


def index(config: MkDocsConfig) -> list[Any]:
    entries: list[Any] = json.loads(Path(config.site_dir, "search/entries.json").read_bytes())[
        "entries"
    ]
    return entries


def test_a_hand_written_page_is_found_by_its_sections(config_of: ConfigOf) -> None:
    config = config_of(**SETTINGS)
    searching = Searching(config, view_of())
    page = written(config)
    searching.note(page, "<h1>Our method</h1><p>We ask.</p><h2 id='who'>Who</h2><p>They.</p>")
    searching.write([])
    page_kind = 3
    assert index(config) == [
        [page_kind, "how/method/", "Our method", "", [], "We ask."],
        [page_kind, "#who", "Who", "", [], "They."],
    ]


def test_a_page_without_a_heading_goes_by_its_title(config_of: ConfigOf) -> None:
    config = config_of(**SETTINGS)
    searching = Searching(config, None)
    searching.note(written(config), "<p>We ask.</p>")
    searching.write([])
    assert index(config) == [[-1, "how/method/", "Method", "", [], "We ask."]]


def test_a_page_that_its_author_keeps_out_is_not_found(config_of: ConfigOf) -> None:
    config = config_of(**SETTINGS)
    searching = Searching(config, None)
    searching.note(written(config, search={"exclude": True}), "<p>We ask.</p>")
    searching.write([])
    assert index(config) == []


@pytest.mark.parametrize("searchable", [True, False])
def test_a_document_says_whether_it_is_found(config_of: ConfigOf, searchable: bool) -> None:
    config = config_of(**SETTINGS)
    searching = Searching(config, view_of())
    document = Document(Address("x"), "X", "A page.", Markup("<h1>X</h1>"))
    searching.write([Planned(document.address, lambda: document, is_searchable=searchable)])
    assert len(index(config)) == searchable


def test_the_theme_s_own_index_stays_empty(config_of: ConfigOf) -> None:
    config = config_of(**SETTINGS)
    page = written(config)
    Searching(config, None).note(page, "<p>We ask.</p>")
    assert page.meta["search"] == {"exclude": True}


def test_a_page_starts_our_worker(config_of: ConfigOf) -> None:
    html = Searching(config_of(**SETTINGS), None).connect(STARTS)
    assert html == f'<script id="__config">{{"search": "../{WORKER}"}}</script>'


def test_words_that_look_like_the_settings_of_the_theme_are_left_alone(config_of: ConfigOf) -> None:
    words = '<p>"search": "../assets/javascripts/workers/search.1.js"</p>'
    html = Searching(config_of(**SETTINGS), None).connect(words + STARTS)
    assert html == f'{words}<script id="__config">{{"search": "../{WORKER}"}}</script>'


def test_a_theme_that_starts_its_search_in_another_way_is_told(config_of: ConfigOf) -> None:
    searching = Searching(config_of(**SETTINGS), None)
    with pytest.raises(PluginError, match="unknown way"):
        searching.connect('<script id="__config">{"find": "search.js"}</script>')


def test_a_page_of_another_making_is_left_alone(config_of: ConfigOf) -> None:
    assert Searching(config_of(**SETTINGS), None).connect("<urlset/>") == "<urlset/>"


@pytest.mark.parametrize("plugins", [[], [{"search": {"enabled": False}}]])
def test_a_site_without_a_search_has_no_index(config_of: ConfigOf, plugins: list[Any]) -> None:
    config = config_of(**(SETTINGS | {"plugins": plugins}))
    searching = Searching(config, None)
    page = written(config)
    searching.note(page, "<p>We ask.</p>")
    searching.write([])
    assert page.meta == {}
    assert searching.connect(STARTS) == STARTS
    assert not Path(config.site_dir, "search").exists()
