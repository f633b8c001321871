"""When somebody did what: the days of the story with their events, in numbers to draw."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.addresses import Linker, actor
from dateline.pages.view import View
from dateline.pages.when_strip import COLUMNS, WIDTH, Part, WhenStrip, when_strip
from dateline.story.story import Story

SOURCES = "sources: [paper]\n"


@pytest.fixture
def draw(story_of: Callable[..., Story]) -> Callable[..., WhenStrip | None]:
    def drawn(
        *dates: str, period: str = "2024-12-01/2024-12-12", key: str = ""
    ) -> WhenStrip | None:
        told = f"period: {period}\n" if period else ""
        files = {"story.yml": f"title: A\n{told}", "sources/paper.yml": "title: T\npublisher: P\n"}
        for n, day in enumerate(dates):
            weight = "importance: key\n" if day == key else ""
            files[f"e{n}.yml"] = f"title: Event {n}\ndate: {day}\n{weight}{SOURCES}"
        story = story_of(files)
        view = View(story, Linker(actor("army")))
        return when_strip(view, [Part("did-initiator", "Carried out", story.events)])

    return drawn


def test_each_day_says_how_many_events_it_has_and_leads_to_them(
    draw: Callable[..., WhenStrip],
) -> None:
    strip = draw("2024-12-01", "2024-12-06", "2024-12-06", key="2024-12-06")
    (row,) = strip.rows
    assert [(cell.events, cell.is_key) for cell in row.cells] == [(1, False), (2, True)]
    one, two = row.cells
    assert one.url == "../../events/e0/"
    assert one.words == "1 December 2024: Carried out: Event 0"
    assert two.url == "#did-initiator-e1"
    assert two.words == "6 December 2024: Carried out: 2 events"
    assert (one.x, two.x) == (0, 5 * strip.column)


def test_days_are_marked_and_months_where_they_begin(draw: Callable[..., WhenStrip]) -> None:
    strip = draw("2024-11-29", "2024-12-01", period="2024-11-29/2024-12-02")
    assert [(day, month) for _, day, month in strip.marks] == [
        ("29", "Nov"),
        ("30", ""),
        ("1", "Dec"),
        ("2", ""),
    ]


@pytest.mark.parametrize("last", ["2024-12-20", "2025-06-01", "2034-12-01"])
def test_a_long_story_has_columns_of_several_days(
    draw: Callable[..., WhenStrip], last: str
) -> None:
    strip = draw("2024-12-01", last, period=f"2024-12-01/{last}")
    assert len(strip.marks) <= COLUMNS
    assert strip.rows[0].cells[-1].x + strip.column <= WIDTH
    assert sum(cell.events for cell in strip.rows[0].cells) == 2


def test_events_outside_the_days_are_counted_and_not_drawn(draw: Callable[..., WhenStrip]) -> None:
    strip = draw("2011", "2024-12-01", "2024-12-03")
    assert strip.outside == 1
    assert sum(cell.events for cell in strip.rows[0].cells) == 2


@pytest.mark.parametrize("days", [(), ("2024-12-01", "2024-12-01"), ("2011", "2024-12-01")])
def test_one_day_alone_needs_no_strip(
    draw: Callable[..., WhenStrip | None], days: tuple[str, ...]
) -> None:
    assert draw(*days) is None


def test_without_a_period_the_strip_runs_from_the_first_event_to_the_last(
    draw: Callable[..., WhenStrip],
) -> None:
    assert len(draw("2024-12-01", "2024-12-03", period="").marks) == 3
