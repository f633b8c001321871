#!/usr/bin/env python3
"""What the pages cost readers, beside an empty page of Material and beside TimelineJS.

    bench/pages.py                 build everything, five visits to each page, print two tables
    bench/pages.py --visits 15     more visits, where the machine is busy
    bench/pages.py --keep FOLDER   leave the built sites there, and use them again the next time

It ends with status 1 where a budget is not kept.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser

from budgets import Row, sizes, times
from filtering import change_of_filters
from local_server import serving
from measuring import Loaded, Target, a_browser, load
from sites import MANY, build_sites

ENTRY = "[data-dateline-event]"


def main() -> int:
    """Measure and print; return the program's status."""
    options = _options()
    with tempfile.TemporaryDirectory() as spare:
        folder = options.keep or Path(spare)
        if not (folder / "timelinejs").is_dir():
            build_sites(folder)
        rows = measure(folder, options.visits)
    return 0 if all(row.is_kept for row in rows) else 1


def measure(folder: Path, number: int) -> list[Row]:
    """Visit each page so many times, in turn, and print what that costs."""
    pages = {
        "empty": Target("empty/", "h1"),
        "own": Target(longest_timeline(folder, "own"), ENTRY),
        "many": Target(longest_timeline(folder, "many"), ENTRY),
        "timelinejs": Target("timelinejs/", f".tl-timemarker:nth-child({MANY})"),
    }
    with serving(folder) as address, a_browser() as browser:
        visits = _visits(browser, address, pages, number)
        change = median(
            change_of_filters(browser, address, pages["many"].path) for _ in range(number)
        )
    rows = [
        *sizes(folder / "own", visits["own"][-1], pages["own"].path),
        *times(visits, change),
    ]
    _tell(visits, rows)
    return rows


def longest_timeline(folder: Path, site: str) -> str:
    """Return the path of the page of a timeline that has most bytes."""
    found = (folder / site / "timeline").rglob("index.html")
    longest = max(found, key=lambda path: path.stat().st_size)
    return f"{longest.parent.relative_to(folder).as_posix()}/"


def _visits(
    browser: Browser, address: str, pages: dict[str, Target], number: int
) -> dict[str, list[Loaded]]:
    """Visit the pages in turn, so that what slows the machine down slows them all."""
    visits: dict[str, list[Loaded]] = {name: [] for name in pages}
    for turn in range(number):
        for name, page in pages.items():
            visits[name].append(load(browser, address, page, read=turn == 0))
    return visits


def _tell(visits: dict[str, list[Loaded]], rows: Iterable[Row]) -> None:
    load_now = os.getloadavg()[0]
    number = len(visits["empty"])
    print(f"\nMedians of {number} visits to each; {os.cpu_count()} cores, load {load_now:.1f}\n")
    print(f"{'page':34}{'first paint':>14}{'main thread':>14}{'loaded, gzip':>15}")
    names = {"empty": "an empty page of Material", "own": "timeline, own story"}
    names |= {"many": f"timeline, {MANY:,} events", "timelinejs": f"TimelineJS, {MANY:,} events"}
    for key, name in names.items():
        first = median(visit.first_paint for visit in visits[key])
        work = median(visit.main_thread for visit in visits[key])
        size = sum(visits[key][-1].files.values()) / 1000
        print(f"{name:34}{first:11.0f} ms{work:11.0f} ms{size:12.0f} KB")
    print(f"\n{'budget':44}{'measured':>12}{'allowed':>12}")
    for row in rows:
        mark = "" if row.is_kept else "   over"
        measured, allowed = f"{row.measured:.3g} {row.unit}", f"{row.allowed:g} {row.unit}"
        print(f"{row.what:44}{measured:>12}{allowed:>12}{mark}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--visits", type=int, default=5, help="visits to each page")
    parser.add_argument("--keep", type=Path, help="where the built sites stay")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
