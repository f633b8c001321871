"""The repository's own site in a real browser, which reports whatever a reader should not meet.

The site is built once for all workers and served under a sub-path, as on GitHub Pages. The
browser takes it for `http://localhost/dateline/`, without a port: Material compares addresses
with those of the sitemap, and knows a page by instant navigation only where they agree.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Frame,
    Page,
    expect,
    sync_playwright,
)

from browser import FLAGS, find_browser
from local_server import serving

SERVER = "http://localhost/"
ADDRESS = f"{SERVER}dateline/"

expect.set_options(timeout=20_000)  # a machine that runs all tests at once may be slow to draw

Scheme = Literal["light", "dark"]
Visit = Callable[..., Page]
Visiting = Callable[[], AbstractContextManager[Visit]]

STILL = "() => Promise.all(document.getAnimations().map((each) => each.finished.catch(() => 0)))"
"""Waits until no colour is on its way to another."""


@pytest.fixture(scope="session")
def serve_at_sub_path(own_site: Path) -> Iterator[str]:
    """Serve the site's parent folder and yield `host:port`."""
    with serving(own_site.parent) as address:
        yield address.removeprefix("http://").removesuffix("/")


@pytest.fixture(scope="session")
def browser(serve_at_sub_path: str) -> Iterator[Browser]:
    """Start a browser that finds nothing on the network but the site."""
    executable = find_browser()
    if executable is None:
        pytest.fail("there is no Chromium; `make test` fetches one")
    rules = f"--host-resolver-rules=MAP localhost:80 {serve_at_sub_path}"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=executable, args=[*FLAGS, rules], chromium_sandbox=False
        )
        yield started
        started.close()


class Watch:
    """What went on in a window that readers should be spared."""

    def __init__(self, context: BrowserContext, server: str = SERVER) -> None:
        self.server = server
        self.complaints: list[str] = []
        context.on("console", self._hear)
        context.on("weberror", lambda error: self.complaints.append(f"error: {error.error}"))
        context.on("request", lambda request: self._ask(request.url))
        context.on("response", lambda answer: self._answer(answer.status, answer.url))

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"console: {message.text}")

    def _ask(self, url: str) -> None:
        if not url.startswith((self.server, "data:", "blob:", "about:")):
            self.complaints.append(f"request to somebody else: {url}")

    def _answer(self, status: int, url: str) -> None:
        if status >= 400:
            self.complaints.append(f"{status}: {url}")


def _window(
    browser: Browser,
    scheme: Scheme,
    *,
    script: bool = True,
    touch: bool = False,
    width: int = 1280,
) -> BrowserContext:
    return browser.new_context(
        viewport={"width": width, "height": 720},
        color_scheme=scheme,
        java_script_enabled=script,
        reduced_motion="reduce",
        has_touch=touch,
    )


@pytest.fixture(scope="session")
def visiting(browser: Browser) -> Visiting:
    """Open pages of the site; at the end nothing may have gone wrong in any of them.

    The browser says what a Content Security Policy refuses on the console, so that counts too.
    """

    @contextmanager
    def visit() -> Iterator[Visit]:
        opened: list[tuple[BrowserContext, Watch]] = []

        def open_page(path: str, scheme: Scheme = "light", **window: Any) -> Page:
            context = _window(browser, scheme, **window)
            opened.append((context, Watch(context)))
            page = context.new_page()
            page.goto(ADDRESS + path, wait_until="load")
            return page

        yield open_page
        for context, _ in opened:
            context.close()
        assert [complaint for _, watch in opened for complaint in watch.complaints] == []

    return visit


@pytest.fixture
def visit(visiting: Visiting) -> Iterator[Visit]:
    """Open pages of the site for one test."""
    with visiting() as open_page:
        yield open_page


@pytest.fixture
def visit_arabic(browser: Browser, arabic_site: Path) -> Iterator[Visit]:
    """Open pages of the small story in Arabic on a phone; nothing may go wrong in any of them."""
    with serving(arabic_site) as address:
        context = browser.new_context(
            viewport={"width": 360, "height": 740}, reduced_motion="reduce"
        )
        watch = Watch(context, address)

        def open_page(path: str) -> Page:
            page = context.new_page()
            page.goto(address + path, wait_until="load")
            return page

        yield open_page
        context.close()
    assert watch.complaints == []


@pytest.fixture(scope="session")
def serious_faults() -> Callable[..., list[str]]:
    """Ask axe what keeps somebody from reading a page or a frame, by some or all its rules."""

    def find(shown: Page | Frame, *rules: str) -> list[str]:
        shown.evaluate(STILL)
        options = {"resultTypes": ["violations"], **({"runOnly": list(rules)} if rules else {})}
        found: list[dict[str, Any]] = Axe().run(shown, options=options).response["violations"]
        return [
            f"{fault['id']}: {node['html'][:200]}"
            for fault in found
            if fault["impact"] in ("serious", "critical")
            for node in fault["nodes"]
        ]

    return find
