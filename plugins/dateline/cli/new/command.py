"""The command itself: its flags, what it says, and what it comes to."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from dateline.cli.new.asking import Asking
from dateline.cli.new.delivering import write_all
from dateline.cli.new.drafting import Draft, RefusedError, drafts, problems_of
from dateline.cli.new.fields import FIELDS, Answers
from dateline.cli.new.gathering import add_flags, given, is_form
from dateline.cli.new.missing import ways_to_make
from dateline.problems import render
from dateline.problems.display import shown
from dateline.problems.painting import paint_for
from dateline.reading import survey
from dateline.reading.folder import shown_path
from dateline.reading.known import Known
from dateline.reading.trees import kept_trees

DEFAULT_FOLDER = "events"
"""Where a story stands unless another folder is named."""


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the program's."""
    parser = subparsers.add_parser(
        "new",
        help="write the file of a new event, actor, place, source or count",
        description="Write a new file of the story. On a terminal it asks for what no flag says. "
        "What is written has been checked; nothing is written that has an error.",
    )
    kinds = parser.add_subparsers(title="kinds", metavar="KIND", required=True, dest="kind")
    for kind in FIELDS:
        article = "an" if kind[0] in "ae" else "a"
        one = kinds.add_parser(kind, help=f"{article} {kind}", description=f"A new {kind}.")
        add_flags(one, kind)
        _add_manner(one)
        one.set_defaults(run=run)


def _add_manner(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--id", help="its id (default: made from what it says)")
    parser.add_argument(
        "--story",
        type=Path,
        default=Path(DEFAULT_FOLDER),
        metavar="FOLDER",
        help=f"the story's folder (default: {DEFAULT_FOLDER})",
    )
    parser.add_argument(
        "--out-dir", type=Path, metavar="FOLDER", help="write the file here, not into the story"
    )
    parser.add_argument("--print", action="store_true", help="show the file, and write none")
    parser.add_argument("--yes", action="store_true", help="ask nothing, on a terminal neither")
    parser.add_argument(
        "--anyway", action="store_true", help="although the story has something very like it"
    )


def run(options: argparse.Namespace) -> int:
    """Make the file and return the exit code."""
    try:
        return _make(options)
    except RefusedError as refused:
        print(shown(f"dateline new: {refused}"), file=sys.stderr)
        return 2
    except EOFError:
        print("\ndateline new: nothing was written", file=sys.stderr)
        return 2
    except BrokenPipeError:
        raise
    except OSError as failure:
        print(shown(f"error: {failure}"), file=sys.stderr)
        return 1


def _make(options: argparse.Namespace) -> int:
    folder: Path = options.story
    if not folder.is_dir():
        raise RefusedError(f"there is no folder `{folder}`; --story names the story's")
    stream = sys.stderr if options.print else sys.stdout
    trees = kept_trees(folder, os.environ)
    known = survey(folder, trees)
    answers = given(options, lambda line: print(line, file=stream))
    if not is_form(options):
        _complete(options, answers, known)
    made = drafts(options.kind, answers, known, options.id, anyway=options.anyway)
    problems = problems_of(made, folder, trees)
    if problems:
        print(render(problems, paint_for(stream, os.environ)), file=stream)
    if any(problem.severity == "error" for problem in problems):
        ways = ways_to_make(options.kind, answers, known, is_form=is_form(options))
        print("\n".join([*ways, "Nothing was written."]), file=stream)
        return 1
    return _deliver(made, options)


def _complete(options: argparse.Namespace, answers: Answers, known: Known) -> None:
    """Ask for what is missing where somebody is there to answer, and insist on what is needed."""
    if not options.yes and sys.stdin.isatty() and sys.stdout.isatty():
        Asking(known).fill(FIELDS[options.kind], answers)
    _require(options.kind, answers)


def _require(kind: str, answers: Answers) -> None:
    missing = [f"--{f.option}" for f in FIELDS[kind] if f.required and not answers.get(f.path)]
    if missing:
        listed = " and ".join(filter(None, [", ".join(missing[:-1]), missing[-1]]))
        raise RefusedError(f"a new {kind} needs {listed}")


def _deliver(made: Sequence[Draft], options: argparse.Namespace) -> int:
    """Show the files or write them, never over another one, and all of them or none."""
    if options.print:
        sys.stdout.write("\n".join(one.text for one in made))
        return 0
    folder: Path = options.out_dir or options.story
    is_alone = options.out_dir and len(made) == 1
    names = [Path(one.path).name if is_alone else one.path for one in made]
    write_all(folder, {name: one.text for name, one in zip(names, made, strict=True)})
    for name in names:
        print(shown(f"Written: {shown_path(folder)}/{name}"))
    _say_next(made[-1])
    return 0


def _say_next(made: Draft) -> None:
    if made.kind == "event":
        print("Next: open it, add who says what, then `make serve` shows it.")
    elif made.kind == "count":
        print("Next: add a figure below `entries` whenever one is reported.")
    else:
        print(f"Next: name it as `{made.id}` where the story needs it.")
