"""What an answer cannot be, told at once: a date, a web address, a language, degrees."""

from __future__ import annotations

import re

from dateline.story.dates import DateError, parse_moment
from dateline.story.text import is_language

_WEB_ADDRESS = re.compile(r"https?://\S+")
_DATES = frozenset({"date", "from", "published", "accessed"})
_DEGREES = {"lat": 90, "lon": 180}


def complaint(name: str, typed: str) -> str:
    """Return what is wrong with an answer; empty where nothing is.

    Args:
        name: The field's, without what it is part of.
        typed: The answer.
    """
    if name in _DATES:
        return _date_complaint(typed)
    if name.endswith("url") and not is_web_address(typed):
        return f"`{typed}` is not a web address: https://…"
    if name == "language" and not is_language(typed):
        return f"`{typed}` is not a language tag such as en or ar"
    if name in _DEGREES and not _is_degrees(typed, _DEGREES[name]):
        return f"`{typed}` is not a number of degrees from -{_DEGREES[name]} to {_DEGREES[name]}"
    return ""


def is_web_address(typed: str) -> bool:
    """Tell whether a text is an address that a browser opens."""
    return _WEB_ADDRESS.fullmatch(typed) is not None


def _date_complaint(typed: str) -> str:
    try:
        parse_moment(typed)
    except DateError as error:
        return f"{error}: {error.cure}"
    return ""


def _is_degrees(typed: str, most: int) -> bool:
    try:
        return abs(float(typed)) <= most
    except ValueError:
        return False
