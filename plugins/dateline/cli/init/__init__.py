"""`dateline init`: a new story, from nothing to a site."""

from dateline.cli.init.command import register, run

__all__ = ["register", "run"]
