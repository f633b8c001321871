"""A slider over the days, which is there for those whose browser runs scripts."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

Visit = Callable[..., Page]

DAY = "known/2024-12-06/"
TITLE = "What was known on {} December 2024"
SLIDER = "nav[data-dateline-days] input[type=range]"
DAYS = "nav[data-dateline-days] ol a"


@pytest.fixture
def page(visit: Visit) -> Page:
    opened = visit(DAY)
    expect(opened.locator(SLIDER)).to_be_visible()
    return opened


@pytest.fixture
def slider(page: Page) -> Locator:
    return page.locator(SLIDER)


def expect_day(page: Page, day: int) -> None:
    expect(page.locator("h1")).to_have_text(TITLE.format(day))


def test_without_scripts_every_day_has_its_link(visit: Visit) -> None:
    page = visit(DAY, script=False)
    expect(page.locator(SLIDER)).to_have_count(0)
    assert page.locator(DAYS).count() >= 10
    page.click(f"{DAYS} >> text='3'")
    expect_day(page, 3)


def test_the_slider_stands_at_the_day_of_the_page_and_says_so(slider: Locator) -> None:
    expect(slider).to_have_accessible_name("Choose a day")
    assert (slider.get_attribute("aria-valuetext") or "").startswith("6 December 2024: ")


def test_the_slider_names_a_day_before_it_leads_there(page: Page, slider: Locator) -> None:
    slider.press("ArrowLeft")
    expect(page.locator("nav[data-dateline-days] output")).to_contain_text("5 December 2024: ")
    expect_day(page, 5)


def test_days_that_are_passed_are_not_opened(page: Page, slider: Locator) -> None:
    page.evaluate("window.sameWindow = true")
    for _ in range(3):
        slider.press("ArrowLeft")
    expect_day(page, 3)
    assert page.evaluate("window.sameWindow") is True
    page.go_back()
    expect_day(page, 6)


def test_who_moves_it_by_keyboard_can_go_on(page: Page) -> None:
    for day in (5, 4):
        page.locator(SLIDER).focus()
        page.keyboard.press("ArrowLeft")
        expect_day(page, day)
        expect(page.locator(SLIDER)).to_be_focused()
    page.keyboard.press("Home")
    expect(page.locator("h1")).to_have_text("What was known on 27 November 2024")


def test_a_finger_leads_to_the_day_where_it_lets_go(page: Page, slider: Locator) -> None:
    box = slider.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 2, box["y"] + box["height"] / 2)
    expect(page.locator("h1")).to_have_text("What was known on 27 November 2024")


def test_there_is_one_slider_however_one_arrives(visit: Visit) -> None:
    page = visit("known/")
    expect(page.locator(SLIDER)).to_have_count(0)
    page.click("article a[href*='2024-12-04']")
    expect_day(page, 4)
    expect(page.locator(SLIDER)).to_have_count(1)
    page.go_back()
    page.go_forward()
    expect_day(page, 4)
    expect(page.locator(SLIDER)).to_have_count(1)
