"""Where numbers and days stand in a drawing."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from dateline.pages.scale import Scale, round_days, round_numbers
from dateline.pages.spread import spread


def test_a_scale_goes_from_end_to_end() -> None:
    scale = Scale(0, 1000, 200, 0)
    assert [scale(value) for value in (0, 500, 1000)] == [200, 100, 0]


def test_one_value_alone_stands_in_the_middle() -> None:
    assert Scale(7, 7, 0, 100)(7) == 50


@pytest.mark.parametrize(
    ("top", "expected"),
    [
        (910, [0, 200, 400, 600, 800, 1000]),
        (439, [0, 100, 200, 300, 400, 500]),
        (1_100_000, [0, 250_000, 500_000, 750_000, 1_000_000, 1_250_000]),
        (1000, [0, 200, 400, 600, 800, 1000]),
        (3, [0, 1, 2, 3]),
        (0, [0, 0.2, 0.4, 0.6, 0.8, 1]),
    ],
)
def test_numbers_beside_a_chart_are_round(top: float, expected: list[float]) -> None:
    assert list(round_numbers(top, 5)) == pytest.approx(expected)


@given(some.floats(min_value=0, max_value=1e15), some.integers(min_value=1, max_value=9))
def test_round_numbers_reach_over_the_highest_figure(top: float, at_most: int) -> None:
    found = round_numbers(top, at_most)
    assert found[0] == 0
    assert found[-1] >= top * (1 - 1e-9)
    assert len(found) <= at_most + 1


def test_days_below_a_chart_are_evenly_apart() -> None:
    days = round_days(date(2024, 11, 27), date(2024, 12, 8), 8)
    assert [day.day for day in days] == [27, 29, 1, 3, 5, 7]


@given(some.dates(), some.integers(min_value=0, max_value=10_000), some.integers(1, 12))
def test_there_are_never_more_days_than_fit(first: date, span: int, at_most: int) -> None:
    last = date.fromordinal(min(first.toordinal() + span, date.max.toordinal()))
    days = round_days(first, last, at_most)
    assert 1 <= len(days) <= at_most
    assert days[0] == first
    assert days[-1] <= last


def test_names_far_apart_stay_where_they_belong() -> None:
    assert spread([50, 100], [20, 20], 0, 200) == [40, 90]


def test_names_that_would_cover_each_other_move_apart_in_their_order() -> None:
    assert spread([100, 98, 99], [20, 20, 20], 0, 200) == [128, 88, 108]
    assert spread([190, 195], [20, 20], 0, 200) == [160, 180]


@given(some.lists(some.tuples(some.integers(0, 300), some.integers(5, 60)), max_size=8))
def test_no_name_ever_covers_another(blocks: list[tuple[int, int]]) -> None:
    wanted, heights = [want for want, _ in blocks], [height for _, height in blocks]
    bottom = max(sum(heights), 300)
    starts = spread(wanted, heights, 0, bottom)
    taken = sorted(zip(starts, heights, strict=True))
    ends = [start + height for start, height in taken]
    assert all(end <= after for end, (after, _) in zip(ends, taken[1:], strict=False))
    assert all(start >= 0 for start in starts)
    assert all(end <= bottom for end in ends)
