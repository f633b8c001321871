"""`dateline site`: build beside, check, swap; whatever fails, the old site stays whole."""

from dateline.cli.site.command import register, run

__all__ = ["register", "run"]
