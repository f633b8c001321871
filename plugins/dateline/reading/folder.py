"""The story's folder: which file holds what."""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Iterator
from pathlib import Path

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
_MISNAMED = re.compile(r"(?i)(?P<stem>.+?)\.(yaml|yml)(\.txt)?")


def list_files(folder: Path) -> list[StoryFile]:
    """Return the files of a story in order of their paths, `story.yml` first.

    Whatever is in the way (a link, a file with another ending) is a file with a problem; hidden
    files and the `media` folder are left alone.
    """
    prefix = _shown(folder)
    files = list(_walk(folder, folder, prefix))
    files.sort(key=lambda file: (file.kind != "story", file.path))
    return files


def _shown(folder: Path) -> str:
    """How a folder is named to the user: from where the command runs, if it lies below that."""
    absolute = Path(os.path.abspath(folder))  # noqa: PTH100 - resolve() would follow links
    here = Path.cwd()
    return (absolute.relative_to(here) if absolute.is_relative_to(here) else absolute).as_posix()


def _walk(folder: Path, root: Path, prefix: str) -> Iterator[StoryFile]:
    for path in sorted(folder.iterdir()):
        if path.name.startswith("."):
            continue
        relative = path.relative_to(root).as_posix()
        file = StoryFile(_kind(relative), relative, f"{prefix}/{relative}", path.stem)
        if path.is_symlink() or not (path.is_file() or path.is_dir()):
            cure = "put the file itself here"
            file.report("D001", START, "a link or device, not a file", cure=cure)
            yield file
        elif path.is_file():
            yield from _file(path, file)
        elif relative != MEDIA:
            yield from _folder(path, root, prefix, file)


def _folder(path: Path, root: Path, prefix: str, as_file: StoryFile) -> Iterator[StoryFile]:
    meant = difflib.get_close_matches(path.name.lower(), FOLDERS, 1, 0.75)
    if path.parent == root and meant and path.name not in FOLDERS:
        message = f"the folder `{path.name}` is not one that the story knows"
        as_file.report("D004", START, message, cure=f"did you mean `{meant[0]}`?")
        yield as_file
    else:
        yield from _walk(path, root, prefix)


def _file(path: Path, file: StoryFile) -> Iterator[StoryFile]:
    if path.suffix == ".yml":
        yield file
    elif match := _MISNAMED.fullmatch(path.name):
        name = f"{match['stem']}.yml"
        message = f"the file `{path.name}` is not read"
        file.report("D004", START, message, cure=f"rename it to `{name}`")
        file.id = match["stem"]
        yield file
    elif not _IGNORED.fullmatch(path.name):
        cure = "keep other files outside the story's folder, pictures in `media`"
        message = f"the file `{path.name}` is not read"
        file.report("D004", START, message, cure=cure, severity="warning")
        yield file


def _kind(relative: str) -> Kind:
    if relative == SETTINGS:
        return "story"
    return FOLDERS.get(relative.partition("/")[0], "event") if "/" in relative else "event"
