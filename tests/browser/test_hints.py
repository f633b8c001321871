"""Who, where and what a word means: beside the word, on hover, focus and tap."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

Visit = Callable[..., Page]

EVENT = "events/2024-12-05-hama-taken/"
WHO = ".dl-facts .dl-actor[class*=dl-side--] a"
WHERE = ".dl-facts a[data-dateline-hint^='place:']"
WORD = "a.dl-term"

ANYTHING = re.compile(".")


def hint(page: Page) -> Locator:
    return page.get_by_role("tooltip")


def gloss(link: Locator) -> str:
    return (link.get_attribute("title") or "").partition(" · ")[0]


def test_without_a_script_the_title_says_it_and_the_link_leads_to_more(visit: Visit) -> None:
    page = visit("timeline/", script=False)
    said = gloss(page.locator(WORD).first)
    page.locator(WORD).first.click()
    expect(page.locator("dl > :target")).to_contain_text(said)


def test_a_pointer_at_rest_is_told_who_it_is(visit: Visit) -> None:
    page = visit(EVENT)
    link = page.locator(WHO).first
    said, title = gloss(link), link.get_attribute("title") or ""
    link.hover()
    expect(hint(page).locator(".dl-hint__name")).to_contain_text(link.inner_text())
    expect(hint(page).locator("bdi[lang=ar][dir=rtl]")).not_to_be_empty()
    expect(hint(page)).to_contain_text(said)
    expect(hint(page).locator("[class*=dl-side--]")).to_have_text(title.partition(" · ")[2])
    expect(link).not_to_have_attribute("title", ANYTHING)  # or the browser would say it again
    hint(page).hover()  # a pointer on its way to the words does not lose them
    expect(link).to_have_attribute("aria-describedby", "dl-hint")
    assert Axe().run(page).response["violations"] == []
    page.keyboard.press("Escape")
    expect(hint(page)).to_have_count(0)
    expect(link).to_have_attribute("title", title)


@pytest.mark.parametrize(
    ("path", "what", "leads_to"),
    [(EVENT, WHO, "actors"), (EVENT, WHERE, "places"), ("timeline/", WORD, "glossary")],
    ids=["actor", "place", "term"],
)
def test_the_focus_tells_it_and_goes_on_without_a_trace(
    visit: Visit, path: str, what: str, leads_to: str
) -> None:
    page = visit(path)
    link = page.locator(what).first
    said = gloss(link)
    page.keyboard.press("Tab")  # from now on the focus is shown
    link.focus()
    expect(hint(page)).to_contain_text(said)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{leads_to}/**")
    expect(hint(page)).to_have_count(0)


def test_the_first_tap_tells_what_a_word_means_and_the_second_follows(visit: Visit) -> None:
    page = visit("timeline/", touch=True)
    page.set_viewport_size({"width": 320, "height": 700})
    link = page.locator(WORD).first
    said = gloss(link)
    link.tap()
    expect(hint(page)).to_contain_text(said)
    box = page.locator(".dl-hint").bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320
    expect(page.locator(".dl-hint a")).to_have_attribute("href", re.compile("/glossary/#"))
    page.locator("h1").tap()
    expect(hint(page)).to_have_count(0)
    link.tap()
    expect(hint(page)).to_be_visible()
    link.tap()
    page.wait_for_url("**/glossary/#*")


def test_from_right_to_left_the_words_stay_in_the_window(visit: Visit) -> None:
    page = visit(EVENT)
    page.evaluate("document.body.dir = 'rtl'")
    link = page.locator(WHO).first
    link.hover()
    expect(hint(page)).to_be_visible()
    box, word = page.locator(".dl-hint").bounding_box(), link.bounding_box()
    assert box
    assert word
    assert abs(box["x"] + box["width"] - word["x"] - word["width"]) < 2
