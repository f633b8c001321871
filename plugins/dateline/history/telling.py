"""Changes in an editor's words: what it is, what stood there, and what to do."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from itertools import takewhile
from typing import NamedTuple

from dateline.history.change import Change, Difference
from dateline.problems import Severity

LONGEST = 70
"""How many characters of what stood there are told."""

BEFORE = 20
"""How many of them come before the first that differs."""

_MADE_ID = re.compile(r"(?:claim|quote)-[0-9a-f]{6}(?:-\d+)?")
"""An id that was made from a text, and that no editor has written."""

_NOUNS = {"by": "speaker", "answers": "answer"}
"""What a field is called where its own name would not do."""

_PARTS = {"D071": ("claim", "claims"), "D072": ("quote", "quotes"), "D073": ("claim", "claims")}


class Telling(NamedTuple):
    """The words of a problem."""

    message: str
    label: str
    cure: str
    severity: Severity = "error"


def tell(change: Change, today: date) -> Telling:
    """Return a change in words.

    Args:
        change: What changed.
        today: The day of the correction that it needs.
    """
    if change.code == "D070":
        return _gone(change)
    if change.code == "D074":
        label = f"“{_cut(change.was)}” stood there"
        cure = "put it back: what was once put right stays on record"
        return Telling(f"the correction of `{change.key}` is gone", label, cure)
    return _figure_of_count(change, today) if change.kind == "count" else _part(change, today)


def _gone(change: Change) -> Telling:
    if change.path == ("formerly",):
        message = f"the old id `{change.key}` leads nowhere any more"
        return Telling(message, "", f"add `{change.key}` to `formerly` again")
    if change.path:
        message = f"an event that was published is hidden by `{change.path[0]}`"
        cure = "withdraw it, and its page says so: `withdrawn: {date: …, why: …}`"
        return Telling(message, "", cure)
    name = f"`{change.id}` (“{_cut(change.was)}”)"
    moved = f"if it goes on under another id, add `formerly: [{change.id}]` there"
    if change.kind == "event":
        cure = f"put it back with `withdrawn: {{date: …, why: …}}`, or, {moved}"
    elif change.kind == "count":
        cure = f"put it back, or, {moved}"
    else:
        message = f"the page of the {change.kind} {name} is gone"
        return Telling(message, "", moved, "warning")
    return Telling(f"the {change.kind} {name} was published and is gone", "", cure)


def _part(change: Change, today: date) -> Telling:
    noun, field = _PARTS[change.code]
    found = change.difference
    if found is None:
        label = f"“{_cut(change.was)}” stood there"
        cure = f"put it back, or {_correction(field, today, 'event')}"
        return Telling(f"the {noun} `{change.key}` was published and is gone", label, cure)
    if found.field == "id":
        message = f"the quote `{found.was}` is `{found.now}` now, and its page has another address"
        return Telling(message, "", f"let it keep its id: `id: {found.was}`")
    subject = _NOUNS.get(found.field, found.field)
    if found.field == "figures":
        subject = f"figure for “{_cut(found.about)}”"
    elif found.about:
        subject = f"{subject} to `{found.about}`"
    message = f"the {subject} of the {noun} `{change.key}` changed without a correction"
    return Telling(message, _was_and_now(found), _cure(change, found, today))


def _cure(change: Change, found: Difference, today: date) -> str:
    key = change.old_key
    noun = _PARTS[change.code][0]
    named = change.key != key or _MADE_ID.fullmatch(key)
    cure = f"give the {noun} the line `id: {key}` and " if named else ""
    cure += _correction(key, today, "event")
    if found.field in ("by", "speaker"):
        return f"{cure}, or name in `{found.field}` who was named before"
    return f"{cure}, or put back what stood there"


def _figure_of_count(change: Change, today: date) -> Telling:
    correct = _correction(change.key, today, "count")
    if change.difference is None:
        message = f"the figure of {change.key} was published and is gone"
        cure = f"put it back, or {_correction('entries', today, 'count')}"
        return Telling(message, f"“{change.was}” stood there", cure)
    message = f"the figure of {change.key} changed without a correction"
    label = _was_and_now(change.difference)
    return Telling(message, label, f"{correct}, or put back what stood there")


def _correction(of: str, today: date, kind: str) -> str:
    entry = f"{{date: {today.isoformat()}, of: {of}, was: …, now: …}}"
    return f"add `{entry}` to the {kind}'s `corrections`"


def _was_and_now(found: Difference) -> str:
    pairs = zip(found.was, found.now, strict=False)
    cut = _around(sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs)))
    is_now = f"now “{cut(found.now)}”" if found.now else "now nothing"
    return f"was “{cut(found.was)}”, {is_now}"


def _around(first: int) -> Callable[[str], str]:
    """Return what cuts a text to what stands around a place in it."""

    def cut(text: str) -> str:
        if len(text) <= LONGEST:
            return text
        start = text.rfind(" ", 0, max(0, first - BEFORE) + 1) + 1
        return ("…" if start else "") + _cut(text[start:])

    return cut


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else text[:LONGEST].rsplit(" ", 1)[0] + "…"
