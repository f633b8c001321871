"""The text of a new file, from data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from dateline.story.schema import FILES
from dateline.story.text import Model
from dateline.writing.layout import lay_out
from dateline.writing.tree import MODELINE, Document, Fields, Items, Node, Scalar, Unit


def schema_beside(path: str, kind: str, folder: str = "schema") -> str:
    """Return the address of a file's schema, as its modeline gives it.

    Args:
        path: the file, from the story's folder: `actors/jordan.yml`.
        kind: its kind: `actor`.
        folder: the folder of schemas, which stands beside the story's.
    """
    return f"{'../' * (path.count('/') + 1)}{folder}/{kind}.schema.json"


def write_file_text(  # noqa: PLR0913 - a file has that many parts
    kind: str,
    data: Mapping[str, Any],
    *,
    schema: str | None = None,
    head: str = "",
    comments: Mapping[str, str] | None = None,
    tail: str = "",
) -> str:
    r"""Return the text of a new file in the house style: what `dateline fmt` leaves as it is.

    Fields come in the order of the model, whatever their order in `data`; texts are quoted, folded
    and wrapped as they need.

    Args:
        kind: what the file holds: `event`, `actor`, `place`, `source`, `count` or `story`.
        data: the fields, as text, numbers, flags, lists and maps; None and what is empty is left
            out. A text with several lines is written below `|`.
        schema: the address of the JSON Schema for the line that editors read, `schema_beside`;
            None for no such line.
        head: a comment above the first field, without `#`; an empty line parts it from the fields.
        comments: a comment by the path of the field or item above which it stands, without `#`:
            `claims`, `claims.0.by`, `sources.0`. A path that is not in `data` is passed over.
        tail: a comment below the last field, such as fields to fill in (`quotes:\n  - text: …`).

    Raises:
        ValueError: nothing in `data` says anything.
    """
    root = _node(data, "", comments or {})
    if not isinstance(root, Fields) or not root.units:
        raise ValueError("a file needs at least one field")
    top = [f"{MODELINE}{schema}"] if schema else []
    top += [*_comment(head), ""] if head else []
    root.tail = ["", *_comment(tail)] if tail else []
    return lay_out(Document(root, top), FILES[kind])


def write_fields(model: type[Model], data: Mapping[str, Any]) -> str:
    """Return fields of a file, or of a part of one, as they stand there in the house style.

    Args:
        model: whose fields they are.
        data: the fields, as `write_file_text` takes them.
    """
    root = _node(data, "", {})
    return lay_out(Document(root, []), model) if isinstance(root, Fields) else ""


def _node(value: Any, path: str, comments: Mapping[str, str]) -> Node | None:
    """A value as a node; None where it says nothing."""
    if isinstance(value, Mapping):
        fields = _units(((name, name, item) for name, item in value.items()), path, comments)
        return Fields(fields) if fields else None
    if isinstance(value, Sequence) and not isinstance(value, str):
        items = _units(((None, n, item) for n, item in enumerate(value)), path, comments)
        return Items(items) if items else None
    return _scalar(value)


def _units(
    parts: Iterable[tuple[str | None, str | int, Any]], path: str, comments: Mapping[str, str]
) -> list[Unit]:
    """Return units from triples of key, step of the path and value."""
    units: list[Unit] = []
    for key, step, value in parts:
        inner = f"{path}.{step}".lstrip(".")
        node = _node(value, inner, comments)
        if node is not None:
            units.append(Unit(node, key, before=_comment(comments.get(inner, ""))))
    return units


def _scalar(value: Any) -> Scalar | None:
    if value is None:
        return None
    text = str(value).lower() if isinstance(value, bool) else str(value).strip()
    return Scalar(text, "literal" if "\n" in text else "plain") if text else None


def _comment(text: str) -> list[str]:
    """A text as comment lines; an empty line of it stays a comment."""
    return [f"# {line}".rstrip() for line in text.splitlines()]
