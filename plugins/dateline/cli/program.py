"""The program around the commands: arguments in, exit code out."""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from collections.abc import Sequence
from typing import TextIO

from dateline import __version__

COMMANDS = ("check", "new", "fmt", "changes", "site", "init", "schema")
"""The commands, in the order of the help; each is a module of this package."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name and return its exit code.

    Raises:
        SystemExit: with code 2 for arguments that make no sense, with 0 after `--help`.
    """
    for stream in (sys.stdout, sys.stderr):
        _show_everything(stream)
    given = sys.argv[1:] if arguments is None else list(arguments)
    options = _parser(given[:1]).parse_args(given)
    try:
        code: int = options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        # whoever read the output (`head`) has enough: nothing is left to say, not even at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130
    return code


def _parser(first: Sequence[str]) -> argparse.ArgumentParser:
    """Return the parser of the command that comes first in the arguments, else of all commands.

    What the others are built on takes longer to load than some commands take to run.
    """
    parser = argparse.ArgumentParser(
        prog="dateline", description="YAML event files in, an explainer microsite out."
    )
    parser.add_argument("--version", action="version", version=f"dateline {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name in set(first) & set(COMMANDS) or COMMANDS:
        importlib.import_module(f"dateline.cli.{name}").register(commands)
    return parser


def _show_everything(stream: TextIO) -> None:
    """Let a terminal with few characters show the others as escapes, rather than fail."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="backslashreplace")
