"""Small enough to read at one go: files under 250 lines, functions under 25."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILES = sorted(
    path for room in ("plugins", "tools", "bench") for path in (ROOT / room).rglob("*.py")
)

LONGEST_FILE = 250
LONGEST_FUNCTION = 25


def functions(source: str) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def lines_without_docstring(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    has_docstring = ast.get_docstring(function) is not None
    body = function.body[1:] if has_docstring else function.body
    if not body:
        return 0
    last = function.end_lineno or 0
    before = (function.body[0].end_lineno or 0) if has_docstring else body[0].lineno - 1
    return last - before


def too_long(source: str) -> list[str]:
    return [
        f"line {function.lineno}: {function.name} has {length} lines"
        for function in functions(source)
        if (length := lines_without_docstring(function)) > LONGEST_FUNCTION
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_can_be_read_at_one_go(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert len(source.splitlines()) <= LONGEST_FILE
    assert too_long(source) == []


@pytest.mark.parametrize("lines", [24, 25, 26])
def test_only_the_lines_after_the_docstring_count(lines: int) -> None:
    body = "    pass\n" * lines
    source = f'def long():\n    """Say much.\n\n    And more.\n    """\n{body}'
    assert bool(too_long(source)) == (lines > LONGEST_FUNCTION)
