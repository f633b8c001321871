#!/usr/bin/env python3
"""How soon `mkdocs serve` shows in a browser what an editor has saved: run `make bench-serve`.

    bench/serve.py                 a story of 500 invented events, ten changes of each kind
    bench/serve.py --events 2000   a longer story

Time runs from the moment at which a file is written to the moment at which the page that is open
shows it. It ends with status 1 where the slowest change took longer than an editor is to wait.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import NamedTuple

from playwright.sync_api import Page

from invented import Happening, happenings
from measuring import a_browser
from preview_server import previewing
from sites import write_project

LIMIT = 1.5
"""Seconds within which a change is to be seen."""

SEEN = """words => {
    const has = e => e.textContent.includes(words)
    const [painted] = performance.getEntriesByName("first-contentful-paint")
    if (painted && [...document.querySelectorAll("h1, h3")].some(has))
        return performance.timeOrigin + painted.startTime
}"""
"""Tells when a page with some words in a headline was painted, in milliseconds since 1970."""

PATIENCE = 120_000
"""Milliseconds after which what has not come will not come."""

PAUSE = 1500
"""Milliseconds between two savings, in which the page comes to rest."""


class Kind(NamedTuple):
    """Something that an editor does."""

    page: str
    """The page that is open, from the site's root."""
    save: Callable[[int], str]
    """Saves a file for the so-many-th time, and returns words that the page then shows."""


def main() -> int:
    """Measure, print and judge."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--events", type=int, default=500, help="how many events (500)")
    parser.add_argument("--changes", type=int, default=10, help="how many changes of a kind (10)")
    options = parser.parse_args()
    events = happenings(options.events)
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder)
        write_project(project, events)
        with previewing(project) as server:
            found = _measure(server.address, _kinds(project / "events", events), options.changes)
    return _report(found, options.events)


def _kinds(folder: Path, events: list[Happening]) -> dict[str, Kind]:
    first = events[0]

    def change(number: int) -> str:
        title = f"Changed for the {number}th time"
        (folder / f"{first.id}.yml").write_text(first.yaml.replace(first.title, title), "utf-8")
        return title

    def add(number: int) -> str:
        title = f"Added as the {number}th"
        text = first.yaml.replace(first.title, title)
        (folder / f"{first.day}-added-{number}.yml").write_text(text, "utf-8")
        return title

    return {
        "changed event, on its page": Kind(f"events/{first.id}/", change),
        "new event, on the timeline": Kind("timeline/", add),
    }


def _measure(address: str, kinds: dict[str, Kind], number: int) -> dict[str, list[float]]:
    found: dict[str, list[float]] = {}
    with a_browser() as browser:
        for name, kind in kinds.items():
            page = browser.new_page()
            page.goto(address + kind.page)
            period = page.locator(".dl-period a").first
            if kind.page == "timeline/" and period.count():
                period.click()
                page.wait_for_url("**/timeline/*/")
            found[name] = [_seconds(page, kind.save, turn) for turn in range(number)]
            page.close()
    return found


def _seconds(page: Page, save: Callable[[int], str], turn: int) -> float:
    """Save once; return how long it takes until a page that has it is painted."""
    page.wait_for_timeout(PAUSE)
    start = time.time()
    words = save(turn)
    painted = page.wait_for_function(SEEN, arg=words, timeout=PATIENCE)
    return float(painted.json_value()) / 1000 - start


def _report(found: dict[str, list[float]], events: int) -> int:
    load = ", ".join(f"{value:.1f}" for value in os.getloadavg())
    print(f"{events:,} events; {os.cpu_count()} processors, load {load}")
    for name, seconds in found.items():
        times = f"{median(seconds):6.2f} s median, {min(seconds):6.2f} s best"
        print(f"{name:27} {times}, {max(seconds):6.2f} s worst")
    is_kept = max(map(max, found.values())) <= LIMIT
    print(f"{f'at most {LIMIT} s':27} {'kept' if is_kept else 'NOT kept'}")
    return int(not is_kept)


if __name__ == "__main__":
    sys.exit(main())
