"""A page asks for the scripts of what it has, and for no others."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import ExitStack

import pytest
from playwright.sync_api import Page, Route, expect

Visit = Callable[..., Page]

EVERYWHERE = {"hints", "keys", "links"}

HAS = {
    "what-happened-next/": set[str](),
    "the-road-south/": {"map-figure", "tour"},
    "events/2024-12-06-rastan-bridge/": {"map-figure"},
    "quotes/": {"quotes"},
    "known/2024-12-06/": {"known"},
    "timeline/": {"filters", "map-figure", "timeline", "visit"},
    "map/": {"filters", "map-figure", "map-page"},
}


@pytest.mark.parametrize(("path", "parts"), HAS.items(), ids=HAS)
def test_a_page_loads_the_parts_that_it_has(visit: Visit, path: str, parts: set[str]) -> None:
    page = visit("how-we-work/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    with ExitStack() as awaited:
        for part in sorted(parts | EVERYWHERE):
            awaited.enter_context(page.expect_request(f"**/dateline/{part}/page.js"))
        page.goto(page.url.replace("how-we-work/", path))
    page.wait_for_load_state("networkidle")
    loaded = re.findall(r"assets/dateline/([a-z-]+)/page\.js", "\n".join(asked))
    assert sorted(loaded) == sorted(parts | EVERYWHERE)


def test_a_page_that_the_theme_brings_comes_to_life_too(visit: Visit) -> None:
    page = visit("what-happened-next/")
    page.evaluate("window.isTheSame = true")
    for _ in range(2):
        page.get_by_role("link", name="Timeline", exact=True).first.click()
        expect(page.locator("[data-dateline-order]")).to_be_enabled()
        page.get_by_role("link", name="Quotes", exact=True).first.click()
        expect(page.locator("[data-dateline-quotes] form")).to_be_visible()
    assert page.evaluate("window.isTheSame")


def test_a_part_that_starts_late_finds_the_files_of_its_own_page(visit: Visit) -> None:
    page = visit("what-happened-next/")
    held: list[Route] = []
    for late in ("**/map-figure/page.js", "**/dateline/"):
        page.route(late, lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks what it is given
    page.get_by_role("link", name="Map", exact=True).first.click()
    expect(page.locator("[data-dateline-map-page]")).to_be_attached()
    page.get_by_role("link", name="The story", exact=True).first.click()
    page.wait_for_url("**/dateline/")  # while the map is what the reader sees
    figure = page.locator("figure[data-dateline-map]")
    held[0].continue_()
    expect(figure).to_have_attribute("data-dateline-map", re.compile("^http://.*/dateline/maps/"))
    held[1].continue_()
    expect(page.locator("h1")).to_contain_text("Twelve days")
