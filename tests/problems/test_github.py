"""Annotations on a pull request, whatever stands in the files."""

from __future__ import annotations

import pytest

from dateline.problems import Problem
from dateline.problems.github import annotate


def test_a_problem_is_a_command_on_its_line() -> None:
    problem = Problem(
        "D014", "unknown field `sourcs`", "events/a.yml", 12, 3, 6, "", "no field", "`sources`?"
    )
    assert annotate([problem]) == (
        "::error file=events/a.yml,line=12,endLine=12,col=3,endColumn=8,"
        "title=D014%3A an unknown field::unknown field `sourcs`%0Ano field%0Ahelp: `sources`?\n"
        "1 problem in 1 file."
    )


def test_what_would_end_or_begin_a_command_is_escaped() -> None:
    hostile = "100%\r\n::error::x, y ##[add-mask]z"
    command, *rest = annotate([Problem("D014", hostile, f"events/{hostile}.yml")]).split("\n")
    assert "file=events/100%25%0D%0A%3A%3Aerror%3A%3Ax%2C y ## [add-mask]z.yml,line=" in command
    assert command.endswith("::100%25 ::error::x, y ## [add-mask]z")
    assert rest == ["1 problem in 1 file."]


def test_the_worst_ten_are_told_and_the_others_counted() -> None:
    warnings = [Problem("D045", "w", "a.yml", n, severity="warning") for n in range(1, 9)]
    errors = [Problem("D014", "e", "b.yml", n) for n in range(1, 6)]
    *commands, last = annotate([*warnings, *errors]).splitlines()
    assert [command.split()[0] for command in commands] == ["::error"] * 5 + ["::warning"] * 5
    assert last == "13 problems in 2 files. 3 more without an annotation."


@pytest.mark.parametrize("number", [0, 10])
def test_ten_have_room(number: int) -> None:
    told = annotate([Problem("D014", "e", "b.yml", n + 1) for n in range(number)])
    assert "more" not in told
    assert told.count("::error ") == number
