"""One thing that is wrong in the YAML, and where."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from dateline.problems.codes import CODES, FIRST_ADVICE

Severity = Literal["error", "warning"]
"""An error keeps the story from being read; a warning does not."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in the YAML, with its place and its cure."""

    code: str
    """One of `dateline.problems.codes.CODES`, such as `D014`."""
    message: str
    """What is wrong, in a few words: "unknown field `sourcs`"."""
    file: str
    """The file as shown to the user, with `/`: `events/2024-12-06-rastan-bridge.yml`."""
    line: int = 1
    """The line, from 1."""
    column: int = 1
    """The column in characters, from 1."""
    length: int = 1
    """How many characters the carets underline."""
    source_line: str | None = None
    """The line of the file as it stands there; None where there is no such line to show."""
    label: str = ""
    """What stands after the carets."""
    help: str = ""
    """The cure, in a sentence."""
    severity: Severity = "error"

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """A key that sorts problems by file and line."""
        return (self.file, self.line, self.column, self.code, self.message)

    @property
    def title(self) -> str:
        """What the code stands for: "an unknown field"."""
        return CODES.get(self.code, "")

    @property
    def is_advice(self) -> bool:
        """Whether nothing is wrong, and a desk would ask about it all the same."""
        return self.code >= FIRST_ADVICE


def worst_first(problems: Iterable[Problem]) -> list[Problem]:
    """Return the errors, then the warnings, then the advice, each sorted by file and line."""
    return sorted(
        problems,
        key=lambda problem: (problem.severity != "error", problem.is_advice, problem.sort_key),
    )
