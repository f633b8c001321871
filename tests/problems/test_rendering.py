"""How problems print: the place, the line, carets under what is wrong, and the cure."""

from __future__ import annotations

import pytest

from dateline.problems import Problem, render, summary
from dateline.problems.rendering import LONGEST

SOURCS = Problem(
    code="D014",
    message="unknown field `sourcs`",
    file="events/2024-12-06-rastan-bridge.yml",
    line=12,
    column=1,
    length=6,
    source_line="sourcs: [head-post-2024-12-06]",
    label="not a field of an event",
    help="did you mean `sources`?",
)


def excerpt(line: str, column: int, length: int) -> tuple[str, str]:
    problem = Problem("D000", "m", "f", 7, column, length, source_line=line, label="here")
    _, _, shown, carets, *_ = render([problem]).splitlines()
    return shown, carets


def test_a_problem_prints_as_the_manual_shows_it() -> None:
    assert render([SOURCS]) == (
        "error[D014]: unknown field `sourcs`\n"
        "  --> events/2024-12-06-rastan-bridge.yml:12:1\n"
        "12 | sourcs: [head-post-2024-12-06]\n"
        "   | ^^^^^^ not a field of an event\n"
        "help: did you mean `sources`?\n"
        "\n"
        "1 problem in 1 file."
    )


def test_a_problem_of_a_file_as_a_whole_shows_no_line() -> None:
    problem = Problem("D004", "not read", "events/a.yaml", help="rename it", severity="warning")
    assert render([problem]).splitlines()[:3] == [
        "warning[D004]: not read",
        "  --> events/a.yaml:1:1",
        "help: rename it",
    ]


def test_problems_are_sorted_by_file_and_line() -> None:
    places = [("b", 1, 1), ("a", 10, 1), ("a", 9, 5), ("a", 9, 2)]
    problems = [Problem("D000", "m", file, line, column) for file, line, column in places]
    arrows = [line for line in render(problems).splitlines() if "-->" in line]
    assert arrows == ["  --> a:9:2", "  --> a:9:5", "  --> a:10:1", "  --> b:1:1"]


def test_nothing_is_said_where_nothing_is_wrong() -> None:
    assert render([]) == ""


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (["a"], "1 problem in 1 file."),
        (["a", "a", "b"], "3 problems in 2 files."),
    ],
)
def test_the_last_line_sums_up(files: list[str], expected: str) -> None:
    problems = [Problem("D000", "m", file) for file in files]
    assert summary(problems) == expected
    assert render(problems).splitlines()[-1] == expected


@pytest.mark.parametrize(
    ("before", "wrong", "columns_before", "columns"),
    [
        ("title: ", "abc", 7, 3),
        ("\t", "abc", 4, 3),
        ("عنوان: ", "ثلاثة", 7, 5),
        ("題名: ", "三つ", 6, 4),
        ("e\u0301t: ", "e\u0301", 4, 1),
        ("", "👩", 0, 2),
        ("می\u200cخواهم ", "x", 8, 1),
    ],
)
def test_carets_stand_under_what_is_wrong_in_any_script(
    before: str, wrong: str, columns_before: int, columns: int
) -> None:
    _, carets = excerpt(before + wrong, len(before) + 1, len(wrong))
    assert carets == f"  | {' ' * columns_before}{'^' * columns} here"


@pytest.mark.parametrize(
    "hidden", ["\x1b[31m", "\x00", "\x08", "\u202e", "\u2066", "\u2028", "\x9b"]
)
def test_nothing_hidden_reaches_the_terminal(hidden: str) -> None:
    problem = Problem(
        "D000",
        f"m{hidden}",
        f"f{hidden}",
        source_line=f"a{hidden}b",
        label=f"l{hidden}",
        help=f"h{hidden}",
    )
    printed = render([problem])
    assert hidden not in printed
    assert all(line.isprintable() for line in printed.splitlines())
    assert "a\N{REPLACEMENT CHARACTER}" in printed


def test_a_message_stays_on_its_line() -> None:
    problem = Problem("D000", "one\ntwo\r\nthree", "f\n-->g", help="four\n\nfive")
    assert len(render([problem]).splitlines()) == 5


def test_half_a_character_can_be_printed() -> None:
    printed = render([Problem("D000", "m", "events/\udcff.yml", source_line="\ud800")])
    assert printed.encode("utf-8")


def test_a_long_line_is_cut_around_what_is_wrong() -> None:
    shown, carets = excerpt("x" * 5000 + "WRONG" + "y" * 5000, 5001, 5)
    assert len(shown) <= LONGEST + len("7 | ……")
    assert shown.startswith("7 | …")
    assert shown.endswith("…")
    start = carets.index("^")
    assert shown[start : carets.rindex("^") + 1] == "WRONG"


def test_the_start_of_a_long_line_stays_where_it_is() -> None:
    shown, carets = excerpt("WRONG" + "y" * 5000, 1, 5)
    assert shown.startswith("7 | WRONG")
    assert carets == "  | ^^^^^ here"


def test_what_is_wrong_beyond_the_end_of_a_line_has_one_caret() -> None:
    assert excerpt("abc", 4, 1) == ("7 | abc", "  |    ^ here")
    assert excerpt("", 1, 0) == ("7 |", "  | ^ here")
