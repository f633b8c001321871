"""A story and an earlier commit of it: what changed and readers are not told, as problems."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dateline.history.changes import changes
from dateline.history.locating import Locator
from dateline.history.past import story_at
from dateline.history.repository import Repository
from dateline.history.telling import tell
from dateline.history.versions import Versions
from dateline.problems import Problem, summary
from dateline.reading import Reading
from dateline.reading.folder import SETTINGS, shown_path
from dateline.story.publishing import published
from dateline.story.story import Story


@dataclass(frozen=True, slots=True)
class Comparison:
    """What came of comparing a story with an earlier commit."""

    commit: str
    """The commit's id."""
    is_first: bool
    """Whether there was no story yet, so that there is nothing to compare."""
    problems: tuple[Problem, ...] = ()
    """What changed and readers are not told, sorted by file and line."""


def compare(
    folder: Path,
    story: Story,
    ref: str,
    *,
    today: date,
    removed_for_safety: frozenset[str] = frozenset(),
) -> Comparison:
    """Compare a story with the way it stood in an earlier commit.

    Args:
        folder: The story's folder, in a git repository.
        story: What stands in it now, drafts included.
        ref: The commit, as git names commits.
        today: The day that decides what is under embargo, and the date of new corrections.
        removed_for_safety: What may be gone without a word: ids of events, actors, places and
            counts, and `event#claim` or `event#quote`.

    Raises:
        HistoryError: There is no repository, or no such commit in it.
    """
    repository = Repository(folder)
    commit = repository.commit(ref)
    reading = story_at(repository, commit)
    if reading is None:
        return Comparison(commit, is_first=True)
    if reading.story is None:
        return Comparison(commit, is_first=False, problems=(_unreadable(folder, ref, reading),))
    old = published(reading.story, today)
    versions = Versions(old, story, today, removed_for_safety)
    locator = Locator(folder, {**old.files, **story.files})
    found = {locator.problem(change, tell(change, today)) for change in changes(versions)}
    ordered = sorted(found, key=lambda problem: problem.sort_key)
    return Comparison(commit, is_first=False, problems=tuple(ordered))


def _unreadable(folder: Path, ref: str, reading: Reading) -> Problem:
    errors = [problem for problem in reading.problems if problem.severity == "error"]
    first = errors[0]
    return Problem(
        "D075",
        f"the story at `{ref}` cannot be read, so nothing is compared: {summary(errors)} "
        f"The first is {first.code} in {first.file}:{first.line}:{first.column}, {first.message}",
        f"{shown_path(folder)}/{SETTINGS}",
        help="name a commit at which `dateline check` found nothing: what was published last",
    )
