"""The command itself: what it is asked, what it says, and the order of its steps."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from dateline import problems
from dateline.cli.site import building, swapping
from dateline.cli.site.configuration import story_folder
from dateline.cli.site.failure import SiteError
from dateline.cli.site.inspection import faults_of
from dateline.cli.site.lock import locked
from dateline.reading import read_story

MOST_FAULTS = 20
"""How many faults of a site are told one by one."""


def register(commands: Any) -> None:
    """Add the command's parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "site",
        help="build the site, check it, and put it in the old one's place",
        description="Build the site beside the old one, check it, and swap the two. "
        "If anything is wrong, the old site stays as it is.",
    )
    parser.add_argument(
        "--config", type=Path, default=Path("mkdocs.yml"), metavar="FILE", help="default mkdocs.yml"
    )
    parser.add_argument(
        "--site-dir", type=Path, metavar="FOLDER", help="default `site`, beside mkdocs.yml"
    )
    parser.add_argument(
        "--verbose", action="store_true", help="show everything that MkDocs says while it builds"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Publish a site and return the exit code."""
    config = options.config.resolve()
    site = (options.site_dir or config.parent / "site").resolve()
    try:
        with locked(site):
            _tell(swapping.mend(site))
            pages = publish(config, site, verbose=options.verbose)
    except SiteError as failure:
        print(failure, file=sys.stderr)
        return failure.exit_code
    except OSError as failure:
        print(f"error: {failure}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. The old site is as it was.", file=sys.stderr)
        return 130
    print(f"{_shown(site)}: {pages} pages, built and checked.")
    return 0


def publish(config: Path, site: Path, *, verbose: bool) -> int:
    """Build, check and swap a site; return how many pages it has.

    Raises:
        SiteError: The story has problems, MkDocs did not build the site, or it has faults.
    """
    swapping.require_replaceable(site)
    environment = building.environment(config.parent, os.environ, _today(story_folder(config)))
    with _staged(site) as fresh:
        for settings, folder in building.sites(config, fresh):
            building.build(settings, folder, environment, verbose=verbose)
        _refuse(faults_of(fresh), site)
        pages = len(list(fresh.rglob("*.html")))
        swapping.swap(fresh, site)
    return pages


def _today(folder: Path | None) -> str | None:
    """Return the day where the story happens, if it is whole; None where there is no story."""
    if folder is None:
        return None
    reading = read_story(folder)
    if reading.story is None:
        raise SiteError(problems.render(reading.problems))
    _tell(problems.render(reading.problems))
    return datetime.now(ZoneInfo(reading.story.settings.timezone)).date().isoformat()


@contextmanager
def _staged(site: Path) -> Iterator[Path]:
    fresh = swapping.fresh_folder(site)
    try:
        yield fresh
    finally:
        swapping.remove(fresh)


def _refuse(faults: Iterable[str], site: Path) -> None:
    listed = list(faults)
    if not listed:
        return
    told = listed[:MOST_FAULTS]
    if len(listed) > len(told):
        told.append(f"… and {len(listed) - len(told)} more.")
    kept = f"{_shown(site)} was left as it is." if site.exists() else "Nothing was published."
    title = "error: the site was built, but is not fit to be shown"
    raise SiteError("\n".join([title, *told, kept]))


def _tell(message: str | None) -> None:
    if message:
        print(message, file=sys.stderr)


def _shown(path: Path) -> str:
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)
