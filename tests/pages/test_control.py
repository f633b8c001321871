"""Who held a place when, drawn over the days of the story."""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.etree import ElementTree

import pytest

from dateline.addresses import HOME, Linker
from dateline.pages import PageOptions, documents
from dateline.pages.control import EDGE, WIDTH, ControlStrip, control_strip
from dateline.pages.view import View
from dateline.story.story import Story

OTHERS = {
    "actors/army.yml": "names: Army\nkind: government-force\nside: north\n",
    "actors/rebels.yml": "names: The <rebels>\nkind: armed-group\n",
    "sources/paper.yml": "title: T\npublisher: P\n",
}

PERIOD = "period: 2024-12-01/2024-12-10\n"
LEFT, RIGHT = EDGE, WIDTH - EDGE


@pytest.fixture
def story(story_of: Callable[[dict[str, str]], Story]) -> Callable[..., Story]:
    def read(*controls: str, period: str = PERIOD) -> Story:
        listed = "".join(f"  - {{{control}}}\n" for control in controls)
        place = f"names: Town\nkind: town\ncontrol:\n{listed}"
        sides = "sides: {north: {name: North, colour: '#35784f'}}\n"
        files = {"story.yml": f"title: A\n{period}{sides}", "places/town.yml": place}
        return story_of({**OTHERS, **files})

    return read


@pytest.fixture
def drawn(story: Callable[..., Story]) -> Callable[..., ControlStrip | None]:
    def draw(*controls: str, period: str = PERIOD) -> ControlStrip | None:
        told = story(*controls, period=period)
        return control_strip(View(told, Linker(HOME)), told.places["town"])

    return draw


ARMY = "holder: army, status: confirmed"
REBELS = "holder: rebels, status: claimed"


def test_a_bar_reaches_from_the_first_to_the_last_day(
    drawn: Callable[..., ControlStrip],
) -> None:
    (hold,) = drawn(f"{ARMY}, from: 2024-12-01, until: 2024-12-05").holds
    assert (hold.start, hold.end) == (LEFT, WIDTH // 2)
    assert (hold.goes_back, hold.goes_on, hold.is_claimed) == (False, False, False)
    assert (hold.words, hold.side) == ("Army, confirmed", "north")


def test_a_bar_goes_on_where_nobody_says_until_when(drawn: Callable[..., ControlStrip]) -> None:
    first, second = drawn(f"{ARMY}, until: 2024-12-05", f"{REBELS}, from: 2024-12-05").holds
    assert (first.start, first.goes_back, first.goes_on) == (LEFT, True, False)
    assert (second.end, second.goes_back, second.goes_on) == (RIGHT, False, True)
    assert second.is_claimed
    assert second.y > first.y


def test_a_bar_is_cut_at_the_days_of_the_story(drawn: Callable[..., ControlStrip]) -> None:
    (hold,) = drawn(f"{ARMY}, from: 2016-12-22, until: 2025-01-01").holds
    assert (hold.start, hold.end, hold.goes_back, hold.goes_on) == (LEFT, RIGHT, True, True)


def test_what_was_over_before_or_came_after_is_in_the_table_alone(
    drawn: Callable[..., ControlStrip | None],
) -> None:
    assert drawn(f"{ARMY}, from: 2011, until: 2016-12-22") is None
    strip = drawn(f"{ARMY}, from: 2025-01-01", f"{REBELS}, from: 2024-12-10")
    assert strip is not None
    assert [hold.words for hold in strip.holds] == ["The <rebels>, claimed"]


def test_a_date_that_is_not_sure_is_drawn_by_what_is_known_of_it(
    drawn: Callable[..., ControlStrip],
) -> None:
    (hold,) = drawn(f"{ARMY}, from: '[..2024-12-06]', until: 2024-12").holds
    assert hold.start == WIDTH // 2
    assert hold.goes_on


def test_without_days_of_the_story_those_of_the_intervals_are_drawn(
    drawn: Callable[..., ControlStrip | None],
) -> None:
    strip = drawn(f"{ARMY}, from: 2011, until: 2016-12-22", period="")
    assert strip is not None
    assert strip.days[0] == (LEFT, "Jan 2011")
    assert drawn(ARMY, period="") is None


def test_the_strip_is_told_to_those_who_cannot_see_it(story: Callable[..., Story]) -> None:
    told = story(f"{ARMY}, until: 2024-12-05", f"{REBELS}, from: 2024-12-05~")
    pages = {doc.address.path: str(doc.body) for doc in documents(told, PageOptions())}
    (text,) = re.findall(r'<svg class="dl-control".*?</svg>', pages["places/town"], re.DOTALL)
    svg = ElementTree.fromstring(text)  # noqa: S314 - our own
    assert svg.get("aria-label") == (
        "Army, until 5 December 2024, confirmed. "
        "The <rebels>, since about 5 December 2024, claimed."
    )
    assert len(svg.findall(".//rect")) == 2
    assert {name for node in svg.iter() for name in node.attrib}.isdisjoint({"style", "id"})
