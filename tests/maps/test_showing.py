"""What a selection shows."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.maps import Selection
from dateline.maps.atlas import Atlas
from dateline.maps.showing import Shown, shown
from dateline.story.story import Story

FLIGHT, STRIKE = "2024-12-05-flight", "2024-12-06-strike"


def show(story: Story, selection: Selection) -> Shown:
    return shown(Atlas(story), selection)


def test_an_event_shows_its_places_that_are_disclosed(story: Story) -> None:
    assert list(show(story, Selection.event(STRIKE)).mentions) == ["homs", "m5"]


def test_an_actor_shows_the_places_of_their_events(story: Story) -> None:
    assert list(show(story, Selection.actor("residents")).mentions) == ["homs", "coast"]


def test_a_place_shows_itself_and_what_lies_within_it(story: Story) -> None:
    found = show(story, Selection.place("syria"))
    assert list(found.mentions) == ["syria", "homs", "coast"]
    assert found.mentions["syria"] == ()


def test_a_place_at_which_nothing_happened_is_shown_all_the_same(story: Story) -> None:
    assert list(show(story, Selection.place("damascus")).mentions) == ["damascus"]


def test_a_place_that_nobody_has_disclosed_shows_nothing(story: Story) -> None:
    assert show(story, Selection.place("somewhere")).mentions == {}


def test_some_events_show_their_places(story: Story) -> None:
    found = show(story, Selection.several([STRIKE, FLIGHT]))
    assert len(found.mentions["homs"]) == 2


def test_flight_is_an_arrow_from_origin_to_destination(story: Story) -> None:
    (flow,) = show(story, Selection.event(FLIGHT)).flows
    assert (flow.origin.place.id, flow.destination.place.id) == ("homs", "coast")


def test_no_arrow_leads_to_a_place_that_is_not_shown(story: Story) -> None:
    assert show(story, Selection.place("homs")).flows == ()


def test_what_an_actor_is_only_said_to_have_done_is_alleged_on_their_map(story: Story) -> None:
    assert show(story, Selection.actor("army")).is_alleged("homs")
    assert not show(story, Selection.event(STRIKE)).is_alleged("homs")


def test_a_place_that_is_only_claimed_is_alleged(story_with: Callable[..., Story]) -> None:
    story = story_with(
        **{
            "2024_12_06_strike": (
                "title: A strike\ndate: 2024-12-06\n"
                "places: [{place: homs, according_to: [officer]}]\n"
                "claims: [{id: officer, text: It was Homs., by: an officer, "
                "sources: [p-2024-12-06]}]\nsources: [p-2024-12-06]\n"
            )
        }
    )
    assert show(story, Selection.event(STRIKE)).is_alleged("homs")
    assert not show(story, Selection.everything()).is_alleged("homs")  # people did leave Homs


def test_a_place_that_an_event_only_names_is_an_aside(story_with: Callable[..., Story]) -> None:
    story = story_with(
        **{
            "2024_12_06_strike": (
                "title: A strike\ndate: 2024-12-06\n"
                "places: [hama, {place: damascus, role: other}]\nsources: [p-2024-12-06]\n"
            )
        }
    )
    found = show(story, Selection.event(STRIKE))
    assert found.is_aside("damascus")
    assert not found.is_aside("hama")


def test_an_event_that_no_longer_stands_is_on_no_map(story_with: Callable[..., Story]) -> None:
    story = story_with(
        **{
            "2024_12_06_strike": (
                "title: A strike\ndate: 2024-12-06\nplaces: [hama]\nsources: [p-2024-12-06]\n"
                "withdrawn: {date: 2024-12-08, why: It did not happen.}\n"
            )
        }
    )
    assert show(story, Selection.event(STRIKE)).mentions == {}


@pytest.mark.parametrize(
    ("selection", "fragment"),
    [
        (Selection.everything(), "all"),
        (Selection.event("a"), "event=a"),
        (Selection.actor("b"), "actor=b"),
        (Selection.place("c"), "place=c"),
        (Selection.several(["a", "b"]), "events=a,b"),
        (
            Selection("event", ("a",), ("m5", "hama"), zoom=7.5, layers=frozenset({"roads"})),
            "event=a&with=m5,hama&zoom=7.5&layers=roads",
        ),
        (Selection("all", layers=frozenset()), "all&layers="),
    ],
)
def test_a_selection_tells_the_live_map_what_to_show(selection: Selection, fragment: str) -> None:
    assert selection.fragment == fragment
