"""The command: its options, and what it comes to."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import NoReturn

from dateline.cli import advice, since
from dateline.cli.check.explaining import explained
from dateline.cli.check.finding import find
from dateline.cli.check.telling import FORMATS, tell
from dateline.cli.check.watching import clear, watch
from dateline.cli.usage import refuse, register_folder
from dateline.problems.display import shown
from dateline.reading.pausing import garbage_collector_paused
from dateline.reading.trees import Trees, kept_trees


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the program's."""
    parser = subparsers.add_parser(
        "check",
        help="tell every problem in the YAML files",
        description="Read a story's YAML files and tell every problem in them: what is wrong, in "
        "which file, line and column, and what to do. Exit code 1 if there are errors.",
    )
    register_folder(parser)
    parser.add_argument(
        "--docs",
        type=Path,
        metavar="FOLDER",
        help="check the links and blocks of the pages in this folder as well",
    )
    _add_manner(parser)
    advice.register(parser)
    since.register(parser)
    parser.set_defaults(run=run)


def _add_manner(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--format",
        choices=FORMATS,
        default="text",
        help="how problems are told: as text (default), as annotations on GitHub, as JSON or SARIF",
    )
    parser.add_argument(
        "--strict", action="store_true", help="take warnings for errors: exit code 1 for them too"
    )
    parser.add_argument(
        "--watch",
        action="store_true",
        help="check again whenever a file changes, until Ctrl-C is pressed",
    )
    parser.add_argument(
        "--no-cache",
        action="store_true",
        help="parse every file, those too that are as they were in an earlier run",
    )
    parser.add_argument(
        "--explain",
        metavar="CODE",
        help="show the manual's page on a problem, such as D014, and check nothing",
    )


def run(options: argparse.Namespace) -> int:
    """Do what the options ask for and return the exit code."""
    if options.explain is not None:
        return _explain(options.explain)
    misuse = _misuse(options)
    if misuse:
        return refuse("check", misuse)
    try:
        return _watch(options) if options.watch else _check(options, _trees(options))
    except since.CannotCompareError as error:
        return refuse("check", str(error))


def _trees(options: argparse.Namespace) -> Trees | None:
    return None if options.no_cache else kept_trees(options.path, os.environ)


def _check(options: argparse.Namespace, trees: Trees | None) -> int:
    """Check the story, print what there is to tell and return the exit code."""
    with garbage_collector_paused():
        finding = find(options, trees)
        print(tell(finding, options.format, sys.stdout), flush=True)
        return int(finding.has_error)


def _watch(options: argparse.Namespace) -> NoReturn:
    """Check again and again; only an interruption ends it."""
    folders = [folder for folder in (options.path, options.docs) if folder]
    watched = " and ".join(f"`{shown(str(folder))}`" for folder in folders)
    trees = _trees(options) or Trees()

    def check() -> None:
        clear(sys.stdout, os.environ)
        _check(options, trees)
        print(f"\nWatching {watched}; Ctrl-C ends it.", flush=True)

    watch(folders, check)


def _explain(code: str) -> int:
    page = explained(code)
    if page.is_found:
        print(page.text)
        return 0
    return refuse("check", page.text)


def _misuse(options: argparse.Namespace) -> str | None:
    """Return what makes no sense in the options; None where all does."""
    folder: Path = options.path
    docs: Path | None = options.docs
    if not folder.is_dir():
        return _no_folder(folder)
    if docs and not docs.is_dir():
        return f"there is no folder `{docs}`"
    if options.removed_for_safety and options.against is None:
        return "`--removed-for-safety` says what `--against` is to pass over"
    if options.watch and options.format != "text":
        return f"`--watch` is for people, `--format {options.format}` for programs: choose one"
    return None


def _no_folder(path: Path) -> str:
    if path.is_file():
        return f"`{path}` is one file; name the story's folder, in which its references resolve"
    return f"there is no folder `{path}`; name the folder that holds story.yml"
