"""Keys: from event to event on every page that lists some, and the list of them all."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

Visit = Callable[..., Page]


def headlines(page: Page) -> Locator:
    return page.locator(":is(.dl-entry__title, .dl-line__what, .dl-brief__title) > a:visible")


@pytest.mark.parametrize("path", ["timeline/", "events/"])
def test_j_and_k_go_from_event_to_event_and_enter_opens(visit: Visit, path: str) -> None:
    page = visit(path)
    for step in (0, 1, 2):
        page.keyboard.press("j")
        expect(headlines(page).nth(step)).to_be_focused()
    page.keyboard.press("k")
    expect(headlines(page).nth(1)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(headlines(page).nth(2)).to_be_focused()
    expect(headlines(page).nth(2)).to_be_in_viewport()
    title = headlines(page).nth(2).inner_text()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(title)


def test_arrows_scroll_where_no_event_has_the_focus(visit: Visit) -> None:
    page = visit("timeline/")
    page.keyboard.press("ArrowDown")
    page.wait_for_function("scrollY > 0")
    assert page.evaluate("document.activeElement === document.body")


def test_the_list_of_keys_opens_and_closes_and_gives_the_focus_back(visit: Visit) -> None:
    page = visit("timeline/")
    page.keyboard.press("j")
    expect(headlines(page).first).to_be_focused()
    page.keyboard.press("?")
    keys = page.get_by_role("dialog", name="Keys")
    expect(keys).to_be_visible()
    expect(keys).to_contain_text("Next event")
    page.keyboard.press("j")
    page.keyboard.press("Escape")
    expect(keys).to_be_hidden()
    expect(headlines(page).first).to_be_focused()
    button = page.get_by_role("button", name="Keys")
    button.click()
    expect(keys).to_be_visible()
    keys.get_by_role("button", name="Close").click()
    expect(button).to_be_focused()


def test_who_types_keeps_the_letters(visit: Visit) -> None:
    page = visit("timeline/")
    page.keyboard.press("/")
    search = page.locator("input[name=query]")
    expect(search).to_be_focused()
    page.keyboard.type("j?k")
    expect(search).to_have_value("j?k")
    expect(page.get_by_role("dialog", name="Keys")).to_have_count(0)
