"""Places that a filled form brings along: one a line, read strictly, as a stranger wrote them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import get_args

from dateline.cli.new.fields import Answers, NewThing
from dateline.cli.new.naming import proposed_id
from dateline.problems.display import shown
from dateline.story.geometry import Precision
from dateline.story.place import PlaceKind

LABEL = "New places"
"""The form's label above them."""

MOST_PLACES = 10
"""How many places a form may bring; an event with more is no form's work."""

LONGEST_LINE = 300
LONGEST_NAME = 100
"""How many characters a line and a name may have."""

_EXAMPLE = "Old pier | building | 34.6, 35.1 | district"
_DEGREES = re.compile(r"[-+]?[0-9]{1,3}(?:\.[0-9]{1,10})?")


class PlaceError(Exception):
    """A line that describes no place; the message says which line, what is wrong, and the cure."""


def new_places(text: str) -> list[NewThing]:
    """Return the places that an answer describes: name, kind, degrees and precision of each.

    Args:
        text: A line a place, with `|` between the parts; what stands last can be left out.

    Raises:
        PlaceError: A line is not of this form, or there are more than `MOST_PLACES`.
    """
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) > MOST_PLACES:
        raise PlaceError(
            f"“{LABEL}” has {len(lines):,} lines; a form brings at most {MOST_PLACES} places"
        )
    return [_place(line, number) for number, line in enumerate(lines, 1)]


def _place(line: str, number: int) -> NewThing:
    try:
        parts = [" ".join(part.split()) for part in line.split("|")]
        if not 2 <= len(parts) <= len(_READ) or not all(parts[:2]) or len(line) > LONGEST_LINE:
            raise PlaceError(
                "this is not name | kind | degrees north, degrees east | precision; "
                f"write it as in: {_EXAMPLE}"
            )
        answers: Answers = {}
        for read, part in zip(_READ, parts, strict=False):
            answers |= read(part) if part else {}
    except PlaceError as wrong:
        raise PlaceError(f"line {number} of “{LABEL}”: {wrong}") from None
    return NewThing("place", answers)


def _name(part: str) -> Answers:
    answers: Answers = {"names": part}
    if len(part) > LONGEST_NAME:
        raise PlaceError(f"the name is longer than {LONGEST_NAME} characters; shorten it")
    if shown(part) != part:
        raise PlaceError("the name has a character that cannot be seen; type it anew by hand")
    if not proposed_id("place", answers):
        raise PlaceError(f"no file can be named after `{part}`; write the name in Latin letters")
    return answers


def _kind(part: str) -> Answers:
    return {"kind": _one_of(get_args(PlaceKind), part, "a kind of place")}


def _location(part: str) -> Answers:
    north, _, east = (word.strip() for word in part.partition(","))
    if not (_is_degrees(north, 90) and _is_degrees(east, 180)):
        raise PlaceError(
            f"`{part[:40]}` is not degrees north (-90 to 90) and east (-180 to 180); "
            "write them as in: 34.6, 35.1"
        )
    return {"location.lat": north.lstrip("+"), "location.lon": east.lstrip("+")}


def _precision(part: str) -> Answers:
    return {"precision": _one_of(get_args(Precision), part, "how precisely a place is known")}


def _one_of(words: tuple[str, ...], part: str, what: str) -> str:
    found = part.casefold().replace(" ", "-")
    if found not in words:
        raise PlaceError(f"`{part[:40]}` is not {what}; write one of {', '.join(words)}")
    return found


def _is_degrees(word: str, most: int) -> bool:
    return _DEGREES.fullmatch(word) is not None and abs(float(word)) <= most


_READ: tuple[Callable[[str], Answers], ...] = (_name, _kind, _location, _precision)
"""What reads each part of a line, in their order."""
