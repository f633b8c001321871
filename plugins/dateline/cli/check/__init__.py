"""`dateline check`: read the story and tell every problem, without building anything."""

from dateline.cli.check.command import register, run

__all__ = ["register", "run"]
