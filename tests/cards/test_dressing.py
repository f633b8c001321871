"""Cards and maps on cards have the colours of the site by day."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from dateline.cards import dressing


def by_day(sheet: str) -> dict[str, str]:
    """Return the variables of a style sheet outside its dark half."""
    text = (files("dateline") / "theme" / sheet).read_text("utf-8")
    light, _, _ = text.partition("@media screen")
    return dict(re.findall(r"(--[a-z-]+):\s*(#[0-9a-f]{6});", light))


@pytest.mark.parametrize("name", ["paper", "ink", "quiet", "rule", "red", "doubt"])
def test_a_card_has_the_colours_of_the_pages(name: str) -> None:
    assert getattr(dressing, name.upper()) == by_day("dateline.css")[f"--dl-{name}"]


def test_the_sea_on_a_card_is_that_of_the_maps() -> None:
    assert by_day("map-figure.css")["--dlm-water"] == dressing.WATER


def test_the_maps_on_cards_have_no_variables_left() -> None:
    assert "var(" not in dressing.map_style()
    assert by_day("map-figure.css")["--dlm-land"] in dressing.map_style()
