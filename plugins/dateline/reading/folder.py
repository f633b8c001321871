"""The story's folder: which file holds what."""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Collection, Iterator
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


def list_files(folder: Path, unwritten: Collection[str] = ()) -> list[StoryFile]:
    """Return the files of a story in order of their paths, `story.yml` first.

    Files that are not written yet, by their paths from the folder, stand among them.

    Whatever is in the way (a link, a file with another ending, a folder that cannot be listed) is
    a file with a problem; hidden files and the `media` folder are left alone.
    """
    walk = _Walk(shown_path(folder))
    files = [file for file in walk.below(folder) if file.path not in unwritten]
    files += [walk.file(path, PurePosixPath(path).name) for path in unwritten]
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

    shown: str
    """How the story's folder is named to the user."""

    def below(self, folder: Path, within: str = "") -> Iterator[StoryFile]:
        """Yield the files of a folder, `within` being its path from the story's, with a `/`."""
        try:
            with os.scandir(folder) as found:
                entries = sorted(found, key=lambda entry: entry.name)
        except OSError as error:
            file = self.file(within.rstrip("/") or ".", folder.name)
            cure = "check the folder and its permissions"
            file.report("D001", START, f"the folder cannot be read: {error.strerror}", cure=cure)
            yield file
            return
        for entry in entries:
            if not entry.name.startswith("."):
                yield from self._found(entry, within)

    def file(self, relative: str, name: str) -> StoryFile:
        """Return a file by its path from the story's folder, nothing of it read yet."""
        match = _YAML.fullmatch(name)
        stem = match["stem"] if match else ""
        shown = PurePosixPath(self.shown, relative).as_posix()
        return StoryFile(kind_of(relative), relative, shown, stem)

    def _found(self, entry: os.DirEntry[str], within: str) -> Iterator[StoryFile]:
        file = self.file(within + entry.name, entry.name)
        is_folder = entry.is_dir(follow_symlinks=False)
        if not is_folder and not entry.is_file(follow_symlinks=False):
            cure = "put the file itself here"
            file.report("D001", START, "a link or device, not a file", cure=cure)
            yield file
        elif is_folder:
            yield from self._folder(entry, within, file)
        elif file.id or not _IGNORED.fullmatch(entry.name):
            _check_name(entry.name, file)
            yield file

    def _folder(self, entry: os.DirEntry[str], within: str, file: StoryFile) -> Iterator[StoryFile]:
        name, is_top = entry.name, not within
        meant = difflib.get_close_matches(name.lower(), FOLDERS, 1, 0.75) if is_top else []
        if meant and name not in FOLDERS:
            message = f"the folder `{name}` is not one that the story knows"
            file.report("D004", START, message, cure=f"did you mean `{meant[0]}`?")
            yield file
        elif not (is_top and name == MEDIA):
            yield from self.below(Path(entry.path), f"{within}{name}/")


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


def kind_of(relative: str) -> Kind:
    """Return what the file at a path from the story's folder holds."""
    if relative == SETTINGS:
        return "story"
    return FOLDERS.get(relative.partition("/")[0], "event") if "/" in relative else "event"
