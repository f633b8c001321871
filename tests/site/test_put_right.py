"""A site with corrections, an event that was withdrawn and things that were renamed.

`dateline site` has built it strictly and followed each link in it.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dateline.cli.site.page import read_page

Publish = Callable[..., Path]
WriteProject = Callable[..., Path]

HOME = (
    "# A story\n\nThe [bridge](event:bridge), and what became of the [crossing](event:crossing).\n"
)

STORY = {
    "sources/paper.yml": "title: News\npublisher: Paper\nurl: https://example.org/a\n"
    "formerly: [gazette]\n",
    "places/town.yml": "names: Town\nkind: town\nlocation: {lat: 35, lon: 36}\nformerly: village\n",
    "actors/anna.yml": "names: Anna\nkind: person\nformerly: governor\n",
    "bridge.yml": """title: A bridge is hit
date: 2024-12-06
places: [town]
actors: [anna]
sources: paper
formerly: [old-bridge]
quotes: [{id: saw, text: I saw it., speaker: anna, source: paper}]
corrections: [{date: 2024-12-08, of: saw, was: I heard it., now: I saw it.}]
""",
    "crossing.yml": """title: A crossing is shut
date: 2024-12-05
places: [town]
sources: paper
formerly: [border]
withdrawn: {date: 2024-12-09, why: Nothing was shut.}
""",
}

OLD = (
    "events/old-bridge",
    "events/border",
    "quotes/old-bridge.saw",
    "places/village",
    "actors/governor",
)


@pytest.fixture(scope="module", params=[True, False], ids=["folders", "files"])
def built(
    request: pytest.FixtureRequest, write_project: WriteProject, publish: Publish
) -> tuple[Path, bool]:
    settings: dict[str, Any] = {"use_directory_urls": request.param}
    return publish(write_project(STORY, docs={"index.md": HOME}, **settings)), request.param


def path(site: Path, name: str, *, folders: bool) -> Path:
    return site / (f"{name}/index.html" if folders else f"{name}.html")


def test_every_old_address_leads_to_a_page_that_is_there(built: tuple[Path, bool]) -> None:
    site, folders = built
    for old in OLD:
        file = path(site, old, folders=folders)
        (target,) = read_page("", file.read_text("utf-8")).links
        reached = file.parent / target
        assert (reached / "index.html" if folders else reached).is_file(), old


def test_corrections_and_tombstones_have_their_pages(built: tuple[Path, bool]) -> None:
    site, folders = built
    corrections = path(site, "corrections", folders=folders).read_text("utf-8")
    assert "<del>I heard it.</del>" in corrections
    assert "Nothing was shut." in corrections
    assert "Nothing was shut." in path(site, "events/crossing", folders=folders).read_text("utf-8")


def test_what_was_withdrawn_is_neither_searched_nor_mapped_nor_listed(
    built: tuple[Path, bool],
) -> None:
    site, folders = built
    index = json.loads((site / "search/entries.json").read_text("utf-8"))
    found = {entry[1].partition("#")[0] for entry in index["entries"]}
    assert not any("crossing" in location for location in found)
    assert "crossing" not in (site / "maps/story.json").read_text("utf-8")
    for name in ("timeline", "places/town", "map"):
        assert "A crossing" not in path(site, name, folders=folders).read_text("utf-8")


def test_old_addresses_are_not_in_the_sitemap(built: tuple[Path, bool]) -> None:
    site, _ = built
    sitemap = (site / "sitemap.xml").read_text("utf-8")
    assert "events/bridge" in sitemap
    assert not any(old in sitemap for old in OLD)
