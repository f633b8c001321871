"""Profiles: who somebody was, what they did, and whom they lead, back and oppose."""

from __future__ import annotations

import re
from collections.abc import Callable

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

Visit = Callable[..., Page]

NARROW = {"width": 320, "height": 640}


def is_wider_than_the_screen(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > innerWidth"))


def test_ties_are_drawn_with_names_that_a_keyboard_follows(visit: Visit) -> None:
    page = visit("actors/syria-gov/")
    page.set_viewport_size(NARROW)
    drawing = page.get_by_role("group", name=re.compile("^Ties of "))
    names = drawing.locator("a")
    boxes = [box for name in names.all() if (box := name.bounding_box())]
    assert len(boxes) > 2
    assert all(box["height"] >= 24 for box in boxes)
    ends = [box["y"] + box["height"] for box in boxes]
    assert all(box["y"] >= end - 1 for box, end in zip(boxes[1:], ends, strict=False))
    assert not is_wider_than_the_screen(page)
    assert Axe().run(page, context=".dl-profile").violations_count == 0
    russia = drawing.get_by_label(re.compile("^backed by Russia"))
    russia.focus()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("Russia")


def test_a_number_of_the_strip_leads_to_its_events_even_where_they_are_folded(visit: Visit) -> None:
    page = visit("actors/hts/")
    strip = page.get_by_role("group", name=re.compile("^Events by day"))
    several = strip.locator("a[*|href^='#']").last
    anchor = several.get_attribute("xlink:href") or ""
    several.focus()
    page.keyboard.press("Enter")
    expect(page.locator(f"[id='{anchor.removeprefix('#')}']")).to_be_in_viewport()


def test_what_is_alleged_stands_apart_from_what_is_established(visit: Visit) -> None:
    page = visit("actors/hezbollah/", script=False)
    headings = page.locator("#did ~ h3").all_inner_texts()
    assert headings.index("Carried out") < headings.index("Is said to have carried out")
    alleged = page.locator("[id^='alleged-']")
    expect(alleged.first).to_contain_text("according to")


def test_a_place_says_who_held_it_before_what_happened_there(visit: Visit) -> None:
    page = visit("places/homs/", "dark")
    page.set_viewport_size(NARROW)
    ids = page.locator(".dl-body h2").evaluate_all("all => all.map(each => each.id)")
    assert ids[:4] == ["control", "events", "involved", "quotes"]
    assert not is_wider_than_the_screen(page)
    page.locator("#involved ~ ul a").first.click()
    expect(page).to_have_url(re.compile("/actors/[^/]+/$"))
