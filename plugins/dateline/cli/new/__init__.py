"""`dateline new`: a file of the story, from answers, flags, a saved page or a filled form."""

from dateline.cli.new.command import register, run

__all__ = ["register", "run"]
