"""What held in the days of the story, and what only before or after."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.story.actor import DatedRole
from dateline.story.settings import Settings
from dateline.story.spans import held_in, touches

STORY = (date(2024, 11, 27), date(2024, 12, 8))


def role(title: str, start: str | None = None, until: str | None = None) -> DatedRole:
    return DatedRole.model_validate({"title": title, "from": start, "until": until})


@pytest.mark.parametrize(
    ("start", "until", "is_then"),
    [
        (None, None, True),
        ("2000-07", "2024-12-08", True),
        ("2024-12", None, True),
        (None, "2024-11-26", False),
        ("2025-01-20", None, False),
        ("[..2024-12-01]", None, True),
    ],
)
def test_an_office_counts_where_it_was_held_on_a_day_of_the_story(
    start: str | None, until: str | None, *, is_then: bool
) -> None:
    assert touches(role("R", start, until), *STORY) is is_then


def test_offices_of_the_time_stand_apart_from_earlier_and_later_ones() -> None:
    mayor, minister = role("Mayor", None, "2020"), role("Minister", "2020", "2025")
    president = role("President", "2025-01-20")
    then, otherwise = held_in((mayor, minister, president), STORY)
    assert then == (minister,)
    assert otherwise == (mayor, president)


def test_without_a_period_every_office_counts() -> None:
    offices = (role("Mayor", None, "2020"),)
    assert held_in(offices, None) == (offices, ())


@pytest.mark.parametrize(
    ("period", "days"),
    [("2024-11-27/2024-12-08", STORY), ("2024-11-27/..", None), (None, None)],
)
def test_a_story_has_first_and_last_days_where_its_period_has_two_ends(
    period: str | None, days: tuple[date, date] | None
) -> None:
    assert Settings.model_validate({"title": "A story", "period": period}).days == days
