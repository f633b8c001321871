"""A running count is one series a counter, and says when only one stands behind it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.story.counting import (
    counts_by,
    counts_in,
    in_order,
    lone_counter,
    lone_origin,
    series,
    sources_of_count,
)
from dateline.story.story import Story

Told = Callable[..., Story]

COUNTRY = {
    "places/country.yml": "names: Country\nkind: country\n",
    "places/town.yml": "names: Town\nkind: town\nwithin: country\n",
}


@pytest.fixture
def told(story_of: Callable[[dict[str, str]], Story], reports_files: dict[str, str]) -> Told:
    """Read a story with a count of deaths in the town, its entries as flow maps."""

    def read(*entries: str) -> Story:
        listed = "".join(f"  - {{{entry}}}\n" for entry in entries)
        count = f"title: Deaths\nmeasure: deaths\nplaces: [town]\nentries:\n{listed}"
        return story_of({**reports_files, **COUNTRY, "counts/deaths.yml": count})

    return read


def test_each_counter_has_a_series_of_their_own_by_day(told: Told) -> None:
    story = told(
        "date: 2024-12-03, by: sohr, best: 30, sources: paper-of-sohr",
        "date: 2024-12-02, by: army, best: 5, sources: ministry",
        "date: 2024-12-01, by: sohr, best: 10, sources: paper-of-sohr",
        "date: 2024-12-02, by: a doctor (unnamed), best: 7, sources: paper",
        "date: 2024-12-04, by: a doctor (unnamed), best: 9, sources: paper",
    )
    found = series(story.counts["deaths"])
    assert [(line.voice.key, [entry.best for entry in line.entries]) for line in found] == [
        ("sohr", [10, 30]),
        ("army", [5]),
        ("a doctor (unnamed)", [7, 9]),
    ]
    assert found[0].latest.best == 30
    assert [entry.best for entry in in_order(story.counts["deaths"])] == [10, 5, 7, 30, 9]


def test_a_figure_for_a_span_counts_up_to_its_end(told: Told) -> None:
    story = told(
        "date: 2024-11-27/2024-12-03, by: sohr, best: 30, sources: paper",
        "date: 2024-12-01, by: sohr, best: 10, sources: paper",
    )
    assert [entry.best for entry in in_order(story.counts["deaths"])] == [10, 30]


def test_the_only_counter_is_known_by_name(told: Told) -> None:
    alone = told(
        "date: 2024-12-01, by: sohr, best: 10, sources: paper-of-sohr",
        "date: 2024-12-02, by: sohr, best: 20, sources: paper-of-afp",
    )
    counter = lone_counter(alone.counts["deaths"])
    assert counter is not None
    assert counter.id == "sohr"
    both = told(
        "date: 2024-12-01, by: sohr, best: 10, sources: paper-of-sohr",
        "date: 2024-12-02, by: army, best: 20, sources: paper-of-afp",
    )
    assert lone_counter(both.counts["deaths"]) is None


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("agency", "paper-of-paper", "agency"),
        ("agency", "paper-of-afp", None),
        ("agency", "paper", None),
        ("paper", "paper", None),
        ("digest", "digest", None),
    ],
)
def test_one_origin_behind_every_figure_is_told_unless_one_is_not_known(
    told: Told, first: str, second: str, expected: str | None
) -> None:
    story = told(
        f"date: 2024-12-01, by: sohr, best: 10, sources: {first}",
        f"date: 2024-12-02, by: army, best: 20, sources: {second}",
    )
    assert lone_origin(story, story.counts["deaths"]) == expected


def test_a_count_rests_on_the_sources_of_all_its_figures(told: Told) -> None:
    story = told(
        "date: 2024-12-01, by: sohr, best: 10, sources: [paper, agency]",
        "date: 2024-12-02, by: army, best: 20, sources: [agency, digest]",
    )
    assert sources_of_count(story.counts["deaths"]) == ("paper", "agency", "digest")


def test_a_count_is_found_by_place_and_by_counter(told: Told) -> None:
    story = told("date: 2024-12-01, by: sohr, best: 10, sources: paper")
    assert [count.id for count in counts_in(story, "town")] == ["deaths"]
    assert [count.id for count in counts_in(story, "country")] == ["deaths"]
    assert [count.id for count in counts_by(story, "sohr")] == ["deaths"]
    assert list(counts_by(story, "army")) == []
