"""How problems print in a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.problems.display import shown, width
from dateline.problems.painting import Paint, plain
from dateline.problems.problem import Problem

LONGEST = 120
"""How many characters of a line are shown around what is wrong in it."""

_BEFORE = 40
"""How many characters before the carets stay when a long line is cut."""


def render(problems: Iterable[Problem], paint: Paint = plain) -> str:
    """Return problems as text, sorted by file and line, with a last line that sums up.

    No problems are the empty text.

    Args:
        problems: What is wrong.
        paint: Gives the parts their colours.
    """
    ordered = sorted(problems, key=lambda problem: problem.sort_key)
    if not ordered:
        return ""
    return "\n\n".join([blocks(ordered, paint), summary(ordered)])


def blocks(problems: Iterable[Problem], paint: Paint = plain) -> str:
    """Return problems as text, sorted by file and line, without the last line."""
    ordered = sorted(problems, key=lambda problem: problem.sort_key)
    return "\n\n".join(_block(problem, paint) for problem in ordered)


def summary(problems: Iterable[Problem]) -> str:
    """Return how many problems there are in how many files: "3 problems in 2 files."."""
    listed = list(problems)
    files = len({problem.file for problem in listed})
    return f"{_counted(len(listed), 'problem')} in {_counted(files, 'file')}."


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _block(problem: Problem, paint: Paint) -> str:
    head = paint(f"{problem.severity}[{problem.code}]", problem.severity)
    place = f"{_one_line(problem.file)}:{problem.line}:{problem.column}"
    lines = [
        f"{head}: {_one_line(problem.message)}",
        f"  {paint('-->', 'place')} {place}",
        *_excerpt(problem, paint),
    ]
    if problem.help:
        lines.append(f"{paint('help', 'help')}: {_one_line(problem.help)}")
    return "\n".join(lines)


def _excerpt(problem: Problem, paint: Paint) -> list[str]:
    """The line with carets under what is wrong."""
    if problem.source_line is None:
        return []
    number = str(problem.line)
    margin = " " * len(number)
    line, column, length = _cut(problem)
    indent = " " * width(line[:column])
    carets = "^" * max(1, width(line[column : column + length]))
    label = f" {_one_line(problem.label)}" if problem.label else ""
    return [
        f"{paint(f'{number} |', 'place')} {shown(line)}".rstrip(),
        f"{paint(f'{margin} |', 'place')} {indent}{paint(f'{carets}{label}', problem.severity)}",
    ]


def _cut(problem: Problem) -> tuple[str, int, int]:
    """Return the part of the line to show, and where in it the carets start and how many."""
    line, column = problem.source_line or "", problem.column - 1
    length = min(problem.length, LONGEST - _BEFORE)
    if len(line) <= LONGEST:
        return line, column, length
    first = max(0, min(column - _BEFORE, len(line) - LONGEST))
    before = "…" if first else ""
    after = "…" if first + LONGEST < len(line) else ""
    part = f"{before}{line[first : first + LONGEST]}{after}"
    return part, column - first + len(before), length


def _one_line(text: str) -> str:
    return " ".join(shown(text).split())
