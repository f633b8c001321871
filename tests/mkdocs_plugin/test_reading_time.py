"""Pages that somebody wrote say how long they take, under their headline."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from dateline.blocks import Writer
from dateline.mkdocs_plugin.reading_time import timed
from dateline.pages import PageOptions, desk_for
from dateline.story.story import Story

LONG = "<h1>Title</h1>\n<p>" + "word " * 600 + "</p>"


@pytest.fixture
def time_of(
    story_of: Callable[[dict[str, str]], Story], config_of: Callable[..., MkDocsConfig]
) -> Callable[..., str]:
    writer = Writer(desk_for(story_of({}), PageOptions()))
    config = config_of()

    def rendered(html: str, **meta: object) -> str:
        file = File("page.md", config.docs_dir, config.site_dir, use_directory_urls=True)
        page = Page(None, file, config)
        page.meta = dict(meta)
        return timed(html, page, writer)

    return rendered


def test_a_long_page_says_it_under_its_headline(time_of: Callable[..., str]) -> None:
    assert "</h1>\n<p" in time_of(LONG)
    assert "About 3 minutes to read</p>" in time_of(LONG)


def test_a_short_page_and_one_without_headline_stay_as_they_are(
    time_of: Callable[..., str],
) -> None:
    for html in ("<h1>Title</h1><p>Short.</p>", LONG.replace("h1", "h2")):
        assert time_of(html) == html


def test_what_is_folded_does_not_count(time_of: Callable[..., str]) -> None:
    folded = "<details><summary>More</summary>" + "word " * 900 + "</details>"
    assert "About 3 minutes to read" in time_of(LONG + folded)


def test_a_page_can_say_it_for_itself(time_of: Callable[..., str]) -> None:
    assert "About 1 minute to read" in time_of(LONG, reading_time=1)


def test_a_page_that_asks_for_it_is_counted(time_of: Callable[..., str]) -> None:
    assert time_of(LONG, reading_time=True) == time_of(LONG)


def test_a_page_can_do_without(time_of: Callable[..., str]) -> None:
    assert time_of(LONG, reading_time=False) == LONG
