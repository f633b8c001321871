"""YAML's syntax errors in plain words, whichever parser found them."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from dateline.reading.nodes import Span
from dateline.reading.storyfile import START, StoryFile


class _Wording(NamedTuple):
    pattern: str
    """What the parsers say, after what they were doing."""
    message: str
    cure: str
    at_start: bool = False
    """Whether to point at where the quote or bracket opens, not at where the parser gave up."""


_WORDINGS = (
    _Wording(
        r"mapping values are not allowed",
        "a colon where none can stand",
        "put text that contains a colon and a space in quotes, and check the indentation",
    ),
    _Wording(
        r"quoted scalar.*unexpected end|quoted scalar.*document separator",
        "a quotation mark that is never closed",
        "close the quotation mark, or write the text below `|`",
        at_start=True,
    ),
    _Wording(
        r"escape",
        "a backslash that means nothing",
        "put the text in single quotes, where backslashes are ordinary",
        at_start=True,
    ),
    _Wording(
        r"flow (sequence|mapping)|flow node",
        "a list or map in brackets that does not work out",
        "separate items by commas, close each bracket, and put text with , [ ] { } in quotes",
        at_start=True,
    ),
    _Wording(
        r"cannot start any token",
        "an unquoted text cannot begin with this character",
        "put the text in quotes",
    ),
    _Wording(
        r"(scanning|parsing) an? (alias|anchor|tag|directive)|tag handle|incompatible YAML",
        "an unquoted text cannot begin with &, *, ! or %",
        "put the text in quotes",
    ),
    _Wording(
        r"block scalar",
        "something stands after `|` or `>`",
        "begin the text on the next line, indented",
    ),
    _Wording(
        r"could not find expected ':'",
        "a line that is neither `field: value` nor part of a text",
        "add the colon, or indent the line so that it belongs to the text above",
    ),
    _Wording(
        r"block (mapping|collection|sequence)|document start|sequence entries",
        "something here does not fit in with what stands above",
        "give fields of one map the same indentation, items of one list a dash, and put text "
        "that contains quotation marks in the other kind of quotation marks",
    ),
)
_OTHER = _Wording("", "the file is not YAML", "compare the line with the examples in the manual")


def report_syntax(file: StoryFile, error: Any) -> None:
    """Note a syntax error of either YAML parser as a problem."""
    context, problem = getattr(error, "context", None), getattr(error, "problem", None)
    said = f"{context or ''} {problem or error}"
    wording = next((w for w in _WORDINGS if re.search(w.pattern, said)), _OTHER)
    mark = getattr(error, "problem_mark", None)
    if wording.at_start:
        mark = getattr(error, "context_mark", None) or mark
    file.report("D005", _span(file, mark), wording.message, cure=wording.cure)


def _span(file: StoryFile, mark: Any) -> Span:
    if mark is None:
        return START
    line, column = mark.line + 1, mark.column + 1
    if line > len(file.lines):
        line, column = len(file.lines), len(file.lines[-1]) + 1
    return Span(line, column, line, column + 1)
