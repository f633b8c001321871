"""A small story in Arabic on a phone: from right to left, in Arabic words, and nothing cut off."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from importlib.resources import files
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

Visit = Callable[[str], Page]

PAGES = (
    "",
    "timeline/",
    "map/",
    "tour/",
    "events/2024-12-05-hama/",
    "actors/rebels/",
    "places/hama/",
    "known/2024-12-05/",
    "counts/deaths/",
    "quotes/",
    "sources/",
)

WIDER_THAN_THE_SCREEN = (
    "document.documentElement.scrollWidth > document.documentElement.clientWidth"
)

SAID = """() => {
  const content = document.querySelector(".md-content")
  const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT)
  const said = []
  while (walker.nextNode()) if (!walker.currentNode.parentElement.closest("script, style, pre"))
    said.push(walker.currentNode.textContent)
  for (const element of document.querySelectorAll(".md-content :is([aria-label], [title])"))
    said.push(element.getAttribute("aria-label") ?? "", element.getAttribute("title") ?? "")
  return said.map((text) => text.trim()).filter(Boolean)
}"""

SLANTED = """() => [...document.querySelectorAll(".md-content *")]
  .filter((e) => e.matches(":dir(rtl)") && /\\p{Script=Arabic}/u.test(e.textContent))
  .filter((e) => ["italic", "oblique"].includes(getComputedStyle(e).fontStyle)
    || parseFloat(getComputedStyle(e).letterSpacing) > 0)
  .map((e) => e.outerHTML.slice(0, 80))"""


def english() -> Iterator[str]:
    """Yield what the site says in English, short of what holds nothing to know it by."""
    table = tomllib.loads((files("dateline.prose") / "words" / "en.toml").read_text("utf-8"))
    for section in table.values():
        for said in section.values():
            for form in said.values() if isinstance(said, dict) else [said]:
                if words := re.sub(r"\{\w+\}", "", form).strip(" :.,"):
                    yield words


ENGLISH = set(english()) - {"BibTeX", "CSL-JSON"}


def left_of(element: Locator) -> float:
    box = element.bounding_box()
    assert box is not None
    return box["x"]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_in_arabic_is_whole(visit_arabic: Visit, path: str) -> None:
    page = visit_arabic(path)
    assert page.get_attribute("html", "lang") == "ar"
    assert page.get_attribute("body", "dir") == "rtl"
    assert not page.evaluate(WIDER_THAN_THE_SCREEN)
    assert [text for text in page.evaluate(SAID) if text.strip(" :.,") in ENGLISH] == []
    assert page.evaluate(SLANTED) == []


@pytest.mark.parametrize("path", ["timeline/", "events/2024-12-05-hama/", "map/"])
def test_nobody_is_kept_from_reading_arabic(visit_arabic: Visit, path: str) -> None:
    page = visit_arabic(path)
    page.wait_for_load_state("networkidle")
    found: list[dict[str, Any]] = Axe().run(page).response["violations"]
    assert [f["id"] for f in found if f["impact"] in ("serious", "critical")] == []


def test_days_run_from_right_to_left(visit_arabic: Visit) -> None:
    page = visit_arabic("timeline/")
    days = page.locator(".dl-strip li")
    assert left_of(days.first) > left_of(days.last)
    first, last = (page.locator(".dl-strip rect.dl-strip__key").nth(n) for n in (0, -1))
    assert left_of(first) > left_of(last)
    page = visit_arabic("places/hama/")
    bars = page.locator(".dl-control__bar")
    assert left_of(bars.first) > left_of(bars.last)


def test_time_on_the_map_passes_from_right_to_left(visit_arabic: Visit) -> None:
    page = visit_arabic("map/")
    until = page.locator(".dl-time input[name=until]")
    told = page.locator(".dl-time__said")
    expect(until).to_be_visible()
    whole = told.inner_text()
    until.focus()
    page.keyboard.press("ArrowRight")
    expect(told).not_to_have_text(whole)
    page.keyboard.press("ArrowLeft")
    expect(told).to_have_text(whole)


def test_what_stands_in_another_script_keeps_its_own_order(visit_arabic: Visit) -> None:
    page = visit_arabic("events/2024-12-06-bridge/")
    page.locator("details.dl-warned summary").last.click()
    original = page.locator(".dl-quote__original[lang=en]")
    assert original.evaluate("e => getComputedStyle(e).direction") == "ltr"
    name = page.locator("bdi.dl-name[lang=en]").first
    assert name.get_attribute("dir") == "ltr"
    publisher = page.locator(".dl-origins bdi", has_text="The Paper").first
    day = publisher.locator("xpath=..")
    assert left_of(publisher) > left_of(day)  # its date follows, to the left


def test_a_name_is_found_in_arabic_and_in_latin_letters(visit_arabic: Visit) -> None:
    page = visit_arabic("known/")
    page.click(".md-header label[for=__search]")
    for words in ("حماه", "Hama"):
        page.fill(".md-search__input", words)
        page.press(".md-search__input", "Shift")
        expect(page.locator(".md-search-result__item").first).to_contain_text("حماة")
