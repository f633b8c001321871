"""What `dateline check` tells of changes since an earlier commit."""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from dateline.story.story import Story

if TYPE_CHECKING:
    from dateline.history import Comparison

TODAY = "DATELINE_TODAY"
"""The environment variable that says which day it is (`2024-12-08`), for embargoes."""


class CannotCompareError(Exception):
    """The story cannot be compared with the commit that was named; the cure stands below."""


def register(parser: argparse.ArgumentParser, *, is_required: bool = False) -> None:
    """Add the options to the command's."""
    parser.add_argument(
        "--against",
        required=is_required,
        metavar="REF",
        help="compare with an earlier commit: published claims, quotes and figures change, and "
        "events go, only with a word to readers",
    )
    parser.add_argument(
        "--removed-for-safety",
        default="",
        metavar="ID[,ID…]",
        help="with --against: what may be gone without a word, for somebody's safety: an event, "
        "`event#claim`, `event#quote`, an actor, a place or a count",
    )


def compared(options: argparse.Namespace, story: Story | None) -> Comparison | None:
    """Compare a story with the commit that was named; None where none was, or there is no story.

    Raises:
        CannotCompareError: The two cannot be compared.
    """
    if story is None or options.against is None:
        return None
    from dateline.history import HistoryError, compare  # noqa: PLC0415 - most checks need none

    try:
        return compare(
            options.path,
            story,
            options.against,
            today=today(os.environ, story.settings.timezone),
            removed_for_safety=removed_for_safety(options),
        )
    except HistoryError as error:
        raise CannotCompareError(f"{error}\nhelp: {error.cure}") from error


def removed_for_safety(options: argparse.Namespace) -> frozenset[str]:
    """Return what may be gone without a word, as ids."""
    removed = (part.strip() for part in options.removed_for_safety.split(","))
    return frozenset(filter(None, removed))


def today(environment: Mapping[str, str], timezone: str) -> date:
    """Return the day it is in the story's time zone, unless the environment says another.

    Raises:
        CannotCompareError: The environment says something that is no day.
    """
    given = environment.get(TODAY)
    if not given:
        return datetime.now(ZoneInfo(timezone)).date()
    try:
        return date.fromisoformat(given)
    except ValueError as error:
        cure = "help: write it like 2024-12-08, or leave it out"
        raise CannotCompareError(f"{TODAY} is `{given}`, which is no day\n{cure}") from error
