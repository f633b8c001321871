"""Pages on paper: an article in ink, with drawn maps, what was folded, and where sources are."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

Visit = Callable[..., Page]

WHITE = "rgb(255, 255, 255)"
CHROME = ".md-header, .md-tabs, .md-footer, .md-sidebar, .md-content__button, .dl-report"

LIGHTNESS = """(element) => {
  const [red, green, blue] = getComputedStyle(element).color.match(/[\\d.]+/g).map(Number)
  return (red + green + blue) / 3 / 255
}"""


def printed(visit: Visit, path: str) -> Page:
    """Open a page by night, as it goes to the printer."""
    page = visit(path, "dark")
    page.wait_for_load_state("networkidle")
    page.emulate_media(media="print")
    return page


def lightness(element: Locator) -> float:
    """How light the ink of an element is: 0 is black, 1 is white."""
    return float(element.evaluate(LIGHTNESS))


@pytest.mark.parametrize(
    "path", ["", "timeline/", "events/2024-12-06-rastan-bridge/", "actors/sohr/"]
)
def test_a_page_read_by_night_is_printed_in_dark_ink_and_without_its_frame(
    visit: Visit, path: str
) -> None:
    page = printed(visit, path)
    assert page.eval_on_selector("body", "e => getComputedStyle(e).backgroundColor") == WHITE
    assert lightness(page.locator("h1")) < 0.3
    assert lightness(page.locator("article p:visible").first) < 0.5
    assert page.locator(CHROME).filter(visible=True).count() == 0
    expect(page.locator("figure.dl-map svg").first).to_be_visible()
    assert page.locator(".dl-map__frame").filter(visible=True).count() == 0


def test_a_source_is_printed_with_its_address(visit: Visit) -> None:
    page = printed(visit, "events/2024-12-06-rastan-bridge/")
    source = page.locator(".dl-origins a[rel~=external]").first
    after = source.evaluate("e => getComputedStyle(e, '::after').content")
    assert source.get_attribute("href") in after


def test_what_was_folded_to_save_time_is_printed(visit: Visit) -> None:
    page = printed(visit, "events/2024-12-06-rastan-bridge/")
    citation = page.locator(".dl-citing .dl-citation").first
    expect(citation).to_be_visible()
    box = citation.bounding_box()
    assert box is not None
    assert box["height"] > 20
