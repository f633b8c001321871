#!/usr/bin/env python3
"""The Chromium that browser tests and screenshots drive: found, or fetched where there is none.

Run as a program, it prints the path of a Chromium that starts, and tells on standard error
what it tried; `make test` hands that path to the tests in ``DATELINE_CHROMIUM``.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, Playwright, sync_playwright

VARIABLE = "DATELINE_CHROMIUM"
"""The environment variable that names the browser to use, and forbids looking for another."""

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC_CHROME = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"

FLAGS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)
"""Launch arguments that keep the browser from asking anybody but the page for anything."""

CURE = f"""no Chromium was found, and none could be fetched.
Install Chromium or Google Chrome the way your system does it, or name one:
    {VARIABLE}=/path/to/chromium make test"""


class Fetch(NamedTuple):
    """One way to get a browser onto this machine."""

    title: str
    command: tuple[str, ...]
    seconds: int
    """How long the command may take before it is stopped."""


def find_browser() -> Path | None:
    """Look up a Chromium that starts, or None.

    Ask before Playwright is started: the last place to look is Playwright's own cache.
    """
    return next((path for path in _candidates() if _starts(path)), None)


def ensure_browser() -> Path:
    """Look up a Chromium that starts, and fetch one where there is none.

    Raises:
        RuntimeError: none was found and no way of fetching one worked; the message has the cure.
    """
    found = find_browser()
    if found:
        return found
    if VARIABLE in os.environ:
        raise RuntimeError(f"{VARIABLE} names {os.environ[VARIABLE]}, which does not start.")
    for fetch in _ways_to_fetch():
        _tell(f"Fetching {fetch.title}, {fetch.seconds} seconds at most ...")
        failure = _run_bounded(fetch)
        found = find_browser()
        if found:
            return found
        _tell(f"{fetch.title}: {failure or 'fetched, but it does not start here'}")
    raise RuntimeError(CURE)


def launch_browser(playwright: Playwright, executable: Path) -> Browser:
    """Start the browser without a window, and without any traffic of its own."""
    return playwright.chromium.launch(executable_path=executable, args=list(FLAGS))


def _candidates() -> Iterator[Path]:
    if VARIABLE in os.environ:
        yield Path(os.environ[VARIABLE])
        return
    yield from (Path(path) for name in NAMES if (path := shutil.which(name)))
    yield Path(MAC_CHROME)
    with sync_playwright() as playwright:
        yield Path(playwright.chromium.executable_path)


def _starts(path: Path) -> bool:
    """Ask for the version: a launcher without its program, or without its libraries, fails."""
    try:
        asked = subprocess.run(
            [path, "--version"],
            check=False,
            capture_output=True,
            stdin=subprocess.DEVNULL,
            timeout=60,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return asked.returncode == 0


def _ways_to_fetch() -> Iterator[Fetch]:
    install = (sys.executable, "-m", "playwright", "install", "--no-shell", "chromium")
    yield Fetch("Playwright's Chromium", install, 240)
    if os.geteuid() == 0 and shutil.which("apt-get"):
        script = "apt-get -q update && apt-get -q install -y --no-install-recommends chromium"
        yield Fetch("Debian's package chromium", ("sh", "-c", script), 900)


def _run_bounded(fetch: Fetch) -> str:
    """Run a command and all that it starts for so many seconds; say in one line what failed."""
    process = subprocess.Popen(
        fetch.command,
        env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
        text=True,
    )
    try:
        output, _ = process.communicate(timeout=fetch.seconds)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        return f"stopped after {fetch.seconds} seconds"
    return _complaint(output) if process.returncode else ""


def _complaint(output: str) -> str:
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if line.startswith(("Error:", "E:"))]
    return (errors or lines or ["failed without a word"])[0]


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def main() -> int:
    """Print the path of a Chromium that starts."""
    try:
        print(ensure_browser())
    except RuntimeError as failure:
        _tell(f"error: {failure}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
