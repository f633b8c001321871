"""The story's folder: which file holds what."""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from dateline.reading.identity import slug
from dateline.reading.storyfile import START, Kind, StoryFile

FOLDERS: dict[str, Kind] = {
    "actors": "actor",
    "places": "place",
    "sources": "source",
    "counts": "count",
}
"""The kind of thing that each folder holds; events stand everywhere else."""

MEDIA = "media"
"""The folder of pictures."""

SETTINGS = "story.yml"
"""The file that says what the story says as a whole."""

_IGNORED = re.compile(r"(?i)(readme|licen[cs]e|notice|contributing|codeowners)|.*\.(md|txt)")
_YAML = re.compile(r"(?i)(?P<stem>.+?)\.(yaml|yml)(\.txt)?")


def list_files(folder: Path) -> list[StoryFile]:
    """Return the files of a story in order of their paths, `story.yml` first.

    Whatever is in the way (a link, a file with another ending, a folder that cannot be listed) is
    a file with a problem; hidden files and the `media` folder are left alone.
    """
    files = list(_Walk(folder, shown_path(folder)).below(folder))
    files.sort(key=lambda file: (file.kind != "story", file.path))
    return files


def shown_path(folder: Path) -> str:
    """Return how a folder is named to the user: from the current one, if it lies below that."""
    absolute = Path(os.path.abspath(folder))  # noqa: PTH100 - resolve() would follow links
    here = Path.cwd()
    return (absolute.relative_to(here) if absolute.is_relative_to(here) else absolute).as_posix()


@dataclass(frozen=True, slots=True)
class _Walk:
    """A walk through a story's folder."""

    root: Path
    shown: str

    def below(self, folder: Path) -> Iterator[StoryFile]:
        try:
            paths = sorted(folder.iterdir())
        except OSError as error:
            file = self._file(folder)
            cure = "check the folder and its permissions"
            file.report("D001", START, f"the folder cannot be read: {error.strerror}", cure=cure)
            yield file
            return
        for path in paths:
            if not path.name.startswith("."):
                yield from self._found(path)

    def _file(self, path: Path) -> StoryFile:
        relative = path.relative_to(self.root).as_posix()
        match = _YAML.fullmatch(path.name)
        stem = match["stem"] if match else ""
        shown = PurePosixPath(self.shown, relative).as_posix()
        return StoryFile(_kind(relative), relative, shown, stem)

    def _found(self, path: Path) -> Iterator[StoryFile]:
        file = self._file(path)
        if path.is_symlink() or not (path.is_file() or path.is_dir()):
            cure = "put the file itself here"
            file.report("D001", START, "a link or device, not a file", cure=cure)
            yield file
        elif path.is_dir():
            yield from self._folder(path, file)
        elif file.id or not _IGNORED.fullmatch(path.name):
            _check_name(path.name, file)
            yield file

    def _folder(self, path: Path, file: StoryFile) -> Iterator[StoryFile]:
        is_top = path.parent == self.root
        meant = difflib.get_close_matches(path.name.lower(), FOLDERS, 1, 0.75) if is_top else []
        if meant and path.name not in FOLDERS:
            message = f"the folder `{path.name}` is not one that the story knows"
            file.report("D004", START, message, cure=f"did you mean `{meant[0]}`?")
            yield file
        elif not (is_top and path.name == MEDIA):
            yield from self.below(path)


def _check_name(name: str, file: StoryFile) -> None:
    if name == f"{file.id}.yml":
        return
    message = f"the file `{name}` is not read"
    if file.id:
        better = slug(file.id) or "a-name-of-latin-letters"
        file.report("D004", START, message, cure=f"rename it to `{better}.yml`")
    else:
        cure = "keep other files outside the story's folder, pictures in `media`"
        file.report("D004", START, message, cure=cure, severity="warning")


def _kind(relative: str) -> Kind:
    if relative == SETTINGS:
        return "story"
    return FOLDERS.get(relative.partition("/")[0], "event") if "/" in relative else "event"
