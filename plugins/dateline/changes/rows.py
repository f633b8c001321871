"""A page as it was beside the page as it is, part by part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from markupsafe import Markup

from dateline.changes.marking import mark, mark_all
from dateline.changes.showing import Part


class Row(NamedTuple):
    """What stands on one height."""

    then: Markup | None
    """As it was; None where nothing stood there."""
    now: Markup | None
    """As it is; None where nothing stands there any more."""


class Same(NamedTuple):
    """Parts that did not change, one after the other."""

    titles: str
    """What they are."""
    parts: tuple[Markup, ...]


def rows(then: Sequence[Part], now: Sequence[Part]) -> tuple[Row | Same, ...]:
    """Lay two versions of a page side by side, their differences marked."""
    found: list[Row | Same] = []
    for row in _rows(then, now):
        last = found[-1] if found else None
        if isinstance(row, Same) and isinstance(last, Same):
            found[-1] = Same(f"{last.titles}, {row.titles}", (*last.parts, *row.parts))
        else:
            found.append(row)
    return tuple(found)


def _rows(then: Sequence[Part], now: Sequence[Part]) -> Iterator[Row | Same]:
    keys = [part.key for part in then], [part.key for part in now]
    for what, i, k, j, m in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        if what == "equal":
            yield from map(_compared, then[i:k], now[j:m])
        else:
            yield from (Row(_marked(part, "del"), None) for part in then[i:k])
            yield from (Row(None, _marked(part, "ins")) for part in now[j:m])


def _compared(then: Part, now: Part) -> Row | Same:
    if then.body.html() == now.body.html():
        return Same(now.title, (now.body.html(),))
    was, is_now = then.body.copy(), now.body.copy()
    mark(was, is_now)
    return Row(was.html(), is_now.html())


def _marked(part: Part, how: str) -> Markup:
    body = part.body.copy()
    mark_all(body, "del" if how == "del" else "ins")
    return body.html()
