"""`dateline changes`: what a pull request changes, as a page to look at and as a table."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.cli import since
from dateline.cli.usage import refuse, register_folder
from dateline.problems.display import shown

if TYPE_CHECKING:
    from dateline.changes import Report

DEFAULT_OUT = Path("changes.html")


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the program's."""
    parser = subparsers.add_parser(
        "changes",
        help="show what a change of the story does to its pages",
        description="Compare the story with an earlier commit, and write one HTML file that shows "
        "every event, actor, place, source and count that is new, changed or gone: as readers see "
        "it, before and after. Problems are shown in it and do not stop it.",
    )
    register_folder(parser)
    since.register(parser, is_required=True)
    _register_outputs(parser)
    parser.set_defaults(run=run)


def _register_outputs(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--out",
        type=Path,
        default=DEFAULT_OUT,
        metavar="FILE",
        help=f"where to write the page (default: {DEFAULT_OUT})",
    )
    parser.add_argument(
        "--summary",
        type=Path,
        metavar="FILE",
        help="add a table of everything to this file, as Markdown for GitHub's job summary",
    )


def run(options: argparse.Namespace) -> int:
    """Write the page, and the table where one is asked for."""
    folder: Path = options.path
    if not folder.is_dir():
        return refuse(
            "changes", f"there is no folder `{folder}`; name the folder that holds story.yml"
        )
    try:
        found = _compared(options)
    except since.CannotCompareError as error:
        return refuse("changes", str(error))
    from dateline.changes import changes_page, summary  # noqa: PLC0415 - as long as reading

    out: Path = options.out
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(changes_page(found), encoding="utf-8")
    if options.summary is not None:
        with options.summary.open("a", encoding="utf-8") as file:
            file.write(summary(found))
    print(shown(str(out)))
    return 0


def _compared(options: argparse.Namespace) -> Report:
    from dateline.changes import report  # noqa: PLC0415 - takes as long as reading
    from dateline.history import HistoryError  # noqa: PLC0415

    try:
        return report(
            options.path,
            options.against,
            clock=lambda zone: since.today(os.environ, zone),
            spared=since.removed_for_safety(options),
        )
    except HistoryError as error:
        raise since.CannotCompareError(f"{error}\nhelp: {error.cure}") from error
