"""Readers who save data: everything in words and drawings, and no live map before they ask."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

Visit = Callable[..., Page]

SAVING = """Object.defineProperty(Navigator.prototype, "connection", {
  get: () => ({ saveData: true }),
})"""


def frugal(visit: Visit, path: str) -> tuple[Page, list[str]]:
    """Open a page as somebody who saves data; return it and what it asks for, without queries."""
    page = visit("404.html")
    page.context.add_init_script(SAVING)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.partition("dateline/")[2]))
    page.goto(page.url.replace("404.html", path), wait_until="networkidle")
    return page, asked


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("timeline/", "article[data-dateline-event]"),
        ("map/", "[data-place] .dl-line"),
        ("the-road-south/", ".dl-step svg"),
        ("events/2024-12-06-rastan-bridge/", "figure.dl-map svg"),
    ],
)
def test_a_page_tells_everything_without_the_live_map(visit: Visit, path: str, told: str) -> None:
    page, asked = frugal(visit, path)
    heavy = ("maps/", "cards/", "search/entries", "assets/dateline/media/")
    assert [address for address in asked if address.startswith(heavy)] == []
    expect(page.locator(told).first).to_be_visible()
    expect(page.locator("iframe")).to_have_count(0)


def test_one_press_brings_the_live_map_and_what_steers_it(visit: Visit) -> None:
    page, asked = frugal(visit, "map/")
    expect(page.locator(".dl-time")).to_be_hidden()
    page.get_by_role("button", name="Load the live map").press("Enter")
    expect(page.locator(".dl-map__stage.is-live")).to_be_visible()
    expect(page.locator(".dl-time")).to_be_visible()
    assert "maps/story.json" in asked


def test_the_filters_of_the_map_page_work_without_the_live_map(visit: Visit) -> None:
    page, _ = frugal(visit, "map/?words=rastan")
    expect(page.locator(".dl-filters output")).to_contain_text(" of ")
    expect(page.locator("[data-place=damascus]")).to_be_hidden()
    expect(page.locator("iframe")).to_have_count(0)
