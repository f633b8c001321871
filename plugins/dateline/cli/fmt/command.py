"""The command: its options, and what it comes to."""

from __future__ import annotations

import argparse
import difflib
import sys
from collections.abc import Sequence
from pathlib import Path

from dateline.cli.fmt.files import Change, PathError, Stories
from dateline.cli.fmt.styling import Left, put_in, restyle
from dateline.problems import render
from dateline.problems.display import shown

DEFAULT_FOLDER = "events"
"""Where a story stands unless paths are named."""


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the program's."""
    parser = subparsers.add_parser(
        "fmt",
        help="put the YAML files into the house style",
        description="Put a story's YAML files into the house style: the order of fields, quotation "
        "marks, line breaks. What a file says, its comments and its empty lines stay. A file with "
        "errors is left as it is. Exit code 1 if there is one, or if --check or --diff finds a "
        "file that is not in the house style.",
    )
    parser.add_argument(
        "paths",
        nargs="*",
        type=Path,
        default=[Path(DEFAULT_FOLDER)],
        metavar="PATH",
        help=f"files of a story, or folders (default: {DEFAULT_FOLDER})",
    )
    parser.add_argument(
        "--check", action="store_true", help="change nothing; name the files that would change"
    )
    parser.add_argument(
        "--diff", action="store_true", help="change nothing; show what would change"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Do what the options ask for and return the exit code."""
    try:
        stories = Stories.of(options.paths)
    except PathError as error:
        print(f"dateline fmt: {shown(str(error))}", file=sys.stderr)
        return 2
    if stories.problems:
        print(render(stories.problems))
    return _apply(stories, options)


def _apply(stories: Stories, options: argparse.Namespace) -> int:
    """Make the changes, or only tell them, and return the exit code."""
    stays = options.check or options.diff
    outcomes = [restyle(file) for file in stories.sound_files]
    if not stays:
        outcomes = [put_in(outcome) for outcome in outcomes]
    changes = [outcome for outcome in outcomes if isinstance(outcome, Change)]
    for change in changes:
        print(_difference(change) if options.diff else _named(change, stays))
    left = [outcome for outcome in outcomes if isinstance(outcome, Left)]
    for outcome in left:
        print(f"dateline fmt: {shown(outcome.message)}", file=sys.stderr)
    print(_summary(len(changes), outcomes.count(None), stays))
    return 1 if stories.problems or left or (stays and changes) else 0


def _named(change: Change, stays: bool) -> str:
    return f"{'would change' if stays else 'changed'} {shown(change.shown)}"


def _summary(changed: int, same: int, stays: bool) -> str:
    done = "would change" if stays else "changed"
    return f"{_counted(changed)} {done}, {same} in the house style already."


def _counted(number: int) -> str:
    return f"{number} file{'' if number == 1 else 's'}"


def _difference(change: Change) -> str:
    name = change.shown
    before, after = (text.decode().splitlines() for text in (change.before, change.after))
    lines: Sequence[str] = list(
        difflib.unified_diff(before, after, name, f"{name} (house style)", lineterm="")
    )
    return "\n".join(map(shown, lines))
