"""Every kind of page, as a reader meets it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

Visit = Callable[..., Page]

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

each_page = pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
each_story_page = pytest.mark.parametrize(
    "path",
    [path for name, path in PAGES.items() if name not in ("page not found", "map page")],
)


def serious_faults(page: Page, *rules: str) -> list[str]:
    """What axe finds on a page that keeps somebody from reading it, by some or all its rules."""
    page.wait_for_load_state("networkidle")
    options = {"resultTypes": ["violations"], **({"runOnly": list(rules)} if rules else {})}
    found: list[dict[str, Any]] = Axe().run(page, options=options).response["violations"]
    return [
        f"{fault['id']}: {node['html'][:200]}"
        for fault in found
        if fault["impact"] in ("serious", "critical")
        for node in fault["nodes"]
    ]


@each_page
def test_nobody_is_kept_from_reading_by_day_or_by_night(visit: Visit, path: str) -> None:
    by_day = visit(path, "light")
    assert serious_faults(by_day) == []
    by_night = visit(path, "dark")
    assert serious_faults(by_night, "color-contrast") == []


@each_story_page
def test_a_page_says_what_it_is(visit: Visit, path: str) -> None:
    page = visit(path)
    assert page.locator("h1").count() == 1
    assert page.get_attribute("html", "lang") == "en"
    assert page.get_attribute("body", "dir") == "ltr"
    assert page.get_attribute("meta[name=description]", "content")
    assert page.get_attribute("link[rel=canonical]", "href", strict=True, timeout=1000)


WITHOUT_CONTROLS = """() => {
  const whole = new CSSStyleSheet();
  whole.replaceSync("* { content-visibility: visible !important }");
  document.adoptedStyleSheets.push(whole);
  for (const control of document.querySelectorAll("article :is(form, button, dialog, output)"))
    control.remove();
}"""
"""Leaves all that a page says, far below too; what a script adds to choose by may repeat it."""


@each_story_page
def test_a_page_is_all_there_without_scripts(visit: Visit, path: str) -> None:
    without = visit(path, script=False)
    with_script = visit(path)
    expect(without.locator("h1")).to_be_visible()
    without.evaluate(WITHOUT_CONTROLS)
    with_script.wait_for_load_state("networkidle")  # or scripts would miss what is taken away
    with_script.evaluate(WITHOUT_CONTROLS)
    words = set(without.inner_text("article").split())
    assert set(with_script.inner_text("article").split()) - words == set()


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
