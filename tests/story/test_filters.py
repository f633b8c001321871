"""Filters pick a part of a story: any of the words for one filter, and all of the filters."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.story.dates import DateError, ReversedDateError
from dateline.story.filters import Filters
from dateline.story.fitting import fit
from dateline.story.story import Story


def event(date: str, **fields: str) -> str:
    lines = "".join(f"{name}: {value}\n" for name, value in fields.items())
    return f"title: Something\ndate: {date}\nsources: paper\n{lines}"


@pytest.fixture
def story(story_of: Callable[[dict[str, str]], Story]) -> Story:
    return story_of(
        {
            "sources/paper.yml": "title: A report\npublisher: The Paper\n",
            "actors/army.yml": "names: Zouaves\nkind: government-force\n",
            "actors/rebels.yml": "names: Rebels\nkind: armed-group\n",
            "actors/witness.yml": "names: A witness\nkind: person\nprivate: true\n",
            "actors/idle.yml": "names: Idle\nkind: organisation\n",
            "places/country.yml": "names: Country\nkind: country\n",
            "places/town.yml": "names: Town\nkind: town\nwithin: country\n",
            "strike.yml": event(
                "2024-12-05",
                type="air-strike",
                importance="key",
                places="[town]",
                actors="[army, rebels]",
                claims="[{text: It was hit., by: witness}, {text: It stands., by: army}]",
                quotes="[{text: It fell., speaker: witness, source: paper}]",
            ),
            "battle.yml": event("2024-12-06", type="battle", places="[country]", actors="[army]"),
            "talks.yml": event("2024-12", importance="context", type="diplomacy"),
        }
    )


def filters(**given: object) -> Filters:
    made = fit(Filters, {name.rstrip("_"): value for name, value in given.items()}, "en")
    assert isinstance(made, Filters), made
    return made


def ids(found: Filters, story: Story) -> list[str]:
    return [event.id for event in found.events(story)]


def test_without_filters_everything_is_asked_for(story: Story) -> None:
    assert ids(filters(), story) == ["talks", "strike", "battle"]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"event": "battle"}, ["battle"]),
        ({"actor": "rebels"}, ["strike"]),
        ({"actor": ["rebels", "army"]}, ["strike", "battle"]),
        ({"importance": "context"}, ["talks"]),
        ({"importance": ["key", "normal"]}, ["strike", "battle"]),
        ({"type": "battle", "importance": "key"}, []),
        ({"actor": "army", "limit": "1"}, ["strike"]),
    ],
)
def test_filters_narrow_the_events(
    story: Story, given: dict[str, object], expected: list[str]
) -> None:
    assert ids(filters(**given), story) == expected


def test_a_place_stands_for_what_lies_within_it(story: Story) -> None:
    assert ids(filters(place="country"), story) == ["strike", "battle"]
    assert ids(filters(place="town"), story) == ["strike"]


def test_a_type_stands_for_its_sub_types(story: Story) -> None:
    assert ids(filters(type="explosion-remote-violence"), story) == ["strike"]
    assert ids(filters(type="air-strike"), story) == ["strike"]


def test_the_period_counts_the_day_under_which_an_event_is_listed(story: Story) -> None:
    assert ids(filters(from_="2024-12-06"), story) == ["battle"]
    assert ids(filters(until="2024-12-05"), story) == ["talks", "strike"]
    assert ids(filters(from_="2024-12", until="2024-12"), story) == ["talks", "strike", "battle"]


def test_quotes_and_claims_are_found_by_who_says_them(story: Story) -> None:
    assert [said.quote.text.every for said in filters(actor="witness").quotes(story)] == [
        ("It fell.",)
    ]
    assert [said.claim.text.every for said in filters(actor="army").claims(story)] == [
        ("It stands.",)
    ]
    assert len(filters(event="strike").claims(story)) == 2
    assert len(filters(limit="1").claims(story)) == 1


def actors(found: Filters, story: Story) -> list[str]:
    return [actor.id for actor in found.actors(story)]


def test_those_whom_most_events_name_come_first_and_private_people_never(story: Story) -> None:
    assert actors(filters(), story) == ["army", "rebels", "idle"]
    assert actors(filters(actor="witness"), story) == []


def test_actors_who_are_named_keep_the_order_in_which_they_are_named(story: Story) -> None:
    assert actors(filters(actor=["rebels", "idle", "army"]), story) == ["rebels", "idle", "army"]


def test_actors_can_be_those_of_an_event(story: Story) -> None:
    assert actors(filters(event="battle"), story) == ["army"]
    assert actors(filters(event="battle", actor=["rebels", "army"]), story) == ["army"]


def test_filters_know_which_of_them_are_given() -> None:
    assert filters().given == frozenset()
    assert filters(from_="2024", actor="army").given == {"from", "actor"}


@pytest.mark.parametrize("bound", ["2024-12-01/2024-12-06", "[..2024-12-06]", "2024-12-01/.."])
def test_a_bound_is_one_day_month_or_year(bound: str) -> None:
    (misfit,) = fit(Filters, {"from": bound}, "en")
    assert misfit.path == ("from",)
    assert isinstance(misfit.details["error"], DateError)


def test_a_period_does_not_run_backwards() -> None:
    (misfit,) = fit(Filters, {"from": "2024-12-07", "until": "2024-12-06"}, "en")
    assert misfit.path == ("until",)
    assert isinstance(misfit.details["error"], ReversedDateError)


def test_a_limit_is_at_least_one() -> None:
    (misfit,) = fit(Filters, {"limit": "0"}, "en")
    assert misfit.type == "greater_than_equal"
