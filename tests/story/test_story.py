"""A whole story, and what pages ask of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.story.story import Story
from dateline.story.text import Voice

SOURCED = "date: 2024-12-06\nsources: [herald]\n"
FILES = {
    "sources/herald.yml": "title: H\npublisher: The Herald\n",
    "sources/post.yml": "title: P\npublisher: The Post\n",
    "actors/jordan.yml": "names: {en: Jordan, ar: الأردن}\nkind: state\n",
    "actors/resident.yml": "names: R\nkind: person\nprivate: true\n",
    "places/syria.yml": "names: Syria\nkind: country\n",
    "places/hama-province.yml": "names: H\nkind: province\nwithin: syria\n",
    "places/hama.yml": "names: H\nkind: city\nwithin: hama-province\n"
    "location: {lat: 35.13, lon: 36.75}\n",
    "places/base.yml": "names: B\nkind: base\nsensitive: true\n"
    "location: {lat: 35.26, lon: 36.73}\n",
    "places/m5.yml": "names: M5\nkind: road\npath: [hama, base]\n",
    "a.yml": f"title: A\n{SOURCED}time: evening\nplaces: [hama, hama]\nactors: [jordan]\n"
    "claims: [{text: C., by: herald, sources: [post]}, {text: D., by: jordan}]\n"
    "quotes: [{text: Q., speaker: resident, source: post}]\n",
    "b.yml": f"title: B\n{SOURCED}time: '08:00'\nplaces: [syria]\n",
    "c.yml": f"title: C\n{SOURCED}",
}


@pytest.fixture
def story(story_of: Callable[[dict[str, str]], Story]) -> Story:
    return story_of(FILES)


def ids(things: object) -> list[str]:
    assert isinstance(things, tuple)
    return [thing.id for thing in things]


def test_events_of_one_day_come_by_the_hour_and_at_noon_where_none_is_known(story: Story) -> None:
    assert ids(story.events) == ["b", "c", "a"]


def test_events_are_found_by_what_they_name(story: Story) -> None:
    assert ids(story.events_with_actor("jordan")) == ["a"]
    assert ids(story.events_at("hama")) == ["a"]
    assert ids(story.events_at("hama-province")) == []
    assert ids(story.events_in("hama-province")) == ["a"]
    assert ids(story.events_in("syria")) == ["b", "a"]
    assert ids(story.events_resting_on("post")) == ["a"]
    assert story.events_with_actor("nobody") == ()


def test_an_events_sources_include_those_of_its_claims_and_quotes(story: Story) -> None:
    assert ids(story.sources_of(story.event_by_id["a"])) == ["herald", "post"]


def test_places_know_what_lies_in_them_and_around_them(story: Story) -> None:
    assert ids(story.places_within("syria")) == ["hama-province", "hama"]
    assert ids(story.enclosing(story.places["hama"])) == ["hama-province", "syria"]


def test_a_road_shows_no_more_of_a_sensitive_place_than_its_pin(story: Story) -> None:
    path = story.shown_path(story.places["m5"])
    assert [(point.lat, point.lon) for point in path] == [(35.13, 36.75), (35.3, 36.7)]


def test_claims_and_quotes_are_found_by_their_voice(story: Story) -> None:
    assert [told.claim.text.every for told in story.claims_by("jordan")] == [("D.",)]
    assert [told.claim.text.every for told in story.claims_by("herald")] == [("C.",)]
    assert [told.quote.text.every for told in story.quotes_by("resident")] == [("Q.",)]
    assert [told.event.id for told in story.claims] == ["a", "a"]
    assert [told.event.id for told in story.quotes] == ["a"]


def test_a_voice_has_a_name_in_any_language(story: Story) -> None:
    assert story.voice_name(Voice(id="jordan"), "ar") == "الأردن"
    assert story.voice_name(Voice(id="herald"), "ar") == "The Herald"
    assert story.voice_name(Voice.model_validate("a resident (unnamed)"), "en") == (
        "a resident (unnamed)"
    )


def test_private_people_have_no_profile(story: Story) -> None:
    assert ids(story.profiled_actors) == ["jordan"]
