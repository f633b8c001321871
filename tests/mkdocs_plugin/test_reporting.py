"""Under every page that somebody wrote stands where to report an error."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from dateline.blocks import Writer
from dateline.mkdocs_plugin.reporting import reportable
from dateline.pages import PageOptions, desk_for
from dateline.story.story import Story

HTML = "<h1>Who we are</h1>\n<p>Text.</p>"
DESK = {"story.yml": "title: A story\ncontact: desk@example.org\n"}

Under = Callable[..., str]


@pytest.fixture
def under(
    story_of: Callable[[dict[str, str]], Story], config_of: Callable[..., MkDocsConfig]
) -> Under:
    config = config_of()

    def rendered(files: dict[str, str], **meta: object) -> str:
        file = File("page.md", config.docs_dir, config.site_dir, use_directory_urls=True)
        page = Page("Who we are", file, config)
        page.meta = dict(meta)
        return reportable(HTML, page, Writer(desk_for(story_of(files), PageOptions())))

    return rendered


def test_the_link_names_the_page(under: Under) -> None:
    text, below = under(DESK).split("\n<p class=", 1)
    assert text.strip() == HTML
    assert 'href="mailto:desk@example.org?subject=Who%20we%20are">Report an error</a>' in below


def test_a_page_can_do_without(under: Under) -> None:
    assert under(DESK, report=False) == HTML


def test_a_story_without_a_contact_offers_none(under: Under) -> None:
    assert under({}).strip() == HTML
