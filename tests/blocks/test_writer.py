"""Blocks are drawn with the site's own templates and sit on a page beside anything else."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.addresses import Address
from dateline.blocks import Writer
from dateline.blocks.kinds import BLOCKS
from dateline.pages import PageOptions, desk_for
from dateline.story.story import Story

EVERY_KIND = "\n\n".join(f"```{kind}\n```" for kind in BLOCKS)


@pytest.fixture
def writer(story: Story) -> Writer:
    return Writer(desk_for(story, PageOptions()), Address("about/us"))


@pytest.mark.parametrize("kind", BLOCKS)
def test_every_block_names_its_kind(writer: Writer, kind: str) -> None:
    assert writer.block(kind, "").startswith(f'<div class="dl dl-block dl-block--{kind}">')


@pytest.mark.parametrize("kind", BLOCKS)
def test_no_block_brings_ids_that_others_could_have(writer: Writer, kind: str) -> None:
    assert re.findall(r'\sid="', writer.block(kind, "")) == []


@pytest.mark.parametrize("kind", BLOCKS)
def test_every_link_of_a_block_leads_from_its_page(writer: Writer, kind: str) -> None:
    urls = re.findall(r'href="([^"]+)"', writer.block(kind, ""))
    assert all(url.startswith("../../") for url in urls)


def test_a_page_s_blocks_follow_the_page(writer: Writer) -> None:
    writer.page = Address("index")
    assert 'href="events/2024-12-06-bridge/"' in writer.block("timeline", "")


def test_a_site_can_draw_a_block_in_its_own_way(story: Story, tmp_path: Path) -> None:
    (tmp_path / "blocks").mkdir()
    own = "<div>{% for said in quotes %}{{ said.quote.id }} {% endfor %}</div>"
    (tmp_path / "blocks" / "quotes.html").write_text(own)
    writer = Writer(desk_for(story, PageOptions(templates=tmp_path)))
    assert writer.block("quotes", "") == "<div>eight none </div>"


def test_a_site_s_own_parts_reach_the_blocks(story: Story, tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    own = '{% macro status(view, key) %}<i class="own">{{ key }}</i>{% endmacro %}'
    (tmp_path / "parts" / "status.html").write_text(own)
    writer = Writer(desk_for(story, PageOptions(templates=tmp_path)))
    assert '<i class="own">reported</i>' in writer.block("timeline", "")


def test_blocks_are_made_without_script(render: Callable[..., str]) -> None:
    html = render(EVERY_KIND)
    assert "<script" not in html
    assert re.findall(r"\son\w+=", html) == []
    assert re.findall(r"\sstyle=", html) == []
