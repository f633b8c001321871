"""What a reader has opened or set going keeps nobody from reading on, by day and by night."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Frame, Page, expect

Visit = Callable[..., Page]
Faults = Callable[..., list[str]]

each_width = pytest.mark.parametrize("width", [360, 1440])


@pytest.fixture
def hold(serious_faults: Faults) -> Callable[..., None]:
    """See that axe finds nothing serious in a page and a frame in it, in light and dark."""

    def check(page: Page, *frames: Frame) -> None:
        assert [fault for shown in (page, *frames) for fault in serious_faults(shown)] == []
        page.emulate_media(color_scheme="dark")
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        for shown in (page, *frames):
            assert serious_faults(shown, "color-contrast") == []
        page.emulate_media(color_scheme="light")

    return check


def live_map(page: Page) -> Frame:
    expect(page.locator(".dl-map__stage.is-live")).not_to_have_count(0)
    frame = page.frames[1]
    frame.wait_for_selector(".folium-map[data-drawn]")
    return frame


@each_width
def test_the_timeline_with_a_panel_open_the_last_visit_offered_and_the_keys_told(
    visit: Visit, hold: Callable[..., None], width: int
) -> None:
    page = visit("timeline/?actor=russia", width=width)
    if width == 360:
        page.locator(".dl-filters__fold").click()
    page.get_by_role("button", name="Actor", exact=True).click()
    expect(page.get_by_role("group", name="Actor", exact=True)).to_be_visible()
    hold(page)
    page.keyboard.press("Escape")
    page.locator("form[data-dateline-visit] summary").click()
    hold(page)
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    hold(page)


@each_width
def test_an_event_with_its_warning_opened_and_a_word_explained(
    visit: Visit, hold: Callable[..., None], width: int
) -> None:
    page = visit("events/2024-12-08-saydnaya/", width=width)
    page.locator("details.dl-warned > summary").first.click()
    page.keyboard.press("Tab")
    page.locator("a[data-dateline-hint]").first.focus()
    expect(page.get_by_role("tooltip")).to_be_visible()
    hold(page)


@each_width
def test_what_is_found_by_searching(visit: Visit, hold: Callable[..., None], width: int) -> None:
    page = visit("how-we-work/", width=width)
    page.keyboard.press("/")
    page.keyboard.type("rastan")
    expect(page.locator(".md-search-result__item").first).to_contain_text("Rastan")
    hold(page)


@each_width
def test_the_tour_at_a_step_in_its_middle(
    visit: Visit, hold: Callable[..., None], width: int
) -> None:
    page = visit("the-road-south/#step-6", width=width)
    frame = live_map(page)
    expect(page.locator("[aria-current=step]")).to_have_id("step-6")
    hold(page, frame)


@each_width
def test_the_map_while_days_pass_when_they_are_held_and_with_a_place_opened(
    visit: Visit, hold: Callable[..., None], serious_faults: Faults, width: int
) -> None:
    page = visit("map/?until=2024-11-28", width=width)
    frame = live_map(page)
    play = page.locator("[data-do=play]")
    play.click()
    expect(play).to_have_text("Pause")
    assert serious_faults(page, "aria-allowed-attr", "button-name", "label") == []
    if play.inner_text() == "Pause":
        play.click()
    frame.get_by_role("button", name=re.compile("^Aleppo,")).focus()
    page.keyboard.press("Enter")
    expect(frame.get_by_role("group", name="Aleppo")).to_be_visible()
    hold(page, frame)
