"""Bytes of a file -> text that is safe to parse: UTF-8, of bearable size, nothing invisible."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from dateline.reading.nodes import Span
from dateline.reading.storyfile import START, StoryFile, split_lines

MAX_BYTES = 1024 * 1024
"""The largest file that is read."""

_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029"  # controls, and breaks no editor counts
    "\u202a-\u202e\u2066-\u2069"  # bidirectional embeddings, overrides and isolates
    "\ufeff\ufffe\uffff\ud800-\udfff]"
)

_NAMES = {"\ufeff": "BYTE ORDER MARK"}


def read_bytes(file: StoryFile, path: Path) -> bytes | None:
    """Return what a file holds, cut where it is too large; None, and a problem, if unreadable."""
    try:
        with path.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except OSError as error:
        cure = "check the file and its permissions"
        file.report("D001", START, f"the file cannot be read: {error.strerror}", cure=cure)
        return None


def decode(file: StoryFile, data: bytes) -> str | None:
    """Return bytes as text and note the file's lines; None, and a problem, where they are none."""
    if len(data) > MAX_BYTES:
        cure = "a story's files stay below 1 MiB: split it, or simplify its area"
        file.report("D003", START, "the file is larger than 1 MiB", cure=cure)
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        _report_encoding(file, data, error)
        return None
    file.lines = split_lines(text)
    _report_tabs(file)
    _report_hidden(file)
    if any("\t" in line[: len(line) - len(line.lstrip())] for line in file.lines):
        return None
    return _HIDDEN.sub("\N{REPLACEMENT CHARACTER}", text).replace("\t", " ")


def hidden_character(text: str) -> str | None:
    """Return the first character that must not stand in a text, as `U+202E …`; None if none."""
    found = _HIDDEN.search(text)
    return _named(found.group()) if found else None


def _named(character: str) -> str:
    name = _NAMES.get(character) or unicodedata.name(character, "CONTROL")
    return f"U+{ord(character):04X} {name}"


def _report_encoding(file: StoryFile, data: bytes, error: UnicodeDecodeError) -> None:
    before = data[: error.start].decode("utf-8-sig", errors="ignore")
    start = len(split_lines(before))
    column = len(split_lines(before)[-1]) + 1
    file.lines = split_lines(data.decode("utf-8-sig", errors="replace"))
    file.report(
        "D002",
        Span(start, column, start, column + 1),
        "the file is not UTF-8",
        label=f"the byte 0x{data[error.start]:02X} is no UTF-8 here",
        cure="save the file with the encoding UTF-8",
    )


def _report_tabs(file: StoryFile) -> None:
    lines = [number for number, line in enumerate(file.lines, 1) if "\t" in line]
    if not lines:
        return
    column = file.lines[lines[0] - 1].index("\t") + 1
    further = f" (the first of {len(lines)} lines with tabs)" if len(lines) > 1 else ""
    file.report(
        "D006",
        Span(lines[0], column, lines[0], column + 1),
        f"a tab{further}",
        label="tabs look different in every editor",
        cure="write spaces instead; indent by two spaces a level",
    )


def _report_hidden(file: StoryFile) -> None:
    for number, line in enumerate(file.lines, 1):
        if found := _HIDDEN.search(line):
            column = found.start() + 1
            file.report(
                "D011",
                Span(number, column, number, column + 1),
                f"an invisible character, {_named(found.group())}",
                label="readers would not see it, and it can reorder or hide text",
                cure="delete it (copying the text through a plain-text editor helps)",
            )
