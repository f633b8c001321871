"""Which day of the story an event was, and how long its page takes to read."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.pages import PageOptions, documents
from dateline.story.story import Story

EVENT = "title: It happens\ndate: {date}\nsummary: {text}\nsources: [{{title: A, publisher: P}}]\n"


@pytest.fixture
def line(story_of: Callable[..., Story]) -> Callable[..., str]:
    """Return what stands under the headline of an event."""

    def written(date: str, period: str = "2024-11-27/2024-12-08", text: str = "Short.") -> str:
        files = {
            "story.yml": f"title: A story\nperiod: {period}\n",
            "it.yml": EVENT.format(date=date, text=text),
        }
        pages = {doc.address.path: doc.body for doc in documents(story_of(files), PageOptions())}
        return pages["events/it"].partition("</h1>")[2].partition("</p>")[0]

    return written


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2024-11-27", "Day 1 of 12"),
        ("2024-12-06", "Day 10 of 12"),
        ("2024-12-08", "Day 12 of 12"),
    ],
)
def test_a_day_of_the_story_is_counted(line: Callable[..., str], date: str, words: str) -> None:
    assert f"<span>{words}</span>" in line(date)


@pytest.mark.parametrize("date", ["2024-11-26", "2024-12-09", "2011-03-15"])
def test_a_day_outside_is_not(line: Callable[..., str], date: str) -> None:
    assert "Day" not in line(date)


@pytest.mark.parametrize("date", ["2024-12-06~", "2024-12", "2024-12-05/2024-12-06"])
def test_a_day_that_is_not_sure_counts_nothing(line: Callable[..., str], date: str) -> None:
    assert "dl-moment" not in line(date)


def test_a_story_of_many_years_is_not_counted_in_days(line: Callable[..., str]) -> None:
    assert "Day" not in line("2024-12-06", period="2011/2024")


def test_how_long_ago_is_left_to_the_browser(line: Callable[..., str]) -> None:
    told = line("2024-12-06")
    assert '<time class="dl-since" datetime="2024-12-06" data-dateline-since></time>' in told


def test_a_long_page_says_how_long(line: Callable[..., str]) -> None:
    assert "About 3 minutes to read" in line("2024-12-06", text="word " * 600)
    assert "to read" not in line("2024-12-06")
