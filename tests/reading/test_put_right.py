"""A correction names something that is there: a field, a part of an event, a figure of a count."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.reading import Reading

COUNT = """title: Dead
measure: deaths
entries: [{date: 2024-12-06, by: jordan, low: 1, sources: [herald-2024-12-06]}]
corrections: [{date: 2024-12-08, of: OF, was: 2, now: 1}]
"""


@pytest.mark.parametrize("of", ["2024-12-06", "entries", "title", "from"])
def test_a_correction_of_a_count_names_the_date_of_a_figure_or_a_field(
    read_with: Callable[..., Reading], of: str
) -> None:
    assert read_with({"counts/dead.yml": COUNT.replace("OF", of)}).problems == ()


@pytest.mark.parametrize(
    ("of", "cure"),
    [
        ("2024-12-07", "did you mean `2024-12-06`?"),
        ("claims", "write a figure's date, or a field: title, measure, from, places, summary, "),
    ],
)
def test_what_is_not_there_cannot_be_put_right(
    read_with: Callable[..., Reading], of: str, cure: str
) -> None:
    (problem,) = read_with({"counts/dead.yml": COUNT.replace("OF", of)}).problems
    assert problem.code == "D039"
    assert problem.message == f"`{of}` is neither a field nor the date of a figure in it"
    assert problem.help.startswith(cure)
