"""The id of a new thing, from what it is called and when it was."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable

from dateline.cli.new.fields import Answers
from dateline.reading.identity import LONGEST_ID, slug

_LETTERS = str.maketrans(
    {"ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i"}
    | {"æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ð": "d", "þ": "th"}
    | dict.fromkeys("'’‘ʼʻ`", "")
)
"""Latin letters that have no plain one inside them; apostrophes part no word."""

_DAY = re.compile(r"\d{4}(-\d{2}){0,2}", re.ASCII)
_LONGEST_PUBLISHER = 40


def proposed_id(kind: str, answers: Answers) -> str:
    """Return the id that suits a new thing; empty where nothing in it can stand in one.

    An event's is made from its date and title, a source's from publisher and day, and that of
    anything else from its name or title.
    """
    if kind == "event":
        title = str(answers.get("title", ""))
        words = id_part(title) or _fingerprint(title)
        return _cut("-".join(filter(None, [_day(answers.get("date")), words])))
    if kind == "source":
        name = id_part(str(answers.get("publisher", "")), _LONGEST_PUBLISHER) or "source"
        return "-".join(filter(None, [name, _day(answers.get("published"))]))
    return id_part(str(answers.get("names" if kind in ("actor", "place") else "title", "")))


def id_part(text: str, longest: int = LONGEST_ID) -> str:
    """Return a text as words of an id, whole ones where they fit."""
    return _cut(slug_of_all(text), longest)


def slug_of_all(text: str) -> str:
    """Return a text as words of an id, however long."""
    parts = (slug(word) for word in text.translate(_LETTERS).split()[:40])
    return "-".join(part for part in parts if part)


def numbered(wanted: str, is_taken: Callable[[str], bool]) -> str:
    """Return an id that is free: the one wanted, or that with the lowest number behind it."""
    found, number = wanted, 1
    while is_taken(found):
        number += 1
        ending = f"-{number}"
        found = wanted[: LONGEST_ID - len(ending)].rstrip("-") + ending
    return found


def _day(written: object) -> str:
    found = _DAY.search(str(written or ""))
    return found[0] if found else ""


def _cut(text: str, longest: int = LONGEST_ID) -> str:
    if len(text) <= longest:
        return text
    whole, _, _ = text[: longest + 1].rpartition("-")
    return whole or text[:longest]


def _fingerprint(title: str) -> str:
    """What stands for a title without a Latin letter, always the same."""
    return hashlib.sha256(title.encode("utf-8", "replace")).hexdigest()[:6] if title else ""
