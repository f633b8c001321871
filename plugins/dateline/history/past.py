"""A story as it stood in a commit, read like any other."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from dateline.history.failure import HistoryError
from dateline.history.repository import Repository
from dateline.reading import Reading, read_story
from dateline.reading.folder import SETTINGS, shown_path

SOME_PICTURE = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg=="
)
"""One grey pixel as PNG: it stands for every picture, since only their names matter."""


def story_at(repository: Repository, commit: str) -> Reading | None:
    """Return the story as it stood in a commit; None where there was none yet.

    The files of problems are named from the story's folder.

    Raises:
        HistoryError: The commit cannot be read.
    """
    files = repository.files(commit)
    if SETTINGS not in files:
        return None
    with TemporaryDirectory(prefix="dateline-") as scratch:
        folder = Path(scratch)
        _write(repository, files, folder)
        return _from_folder(read_story(folder), folder)


def _write(repository: Repository, files: Mapping[str, str], folder: Path) -> None:
    """Write the files of a story; one picture stands for all."""
    texts = repository.contents(blob for path, blob in files.items() if _is_read(path))
    try:
        for path, blob in files.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(texts[blob] if _is_read(path) else SOME_PICTURE)
    except (OSError, ValueError) as error:
        cure = "compare with another commit, or rename the file in it"
        raise HistoryError(f"a file of that commit cannot be written: {error}", cure) from error


def _is_read(path: str) -> bool:
    return path.endswith(".yml")


def _from_folder(reading: Reading, folder: Path) -> Reading:
    prefix = f"{shown_path(folder)}/"
    problems = (replace(p, file=p.file.removeprefix(prefix)) for p in reading.problems)
    return Reading(reading.story, tuple(problems))
