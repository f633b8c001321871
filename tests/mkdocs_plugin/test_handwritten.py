"""Hand-written pages are checked before they are rendered, and their Markdown knows the story."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

import markdown
import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files, get_files

from dateline.addresses import Address
from dateline.mkdocs_plugin.handwritten import (
    SUPERFENCES,
    check,
    enable,
    warn_of,
)
from dateline.pages import PageOptions, desk_for
from dateline.story.story import Story

ConfigOf = Callable[..., MkDocsConfig]

EVENT = """\
title: Jordan closes the Jaber crossing
date: 2024-12-06
sources: [{url: "https://example.org/jordan", title: Jordan, publisher: The Paper}]
"""

BLOCK = "```timeline\n```"
MISTAKE = "[word](event:nowhere)\n"
ONLY_A_WARNING = "```actors\nevent: closed\n```\n"


@pytest.fixture
def told(story_of: Callable[[dict[str, str]], Story]) -> Story:
    return story_of({"closed.yml": EVENT})


def pages(config: MkDocsConfig, **texts: str) -> Files:
    for name, text in texts.items():
        Path(config.docs_dir, f"{name}.md").write_text(text, encoding="utf-8")
    return get_files(config)


def html(config: MkDocsConfig, text: str) -> str:
    return markdown.markdown(
        text, extensions=config.markdown_extensions, extension_configs=config.mdx_configs
    )


def test_a_site_needs_no_setting_for_blocks_and_links(config_of: ConfigOf, told: Story) -> None:
    config = config_of()
    enable(config, desk_for(told, PageOptions()))
    assert "dl-block--timeline" in html(config, BLOCK)
    assert 'href="events/closed/"' in html(config, "[word](event:closed)")


def test_a_site_keeps_its_own_fences(config_of: ConfigOf, told: Story) -> None:
    config = config_of(markdown_extensions=[SUPERFENCES])
    own = {"name": "mermaid", "class": "mermaid", "format": lambda *_, **__: "<i>own</i>"}
    config.mdx_configs[SUPERFENCES] = {"custom_fences": [own], "preserve_tabs": True}
    enable(config, desk_for(told, PageOptions()))
    assert "<i>own</i>" in html(config, "```mermaid\n```")
    assert "dl-block--timeline" in html(config, BLOCK)
    assert config.mdx_configs[SUPERFENCES]["preserve_tabs"] is True


def test_the_writer_writes_for_the_page_that_it_is_told(config_of: ConfigOf, told: Story) -> None:
    config = config_of()
    writer = enable(config, desk_for(told, PageOptions(directory_urls=False)))
    writer.page = Address("about/us")
    assert 'href="../events/closed.html"' in html(config, "[word](event:closed)")


def test_all_pages_are_checked_before_a_build_stops(
    config_of: ConfigOf, told: Story, capsys: pytest.CaptureFixture[str]
) -> None:
    config = config_of()
    with pytest.raises(Abort):
        check(pages(config, one=MISTAKE, two=MISTAKE), told, config)
    printed = capsys.readouterr().err
    assert "docs/one.md:1:14" in printed
    assert "docs/two.md:1:14" in printed


def test_a_warning_does_not_stop_a_build(
    config_of: ConfigOf, told: Story, capsys: pytest.CaptureFixture[str]
) -> None:
    config = config_of()
    check(pages(config, one=ONLY_A_WARNING), told, config)
    assert "warning[D057]" in capsys.readouterr().err


def test_good_pages_pass_without_a_word(
    config_of: ConfigOf, told: Story, capsys: pytest.CaptureFixture[str]
) -> None:
    config = config_of()
    check(pages(config, one="[word](event:closed)\n"), told, config)
    assert capsys.readouterr().err == ""


def test_what_another_plugin_put_into_a_page_is_warned_of(
    config_of: ConfigOf, told: Story, caplog: pytest.LogCaptureFixture
) -> None:
    config = config_of()
    enable(config, desk_for(told, PageOptions()))
    file = File.generated(config, "page.md", content="")
    with caplog.at_level(logging.WARNING, logger="mkdocs"):
        warn_of(html(config, "[word](event:nowhere) and [word](event:closed)"), file)
    assert caplog.messages == ["Doc file 'page.md': unknown event `nowhere`"]
