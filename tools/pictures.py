#!/usr/bin/env python3
"""The pictures in the manual, taken of the repository's own site, by day.

    tools/pictures.py              all of them, into manual/images/
    tools/pictures.py map tour     two of them

The built site is reused where there is one. Each picture is what a window of 1280 × 900 pixels
shows.
"""

from __future__ import annotations

import argparse
import io
import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from browser import ensure_browser, launch_browser
from local_server import serving
from shots import build_unless_there

ROOT = Path(__file__).resolve().parent.parent
WINDOW = (1280, 900)
COLOURS = 256
PATIENCE = 60_000
"""Milliseconds that a map may take to draw."""


class Picture(NamedTuple):
    """What the window shows."""

    address: str
    top: str
    """A selector of what stands at the upper edge, below the site's header."""
    ready: str
    """A selector of what is there once the page has come to rest."""


LIVE = ".dl-map__stage.is-live"
PICTURES = {
    "timeline": Picture("timeline/#2024-12-05-homs-exodus", "", LIVE),
    "map": Picture("map/?until=2024-12-05", "figure.dl-map", LIVE),
    "profile": Picture("actors/hts/", "", ".dl-ties"),
    "tour": Picture("the-road-south/#step-6", "", f".dl-tour__side {LIVE}"),
}

TO_TOP = """(top) => {
  const header = document.querySelector(".md-header").offsetHeight;
  scrollBy(0, document.querySelector(top).getBoundingClientRect().top - header - 24);
}"""


def main(arguments: list[str] | None = None) -> int:
    """Take the pictures that the command line names."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(PICTURES))
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="the built site")
    parser.add_argument("--out", type=Path, default=ROOT / "manual" / "images")
    options = parser.parse_args(arguments)
    if unknown := set(options.names) - set(PICTURES):
        parser.error(f"no such picture: {', '.join(sorted(unknown))}")
    build_unless_there(options.site)
    executable = ensure_browser()
    with serving(options.site) as address, sync_playwright() as playwright:
        browser = launch_browser(playwright, executable)
        for name in options.names or PICTURES:
            shot = _shot(browser, address, PICTURES[name])
            _few_colours(shot).save(options.out / f"{name}.png", optimize=True)
        browser.close()
    return 0


def _shot(browser: Browser, address: str, picture: Picture) -> bytes:
    width, height = WINDOW
    page = browser.new_page(
        viewport={"width": width, "height": height}, reduced_motion="reduce", color_scheme="light"
    )
    page.goto(address + picture.address, wait_until="load")
    page.wait_for_selector(picture.ready, timeout=PATIENCE)
    _wait_for_maps(page)
    if picture.top:
        page.evaluate(TO_TOP, picture.top)
    page.wait_for_timeout(1500)
    shot = page.screenshot(animations="disabled")
    page.close()
    return shot


def _wait_for_maps(page: Page) -> None:
    for frame in page.frames[1:]:
        frame.wait_for_selector(".folium-map[data-drawn]", timeout=PATIENCE)
    page.wait_for_load_state("networkidle")


def _few_colours(shot: bytes) -> Image.Image:
    """Keep the colours that are seen most, and bright ones where little is seen of them.

    A side has a small square in its colour, which it must not trade for another's.
    """
    with Image.open(io.BytesIO(shot)) as whole:
        plain = whole.convert("RGB")
    seen = Counter(
        zip(*(plain.getchannel(band).get_flattened_data() for band in "RGB"), strict=True)
    )
    colours = sorted(seen, key=lambda colour: -seen[colour] * (4 + max(colour) - min(colour)))
    palette = Image.new("P", (1, 1))
    palette.putpalette([level for colour in colours[:COLOURS] for level in colour])
    return plain.quantize(palette=palette, dither=Image.Dither.NONE)


if __name__ == "__main__":
    sys.exit(main())
