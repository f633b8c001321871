"""The folders of a site: the one that is served, the next one, and the previous one.

Two renames put the next in the place of the one that is served. Should the power fail between
them, the previous one is still whole, and the next run puts it back.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from dateline.cli.site.failure import MisuseError


def fresh_folder(site: Path) -> Path:
    """Make an empty folder for the next site, on the same disk."""
    fresh = site.with_name(f"{site.name}.next")
    remove(fresh)
    fresh.mkdir(parents=True)
    return fresh


def require_replaceable(site: Path) -> None:
    """See that what is to be replaced is a built site and nothing else.

    Raises:
        MisuseError: It is a file, or a folder that holds something else.
    """
    if not site.exists():
        return
    if not site.is_dir() or (any(site.iterdir()) and not (site / "index.html").exists()):
        raise MisuseError(
            f"error: {site} is not a built site\nhelp: name another folder, or empty this one"
        )


def swap(fresh: Path, site: Path) -> None:
    """Put the next site in the place of the one that is served, and drop the old one."""
    previous = _previous(site)
    if site.exists():
        site.rename(previous)
    try:
        fresh.rename(site)
    except OSError:
        if previous.exists():
            previous.rename(site)
        raise
    remove(previous)


def mend(site: Path) -> str | None:
    """Put right what an interrupted run has left; return what was done, if that matters."""
    remove(site.with_name(f"{site.name}.next"))
    previous = _previous(site)
    if previous.exists() and not site.exists():
        previous.rename(site)
        return f"The last run was interrupted; {site.name} is back as it was before."
    remove(previous)
    return None


def remove(folder: Path) -> None:
    """Remove a folder, if it is there."""
    if folder.exists():
        shutil.rmtree(folder)


def _previous(site: Path) -> Path:
    return site.with_name(f"{site.name}.previous")
