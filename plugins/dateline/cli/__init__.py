"""The command `dateline`: each file of this package is one of its commands.

A command's file has `add_to(commands)`, which adds its parser and sets its `run`, a function from
the parsed arguments to the exit code: 0 for success, 1 for problems, 2 for misuse.
"""

from dateline.cli.program import main

__all__ = ["main"]
