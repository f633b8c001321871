"""Events under the days of a timeline."""

from __future__ import annotations

from collections.abc import Callable

from dateline.pages.days import by_day
from dateline.story.story import Story

SOURCE = (
    "sources: [{url: 'https://example.org/a', title: A, publisher: B, published: 2024-12-06}]\n"
)


def event(title: str, date: str, more: str = "") -> str:
    return f'title: {title}\ndate: "{date}"\n{more}{SOURCE}'


def test_events_of_one_day_stand_together_in_the_order_of_their_hours(
    story_of: Callable[..., Story],
) -> None:
    story = story_of(
        {
            "a.yml": event("Evening", "2024-12-06", "time: evening\n"),
            "b.yml": event("Morning", "2024-12-06", "time: morning\n"),
            "c.yml": event("Before", "2024-12-05"),
        }
    )
    days = by_day(story.events)
    assert [(day.anchor, [event.id for event in day.events]) for day in days] == [
        ("2024-12-05", ["c"]),
        ("2024-12-06", ["b", "a"]),
    ]


def test_an_interval_stands_under_its_first_day_and_an_open_start_under_its_end(
    story_of: Callable[..., Story],
) -> None:
    story = story_of(
        {
            "night.yml": event("Night", "2024-12-05/2024-12-06"),
            "taken.yml": event("Taken", "[..2024-12-06]"),
        }
    )
    assert [day.anchor for day in by_day(story.events)] == ["2024-12-05", "2024-12-06"]


def test_what_is_known_to_the_year_only_has_a_heading_of_its_own(
    story_of: Callable[..., Story],
) -> None:
    story = story_of(
        {
            "year.yml": event("Protests", "2011"),
            "month.yml": event("Campaign", "2024-11"),
            "day.yml": event("Offensive", "2024-11-27"),
        }
    )
    days = by_day(story.events)
    assert [(day.anchor, day.day is None) for day in days] == [
        ("2011", True),
        ("2024-11", True),
        ("2024-11-27", False),
    ]
