#!/usr/bin/env python3
"""The pictures of the editors' handbook, of its own example in a copy of the story.

    tools/handbook_pictures.py     into manual/images/

Run it when the pages that it shows have changed.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, ViewportSize, sync_playwright

from browser import ensure_browser, launch_browser
from handbook import FIRST_EVENT, ROOT, begin_branch, files_of, write
from preview_server import previewing

OUT = ROOT / "manual" / "images"

WINDOW: ViewportSize = {"width": 1000, "height": 1150}
"""Pixels: a computer's window, small enough for the manual's column."""

SETTLING = 3000
"""Milliseconds after which a page has drawn its map; a preview's connection never rests."""


def main() -> int:
    """Take both pictures."""
    executable = ensure_browser()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        project = Path(folder)
        changes = _proposed(project)
        browser = launch_browser(playwright, executable)
        _take(browser, changes.as_uri(), "handbook-changes.png")
        with previewing(project, "/dateline/") as server:
            _take(browser, f"{server.address}events/2024-12-06-null-pier/", "handbook-event.png")
        browser.close()
    return 0


def _proposed(project: Path) -> Path:
    """Propose the example in a copy of the story; return the page of changes."""
    begin_branch(project)
    write(project, files_of(FIRST_EVENT))
    program = Path(sys.executable).with_name("dateline")
    subprocess.run([program, "changes", "--against", "HEAD"], cwd=project, check=True)
    return project / "changes.html"


def _take(browser: Browser, address: str, name: str) -> None:
    """Photograph the top of a page, with few colours: the manual is read on telephones."""
    page = browser.new_page(viewport=WINDOW, reduced_motion="reduce", color_scheme="light")
    page.goto(address, wait_until="load")
    page.wait_for_timeout(SETTLING)
    page.screenshot(path=OUT / name, animations="disabled")
    page.close()
    with Image.open(OUT / name) as taken:
        taken.convert("RGB").quantize(256).save(OUT / name, optimize=True)


if __name__ == "__main__":
    sys.exit(main())
