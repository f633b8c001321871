"""Online tiles: off, unless the publisher names a server."""

from __future__ import annotations

import json

import pytest

from dateline.maps import Tiles, map_files
from dateline.maps.page import page_policy
from dateline.story.story import Story

TILES = Tiles("https://tiles.example.org/{z}/{x}/{y}.png", "Example Maps")


def test_without_a_server_no_page_may_ask_one(story: Story) -> None:
    assert "https" not in page_policy(None)
    assert json.loads(map_files(story)["maps/story.json"])["tiles"] is None


def test_with_a_server_pictures_may_come_from_it_and_nothing_else(story: Story) -> None:
    rules = page_policy(TILES).split("; ")
    assert [rule for rule in rules if "https" in rule] == [
        "img-src 'self' https://tiles.example.org"
    ]
    files = map_files(story, tiles=TILES)
    assert json.loads(files["maps/story.json"])["tiles"] == {
        "url": "https://tiles.example.org/{z}/{x}/{y}.png",
        "attribution": "Example Maps",
        "offer": "Load map pictures from tiles.example.org",
    }
    assert b"tiles.example.org" not in files["maps/setup.js"]


@pytest.mark.parametrize(
    "url",
    [
        "http://tiles.example.org/{z}/{x}/{y}.png",
        "https://tiles.example.org/map.png",
        "https://{s}.tiles.example.org/{z}/{x}/{y}.png",
        "https://a.org; script-src *//{z}/{x}/{y}.png",
        "https:///{z}/{x}/{y}.png",
        "javascript:{z}{x}{y}",
    ],
)
def test_an_address_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match="is not the address of tiles"):
        Tiles(url, "Example Maps")
