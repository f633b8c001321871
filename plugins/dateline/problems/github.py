"""Problems as annotations on the lines of a pull request (GitHub's workflow commands)."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.problems.display import shown
from dateline.problems.problem import Problem, worst_first
from dateline.problems.rendering import summary

MOST = 10
"""How many annotations of one kind GitHub shows of a step; what goes beyond is lost."""


def annotate(problems: Iterable[Problem]) -> str:
    """Return the worst problems as workflow commands, one a line, and a last line that sums up.

    No problems are the empty text. Whatever the texts hold, each stays one command.
    """
    ordered = worst_first(problems)
    if not ordered:
        return ""
    more = len(ordered) - MOST
    left_out = f" {more:,} more without an annotation." if more > 0 else ""
    told = [_command(problem) for problem in ordered[:MOST]]
    return "\n".join([*told, f"{summary(ordered)}{left_out}"])


def _command(problem: Problem) -> str:
    end = problem.column + problem.length - 1
    properties = {
        "file": problem.file,
        "line": str(problem.line),
        "endLine": str(problem.line),
        "col": str(problem.column),
        "endColumn": str(end),
        "title": f"{problem.code}: {problem.title}",
    }
    listed = ",".join(f"{name}={_property(text)}" for name, text in properties.items())
    parts = (problem.message, problem.label, problem.help and f"help: {problem.help}")
    message = "\n".join(shown(" ".join(part.split())) for part in parts if part)
    return f"::{problem.severity} {listed}::{_data(message)}"


def _data(text: str) -> str:
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return escaped.replace("##[", "## [")  # the older form of a command, read anywhere in a line


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
