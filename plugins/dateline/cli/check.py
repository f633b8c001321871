"""`dateline check`: read the story and tell every problem, without building anything."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from dateline.cli import since
from dateline.history import Comparison, HistoryError
from dateline.problems import Problem, render
from dateline.problems.display import shown
from dateline.reading import read_story
from dateline.reading.folder import shown_path
from dateline.story.story import Story

DEFAULT_FOLDER = "events"
"""Where a story stands unless another folder is named."""


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the program's."""
    parser = subparsers.add_parser(
        "check",
        help="tell every problem in the YAML files",
        description="Read a story's YAML files and tell every problem in them: what is wrong, in "
        "which file, line and column, and what to do. Exit code 1 if there are errors.",
    )
    parser.add_argument(
        "path",
        nargs="?",
        type=Path,
        default=Path(DEFAULT_FOLDER),
        metavar="PATH",
        help=f"the story's folder (default: {DEFAULT_FOLDER})",
    )
    parser.add_argument(
        "--docs",
        type=Path,
        metavar="FOLDER",
        help="check the links and blocks of the pages in this folder as well",
    )
    since.register(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Check the story in `options.path` and return the exit code."""
    folder: Path = options.path
    docs: Path | None = options.docs
    if not folder.is_dir():
        return _misused(_no_folder(folder))
    if docs and not docs.is_dir():
        return _misused(f"there is no folder `{docs}`")
    if options.removed_for_safety and options.against is None:
        return _misused("`--removed-for-safety` says what `--against` is to pass over")
    reading = read_story(folder)
    found = [*reading.problems]
    if reading.story and docs:
        found += _problems_of_pages(docs, reading.story)
    try:
        earlier = since.compared(options, reading.story)
    except HistoryError as error:
        return _misused(f"{error}\nhelp: {error.cure}")
    found += earlier.problems if earlier else ()
    if found:
        print(render(found))
    if reading.story is None or any(problem.severity == "error" for problem in found):
        return 1
    others = "no" if not found else "no other"
    print(f"{_inventory(reading.story)}: {others} problems{_told(earlier, options.against)}")
    return 0


def _told(earlier: Comparison | None, ref: str) -> str:
    if earlier is None:
        return ""
    if earlier.is_first:
        return f"; at `{shown(ref)}` there was no story yet"
    return f"; readers are told of every change since `{shown(ref)}`"


def _problems_of_pages(docs: Path, story: Story) -> list[Problem]:
    from dateline.blocks import check_file  # noqa: PLC0415 - takes as long as reading a story

    shown = shown_path(docs)
    return [
        problem
        for path in sorted(docs.rglob("*.md"))
        for problem in check_file(
            path.read_bytes(), f"{shown}/{path.relative_to(docs).as_posix()}", story
        )
    ]


def _misused(message: str) -> int:
    print("\n".join(map(shown, f"dateline check: {message}".split("\n"))), file=sys.stderr)
    return 2


def _no_folder(path: Path) -> str:
    if path.is_file():
        return f"`{path}` is one file; name the story's folder, in which its references resolve"
    return f"there is no folder `{path}`; name the folder that holds story.yml"


def _inventory(story: Story) -> str:
    """What a story holds: "84 events, 30 actors, 41 places and 60 sources"."""
    amounts = {
        "event": len(story.events),
        "actor": len(story.actors),
        "place": len(story.places),
        "source": len(story.sources),
        "count": len(story.counts),
        "withdrawn event": len(story.withdrawn),
    }
    parts = [f"{n} {noun}{'' if n == 1 else 's'}" for noun, n in amounts.items() if n]
    return ", ".join(parts) or "a story without events"
