"""The story as the site needs it: read, free of problems, and only what may be published."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from mkdocs.exceptions import Abort

from dateline import problems
from dateline.problems import Problem
from dateline.reading import read_story
from dateline.story.publishing import published
from dateline.story.story import Story

TODAY = "DATELINE_TODAY"
"""The environment variable that says which day it is (`2024-12-08`), for embargoes."""


def story_to_publish(folder: Path, environment: Mapping[str, str] = os.environ) -> Story:
    """Read a story for the public: without drafts and what is under embargo.

    Raises:
        Abort: The story has problems; they have been printed.
    """
    reading = read_story(folder)
    tell(reading.problems)
    if reading.story is None:
        raise Abort("The story has problems, so there is no site to build.")
    return published(reading.story, publication_day(environment, reading.story.settings.timezone))


def tell(found: Iterable[Problem]) -> None:
    """Print problems for whoever builds the site."""
    told = problems.render(tuple(found))
    if told:
        print(told, file=sys.stderr)


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
