"""`dateline schema`: what may stand in each kind of file, for editors and for readers."""

from dateline.cli.schema.command import register, run

__all__ = ["register", "run"]
