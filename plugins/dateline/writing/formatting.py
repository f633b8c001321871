"""The text of a file -> the same in the house style."""

from __future__ import annotations

from typing import Any

from dateline.reading.decoding import decode
from dateline.reading.nodes import Mapping, plain
from dateline.reading.parsing import parse
from dateline.reading.storyfile import Kind, StoryFile
from dateline.story.schema import FILES
from dateline.writing.layout import lay_out
from dateline.writing.scanning import scan
from dateline.writing.tree import Document, inside


class UnreadableError(ValueError):
    """A text is not a file of a story."""


class ChangedError(RuntimeError):
    """A text in the house style would not say what it said before."""


def read_document(kind: Kind, data: bytes) -> Document:
    """Return what a file holds, with its comments.

    Raises:
        UnreadableError: the reader finds fault with it.
    """
    root, lines = _parsed(kind, data)
    return scan(root, lines)


def format_file(kind: Kind, data: bytes) -> bytes:
    """Return a file in the house style; again in it, it is the same.

    Args:
        kind: what the file holds, one of `story.schema.FILES`.
        data: the file as it stands.

    Raises:
        UnreadableError: the reader finds fault with it.
        ChangedError: the result would say something else, which is a fault of the program.
    """
    document = read_document(kind, data)
    formatted = lay_out(document, FILES[kind]).encode()
    if formatted != data and _said(kind, data) != _said(kind, formatted):
        raise ChangedError
    return formatted


def _said(kind: Kind, data: bytes) -> tuple[Any, list[str]]:
    """What a file says: its values, whatever the white space around them, and its comments."""
    root, lines = _parsed(kind, data)
    document = scan(root, lines)
    comments = [*filter(None, document.head), *inside(document.root)]
    return _stripped(plain(root)), sorted(comments)


def _stripped(value: Any) -> Any:
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, list):
        return [_stripped(item) for item in value]
    return {name: _stripped(item) for name, item in value.items()}


def _parsed(kind: Kind, data: bytes) -> tuple[Mapping, list[str]]:
    file = StoryFile(kind, "", "")
    text = decode(file, data)
    root = None if text is None else parse(file, text)
    if root is None or any(problem.severity == "error" for problem in file.problems):
        raise UnreadableError
    return root, file.lines
