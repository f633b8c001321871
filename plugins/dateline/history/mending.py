"""What of a story can be read where some of its files cannot: those as they were before."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from dateline.history.repository import Repository
from dateline.reading import Reading, read_story
from dateline.reading.folder import shown_path
from dateline.story.story import Story


def readable_part(folder: Path, reading: Reading, commit: str) -> Story | None:
    """Return a story without what is wrong in it; None where nothing can be saved.

    A file with an error stands there as it stood in an earlier commit, and one that was not there
    then is left out.

    Args:
        folder: The story's folder, in a git repository.
        reading: What came of reading it.
        commit: The id of the earlier commit.

    Raises:
        HistoryError: The commit cannot be read.
    """
    repository = Repository(folder)
    earlier = repository.files(commit)
    with TemporaryDirectory(prefix="dateline-") as scratch:
        copy = Path(scratch) / "story"
        shutil.copytree(folder, copy, symlinks=True, ignore=shutil.ignore_patterns(".*"))
        wrong = _wrong(reading, folder)
        while wrong:
            _put_back(repository, copy, earlier, wrong)
            reading = read_story(copy)
            again = _wrong(reading, copy)
            earlier = {path: blob for path, blob in earlier.items() if path not in wrong}
            wrong = {path for path in again if os.path.lexists(copy / path)}
        return reading.story


def _wrong(reading: Reading, folder: Path) -> set[str]:
    """Return the files with errors, from the story's folder."""
    prefix = f"{shown_path(folder)}/"
    errors = (problem for problem in reading.problems if problem.severity == "error")
    return {PurePosixPath(problem.file.removeprefix(prefix)).as_posix() for problem in errors}


def _put_back(
    repository: Repository, copy: Path, earlier: Mapping[str, str], wrong: Iterable[str]
) -> None:
    """Put files back as they were; those that were not there, or are wrong again, go."""
    texts = repository.contents(earlier[path] for path in wrong if path in earlier)
    for path in wrong:
        target = copy / path
        if target.is_dir() and not target.is_symlink():
            shutil.rmtree(target)
        else:
            target.unlink(missing_ok=True)
        if path in earlier:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(texts[earlier[path]])
