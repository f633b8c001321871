"""Every kind of page, as a reader meets it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

Visit = Callable[..., Page]
Visiting = Callable[[], AbstractContextManager[Visit]]
Faults = Callable[..., list[str]]

EVENT = "events/2024-12-06-rastan-bridge/"
PAGES = {
    "home": "",
    "timeline": "timeline/",
    "map": "map/",
    "events": "events/",
    "event": EVENT,
    "actors": "actors/",
    "actor": "actors/hezbollah/",
    "places": "places/",
    "place": "places/homs/",
    "sources": "sources/",
    "quotes": "quotes/",
    "corrections": "corrections/",
    "counts": "counts/",
    "count": "counts/deaths/",
    "weak spots": "weak-spots/",
    "quote": "quotes/2024-12-06-rastan-bridge.eight-strikes/",
    "days": "known/",
    "what was known on a day": "known/2024-12-06/",
    "hand-written page": "how-we-work/",
    "tour": "the-road-south/",
    "page not found": "404.html",
    "map page": "maps/story.html",
    "manual": "manual/configuration/",
}

SITE_WIDE = ("page not found", "map page")
"""Pages that belong to no place of their own."""

WHOLE = "* { content-visibility: visible !important }"
WITHOUT_CONTROLS = """article :is(form, button, dialog, output, [role=status], h2#list) {
  display: none !important;
}"""
"""Hides what a script adds to choose by, and how it tells what is chosen; both repeat the page."""

DRESS = """(rules) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [sheet];
}"""


@pytest.fixture(scope="module", params=PAGES.values(), ids=PAGES)
def path(request: pytest.FixtureRequest) -> str:
    """Name each kind of page, one after the other."""
    return str(request.param)


@pytest.fixture(scope="module")
def page(path: str, visiting: Visiting) -> Iterator[Page]:
    """Open a page once for all tests that look at it."""
    with visiting() as visit:
        opened = visit(path)
        opened.wait_for_load_state("networkidle")
        yield opened


def show(page: Page, width: int, scheme: Literal["light", "dark"] = "light") -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme)
    worn = "slate" if scheme == "dark" else "default"
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", worn)


def test_nobody_is_kept_from_reading_at_a_desk(page: Page, serious_faults: Faults) -> None:
    show(page, 1440)
    assert serious_faults(page) == []


def test_nobody_is_kept_from_reading_on_a_phone(page: Page, serious_faults: Faults) -> None:
    show(page, 360)
    page.evaluate(DRESS, WHOLE)
    assert serious_faults(page, "target-size", "scrollable-region-focusable") == []
    page.evaluate(DRESS, "")


def test_nobody_is_kept_from_reading_by_night(page: Page, serious_faults: Faults) -> None:
    show(page, 360, "dark")
    assert serious_faults(page, "color-contrast") == []


@pytest.mark.parametrize("width", [320, 360])
def test_nothing_is_wider_than_the_screen(page: Page, width: int) -> None:
    show(page, width)
    page.evaluate(DRESS, WHOLE)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    page.evaluate(DRESS, "")


def test_a_page_says_what_it_is(page: Page, path: str) -> None:
    assert page.locator("h1").count() == 1
    assert page.get_attribute("html", "lang") == "en"
    if path in (PAGES[name] for name in SITE_WIDE):
        return
    assert page.get_attribute("body", "dir") == "ltr"
    assert page.get_attribute("meta[name=description]", "content")
    assert page.get_attribute("link[rel=canonical]", "href", strict=True, timeout=1000)


def test_a_page_is_all_there_without_scripts(page: Page, path: str, visit: Visit) -> None:
    if path in (PAGES[name] for name in SITE_WIDE):
        pytest.skip("it says little that is its own")
    show(page, 1280)
    without = visit(path, script=False)
    expect(without.locator("h1")).to_be_visible()
    said = []
    for each in (without, page):
        each.evaluate(DRESS, WHOLE + WITHOUT_CONTROLS)
        said.append(set(each.inner_text("article").split()))
        each.evaluate(DRESS, "")
    assert said[1] - said[0] == set()


def test_without_scripts_the_whole_story_can_be_walked(visit: Visit) -> None:
    page = visit("", script=False)
    page.click(".md-tabs >> text=Timeline")
    page.click("article a[href*='events/2024-12-06-rastan-bridge'] >> nth=0")
    page.click("article a[href*='actors/'] >> nth=0")
    expect(page.locator("h1")).to_be_visible()
    assert "/actors/" in page.url


def test_readers_can_skip_the_navigation_by_keyboard(visit: Visit) -> None:
    page = visit(EVENT)
    page.keyboard.press("Tab")
    expect(page.locator(".md-skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#content")).to_be_in_viewport()


def test_the_page_for_what_is_not_there_is_dressed_like_the_others(visit: Visit) -> None:
    page = visit("404.html")
    expect(page.locator(".md-tabs__link").first).to_be_visible()
    page.click(".md-tabs >> text=Timeline")
    expect(page.locator("h1")).to_have_text("Timeline")
