"""The command `dateline`: each module of this package that `program` names is one of its commands.

A command has `register(subparsers)`, which adds its parser and sets `run`, a function from the
parsed arguments to the exit code: 0 for success, 1 for problems, 2 for misuse.
"""

from dateline.cli.program import main

__all__ = ["main"]
