"""A tree -> the lines of a file, in the house style."""

from __future__ import annotations

from itertools import pairwise

from dateline.problems.display import width
from dateline.story.text import Model
from dateline.writing.scalars import LINE, key_text, looks_other, one_line, several_lines
from dateline.writing.style import Shape, expected, is_prose, may_be_inline, ordered
from dateline.writing.tree import Document, Fields, Items, Node, Scalar, Unit, has_comments

STEP = 2
"""By how many columns each level is indented."""


def lay_out(document: Document, model: type[Model]) -> str:
    """Return the text of a file.

    Args:
        document: what it holds.
        model: what kind of thing that is: a model of `story.schema.FILES`, or a part of one.
    """
    _hoist(document.root, model)
    lines = [*document.head, *_block(document.root, model, 0)]
    return "\n".join(_without_idle_gaps(lines)) + "\n"


def _hoist(group: Fields | Items, shape: Shape) -> None:
    """Put what would stand between a dash and what is behind it above the dash."""
    for step, unit in _steps(group, shape):
        value = unit.value
        if isinstance(value, Scalar):
            continue
        inner = expected(shape, step, value)
        _hoist(value, inner)
        if unit.key is None and value.units:
            first = _steps(value, inner)[0][1]
            unit.before += first.before
            first.before = []


def _without_idle_gaps(lines: list[str], *, below: bool = True) -> list[str]:
    """Lines without the empty ones at the top and, unless told otherwise, at the end."""
    while lines and not lines[0]:
        lines = lines[1:]
    while below and lines and not lines[-1]:
        lines = lines[:-1]
    return lines


def _block(group: Fields | Items, shape: Shape, indent: int) -> list[str]:
    """One unit below the other."""
    units = ordered(group, shape) if isinstance(group, Fields) else group.units
    lines: list[str] = []
    for number, unit in enumerate(units):
        step = number if unit.key is None else unit.key
        above = unit.before if lines else _without_idle_gaps(unit.before, below=False)
        lines += _comments(above, indent)
        lines += _unit(unit, expected(shape, step, unit.value), shape, indent)
    return lines + _comments(group.tail, indent)


def _comments(lines: list[str], indent: int) -> list[str]:
    """Comments, and one empty line for several."""
    kept = [line for above, line in pairwise(["#", *lines]) if above or line]
    return [line and " " * indent + line for line in kept]


def _unit(unit: Unit, shape: Shape, owner: Shape, indent: int) -> list[str]:
    pad = " " * indent
    opening = pad + ("-" if unit.key is None else f"{key_text(unit.key)}:")
    prose = is_prose(shape, owner)
    value = _for_readers(unit.value) if prose else unit.value
    whole = _inline(value, shape, unit.key)
    line = f"{opening} {whole}".rstrip() if whole is not None else ""
    if line and (width(line) <= LINE or not _can_break(value, indent + STEP)):
        return [_remarked(line, unit)]
    if isinstance(value, Scalar):
        first, *rest = several_lines(value, indent + STEP, is_prose=prose)
        return [_remarked(f"{opening} {first}", unit), *rest]
    if unit.key is not None:
        return [_remarked(opening, unit), *_block(value, shape, indent + STEP)]
    return _dashed(unit, value, shape, indent)


def _can_break(value: Node, indent: int) -> bool:
    if not isinstance(value, Scalar):
        return bool(value.units)
    return len(several_lines(value, indent)) > 1 and " " in (value.text or "")


def _dashed(item: Unit, value: Fields | Items, shape: Shape, indent: int) -> list[str]:
    """An item that is a list or map: its first line stands behind the dash."""
    pad = " " * indent
    lines = _block(value, shape, indent + STEP)
    start = next(n for n, line in enumerate(lines) if not line.lstrip().startswith("#"))
    above = [pad + line.lstrip() for line in lines[:start]]
    if item.remark:
        above.append(pad + item.remark.text)
    return [*above, f"{pad}- {lines[start].lstrip()}", *lines[start + 1 :]]


def _remarked(line: str, unit: Unit) -> str:
    if unit.remark is None:
        return line
    text, column = unit.remark
    stays = len(line) + 2 <= column <= LINE - len(text)
    return line.ljust(column if stays else len(line) + 2) + text


def _for_readers(value: Node) -> Node:
    """A text for readers without the white space around it, and never taken for a number."""
    if not isinstance(value, Scalar) or value.text is None or not value.text.strip():
        return value
    text = value.text.strip()
    return Scalar(text, "quoted" if looks_other(text) else value.style)


def _inline(value: Node, shape: Shape, name: str | None) -> str | None:
    """A value on one line; None where it does not go on one."""
    if isinstance(value, Scalar):
        return one_line(value)
    if has_comments(value) or not may_be_inline(value, shape, name):
        return None if value.units else _bracketed(value, [])
    parts = [_part(u, expected(shape, n, u.value), shape) for n, u in _steps(value, shape)]
    return None if None in parts else _bracketed(value, [part for part in parts if part])


def _steps(group: Fields | Items, shape: Shape) -> list[tuple[str | int, Unit]]:
    if isinstance(group, Items):
        return list(enumerate(group.units))
    return [(unit.key or "", unit) for unit in ordered(group, shape)]


def _part(unit: Unit, shape: Shape, owner: Shape) -> str | None:
    value = _for_readers(unit.value) if is_prose(shape, owner) else unit.value
    if isinstance(value, Scalar):
        said = one_line(value, in_brackets=True)
    else:
        said = _inline(value, shape, unit.key)
    if said is None or unit.key is None:
        return said
    return f"{key_text(unit.key)}: {said}"


def _bracketed(group: Fields | Items, parts: list[str]) -> str:
    inner = ", ".join(parts)
    return f"{{{inner}}}" if isinstance(group, Fields) else f"[{inner}]"
