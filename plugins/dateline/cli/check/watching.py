"""`dateline check --watch`: check again whenever a file changes."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NoReturn, TextIO

State = Mapping[str, tuple[int, int, int]]
"""What tells a file from an earlier or later one of its name: time, size and number."""

PAUSE = 0.3
"""Seconds between two looks at the files."""

SETTLING = 0.05
"""Seconds for which nothing may change before a check begins: editors save in several steps."""

SHARE = 10
"""How many times longer than a look the pause after it is, where there are very many files."""

CLEAR = "\x1b[2J\x1b[3J\x1b[H"
"""Empties a terminal, what has been scrolled out of it too (ECMA-48, xterm)."""


def watch(folders: Iterable[Path], check: Callable[[], None]) -> NoReturn:
    """Check, and check again whenever a file in the folders is new, other or gone.

    It ends when it is interrupted.
    """
    watched = tuple(folders)
    seen: State | None = None
    while True:
        start = time.monotonic()
        now = state_of(watched)
        took = time.monotonic() - start
        if now != seen:
            seen = _settled(watched, now)
            check()
        time.sleep(max(PAUSE, took * SHARE))


def state_of(folders: Iterable[Path]) -> State:
    """Return the state of every file in some folders, hidden ones left aside."""
    return {path: state for folder in folders for path, state in _files(os.fspath(folder))}


def clear(stream: TextIO, environment: Mapping[str, str]) -> None:
    """Empty the terminal, where the stream is one."""
    if stream.isatty() and environment.get("TERM") != "dumb":
        stream.write(CLEAR)


def _settled(folders: Iterable[Path], state: State) -> State:
    """Return the state once it stays the same."""
    while True:
        time.sleep(SETTLING)
        later = state_of(folders)
        if later == state:
            return state
        state = later


def _files(folder: str) -> Iterator[tuple[str, tuple[int, int, int]]]:
    with suppress(OSError), os.scandir(folder) as entries:  # gone meanwhile: seen the next time
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _files(entry.path)
            else:
                found = entry.stat(follow_symlinks=False)
                yield entry.path, (found.st_mtime_ns, found.st_size, found.st_ino)
