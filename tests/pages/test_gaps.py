"""Long gaps between the days of a timeline are told; what is usual in a story is not."""

from __future__ import annotations

import pytest

from dateline.pages.days import by_day
from dateline.pages.gaps import gaps
from dateline.story.event import Event


def told(*days: str) -> dict[str, tuple[str, int]]:
    events = [
        Event.model_validate({"id": "e", "title": "E", "date": day, "sources": ["s"]})
        for day in days
    ]
    return {anchor: tuple(gap) for anchor, gap in gaps(by_day(events)).items()}


def test_a_gap_stands_before_the_day_that_ends_it() -> None:
    assert told("2024-12-01", "2024-12-02", "2024-12-03", "2024-12-14") == {
        "2024-12-14": ("days", 11)
    }


def test_a_story_that_skips_a_day_or_two_has_no_gaps() -> None:
    assert told("2024-12-01", "2024-12-02", "2024-12-05", "2024-12-06") == {}


def test_where_years_are_usual_years_are_no_gap() -> None:
    assert told("1946", "1963", "1970", "1982-02", "2000") == {}


@pytest.mark.parametrize(
    ("before", "after", "gap"),
    [
        ("2024-10-01", "2024-11-28", ("days", 58)),
        ("2024-01-15", "2024-11-28", ("months", 10)),
        ("2022-11-28", "2024-11-28", ("years", 2)),
        ("2022-12-28", "2024-11-28", ("months", 23)),
        ("1982-02", "2024-11-28", ("years", 42)),
        ("2011", "2024-11-28", ("years", 12)),
    ],
)
def test_a_gap_is_told_in_the_unit_that_fits(before: str, after: str, gap: tuple[str, int]) -> None:
    month = [f"2024-11-{day}" for day in (28, 29, 30)]
    assert told(before, *month) == {after: gap}


def test_what_lies_within_a_month_or_a_year_is_no_gap_after_it() -> None:
    assert told("2024", "2024-11", "2024-11-28", "2024-11-29") == {}
