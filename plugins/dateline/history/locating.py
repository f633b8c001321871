"""Where in the present files a change stands."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from dateline.history.change import Change
from dateline.history.telling import Telling
from dateline.problems import Problem
from dateline.reading.locating import Files, place_at
from dateline.reading.storyfile import START


class Locator:
    """Makes a problem of each change, at the place of the present file where it stands."""

    def __init__(self, folder: Path, files: Mapping[tuple[str, str], str]) -> None:
        """Take the story's folder and the file of each thing, by kind and id."""
        self._files = Files(folder, files)

    def problem(self, change: Change, telling: Telling) -> Problem:
        """Return a change as a problem; what has no file any more, at the file that it had."""
        file = self._files.holding(change.kind, change.id)
        file.problems.clear()
        file.report(
            change.code,
            place_at(file.tree, change.path) if file.tree else START,
            telling.message,
            label=telling.label,
            cure=telling.cure,
            severity=telling.severity,
        )
        return file.problems[0]
