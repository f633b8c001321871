"""How long a reader waits for the filters to answer."""

from __future__ import annotations

from playwright.sync_api import Browser

from measuring import a_reader

WATCH = """() => {
  window.longest = 0;
  const watch = (list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  };
  new PerformanceObserver(watch).observe({ type: "event", durationThreshold: 16 });
}"""
"""Keeps the longest time from a press to the next paint (Event Timing)."""

PATIENCE = 500
"""Milliseconds after which the browser has told of a press."""


def change_of_filters(browser: Browser, address: str, path: str) -> float:
    """Choose one thing in the filters of a timeline.

    Returns:
        Milliseconds from the click to the next paint (Event Timing, to the next 8 ms); 0 where it
        takes less than 16.
    """
    with a_reader(browser) as context:
        page = context.new_page()
        page.goto(address + path, wait_until="networkidle")
        page.click("form.dl-filters [data-open=actor]")
        choice = page.locator(".dl-filters__list input").first
        choice.scroll_into_view_if_needed()
        page.evaluate(WATCH)
        choice.check()
        page.locator(".dl-filters__chosen:visible").wait_for()
        page.wait_for_timeout(PATIENCE)
        return float(page.evaluate("longest"))
