"""The data that the live map fetches."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from shapely.geometry import shape

from dateline.maps.atlas import Atlas
from dateline.maps.story_data import story_data
from dateline.prose import words_in
from dateline.story.story import Story

SOURCE = "sources: [{url: 'https://example.org/a', title: A, publisher: P, published: 2024-12-06}]"


def data_of(story: Story, *, directory_urls: bool = True) -> dict[str, Any]:
    atlas = Atlas(story)
    data = story_data(atlas, words_in("en"), atlas.world, directory_urls=directory_urls)
    found: dict[str, Any] = json.loads(json.dumps(data))
    return found


@pytest.fixture
def data(story: Story) -> dict[str, Any]:
    return data_of(story)


def place(data: dict[str, Any], place_id: str) -> dict[str, Any]:
    (found,) = [feature for feature in data["places"]["features"] if feature["id"] == place_id]
    return found


def test_places_are_features_with_their_names(data: dict[str, Any]) -> None:
    homs = place(data, "homs")
    assert homs["geometry"] == {"type": "Point", "coordinates": [36.7137, 34.7324]}
    assert homs["properties"]["name"] == "Homs"
    assert homs["properties"]["other_names"] == [{"text": "حمص", "language": "ar"}]
    assert homs["properties"]["kind"] == "City"
    assert homs["properties"]["note"] == "Known to the town"
    assert homs["properties"]["events"] == 2


def test_a_road_is_a_line_that_says_that_it_is_schematic(data: dict[str, Any]) -> None:
    road = place(data, "m5")
    assert shape(road["geometry"]).geom_type == "LineString"
    assert road["properties"]["note"] == "A schematic line through the towns it passes"


def test_nothing_is_known_of_a_place_that_nobody_has_disclosed(data: dict[str, Any]) -> None:
    assert "somewhere" not in json.dumps(data)
    assert "Somewhere" not in json.dumps(data)


def test_a_sensitive_place_is_on_the_grid_and_called_coarse(data: dict[str, Any]) -> None:
    shelter = place(data, "shelter")
    assert shelter["geometry"]["coordinates"] == [36.5, 34.8]
    assert shelter["properties"]["anchor"] == [36.5, 34.8]
    assert shelter["properties"]["precision"] == "district"
    assert "34.8421" not in json.dumps(data)


def test_an_event_names_its_day_its_page_and_where_it_was(data: dict[str, Any]) -> None:
    flight = data["events"][0]
    assert flight["title"] == "Thousands flee"
    assert flight["when"] == "5–6 December 2024"
    assert (flight["first"], flight["last"]) == ("2024-12-05", "2024-12-06")
    assert flight["url"] == "../events/2024-12-05-flight/"
    assert [link["id"] for link in flight["places"]] == ["homs", "coast"]


def test_links_suit_pages_that_are_files(story: Story) -> None:
    data = data_of(story, directory_urls=False)
    assert data["events"][0]["url"] == "../events/2024-12-05-flight.html"
    assert place(data, "homs")["properties"]["url"] == "../places/homs.html"


def test_what_is_only_said_of_an_actor_says_so(data: dict[str, Any]) -> None:
    strike = data["events"][1]
    assert strike["actors"] == [{"id": "army", "is_alleged": True}]


def test_private_people_are_left_out(data: dict[str, Any]) -> None:
    assert "witness" not in json.dumps(data)


def test_flight_is_a_line_between_places(data: dict[str, Any]) -> None:
    (flow,) = data["flows"]["features"]
    assert flow["properties"] == {
        "event": "2024-12-05-flight", "from": "homs", "to": "coast", "to_area": True,
    }  # fmt: skip
    assert flow["geometry"]["coordinates"] == [[36.7137, 34.7324], [36.0, 35.2]]


def test_a_place_knows_what_lies_within_it(data: dict[str, Any]) -> None:
    assert place(data, "syria")["properties"]["inside"] == ["coast", "homs"]


def test_the_page_gets_its_words(data: dict[str, Any]) -> None:
    assert data["words"]["events"] == {"one": "{n} event", "other": "{n} events"}
    assert data["words"]["locale"] == "en-GB"


def test_who_held_a_place_is_told_for_the_days_that_are_certain(
    story_with: Callable[..., Story],
) -> None:
    held = (
        "names: {en: Homs, ar: حمص}\nkind: city\nlocation: {lat: 34.7324, lon: 36.7137}\n"
        "control:\n"
        "  - {holder: army, until: 2024-12, status: confirmed}\n"
        "  - {holder: residents, from: '[..2024-12-08]', status: claimed}\n"
        "  - {holder: witness, status: claimed}\n"
    )
    control = place(data_of(story_with(places__homs=held)), "homs")["properties"]["control"]
    assert [(hold["holder"], hold["from"], hold["until"]) for hold in control] == [
        ("Army", "", "2024-12-01"),
        ("Residents", "2024-12-08", ""),
    ]
    assert [hold["is_claimed"] for hold in control] == [False, True]


def test_an_event_says_its_family_and_the_sides_that_took_part(
    story_with: Callable[..., Story],
) -> None:
    story = story_with(
        story="title: A story\nsides: {people: {name: People, colour: '#335577'}}\n",
        actors__residents="names: Residents\nkind: civilians\nside: people\n",
        **{
            "2024_12_07_talks": (
                f"title: Talks\ndate: 2024-12-07\ntype: offensive\nactors: [residents]\n{SOURCE}\n"
            )
        },
    )
    data = data_of(story)
    assert [(e["family"], e["sides"]) for e in data["events"]] == [
        ("", ["people"]), ("", []), ("battle", ["people"]),
    ]  # fmt: skip
    assert data["sides"] == {"people": {"name": "People", "colour": "#335577"}}
