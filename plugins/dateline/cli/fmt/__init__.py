"""`dateline fmt`: put a story's files into the house style; comments stay."""

from dateline.cli.fmt.command import register

__all__ = ["register"]
