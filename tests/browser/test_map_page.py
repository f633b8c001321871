"""The map page: days, sides and kinds to choose, and a list in step with what is in view."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, FrameLocator, Locator, Page, expect

Visit = Callable[..., Page]

LIVE = 60_000  # milliseconds; a busy machine draws maps slowly


def live_map(page: Page) -> FrameLocator:
    expect(page.locator(".dl-map__stage.is-live")).to_have_count(1, timeout=LIVE)
    expect(page.locator(".dl-desk__seen")).not_to_be_empty(timeout=LIVE)
    return page.frame_locator(".dl-map__frame")


def marker(page: Page, name: str) -> Locator:
    frame = page.frame_locator(".dl-map__frame")
    return frame.get_by_role("button", name=re.compile(f"^{name},"))


def thumb(page: Page, name: str) -> Locator:
    return page.get_by_role("slider", name=name)


def in_list(page: Page, place: str) -> Locator:
    return page.locator(f".dl-body [data-place='{place}']")


def pan(page: Page, latitude: float, longitude: float) -> None:
    page.frames[1].evaluate(
        "at => window[document.querySelector('.folium-map').id].setView(at, 9, { animate: false })",
        [latitude, longitude],
    )


@pytest.fixture
def map_page(visit: Visit) -> Page:
    """Open the map page and wait until its map lives."""
    page = visit("map/")
    live_map(page)
    return page


def test_the_slider_is_moved_by_keyboard_and_kept_in_the_address(map_page: Page) -> None:
    until = thumb(map_page, "Until")
    until.focus()
    map_page.keyboard.press("Home")
    expect(until).to_have_attribute("aria-valuetext", "27 November 2024")
    map_page.keyboard.press("ArrowRight")
    expect(until).to_have_attribute("aria-valuetext", "28 November 2024")
    expect(map_page.locator(".dl-time output")).to_have_text(
        re.compile(r"^27\s?–\s?28 November 2024$")
    )
    expect(map_page).to_have_url(re.compile(r"\?until=2024-11-28$"))
    expect(marker(map_page, "Rastan bridge")).to_have_count(0)
    expect(in_list(map_page, "rastan-bridge")).to_be_hidden()
    map_page.keyboard.press("End")
    expect(map_page).to_have_url(re.compile(r"/map/$"))
    expect(marker(map_page, "Rastan bridge")).to_have_count(1)
    expect(in_list(map_page, "rastan-bridge")).to_be_visible()


def test_one_thumb_pushes_the_other(map_page: Page) -> None:
    thumb(map_page, "Until").focus()
    map_page.keyboard.press("Home")
    thumb(map_page, "From").focus()
    map_page.keyboard.press("ArrowRight")
    expect(thumb(map_page, "Until")).to_have_value("1")
    expect(map_page).to_have_url(re.compile(r"from=2024-11-28&until=2024-11-28|until=.*&from="))


def test_a_link_brings_the_choice_back(visit: Visit) -> None:
    page = visit("map/?from=2024-12-07&until=2024-12&hide=battle,side.israel,holders")
    live_map(page)
    expect(thumb(page, "From")).to_have_attribute("aria-valuetext", "7 December 2024")
    expect(thumb(page, "Until")).to_have_attribute("aria-valuetext", "8 December 2024")
    expect(page.get_by_role("checkbox", name=re.compile("^Battle"))).not_to_be_checked()
    expect(page.get_by_role("checkbox", name=re.compile("^Israel"))).not_to_be_checked()
    expect(in_list(page, "tel-rifaat")).to_be_hidden()
    expect(page.frame_locator(".dl-map__frame").locator("[data-hold]")).to_have_count(0)


def test_play_lets_the_days_pass_and_pause_and_step_hold_them(map_page: Page) -> None:
    until, play = thumb(map_page, "Until"), map_page.locator("[data-do=play]")
    play.click()
    expect(play).to_have_text("Pause")
    expect(until).to_have_attribute("aria-valuetext", re.compile("^(29|30) November 2024"))
    play.click()
    expect(play).to_have_text("Play")
    held = until.input_value()
    expect(map_page).to_have_url(re.compile("until=2024-11-"))
    map_page.get_by_role("button", name="A day back").click()
    expect(until).to_have_value(str(int(held) - 1))
    until.focus()
    map_page.keyboard.press("End")
    map_page.get_by_role("button", name="A day back").click()
    play.click()
    expect(play).to_have_text("Play")  # it stops by itself at the end
    expect(until).to_have_attribute("aria-valuetext", "8 December 2024")


def test_places_wear_the_side_that_held_them_on_the_last_day_shown(map_page: Page) -> None:
    frame = map_page.frame_locator(".dl-map__frame")
    hama = frame.locator(".place[data-hold]", has_text=re.compile("^[0-9]*Hama$"))
    expect(hama).to_have_attribute("data-hold", "confirmed")
    expect(marker(map_page, "Hama")).to_have_attribute(
        "aria-label", re.compile(r"On 8 December 2024 held by .+ \(confirmed\)")
    )
    after = hama.evaluate("e => e.style.getPropertyValue('--side')")
    thumb(map_page, "Until").fill("7")
    expect(hama).to_have_attribute("data-hold", "claimed")
    assert hama.evaluate("e => e.style.getPropertyValue('--side')") != after
    map_page.get_by_role("checkbox", name=re.compile("^Who held")).uncheck()
    expect(frame.locator("[data-hold]")).to_have_count(0)
    expect(map_page).to_have_url(re.compile("hide=holders"))


def test_switches_leave_out_kinds_and_sides(map_page: Page) -> None:
    left = map_page.locator("[data-place]:not([hidden]) [data-event]:not([hidden])")
    whole = left.count()
    for group in ("Kinds of event", "Sides"):
        boxes = map_page.get_by_role("group", name=re.compile(group)).get_by_role("checkbox")
        for box in boxes.all()[1:]:
            box.uncheck()
    expect(map_page.get_by_role("status").filter(has_text="in view")).to_have_text(
        re.compile(r"^\d+ events? at \d+ places? in view\.$")
    )
    assert 0 < left.count() < whole
    map_page.get_by_role("group", name="Sides").get_by_role("checkbox").first.uncheck()
    expect(map_page.locator(".dl-desk__seen")).to_have_text(re.compile("Nothing in view"))


def test_the_list_holds_what_is_in_view(map_page: Page) -> None:
    expect(in_list(map_page, "aleppo")).to_be_visible()
    pan(map_page, 32.7, 36.1)
    expect(in_list(map_page, "daraa")).to_be_visible()
    expect(in_list(map_page, "aleppo")).to_be_hidden()
    expect(map_page.locator(".dl-desk__seen")).to_have_text(re.compile(r"^\d+ events at \d+ "))


def test_the_filters_narrow_map_and_list(visit: Visit) -> None:
    page = visit("map/?words=bridge")
    live_map(page)
    expect(marker(page, "Rastan bridge")).to_have_count(1)
    expect(marker(page, "Tel Rifaat")).to_have_count(0)
    expect(in_list(page, "tel-rifaat")).to_be_hidden()


def test_events_fade_in_only_where_motion_is_welcome(browser: Browser, visit: Visit) -> None:
    def animation(page: Page) -> str:
        live_map(page)
        page.get_by_role("button", name="A day on").click()
        fresh = page.frame_locator(".dl-map__frame").locator(".place--fresh").first
        name: str = fresh.evaluate("e => getComputedStyle(e).animationName")
        return name

    still = visit("map/?until=2024-12-04")
    moving = browser.new_context(reduced_motion="no-preference")
    page = moving.new_page()
    page.goto(still.url)
    assert (animation(still), animation(page)) == ("none", "appear")
    moving.close()


def test_without_scripts_the_list_is_whole_and_nothing_pretends_to_steer(visit: Visit) -> None:
    page = visit("map/", script=False)
    expect(page.get_by_role("img", name=re.compile("^Map: the whole story"))).to_be_visible()
    expect(page.get_by_role("heading", name="The same in words")).to_be_visible()
    expect(page.get_by_role("slider")).to_have_count(0)
    expect(page.get_by_role("checkbox")).to_have_count(0)
    expect(page.locator("[data-place]:visible")).not_to_have_count(0)
    expect(page.locator("[data-place][hidden]")).to_have_count(0)
