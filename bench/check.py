"""How long `dateline check` takes for an invented story: run `make bench-check`."""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from invented import happenings, story_files

WARM = 3.0
"""Seconds that a check of 5,000 events may take where nothing, or one event, has changed."""

COMMAND = (sys.executable, "-c", "import sys; from dateline.cli import main; sys.exit(main())")


class Times(NamedTuple):
    """What one check took, in seconds."""

    wall: float
    processor: float


def main() -> int:
    """Check an invented story cold and warm, print what it took, and judge the warm one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=5000, help="how many events (5000)")
    parser.add_argument("--runs", type=int, default=5, help="how many runs of each kind (5)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        desk = Path(folder)
        _write(desk / "events", options.events)
        kinds: dict[str, Callable[[], None]] = {
            "cold (--no-cache)": lambda: None,
            "warm, one event changed": lambda: _change(desk / "events"),
            "warm, nothing changed": lambda: None,
        }
        _check(desk)  # whatever the system keeps of files is kept for all kinds alike
        found = _measure(desk, kinds, options.runs)
    return _report(found, options.events)


def _measure(desk: Path, kinds: dict[str, Callable[[], None]], runs: int) -> dict[str, list[Times]]:
    """Run the kinds in turn, so that what else the machine does is spread over all."""
    found: dict[str, list[Times]] = {kind: [] for kind in kinds}
    for _ in range(runs):
        for kind, prepare in kinds.items():
            prepare()
            found[kind].append(_check(desk, *(("--no-cache",) if "cold" in kind else ())))
    return found


def _report(found: dict[str, list[Times]], events: int) -> int:
    load = ", ".join(f"{value:.1f}" for value in os.getloadavg())
    print(f"{events:,} events; {os.cpu_count()} processors, load {load}")
    for kind, times in found.items():
        wall = statistics.median(taken.wall for taken in times)
        processor = statistics.median(taken.processor for taken in times)
        best = min(taken.wall for taken in times)
        print(f"{kind:25} {wall:6.2f} s median, {best:6.2f} s best, {processor:5.2f} s processor")
    cold, *warm = (min(taken.wall for taken in times) for times in found.values())
    print(f"{'warm / cold':25} {warm[0] / cold:6.2f} (best of each)")
    is_kept = max(warm) <= WARM
    print(f"{'at most ' + format(WARM, '.0f') + ' s warm':25} {'kept' if is_kept else 'NOT kept'}")
    return int(not is_kept)


def _check(desk: Path, *options: str) -> Times:
    environment = {**os.environ, "XDG_CACHE_HOME": str(desk / "kept"), "NO_COLOR": "1"}
    before, start = _processor(), time.perf_counter()
    subprocess.run(
        [*COMMAND, "check", *options],
        cwd=desk,
        env=environment,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return Times(time.perf_counter() - start, _processor() - before)


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _write(folder: Path, number: int) -> None:
    for name, text in story_files(happenings(number)):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _change(folder: Path) -> None:
    """Change one event, as an editor does before checking again."""
    path = next(folder.glob("*-7.yml"))
    path.write_text(path.read_text("utf-8") + "# once more\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
