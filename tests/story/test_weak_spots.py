"""A story knows where it is weak."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.story.story import Story
from dateline.story.weak_spots import WeakSpots

PLACES = {
    "places/country.yml": """
names: Country
kind: country
location: {lat: 35, lon: 38}
precision: country
""",
    "places/town.yml": "names: Town\nkind: town\nlocation: {lat: 35, lon: 37}\nwithin: country\n",
    "places/somewhere.yml": "names: Somewhere\nkind: village\nwithin: country\n",
}


DAY = "date: 2024-12-06\n"


@pytest.fixture
def weak(
    story_of: Callable[[dict[str, str]], Story], reports_files: dict[str, str]
) -> Callable[..., WeakSpots]:
    """Read events with their fields as text, and other files."""

    def read(files: dict[str, str] | None = None, **events: str) -> WeakSpots:
        made = {f"{key}.yml": f"title: {key}\n{DAY}{fields}" for key, fields in events.items()}
        return WeakSpots(story_of({**reports_files, **PLACES, **(files or {}), **made}))

    return read


def ids(found: tuple[object, ...]) -> list[str]:
    return [getattr(thing, "id", None) or thing[0].id for thing in found]  # type: ignore[index]


def test_an_event_is_weak_where_no_second_origin_is_known(weak: Callable[..., WeakSpots]) -> None:
    found = weak(
        none="sources: [paper]\n",
        one="sources: [agency, paper-of-paper, paper]\n",
        two="sources: [agency, paper-of-afp]\n",
    )
    assert ids(found.one_origin) == ["none", "one"]


def test_a_question_with_one_account_is_weak(weak: Callable[..., WeakSpots]) -> None:
    claim = "claims: [{text: T, by: army, answers: {who: Them}, sources: agency}"
    other = "{text: T, by: sohr, answers: {who: %s}, sources: paper-of-afp}"
    question = "questions: {who: Who?, why: Why?}\n"
    found = weak(
        alone=f"{question}{claim}]\n",
        same=f"{question}{claim}, {other % 'Them'}]\n",
        open=f"{question}{claim}, {other % 'Others'}]\n",
    )
    assert [(asked.event.id, asked.question.every) for asked in found.one_account] == [
        ("alone", ("Who?",))
    ]


@pytest.mark.parametrize(
    ("entries", "is_weak"),
    [
        ("[{date: 2024-12-01, by: army, best: 1, sources: agency}]", True),
        (
            "[{date: 2024-12-01, by: army, best: 1, sources: agency},"
            " {date: 2024-12-02, by: sohr, best: 1, sources: paper-of-afp}]",
            True,
        ),
        (
            "[{date: 2024-12-02, by: army, best: 1, sources: agency},"
            " {date: 2024-12-02, by: sohr, best: 1, sources: paper-of-afp}]",
            False,
        ),
        (
            "[{date: 2024-12-01, by: sohr, best: 1, sources: agency},"
            " {date: 2024-12-02, by: army, best: 1, sources: paper-of-afp}]",
            False,
        ),
        (
            "[{date: 2024-12-01, by: a nurse (unnamed), best: 1, sources: agency},"
            " {date: 2024-12-02, by: army, best: 1, sources: paper-of-paper}]",
            True,
        ),
    ],
)
def test_a_count_is_weak_where_its_newest_figure_is_one_counter_s(
    weak: Callable[..., WeakSpots], entries: str, is_weak: bool
) -> None:
    found = weak({"counts/n.yml": f"title: N\nmeasure: deaths\nentries: {entries}\n"})
    assert bool(found.lone_counts) == is_weak


def test_a_number_of_one_monitor_is_weak_until_it_is_overtaken(
    weak: Callable[..., WeakSpots],
) -> None:
    claim = "{text: T, by: sohr, sources: paper, figures: [{measure: deaths, best: 1}]%s}"
    found = weak(
        lone=f"claims: [{claim % ''}, {{text: Words alone., by: sohr, sources: paper}}]\n",
        overtaken=f"claims: [{claim % ', superseded_by: true'}]\n",
    )
    assert ids(found.lone_figures) == ["lone"]


def test_a_claim_is_weak_that_rests_on_sources_with_a_caution_alone(
    weak: Callable[..., WeakSpots],
) -> None:
    careful = {"sources/care.yml": "title: T\npublisher: P\ncaution: {kind: party, note: N}\n"}
    found = weak(
        careful,
        alone="claims: [{text: T, sources: care}]\n",
        both="claims: [{text: T, sources: [care, paper]}]\n",
    )
    assert ids(found.only_cautioned) == ["alone"]


def test_dates_are_weak_that_are_not_days(weak: Callable[..., WeakSpots]) -> None:
    dates = {
        "day": "2024-12-06",
        "days": "2024-12-05/2024-12-06",
        "about": "2024-12-06~",
        "by": '"[..2024-12-06]"',
        "month": "2024-12",
        "either": '"[2024-12-06,2024-12-07]"',
    }
    files = {
        f"{key}.yml": f"title: {key}\ndate: {date}\nsources: [paper]\n"
        for key, date in dates.items()
    }
    found = weak(files)
    assert set(ids(found.dates)) == {"about", "by", "month", "either"}


def test_places_are_weak_that_nobody_knows_or_only_the_country_of(
    weak: Callable[..., WeakSpots],
) -> None:
    found = weak(
        nowhere="sources: [paper]\n",
        undisclosed="places: [somewhere]\nsources: [paper]\n",
        wide="places: [country, somewhere]\nsources: [paper]\n",
        town="places: [country, town]\nsources: [paper]\n",
    )
    assert sorted(ids(found.unplaced)) == ["nowhere", "undisclosed"]
    assert ids(found.wide) == ["wide"]


def test_a_web_page_is_weak_of_which_there_is_no_copy(weak: Callable[..., WeakSpots]) -> None:
    found = weak(
        {
            "sources/online.yml": "title: T\npublisher: P\nurl: https://example.org/a\n",
            "sources/kept.yml": "title: T\npublisher: P\nurl: https://example.org/b\n"
            "archive_url: https://archive.example.org/b\n",
        }
    )
    assert ids(found.unarchived) == ["online"]
