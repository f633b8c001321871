"""A timeline too long for a page splits by period, and every link leads to the right page."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from dateline.pages import PageOptions, documents
from dateline.pages.periods import MOST_EVENTS, Split
from dateline.story.event import Event
from dateline.story.settings import Settings
from dateline.story.source import Source
from dateline.story.story import Story

SOURCE = Source.model_validate(
    {"id": "s", "url": "https://example.org/", "title": "S", "publisher": "P"}
)


def story(*runs: tuple[str, int, int]) -> Story:
    """A story of runs of events: the first day, how many events, every how many days."""
    days = [
        date.fromisoformat(first) + timedelta(days=place * step)
        for first, number, step in runs
        for place in range(number)
    ]
    events = [
        Event.model_validate(
            {"id": f"e{place}", "title": f"Event {place}", "date": day, "sources": ["s"]}
        )
        for place, day in enumerate(map(str, days))
    ]
    return Story(Settings.model_validate({"title": "A"}), tuple(events), sources={"s": SOURCE})


def pages(told: Story) -> list[tuple[str, int]]:
    return [(p.address.path.removeprefix("timeline/"), len(p.events)) for p in Split(told).periods]


def test_what_fits_on_a_page_stays_on_one() -> None:
    assert pages(story(("2024-12-01", MOST_EVENTS, 0))) == []
    assert len(pages(story(("2024-12-01", 1, 0), ("2024-12-02", MOST_EVENTS, 0)))) == 2


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        ([("2022-01-01", 150, 1), ("2023-01-01", 150, 1)], [("2022", 150), ("2023", 150)]),
        (
            [("2024-10-01", 150, 0), ("2024-11-01", 150, 0), ("2024-12-01", 150, 0)],
            [("2024-10", 150), ("2024-11", 150), ("2024-12", 150)],
        ),
        (
            [("2024-12-05", 190, 0), ("2024-12-06", 250, 0), ("2024-12-07", 10, 0)],
            [("2024-12-05", 190), ("2024-12-06", 250), ("2024-12-07", 10)],
        ),
        (
            [("2011-03-15", 13, 366), ("2024-11-27", 190, 0), ("2024-12-08", 190, 0)],
            [("2011-to-2023", 13), ("2024-11", 190), ("2024-12", 190)],
        ),
    ],
    ids=["years", "months", "days", "quiet years together"],
)
def test_a_page_is_a_calendar_s_and_holds_no_more_than_it_should(
    runs: list[tuple[str, int, int]], expected: list[tuple[str, int]]
) -> None:
    assert pages(story(*runs)) == expected


@pytest.fixture(scope="module")
def split_site() -> dict[str, str]:
    told = story(("2011-03-15", 20, 30), ("2024-11-01", 180, 0), ("2024-12-01", 250, 1))
    return {doc.address.path: str(doc.body) for doc in documents(told, PageOptions())}


def test_every_event_of_450_stands_on_one_page_of_the_timeline(split_site: dict[str, str]) -> None:
    timeline = [path for path in split_site if path.startswith("timeline/")]
    entries = [
        entry
        for path in timeline
        for entry in re.findall(r'data-dateline-event="([^"]+)"', split_site[path])
    ]
    assert len(entries) == len(set(entries)) == 450
    assert max(split_site[path].count("data-dateline-event") for path in timeline) <= MOST_EVENTS


def test_the_timeline_itself_leads_to_its_periods(split_site: dict[str, str]) -> None:
    overview = split_site["timeline"]
    assert "data-dateline-event" not in overview
    for path in split_site:
        if path.startswith("timeline/"):
            assert f'href="{path.removeprefix("timeline/")}/"' in overview


def linked_day(body: str, pattern: str) -> tuple[str, str]:
    found = re.search(pattern, body)
    assert found is not None
    return found[1], found[2]


def test_links_to_a_day_lead_to_the_page_that_has_it(split_site: dict[str, str]) -> None:
    for event_id in ("e0", "e19", "e20", "e199", "e200", "e449"):
        body = split_site[f"events/{event_id}"]
        page, anchor = linked_day(body, r'href="\.\./\.\./(timeline/[\w-]+)/#(day-[\d-]+)"')
        section = split_site[page].split(f'id="{anchor}"')[1].split("</section>")[0]
        assert f'id="{event_id}"' in section


def test_every_bar_of_a_strip_leads_to_a_day_that_is_there(split_site: dict[str, str]) -> None:
    links = re.findall(r'<a href="([\w-]+)/#(day-[\d-]+)" data-from', split_site["timeline"])
    assert {page for page, _ in links} > {"2024-11"}
    for page, anchor in links:
        assert f'id="{anchor}"' in split_site[f"timeline/{page}"]


def test_a_period_has_a_finer_strip_and_leads_to_its_neighbours(
    split_site: dict[str, str],
) -> None:
    first, last = split_site["timeline/2011-to-2012"], split_site["timeline/2025-06-to-2025-08"]
    for body in (first, last):
        assert body.count('<nav class="dl-strip"') == 2
    assert ('rel="prev"' in first, 'rel="next"' in first) == (False, True)
    assert ('rel="prev"' in last, 'rel="next"' in last) == (True, False)


def test_the_filters_know_every_period_and_where_it_begins(split_site: dict[str, str]) -> None:
    pattern = r'<a href="([^"]+)" data-from="([\d-]+)"( aria-current="page")?>[^<]+ <span></span>'
    periods = [path.removeprefix("timeline/") for path in split_site if "timeline/" in path]
    for path in ("timeline", f"timeline/{periods[1]}"):
        found = re.findall(pattern, split_site[path])
        assert [href.strip("./") or periods[1] for href, _, _ in found] == periods
        assert [first for _, first, _ in found] == sorted(first for _, first, _ in found)
        current = [bool(mark) for _, _, mark in found]
        assert current == [path.endswith(period) for period in periods]


def test_the_story_of_an_editor_is_not_split(story_of: Callable[..., Story]) -> None:
    source = "sources: [{url: 'https://example.org/a', title: A, publisher: B}]\n"
    told = story_of({"a.yml": f"title: A\ndate: 2024-12-06\n{source}"})
    assert Split(told).periods == ()
    assert Split(told).day_of(told.events[0]).path == "timeline"
