"""What a reader may choose on the map page."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest

from dateline.addresses import HOME, MAP, Linker
from dateline.pages import PageOptions, documents
from dateline.pages.map_page import Steering, steering
from dateline.pages.view import View
from dateline.story.story import Story

SOURCE = "sources: [{url: 'https://example.org/a', title: A, publisher: P, published: 2024-12-06}]"

FILES = {
    "story.yml": (
        "title: A story\nperiod: 2024-12-01/2024-12-03\n"
        "sides: {north: {name: The north, colour: '#335577'},"
        " south: {name: <b>South</b>, colour: '#775533'}, west: {name: W, colour: '#557733'}}\n"
    ),
    "actors/n.yml": "names: N\nkind: armed-group\nside: north\n",
    "actors/s.yml": "names: S\nkind: armed-group\nside: south\n",
    "places/ford.yml": "names: Ford\nkind: town\nlocation: {lat: 1, lon: 1}\n",
    "2024-12-01-clash.yml": (
        "title: A clash\ndate: 2024-12-01\ntype: armed-clash\nplaces: [ford]\n"
        f"actors: [n, {{actor: s, role: other}}]\n{SOURCE}\n"
    ),
    "2024-12-02-strike.yml": (
        "title: A strike\ndate: 2024-12-02\ntype: offensive\nplaces: [ford]\n"
        "actors: [n, {actor: s, role: initiator, according_to: [n-says]}]\n"
        "claims: [{id: n-says, text: It was S., by: n, sources: [p]}]\n"
    ),
    "2024-12-03-talks.yml": f"title: Talks\ndate: 2024-12-03\n{SOURCE}\n",
    "sources/p.yml": "title: P\npublisher: P\nurl: https://example.org/p\npublished: 2024-12-02\n",
}


@pytest.fixture
def steered(story_of: Callable[[dict[str, str]], Story]) -> Callable[..., Steering]:
    """Return what can be chosen of the story, with some of its files written otherwise."""
    return lambda **changed: steering(View(story_of({**FILES, **changed}), Linker(HOME)))


def test_the_slider_covers_the_days_of_the_story(steered: Callable[..., Steering]) -> None:
    assert steered().days == (date(2024, 12, 1), date(2024, 12, 3))


def test_without_a_period_it_covers_the_days_of_the_events(
    steered: Callable[..., Steering],
) -> None:
    undated = FILES["story.yml"].replace("period: 2024-12-01/2024-12-03\n", "")
    assert steered(**{"story.yml": undated}).days == (date(2024, 12, 1), date(2024, 12, 3))


def test_a_story_of_one_day_has_no_slider(steered: Callable[..., Steering]) -> None:
    brief = FILES["story.yml"].replace("/2024-12-03", "")
    assert steered(**{"story.yml": brief}).days is None


def test_types_are_switched_by_family(steered: Callable[..., Steering]) -> None:
    kinds = [(switch.key, switch.name, switch.events) for switch in steered().types]
    assert kinds == [("battle", "Battle", 2), ("none", "Not classified", 1)]


def test_a_part_that_is_alleged_or_aside_gives_an_event_no_side(
    steered: Callable[..., Steering],
) -> None:
    assert [(switch.key, switch.events) for switch in steered().sides] == [
        ("north", 2),
        ("none", 1),
    ]


def test_a_legend_explains_control_only_where_the_data_have_it(
    steered: Callable[..., Steering],
) -> None:
    held = f"{FILES['places/ford.yml']}control: [{{holder: n, status: claimed}}]\n"
    assert not steered().has_control
    assert steered(**{"places/ford.yml": held}).has_control


def test_the_page_has_slider_legend_switches_and_the_whole_list(
    story_of: Callable[[dict[str, str]], Story],
) -> None:
    named = {"actors/s.yml": FILES["actors/s.yml"], "2024-12-03-talks.yml": (
        f"title: Talks\ndate: 2024-12-03\nactors: [s]\n{SOURCE}\n"
    )}  # fmt: skip
    pages = documents(story_of({**FILES, **named}), PageOptions())
    (body,) = [str(page.body) for page in pages if page.address == MAP]
    assert re.findall(r'<input type="range" name="(\w+)" min="0" max="(\d)"', body) == [
        ("from", "2"),
        ("until", "2"),
    ]
    assert "&lt;b&gt;South&lt;/b&gt;" in body
    assert re.findall(r'<input type="checkbox" value="([^"]+)" checked hidden>', body) == [
        "side.north", "side.south", "battle", "none",
    ]  # fmt: skip
    assert re.findall(r'data-event="([^"]+)"', body) == [
        "2024-12-01-clash", "2024-12-02-strike", "2024-12-03-talks",
    ]  # fmt: skip
