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


def rows(then: Sequence[Part], now: Sequence[Part], *, drawings: bool) -> tuple[Row | Same, ...]:
    """Lay two versions of a page side by side, their differences marked.

    Args:
        then: The page as it was.
        now: The page as it is.
        drawings: Whether a drawing that is not as it was is a difference.
    """
    found: list[Row | Same] = []
    for row in _rows(then, now, drawings):
        last = found[-1] if found else None
        if isinstance(row, Same) and isinstance(last, Same):
            found[-1] = Same(f"{last.titles}, {row.titles}", (*last.parts, *row.parts))
        else:
            found.append(row)
    return tuple(found)


def whole(then: Sequence[Part], now: Sequence[Part]) -> tuple[Row, ...]:
    """Lay two versions of a page side by side as they are: one has taken the other's place."""
    was, is_now = (Markup().join(part.body.html() for part in parts) for parts in (then, now))
    return (Row(was, is_now),)


def alone(parts: Sequence[Part]) -> tuple[Row, ...]:
    """Return a page that stands beside no other."""
    return tuple(Row(None, part.body.html()) for part in parts)


def _rows(then: Sequence[Part], now: Sequence[Part], drawings: bool) -> Iterator[Row | Same]:
    keys = [part.key for part in then], [part.key for part in now]
    for what, i, k, j, m in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        if what == "equal":
            yield from (
                _compared(*both, drawings) for both in zip(then[i:k], now[j:m], strict=True)
            )
        else:
            yield from (Row(_marked(part, "del"), None) for part in then[i:k])
            yield from (Row(None, _marked(part, "ins")) for part in now[j:m])


def _compared(then: Part, now: Part, drawings: bool) -> Row | Same:
    if then.body.seen(drawings=drawings) == now.body.seen(drawings=drawings):
        return Same(now.title, (now.body.html(),))
    was, is_now = then.body.copy(), now.body.copy()
    mark(was, is_now)
    return Row(was.html(), is_now.html())


def _marked(part: Part, how: str) -> Markup:
    body = part.body.copy()
    mark_all(body, "del" if how == "del" else "ins")
    return body.html()
