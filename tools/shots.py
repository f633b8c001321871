#!/usr/bin/env python3
"""Full-page screenshots of the main pages, at three widths, light and dark, into `shots/`.

    tools/shots.py                               everything
    tools/shots.py timeline map --width 360      two pages on a phone, light and dark
    tools/shots.py home --scheme dark            the home page by night

The built site is reused where there is one. A page that the site has not got is skipped and told.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Literal, NamedTuple

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from playwright.sync_api import TimeoutError as PatienceLost

from browser import ensure_browser, launch_browser
from local_server import serving

ROOT = Path(__file__).resolve().parent.parent

Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")

HEIGHTS = {360: 740, 768: 1024, 1440: 900}
"""The height in pixels of the window that goes with each width: a phone, a tablet, a desk."""

PAGES = {
    "home": "",
    "timeline": "timeline/",
    "map": "map/",
    "events": "events/",
    "event": "events/2024-12-06-rastan-bridge/",
    "actors": "actors/",
    "actor": "actors/hezbollah/",
    "places": "places/",
    "place": "places/homs/",
    "sources": "sources/",
    "quotes": "quotes/",
    "corrections": "corrections/",
    "counts": "counts/",
    "count": "counts/deaths/",
    "weak-spots": "weak-spots/",
    "quote": "quotes/*/",
    "days": "known/",
    "day": "known/2024-12-06/",
    "tour": "the-road-south/",
    "next": "what-happened-next/",
}
"""Name to folder in the site; a `*` stands for the first folder there is."""

SCROLL_THROUGH = """async () => {
    const whole = new CSSStyleSheet();
    whole.replaceSync("* { content-visibility: visible !important }");
    document.adoptedStyleSheets.push(whole);
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
        scrollTo(0, y);
        await new Promise(done => setTimeout(done, 60));
    }
}"""
"""Shows the page to itself, so that what loads or is laid out near the view is there."""

MAP_PATIENCE = 15_000
"""Milliseconds that one map may take to draw."""


class Shot(NamedTuple):
    """One page, as one window shows it."""

    page: str
    width: int
    scheme: Scheme

    @property
    def file_name(self) -> str:
        """Say what the picture shows, so that a listing of the folder is a table."""
        return f"{self.page}-{self.width}-{self.scheme}.png"


def main(arguments: list[str] | None = None) -> int:
    """Take the pictures that the command line asks for."""
    options = _parse(arguments)
    build_unless_there(options.site)
    folders = dict(_folders_of(options.site, options.pages or list(PAGES)))
    shots = [Shot(*of) for of in product(folders, options.width, options.scheme)]
    options.out.mkdir(parents=True, exist_ok=True)
    executable = ensure_browser()
    with serving(options.site) as address, sync_playwright() as playwright:
        browser = launch_browser(playwright, executable)
        for shot in shots:
            _take(browser, shot, address + folders[shot.page], options.out)
        browser.close()
    print(f"Pictures in {options.out}: {len(shots)}")
    return 0 if shots else 1


def _parse(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pages", nargs="*", metavar="PAGE", help=", ".join(PAGES))
    parser.add_argument("--width", type=int, action="append", help="pixels; may be repeated")
    parser.add_argument("--scheme", choices=SCHEMES, action="append", help="may be repeated")
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="the built site")
    parser.add_argument("--out", type=Path, default=ROOT / "shots", help="where the pictures go")
    options = parser.parse_args(arguments)
    unknown = set(options.pages) - set(PAGES)
    if unknown:
        parser.error(f"no such page: {', '.join(sorted(unknown))}. There are: {', '.join(PAGES)}")
    options.width = options.width or list(HEIGHTS)
    options.scheme = options.scheme or list(SCHEMES)
    return options


def build_unless_there(site: Path) -> None:
    """Build the site, unless there is one."""
    if not (site / "index.html").exists():
        subprocess.run([Path(sys.executable).with_name("dateline"), "site"], cwd=ROOT, check=True)


def _folders_of(site: Path, names: list[str]) -> Iterator[tuple[str, str]]:
    for name in names:
        found = sorted(site.glob(PAGES[name] + "index.html"))
        if found:
            yield name, found[0].parent.relative_to(site).as_posix() + "/"
        else:
            print(f"skipped {name}: the site has no {PAGES[name] or 'home page'}")


def _take(browser: Browser, shot: Shot, address: str, out: Path) -> None:
    context = _window(browser, shot)
    page = context.new_page()
    page.goto(address, wait_until="load")
    page.evaluate(SCROLL_THROUGH)
    _wait_for_maps(page, shot)
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_timeout(300)
    page.screenshot(path=out / shot.file_name, full_page=True, animations="disabled")
    context.close()


def _window(browser: Browser, shot: Shot) -> BrowserContext:
    return browser.new_context(
        viewport={"width": shot.width, "height": HEIGHTS.get(shot.width, 900)},
        color_scheme=shot.scheme,
        reduced_motion="reduce",
    )


def _wait_for_maps(page: Page, shot: Shot) -> None:
    """Wait until each map in a frame shows something, or say which picture goes without."""
    page.wait_for_load_state("networkidle")
    for frame in page.frames[1:]:
        try:
            frame.wait_for_selector(
                ".leaflet-interactive, .leaflet-marker-icon", timeout=MAP_PATIENCE
            )
        except PatienceLost:
            print(f"{shot.file_name}: the map did not draw")


if __name__ == "__main__":
    sys.exit(main())
