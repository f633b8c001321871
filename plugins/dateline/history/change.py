"""What is found when two versions of a story are laid side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Kind = Literal["event", "count", "actor", "place"]
"""What has a page of its own and a file behind it."""


class Difference(NamedTuple):
    """A field of a claim, quote or count that reads otherwise."""

    field: str
    """The field, as in YAML; `id` for a quote, whose page has another address then."""
    was: str
    now: str
    """Empty where nothing stands there any more."""
    about: str = ""
    """What it is about where the field holds several: the question that is answered, what a
    figure counts."""


@dataclass(frozen=True, slots=True)
class Change:
    """Something published that is gone or reads otherwise, and no correction says so."""

    code: str
    """The code of its problem."""
    kind: Kind
    id: str
    """The event, count, actor or place whose file is at fault."""
    path: tuple[str | int, ...] = ()
    """Where in that file: fields, and places in lists from 0."""
    key: str = ""
    """What it is in there: a claim's or quote's id, a figure's date, an old id."""
    old_key: str = ""
    """The claim's or quote's id as it was."""
    was: str = ""
    """What stood there."""
    difference: Difference | None = None
    """What is different; None where all of it is gone."""
