"""Reading the timeline: its order, its strip, where the reader is, and being led to an event."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

Visit = Callable[..., Page]

TIMELINE = "timeline/"
READY = "[data-dateline-order]:enabled"
SIGNALS = "assets/dateline/shared/signals.js"
CURRENT = ".dl-strip a[aria-current=true]"

TELL = """async ([module, signal, news]) => {
  const { tell } = await import(module);
  tell(signal, news);
}"""

SHIFTS = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 300);
})"""


IS_UNCOVERED = """(element) => {
  const { left, top } = element.getClientRects()[0];
  return element.contains(document.elementFromPoint(left + 4, top + 4));
}"""


@pytest.fixture
def page(visit: Visit) -> Page:
    opened = visit(TIMELINE)
    opened.wait_for_selector(READY)
    return opened


def tell(page: Page, signal: str, news: object) -> None:
    page.evaluate(TELL, [f"/dateline/{SIGNALS}", signal, news])


def days(page: Page) -> list[str]:
    found: list[str] = page.locator("[data-day]").evaluate_all("all => all.map(d => d.dataset.day)")
    return found


def events(page: Page) -> list[str]:
    found: list[str] = page.locator("article[data-dateline-event]").evaluate_all(
        "all => all.map(e => e.id)"
    )
    return found


def bar(page: Page, place: int) -> Locator:
    return page.locator(".dl-strip a").nth(place)


def test_a_reader_turns_the_timeline_round_and_back(page: Page) -> None:
    oldest_first, first_days = events(page), days(page)
    turn = page.get_by_role("button", name="Newest first")
    expect(turn).to_have_attribute("aria-pressed", "false")
    turn.click()
    expect(turn).to_have_attribute("aria-pressed", "true")
    assert page.url.endswith("?order=newest")
    assert events(page) == oldest_first[::-1]
    assert days(page) == first_days[::-1]
    page.go_back()
    expect(turn).to_have_attribute("aria-pressed", "false")
    assert events(page) == oldest_first
    page.go_forward()
    expect(turn).to_have_attribute("aria-pressed", "true")
    page.locator(".md-tabs a", has_text="Quotes").click()
    expect(page.locator("h1")).to_have_text("Quotes")
    page.go_back()
    page.wait_for_selector(READY)
    expect(turn).to_have_attribute("aria-pressed", "true")
    assert events(page) == oldest_first[::-1]


def test_a_link_to_a_day_of_the_turned_timeline_leads_there(visit: Visit) -> None:
    page = visit(f"{TIMELINE}?order=newest#day-2024-12-01")
    page.wait_for_selector(READY)
    expect(page.locator("#day-2024-12-01")).to_be_in_viewport()
    assert days(page)[0] > days(page)[-1]


def test_the_strip_shows_where_the_reader_is_and_leads_elsewhere(page: Page) -> None:
    expect(page.locator(CURRENT)).to_have_count(0)
    chosen = bar(page, 6)
    day = chosen.get_attribute("data-from")
    chosen.click()
    expect(page.locator(f"[id='day-{day}']")).to_be_in_viewport()
    expect(page.locator(CURRENT)).to_have_attribute("data-from", day or "")
    page.locator(CURRENT).focus()
    page.keyboard.press("ArrowRight")
    expect(bar(page, 7)).to_be_focused()
    expect(page.locator(CURRENT)).to_have_attribute(
        "data-from", bar(page, 7).get_attribute("data-from") or ""
    )
    page.keyboard.press("Home")
    expect(bar(page, 0)).to_be_focused()
    assert page.locator(".dl-strip a[tabindex='0']").count() == 1


def test_the_strip_shows_the_share_that_is_chosen(page: Page) -> None:
    chosen = events(page)[-2:]
    tell(page, "filtered", chosen)
    expect(page.locator(".dl-strip.is-filtered")).to_have_count(1)
    titles = page.locator(".dl-strip a").evaluate_all("all => all.map(a => a.title)")
    assert all("shown" in title for title in titles)
    tell(page, "filtered", None)
    expect(page.locator(".dl-strip.is-filtered")).to_have_count(0)
    assert "shown" not in (bar(page, 0).get_attribute("title") or "")


def test_the_day_stays_in_view_and_covers_no_headline(visit: Visit) -> None:
    page = visit(TIMELINE)
    page.wait_for_selector(READY)
    for width in (360, 1440):
        page.set_viewport_size({"width": width, "height": 800})
        entry = page.locator("article.dl-entry--key").nth(2)
        entry.evaluate("entry => entry.scrollIntoView({ behavior: 'instant' })")
        day = entry.locator("xpath=ancestor::section//h2")
        header, date, title = (
            found.bounding_box()
            for found in (page.locator(".md-header"), day, entry.locator(".dl-entry__title"))
        )
        assert header
        assert date
        assert title
        assert date["y"] >= header["y"] + header["height"] - 1  # the rule under it
        assert title["y"] >= date["y"] + date["height"] or title["x"] >= date["x"] + date["width"]


@pytest.mark.parametrize("width", [360, 1440])
def test_a_link_to_an_event_leads_to_its_headline(visit: Visit, width: int) -> None:
    event = visit(TIMELINE).locator("article.dl-entry--key").nth(4).get_attribute("id")
    page = visit(f"{TIMELINE}#{event}", width=width)
    page.wait_for_selector(READY)
    title = page.locator(f"[id='{event}'] .dl-entry__title a")
    expect(title).to_be_in_viewport()
    assert title.evaluate(IS_UNCOVERED)


def test_going_to_a_place_leads_from_one_of_its_events_to_the_next(page: Page) -> None:
    place = page.evaluate("""() => {
      const all = [...document.querySelectorAll("[data-places]")].map(e => e.dataset.places);
      return all.flatMap(ids => ids.split(" ")).find((id, at, ids) => ids.indexOf(id) < at);
    }""")
    there = page.locator(f"article[data-places~='{place}']")
    for step in (0, 1):
        tell(page, "go", {"place": place})
        expect(there.nth(step).locator(".dl-entry__title a")).to_be_focused()
        expect(there.nth(step)).to_be_in_viewport()
    last = events(page)[-1]
    tell(page, "go", {"event": last})
    expect(page.locator(f"[id='{last}'] .dl-entry__title a")).to_be_focused()


def test_readers_can_skip_to_the_events(page: Page) -> None:
    skip = page.get_by_role("link", name="Skip to the events")
    skip.focus()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#events') !== null")


@pytest.mark.parametrize("width", [360, 1440])
def test_nothing_moves_while_it_loads_and_a_reader_scrolls(visit: Visit, width: int) -> None:
    page = visit(TIMELINE, width=width)
    page.wait_for_selector(READY)
    page.mouse.move(300, 400)
    for _ in range(12):
        page.mouse.wheel(0, 700)
        page.evaluate("new Promise(requestAnimationFrame)")
    assert page.evaluate(SHIFTS) < 0.02
