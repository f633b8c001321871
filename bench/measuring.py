"""What a page costs a reader, measured in a real Chromium."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, BrowserContext, Page, Response, sync_playwright

from browser import ensure_browser, launch_browser

WINDOW = (1440, 900)
"""The size of the window in pixels: a desk."""

LEVEL = 6
"""How hard GitHub Pages and most other servers pack what they send."""

SETTLED = 500
"""Milliseconds without anything new after which a page counts as done."""

WATCH = """
window.seen = { shift: 0, event: 0 }
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.shift += entry.value
}).observe({ type: "layout-shift", buffered: true })
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) seen.event = Math.max(seen.event, entry.duration)
}).observe({ type: "event", durationThreshold: 16, buffered: true })
"""
"""Runs before a page's own scripts: sums unexpected shifts, and the slowest answer to an input."""

FIRST_PAINT = """performance.getEntriesByName("first-contentful-paint")[0].startTime"""

READ_THROUGH = """async () => {
  for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
    scrollTo(0, y)
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 30)))
  }
}"""


class Target(NamedTuple):
    """A page to visit."""

    path: str
    """From the server's root."""
    shows: str
    """A selector of what the page shows when it is all there."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """One page, as one visit met it."""

    first_paint: float
    """Milliseconds until the reader sees text or a picture (First Contentful Paint)."""
    main_thread: float
    """Milliseconds of work on the page's main thread until it settled."""
    shift: float
    """How far things moved unexpectedly, loading and reading through (Cumulative Layout Shift)."""
    files: dict[str, int] = field(repr=False)
    """What the visit fetched: path from the server's root, and bytes after gzip."""


@contextmanager
def a_browser() -> Iterator[Browser]:
    """Start a Chromium and yield it."""
    executable = ensure_browser()
    with sync_playwright() as playwright:
        browser = launch_browser(playwright, executable)
        yield browser
        browser.close()


@contextmanager
def a_reader(browser: Browser) -> Iterator[BrowserContext]:
    """Yield a window of somebody who never was here before."""
    width, height = WINDOW
    context = browser.new_context(viewport={"width": width, "height": height})
    context.add_init_script(WATCH)
    yield context
    context.close()


def load(browser: Browser, address: str, target: Target, *, read: bool = False) -> Loaded:
    """Visit a page once, as somebody new.

    Args:
        browser: The browser.
        address: The server's address, with a slash at its end.
        target: The page.
        read: Whether to scroll through the page, for the shifts that this brings.

    Raises:
        playwright.sync_api.TimeoutError: The page does not show what it should.
    """
    with a_reader(browser) as context:
        page = context.new_page()
        answers: list[Response] = []

        def hear(answer: Response) -> None:
            answers.append(answer)

        page.on("response", hear)
        session = context.new_cdp_session(page)
        session.send("Performance.enable")
        page.goto(address + target.path, wait_until="load")
        page.wait_for_selector(target.shows, state="attached")
        settle(page)
        metrics = {m["name"]: m["value"] for m in session.send("Performance.getMetrics")["metrics"]}
        first_paint = page.evaluate(FIRST_PAINT)
        files = {answer.url.removeprefix(address): _packed(answer) for answer in answers}
        if read:
            page.evaluate(READ_THROUGH)
        return Loaded(
            first_paint, metrics["TaskDuration"] * 1000, page.evaluate("seen.shift"), files
        )


def settle(page: Page) -> None:
    """Wait until a page asks for nothing more."""
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(SETTLED)


def packed(path: Path) -> int:
    """Return the size of a file after gzip, in bytes."""
    return len(gzip.compress(path.read_bytes(), LEVEL))


def _packed(answer: Response) -> int:
    return len(gzip.compress(answer.body(), LEVEL)) if answer.ok else 0
