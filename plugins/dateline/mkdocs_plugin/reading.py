"""The story as the site needs it: read, free of problems, and only what may be published."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from mkdocs.exceptions import Abort

from dateline import problems
from dateline.reading import read_story
from dateline.story.publishing import published
from dateline.story.story import Story

TODAY = "DATELINE_TODAY"
"""The environment variable that says which day it is (`2024-12-08`), for embargoes."""


def read(folder: str | None, *, preview: bool, last: Story | None) -> Story | None:
    """Read the site's story, if it has one.

    Args:
        folder: The story's folder; None for a site without a story.
        preview: Whether its editors look at it, and not the public.
        last: The story as it was when last it was whole, in a preview.

    Raises:
        Abort: There is no story to show; the problems have been printed.
    """
    if folder is None:
        return None
    return story_to_preview(Path(folder), last) if preview else story_to_publish(Path(folder))


def story_to_publish(folder: Path, environment: Mapping[str, str] = os.environ) -> Story:
    """Read a story for the public: without drafts and what is under embargo.

    Raises:
        Abort: The story has problems; they have been printed.
    """
    story = _read(folder)
    if story is None:
        raise Abort("The story has problems, so there is no site to build.")
    return published(story, publication_day(environment, story.settings.timezone))


def story_to_preview(folder: Path, last: Story | None) -> Story:
    """Read a story for its editors; while it has problems they keep what was last whole.

    Raises:
        Abort: The story has problems, which have been printed, and was not whole before.
    """
    story = _read(folder) or last
    if story is None:
        raise Abort("The story has problems, so there is nothing to preview yet.")
    return story


def publication_day(environment: Mapping[str, str], timezone: str) -> date:
    """Return the day on which the site is published, where the story happens.

    A build that is to be repeated says so: by naming the day, or by the moment for which
    reproducible builds are made (`SOURCE_DATE_EPOCH`, seconds since 1970).
    """
    if environment.get(TODAY):
        return date.fromisoformat(environment[TODAY])
    epoch = environment.get("SOURCE_DATE_EPOCH")
    moment = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    return moment.astimezone(ZoneInfo(timezone)).date()


def _read(folder: Path) -> Story | None:
    reading = read_story(folder)
    if reading.problems:
        print(problems.render(reading.problems), file=sys.stderr)
    return reading.story
