"""The command: its options, and what it comes to."""

from __future__ import annotations

import argparse
import difflib
from collections.abc import Sequence
from pathlib import Path

from dateline.cli.fmt.files import Change, Folder, PathError, folders_of
from dateline.cli.fmt.moving import move
from dateline.cli.fmt.styling import Left, Outcome, put_in, restyle
from dateline.cli.usage import FOLDER, refuse
from dateline.problems import render
from dateline.problems.display import shown


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
        default=[FOLDER],
        metavar="PATH",
        help=f"files of a story, or folders (default: {FOLDER})",
    )
    _add_manner(parser)
    parser.set_defaults(run=run)


def _add_manner(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--check", action="store_true", help="change nothing; name the files that would change"
    )
    parser.add_argument(
        "--diff", action="store_true", help="change nothing; show what would change"
    )
    parser.add_argument(
        "--move-sources",
        action="store_true",
        help="give each source that is written in place a file of its own in sources/",
    )
    parser.add_argument(
        "--move-speakers",
        action="store_true",
        help="make a private actor of everybody who is only described in words",
    )


def run(options: argparse.Namespace) -> int:
    """Do what the options ask for and return the exit code."""
    try:
        folders = folders_of(options.paths)
    except PathError as error:
        return refuse("fmt", str(error))
    problems = [problem for folder in folders for problem in folder.problems]
    if problems:
        print(render(problems))
    outcomes: list[Outcome] = []
    for folder in folders:
        try:
            outcomes += _outcomes(folder, options)
        except OSError as error:
            return refuse("fmt", f"`{error.filename}` cannot be read: {error.strerror}", 1)
    return max(_apply(outcomes, options), int(bool(problems)))


def _outcomes(folder: Folder, options: argparse.Namespace) -> list[Outcome]:
    """What becomes of each file that was named, and of those that come from it."""
    outcomes: list[Outcome] = []
    if options.move_sources or options.move_speakers:
        moves = move(folder, sources=options.move_sources, speakers=options.move_speakers)
        for note in moves.notes:
            print(f"note: {shown(folder.shown)}/{shown(note)}")
        outcomes += moves.changes
    moved = {outcome.path for outcome in outcomes if isinstance(outcome, Change)}
    rest = folder.meant - moved
    return [*outcomes, *(restyle(file) for file in folder.sound if file.path in rest)]


def _apply(outcomes: list[Outcome], options: argparse.Namespace) -> int:
    """Make the changes, or only tell them, and return the exit code."""
    stays = options.check or options.diff
    done = outcomes if stays else [put_in(outcome) for outcome in outcomes]
    changes = [outcome for outcome in done if isinstance(outcome, Change)]
    for change in changes:
        print(_difference(change) if options.diff else _named(change, stays))
    left = [outcome for outcome in done if isinstance(outcome, Left)]
    for outcome in left:
        refuse("fmt", outcome.message, 1)
    print(_summary(len(changes), done.count(None), stays))
    return 1 if left or (stays and changes) else 0


def _named(change: Change, stays: bool) -> str:
    done = "wrote" if change.before is None else "changed"
    would = "would write" if change.before is None else "would change"
    return f"{would if stays else done} {shown(change.shown)}"


def _summary(changed: int, same: int, stays: bool) -> str:
    done = "would change" if stays else "changed"
    return f"{_counted(changed)} {done}, {same} in the house style already."


def _counted(number: int) -> str:
    return f"{number} file{'' if number == 1 else 's'}"


def _difference(change: Change) -> str:
    name = change.shown
    before, after = (text.decode().splitlines() for text in (change.before or b"", change.after))
    lines: Sequence[str] = list(
        difflib.unified_diff(before, after, name, f"{name} (house style)", lineterm="")
    )
    return "\n".join(map(shown, lines))
