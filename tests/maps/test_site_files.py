"""All that the site serves for the live map."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable
from importlib import resources

from dateline.maps import map_files
from dateline.maps.page import ASSETS
from dateline.story.story import Story

THEME = resources.files("dateline") / "theme" / "maps"


def test_the_page_its_data_and_leaflet_are_served_together(story: Story) -> None:
    assert sorted(map_files(story)) == [
        "maps/away.json",
        "maps/base.json",
        "maps/leaflet.css",
        "maps/leaflet.js",
        "maps/setup.js",
        "maps/story.html",
        "maps/story.json",
    ]


def test_whatever_the_page_loads_is_there(story: Story) -> None:
    files = map_files(story)
    loaded = re.findall(r'(?:src|href)="([^"]+)"', files["maps/story.html"].decode())
    ours = {file.name for file in THEME.iterdir()}
    assert len(loaded) == 6
    for url in loaded:
        assert f"maps/{url}" in files or url.removeprefix(f"{ASSETS}/") in ours, url


def test_our_scripts_import_only_what_is_there() -> None:
    ours = {file.name: file.read_text("utf-8") for file in THEME.iterdir()}
    imported = re.findall(r'from "\./([^"]+)"', "".join(ours.values()))
    assert imported
    assert set(imported) <= ours.keys()


def test_the_live_map_weighs_little_before_a_reader_looks_around(story: Story) -> None:
    files = map_files(story)
    theme = [file.read_bytes() for file in THEME.iterdir()]
    first = [content for name, content in files.items() if name != "maps/away.json"]
    assert sum(len(gzip.compress(content)) for content in [*first, *theme]) < 150_000


def test_two_builds_are_the_same(story: Story) -> None:
    assert map_files(story) == map_files(story)


def test_a_story_without_places_has_a_map_of_the_world(
    story_of: Callable[[dict[str, str]], Story],
) -> None:
    files = map_files(story_of({}))
    assert json.loads(files["maps/story.json"])["places"]["features"] == []
    assert json.loads(files["maps/base.json"])["land"]


def test_the_bounds_of_a_story_are_finely_drawn_though_nothing_happened_there(
    story_with: Callable[..., Story],
) -> None:
    wide = "title: A story\nbounds: {south: 32, west: 20, north: 45, east: 42.5}\n"
    towns = json.loads(map_files(story_with(story=wide))["maps/base.json"])["towns"]
    assert "Iraklio" in {town["name"] for town in towns}
