"""What the house style makes of a file."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.cli.fmt.files import Change, File, put_in_place
from dateline.writing import ChangedError, format_file


@dataclass(frozen=True, slots=True)
class Left:
    """A file that is left as it is, though something should be done to it."""

    message: str


Outcome = Change | Left | None
"""What becomes of a file; None for one that is in the house style already."""


def restyle(file: File) -> Outcome:
    """Return what the house style makes of a file."""
    try:
        before = file.path.read_bytes()
        after = format_file(file.kind, before)
    except OSError as error:
        return Left(f"`{file.shown}` cannot be read: {error.strerror}")
    except ChangedError:
        return Left(
            f"`{file.shown}` stays as it is: in the house style it would not say the same, which "
            "is a fault of this program; please report it with the file"
        )
    return None if after == before else Change(file.path, file.shown, before, after)


def put_in(outcome: Outcome) -> Outcome:
    """Make a change, if that is what it is, and return what became of the file."""
    if not isinstance(outcome, Change):
        return outcome
    try:
        put_in_place(outcome)
    except OSError as error:
        return Left(f"`{outcome.shown}` cannot be written: {error.strerror}")
    return outcome
