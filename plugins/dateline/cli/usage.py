"""What commands share: the story's folder, and how they say that they cannot do what is asked."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from dateline.problems.display import shown

FOLDER = Path("events")
"""Where a story stands unless another folder is named."""

MISUSED = 2
"""The exit code of a command that was called in a way in which it can do nothing."""


def register_folder(parser: argparse.ArgumentParser) -> None:
    """Let a command be given the story's folder, as `path`."""
    parser.add_argument(
        "path",
        nargs="?",
        type=Path,
        default=FOLDER,
        metavar="PATH",
        help=f"the story's folder (default: {FOLDER})",
    )


def refuse(command: str, message: str, code: int = MISUSED) -> int:
    """Say in a command's name why it cannot go on, and return the exit code.

    Args:
        command: Its name: `check`.
        message: What is wrong and what to do; it may have several lines.
        code: The exit code.
    """
    print("\n".join(map(shown, f"dateline {command}: {message}".split("\n"))), file=sys.stderr)
    return code
