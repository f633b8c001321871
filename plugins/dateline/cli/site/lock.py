"""One run at a time: a second one is told so, and leaves."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from dateline.cli.site.failure import SiteError


@contextmanager
def locked(site: Path) -> Iterator[None]:
    """Hold the site's lock, which the system lets go of even if this run is killed.

    Raises:
        SiteError: Another run holds it.
    """
    path = site.with_name(f"{site.name}.lock")
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT)
    try:
        if not (_acquire(descriptor) and _is_still(path, descriptor)):
            raise SiteError(f"Another `dateline site` is building {site}; this one leaves it.")
        try:
            yield
        finally:
            with suppress(OSError):
                path.unlink()
    finally:
        os.close(descriptor)


def _is_still(path: Path, descriptor: int) -> bool:
    """Tell whether the lock is still the file under its name: its last holder removes it."""
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _acquire(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _acquire(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
