"""The density strip counts what the timeline lists."""

from __future__ import annotations

from dateline.pages.strip import HEIGHT, MAX_DAYS, bars
from dateline.story.event import Event
from dateline.story.settings import Settings

STORY = Settings.model_validate({"title": "A", "period": "2024-11-27/2024-12-08"})


def event(day: str, importance: str = "normal") -> Event:
    return Event.model_validate(
        {"id": "e", "title": "E", "date": day, "importance": importance, "sources": ["s"]}
    )


def test_every_day_of_the_period_has_a_bar_even_an_empty_one() -> None:
    strip = bars([event("2024-11-27"), event("2024-12-06")], STORY)
    assert len(strip) == 12
    assert [bar.events for bar in strip if bar.events] == [1, 1]


def test_the_fullest_day_has_the_tallest_bar_and_key_events_their_share() -> None:
    strip = bars([event("2024-11-27", "key"), event("2024-11-27"), event("2024-12-06")], STORY)
    assert (strip[0].height, strip[0].key_height) == (HEIGHT, HEIGHT // 2)
    assert strip[9].height == HEIGHT // 2


def test_what_lies_before_the_period_is_not_in_the_strip() -> None:
    strip = bars([event("2011"), event("2024-11-27"), event("2024-12-06")], STORY)
    assert sum(bar.events for bar in strip) == 2


def test_without_a_period_the_strip_runs_from_the_first_event_to_the_last() -> None:
    plain = Settings.model_validate({"title": "A"})
    strip = bars([event("2024-12-01"), event("2024-12-03")], plain)
    assert [bar.day.day for bar in strip] == [1, 2, 3]


def test_a_span_too_long_to_read_has_no_strip() -> None:
    plain = Settings.model_validate({"title": "A"})
    assert bars([event("2011-01-01"), event("2024-12-03")], plain) == ()
    assert MAX_DAYS < 366


def test_one_day_alone_needs_no_strip() -> None:
    plain = Settings.model_validate({"title": "A"})
    assert bars([event("2024-12-01")], plain) == ()
