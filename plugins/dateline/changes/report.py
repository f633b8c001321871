"""Everything that is known of a change: both versions, what differs, and what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from dateline.changes.pairing import Pair, pairs
from dateline.changes.pictures import Pictures
from dateline.history import compare
from dateline.history.mending import readable_part
from dateline.history.past import story_at
from dateline.history.repository import Repository
from dateline.problems import Problem
from dateline.reading import Reading, read_story
from dateline.reading.folder import SETTINGS, shown_path
from dateline.story.story import Story


@dataclass(frozen=True)
class Report:
    """What came of laying two versions of a story side by side."""

    ref: str
    """What the earlier commit was called by whoever asked."""
    then: Story | None
    """The story as it was; None where there was none, or it cannot be read."""
    now: Story | None
    """The story as it is, as far as it can be read."""
    pictures: Pictures
    """The pictures of both versions."""
    problems: tuple[Problem, ...] = ()
    """What is wrong, in the words of `dateline check --against`."""
    folder: str = ""
    """The story's folder, as problems name it."""
    is_first: bool = False
    """Whether there was no story yet."""
    is_mended: bool = False
    """Whether files with errors are left out, or stand as they were."""
    spared: frozenset[str] = frozenset()
    """What was removed for somebody's safety."""

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """What is added, changed and removed; nothing where there is nothing to compare."""
        if self.now is None or (self.then is None and not self.is_first):
            return ()
        found = pairs(self.then, self.now)
        return tuple(pair for pair in found if pair.now or not self.is_discreet)

    @property
    def is_discreet(self) -> bool:
        """Whether nothing may be shown of what stood there, for somebody's safety.

        What was removed stands on other pages as well (a claim on its speaker's), and to say why
        it is not shown would be a trace of its own.
        """
        return bool(self.spared)

    def problems_of(self, pair: Pair) -> tuple[Problem, ...]:
        """Return what is wrong in the file of a thing."""
        files = {
            f"{self.folder}/{path}"
            for story in (self.then, self.now)
            if story and (path := self._file(story, pair))
        }
        return tuple(problem for problem in self.problems if problem.file in files)

    @cached_property
    def told_problems(self) -> tuple[Problem, ...]:
        """Every error, and of the warnings those in files that the change touches."""
        touched = {problem for pair in self.pairs for problem in self.problems_of(pair)}
        return tuple(p for p in self.problems if p.severity == "error" or p in touched)

    def _file(self, story: Story, pair: Pair) -> str | None:
        if pair.kind == "story":
            return SETTINGS
        ids = {thing.id for thing in (pair.then, pair.now) if thing and hasattr(thing, "id")}
        found = (story.files.get((pair.kind, key)) for key in ids)
        return next((path for path in found if path), None)


def report(
    folder: Path,
    ref: str,
    *,
    clock: Callable[[str], date],
    spared: frozenset[str] = frozenset(),
) -> Report:
    """Compare the story in a folder with the way it stood in an earlier commit.

    Args:
        folder: The story's folder, in a git repository.
        ref: The commit, as git names commits.
        clock: Tells which day it is in a time zone, for embargoes and new corrections.
        spared: What may be gone without a word, for somebody's safety, as ids.

    Raises:
        HistoryError: There is no repository, or no such commit in it.
    """
    repository = Repository(folder)
    commit = repository.commit(ref)
    reading, past = read_story(folder), story_at(repository, commit)
    return Report(
        ref,
        then=past.story if past else None,
        now=reading.story or readable_part(folder, reading, commit),
        problems=tuple(sorted(_problems(folder, reading, ref, clock, spared), key=_by_place)),
        folder=shown_path(folder),
        is_first=past is None,
        is_mended=reading.story is None,
        pictures=Pictures(folder, repository.files(commit)),
        spared=spared,
    )


def _problems(
    folder: Path, reading: Reading, ref: str, clock: Callable[[str], date], spared: frozenset[str]
) -> Sequence[Problem]:
    if reading.story is None:
        return reading.problems
    today = clock(reading.story.settings.timezone)
    compared = compare(folder, reading.story, ref, today=today, removed_for_safety=spared)
    return (*reading.problems, *compared.problems)


def _by_place(problem: Problem) -> tuple[str, int, int, str, str]:
    return problem.sort_key
