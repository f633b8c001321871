"""When each file of a story came to the site and last changed, as its commits tell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from dateline.history.failure import HistoryError
from dateline.history.repository import Repository

CURE = "fetch the whole history: `git fetch --unshallow`, or `fetch-depth: 0` where GitHub builds"


class Stamp(NamedTuple):
    """When a file was added and last changed, in seconds since 1970."""

    added: int
    changed: int


@dataclass(slots=True)
class Stamps:
    """What the commits that lead to a version say of the files below a folder."""

    last: int = 0
    """When anything below the folder last changed."""
    files: dict[str, Stamp] = field(default_factory=dict)
    """The files that are there, by path from the folder."""

    def note(self, moment: int, kind: str, paths: list[str]) -> None:
        """Take in what a commit did to a file; a later one never has an earlier moment.

        Args:
            moment: When it was made.
            kind: What it did, as git's `--name-status` says.
            paths: The file; of one that was renamed, its old name and its new one.
        """
        self.last = max(self.last, moment)
        before = self.files.pop(paths[0], None)
        if kind != "D":
            self.files[paths[-1]] = Stamp(before.added if before else self.last, self.last)


def stamps(folder: Path) -> Stamps:
    """Read when each file below a folder was added and last changed.

    The branch's own line of commits counts: what was merged into it came when it was merged. So
    nothing that a reader has not seen is older than what they have.

    Raises:
        HistoryError: There is no repository, or the clone has only its latest commits.
    """
    repository = Repository(folder)
    repository.commit("HEAD")
    if repository.is_shallow:
        raise HistoryError("this clone has only the latest commits", CURE)
    found = Stamps()
    for moment, kind, paths in _changes(repository.log()):
        found.note(moment, kind, paths)
    return found


def _changes(log: str) -> Iterator[tuple[int, str, list[str]]]:
    """Yield what each commit did to each file, from the log as `Repository.log` returns it."""
    moment = 0
    words = iter(log.split("\0"))
    for word in words:
        kind = word.lstrip("\n")
        if kind.startswith("\1"):
            moment = int(kind[1:])
        elif kind:
            count = 2 if kind[0] in "RC" else 1
            yield moment, kind[0], [next(words) for _ in range(count)]
