"""The files that the editors' handbook has people write, as its pages show them."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HANDBOOK = ROOT / "manual" / "handbook"
FIRST_EVENT = "first-event.md"
"""The page that takes an editor to a pull request."""

GIT = ("git", "-c", "user.name=An editor", "-c", "user.email=desk@example.org")

_BLOCK = re.compile(r"^`(?P<label>[^`\n]+)`\n\n```(?:yaml|text)\n(?P<text>.*?)^```$", re.M | re.S)


def labelled(page: str) -> Iterator[tuple[str, str]]:
    """Yield each block of a page that has a label right above it, with that label."""
    text = (HANDBOOK / page).read_text(encoding="utf-8")
    yield from ((found["label"], found["text"]) for found in _BLOCK.finditer(text))


def files_of(page: str) -> dict[str, str]:
    """Return the files that a page has people write: paths in the repository, and contents."""
    return {label: text for label, text in labelled(page) if label.startswith("events/")}


def begin_branch(folder: Path) -> None:
    """Copy the published story into a folder of its own and commit it, as a branch begins."""
    for name in ("docs", "events"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    for command in (["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "-m", "Before"]):
        subprocess.run([*GIT, *command], cwd=folder, check=True)


def write(folder: Path, files: Mapping[str, str]) -> None:
    """Write files as a page has people write them."""
    for path, text in files.items():
        (folder / path).write_text(text, encoding="utf-8")
