"""Colours: on a terminal that wants them, and nowhere else."""

from __future__ import annotations

import io
import re

import pytest

from dateline.problems import Problem, render
from dateline.problems.painting import coloured, paint_for, plain


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environment", "on_a_terminal", "in_a_pipe"),
    [
        ({}, True, False),
        ({"TERM": "xterm-256color"}, True, False),
        ({"TERM": "dumb"}, False, False),
        ({"NO_COLOR": "1"}, False, False),
        ({"NO_COLOR": ""}, True, False),
        ({"FORCE_COLOR": "1"}, True, True),
        ({"FORCE_COLOR": "1", "TERM": "dumb"}, True, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, False),
    ],
)
def test_who_wants_colours_gets_them(
    environment: dict[str, str], on_a_terminal: bool, in_a_pipe: bool
) -> None:
    assert paint_for(Terminal(), environment) is (coloured if on_a_terminal else plain)
    assert paint_for(io.StringIO(), environment) is (coloured if in_a_pipe else plain)


def test_a_coloured_problem_says_the_same_words() -> None:
    problem = Problem(
        "D014", "unknown", "a.yml", 3, 2, 4, " sourcs", "no field", "write it", "warning"
    )
    painted = render([problem], coloured)
    assert painted.startswith("\x1b[1;33mwarning[D014]\x1b[0m: unknown\n")
    assert "\x1b[1;33m^^^^ no field\x1b[0m" in painted
    assert re.sub(r"\x1b\[[\d;]*m", "", painted) == render([problem])


def test_a_text_cannot_bring_colours_of_its_own() -> None:
    problem = Problem("D014", "\x1b[31mred", "\x1b[31m.yml", source_line="\x1b[31m", help="\x1b")
    assert "\x1b" not in render([problem])
