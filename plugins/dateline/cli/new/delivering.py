"""New files into a folder: all of them or none, and never over what is there."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path


def write_all(folder: Path, contents: Mapping[str, str]) -> None:
    """Write files into a folder, which is made if it is not there.

    Args:
        folder: Where they go.
        contents: Their paths from the folder, and what they hold.

    Raises:
        OSError: One of them is there already or cannot be written; then none is.
    """
    written: list[Path] = []
    try:
        for name, text in contents.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8", newline="\n") as file:
                written.append(path)
                file.write(text)
    except OSError:
        for path in written:
            path.unlink(missing_ok=True)
        raise
