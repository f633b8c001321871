"""Files that only this user can have written: nothing else is believed."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

STORIES = 20
"""How many stories' files are kept; those used longest ago go first."""


def cache_folder(environment: Mapping[str, str]) -> Path | None:
    """Return the user's folder for what programs can make anew; None where there is none.

    That is `%LOCALAPPDATA%` on Windows, `~/Library/Caches` on macOS, and else what the XDG base
    directories say (`$XDG_CACHE_HOME`, `~/.cache`).
    """
    if sys.platform == "win32":
        named, usual = environment.get("LOCALAPPDATA", ""), "AppData/Local"
    elif sys.platform == "darwin":
        named, usual = "", "Library/Caches"
    else:
        named, usual = environment.get("XDG_CACHE_HOME", ""), ".cache"
    home = environment.get("USERPROFILE" if sys.platform == "win32" else "HOME", "")
    base = Path(named) if Path(named).is_absolute() else Path(home, usual)
    return base / "dateline" if base.is_absolute() else None


def read_private(path: Path) -> bytes | None:
    """Return what a file holds; None where it is not there, or not this user's alone."""
    try:
        if not _is_private(path.parent) or path.is_symlink() or not _is_private(path):
            return None
        data = path.read_bytes()
        path.touch()
    except OSError:
        return None
    return data


def write_private(path: Path, data: bytes) -> None:
    """Write a file at once as a whole, so that who reads it meanwhile gets the old or the new.

    Where that cannot be, nothing happens: it can all be made anew.
    """
    with contextlib.suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not _is_private(path.parent):
            return
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=path.suffix)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
            Path(name).replace(path)
        except OSError:
            Path(name).unlink(missing_ok=True)
        _forget(path.parent, path.suffix)


def _is_private(path: Path) -> bool:
    """Tell whether nobody else can have written here."""
    if sys.platform == "win32":  # below the user's profile, which Windows guards
        return True
    found = path.stat()
    others = stat.S_IWGRP | stat.S_IWOTH
    return found.st_uid == os.getuid() and not found.st_mode & others


def _forget(folder: Path, suffix: str) -> None:
    newest_first = sorted(folder.glob(f"*{suffix}"), key=lambda path: -path.stat().st_mtime)
    for path in newest_first[STORIES:]:
        path.unlink(missing_ok=True)
