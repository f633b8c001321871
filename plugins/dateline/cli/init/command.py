"""The command itself: what it is asked, what it says, and what it refuses."""

from __future__ import annotations

import argparse
import shlex
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dateline.cli.init.plan import LANGUAGES, Plan, PlanError, title_of
from dateline.cli.init.program import program
from dateline.cli.init.scaffold import files, words_of
from dateline.problems.display import shown

STILL_EMPTY = {".git"}
"""What may stand in a folder that counts as empty: a repository that has just been made."""


def register(commands: Any) -> None:
    """Add the command's parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "init",
        help="start a story of your own in a new folder",
        description="Start a story: the settings of its site, a home page, two made-up events as "
        "an example, settings for editors, and workflows that check and publish it. No file that "
        "is there already is touched.",
    )
    parser.add_argument("folder", type=Path, metavar="DIR", help="where; it is made if need be")
    parser.add_argument("--title", help="what the story is called (default: after the folder)")
    parser.add_argument(
        "--language", choices=LANGUAGES, default=LANGUAGES[0], help="default %(default)s"
    )
    parser.add_argument("--contact", metavar="ADDRESS", help="where readers report errors")
    parser.add_argument("--repository", metavar="URL", help="where it will stand, for edit links")
    parser.add_argument("--site-url", metavar="URL", help="where readers will find the site")
    parser.add_argument(
        "--program",
        metavar="FROM",
        help="where pip gets Dateline: its repository's address, or a line of requirements.txt",
    )
    parser.add_argument("--no-example", action="store_true", help="without the made-up events")
    parser.add_argument(
        "--here", action="store_true", help="although there are files in the folder; they all stay"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Start a story and return the exit code."""
    folder: Path = options.folder
    try:
        _require_room(folder, anyway=options.here)
        plan = _plan(options)
        kept = _write(folder, files(plan))
    except PlanError as refused:
        print(shown(f"dateline init: {refused}"), file=sys.stderr)
        return 2
    except OSError as failure:
        print(shown(f"error: {failure}"), file=sys.stderr)
        return 1
    for name in kept:
        print(shown(f"kept as it was: {name}"))
    print("\n".join(map(shown, _next(folder, plan))))
    return 0


def _require_room(folder: Path, *, anyway: bool) -> None:
    if folder.exists() and not folder.is_dir():
        raise PlanError(f"`{folder}` is a file")
    if anyway or not folder.exists():
        return
    if {path.name for path in folder.iterdir()} - STILL_EMPTY:
        raise PlanError(f"`{folder}` is not empty; --here starts a story beside what is there")


def _plan(options: argparse.Namespace) -> Plan:
    return Plan(
        title=(options.title or _asked_title(options)).strip(),
        language=options.language,
        program=program(options.program),
        example=not options.no_example,
        repository=options.repository,
        site_url=options.site_url,
        contact=options.contact,
    )


def _asked_title(options: argparse.Namespace) -> str:
    """Ask for the title where somebody is there to answer, and suggest one."""
    default = title_of(options.folder, options.language) or words_of(options.language)["title"]
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return default
    try:
        return input(f"What is the story called? [{default}] ").strip() or default
    except EOFError:
        return default


def _write(folder: Path, contents: Mapping[str, str]) -> list[str]:
    """Write the files and return the names of those that were there before, which stay."""
    kept = []
    for name, text in contents.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with path.open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
        except FileExistsError:
            kept.append(name)
    return kept


def _next(folder: Path, plan: Plan) -> list[str]:
    go = "" if folder.resolve() == Path.cwd() else f"cd {shlex.quote(str(folder))} && "
    publish = "README.md says how to add an event and how to publish."
    if plan.program.is_placeholder:
        publish += " Put the address of Dateline's repository into requirements.txt first."
    return [
        f"“{plan.title}” is begun in {folder}. Next:",
        f"1. {go}dateline site",
        "2. Say in events/story.yml who tells it, and where readers report errors.",
        f"3. {publish}",
    ]
