"""Which files of a story are not as they were in an earlier commit."""

from __future__ import annotations

import hashlib
from pathlib import Path

from dateline.history.repository import Repository


def changed_files(folder: Path, ref: str) -> frozenset[str]:
    """Return the files that were added or changed since a commit, by path from the folder.

    Args:
        folder: The story's folder, in a git repository.
        ref: The commit, as git names commits.

    Raises:
        HistoryError: There is no repository, or no such commit in it.
    """
    repository = Repository(folder)
    commit = repository.commit(ref)
    before = repository.files(commit)
    algorithm = "sha1" if len(commit) == 40 else "sha256"
    paths = (path for path in folder.rglob("*.yml") if path.is_file())
    now = {path.relative_to(folder).as_posix(): _blob(path, algorithm) for path in paths}
    return frozenset(path for path, blob in now.items() if before.get(path) != blob)


def _blob(path: Path, algorithm: str) -> str:
    """The id under which git keeps a file."""
    data = path.read_bytes()
    return hashlib.new(algorithm, b"blob %d\0%b" % (len(data), data)).hexdigest()
