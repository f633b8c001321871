"""The density strip counts what the timeline lists, in bars that can be told apart."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.pages.strip import HEIGHT, LABELS, MOST_BARS, Strip, strip_of
from dateline.story.dates import parse
from dateline.story.event import Event

PERIOD = parse("2024-11-27/2024-12-08")


def event(day: str, importance: str = "normal") -> Event:
    return Event.model_validate(
        {"id": "e", "title": "E", "date": day, "importance": importance, "sources": ["s"]}
    )


def drawn(*days: str) -> Strip:
    strip = strip_of([event(day) for day in days])
    assert strip is not None
    return strip


def test_every_day_of_the_period_has_a_bar_even_an_empty_one() -> None:
    strip = strip_of([event("2024-11-27"), event("2024-12-06")], PERIOD)
    assert strip is not None
    assert len(strip.bars) == 12
    assert [bar.first.day for bar in strip.bars if bar.events] == [27, 6]


def test_the_fullest_day_has_the_tallest_bar_and_key_events_their_share() -> None:
    events = [event("2024-11-27", "key"), event("2024-11-27"), event("2024-12-06")]
    strip = strip_of(events, PERIOD)
    assert strip is not None
    assert (strip.bars[0].height, strip.bars[0].key_height) == (HEIGHT, HEIGHT // 2)
    assert strip.bars[9].height == HEIGHT // 2


def test_what_lies_before_the_period_is_not_in_the_strip() -> None:
    strip = strip_of([event("2011"), event("2024-11-27"), event("2024-12-06")], PERIOD)
    assert strip is not None
    assert sum(len(bar.events) for bar in strip.bars) == 2


def test_without_a_period_the_strip_runs_from_the_first_event_to_the_last() -> None:
    assert [bar.first.day for bar in drawn("2024-12-01", "2024-12-03").bars] == [1, 2, 3]


@pytest.mark.parametrize(
    ("first", "last", "unit", "bars"),
    [
        ("2024-11-01", "2024-12-31", "day", 61),
        ("2024-10-31", "2024-12-31", "day", MOST_BARS),
        ("2024-10-30", "2024-12-31", "week", 10),
        ("2023-12-01", "2024-12-31", "week", 58),
        ("2020-01-31", "2024-12-31", "month", 60),
        ("1946-04-17", "2024-12-08", "year", 79),
    ],
)
def test_a_bar_is_as_wide_as_a_legible_strip_needs(
    first: str, last: str, unit: str, bars: int
) -> None:
    strip = drawn(first, last)
    assert (strip.unit, len(strip.bars)) == (unit, bars)
    assert strip.bars[0].events
    assert strip.bars[-1].events
    assert 0 < sum(bar.is_labelled for bar in strip.bars) <= LABELS


def test_a_week_starts_on_monday() -> None:
    starts = [bar.first for bar in drawn("2024-06-05", "2024-12-08").bars]
    assert starts[0] == date(2024, 6, 3)
    assert {start.weekday() for start in starts} == {0}


def test_one_day_alone_needs_no_strip() -> None:
    assert strip_of([event("2024-12-01")]) is None
    assert strip_of([]) is None
    assert strip_of([event("2011"), event("2012")], PERIOD) is None
