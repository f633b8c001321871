"""The index by which readers choose: what it says of each event, and what it keeps to itself."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from dateline.exports.event_index import FACETS, event_index
from dateline.story.story import Story

StoryOf = Callable[[dict[str, str]], Story]

FILES = {
    "sources/paper.yml": "title: A report\npublisher: The Paper\n",
    "actors/army.yml": "names: {en: The army, ar: الجيش}\naliases: [Zouaves]\n"
    "kind: government-force\n",
    "actors/idle.yml": "names: Idle\nkind: organisation\n",
    "actors/witness.yml": "names: Secret Name\naliases: [Hidden]\nkind: person\nprivate: true\n",
    "actors/speaker.yml": "names: Loud Speaker\nkind: person\n",
    "places/country.yml": "names: Country\nkind: country\n",
    "places/province.yml": "names: Province\nkind: province\nwithin: country\n",
    "places/town.yml": "names: {en: Town, ar: حِمْص}\nkind: town\nwithin: province\n",
    "places/elsewhere.yml": "names: Elsewhere\nkind: town\n",
    "strike.yml": """
title: "Café <b>hit</b>"
date: 2024-12-05/2024-12-06
type: air-strike
importance: key
places: [town]
actors: [army, witness]
summary: A **bold** word.
questions: {who: Who?}
claims:
  - {text: The roof fell., by: witness, answers: {who: Us}}
  - {text: It stands., by: speaker, answers: {who: Them}}
quotes: [{text: I saw it., speaker: witness, original: {lang: ar, text: رأيته}, source: paper}]
sources: paper
""",
    "talks.yml": "title: Talks\ndate: 2024-11\nimportance: context\nsources: paper\n",
}


@pytest.fixture
def story(story_of: StoryOf) -> Story:
    return story_of(FILES)


@pytest.fixture
def index(story: Story) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(event_index(story))
    return content


def chosen(index: dict[str, Any], event: str) -> dict[str, list[str]]:
    """What an event can be chosen by, as ids."""
    line = next(line for line in index["events"] if line[0] == event)
    return {
        facet: [index["choices"][facet][position][0] for position in line[2 + at]]
        for at, facet in enumerate(FACETS)
    }


def test_an_event_is_chosen_by_all_that_it_is(index: dict[str, Any]) -> None:
    assert chosen(index, "strike") == {
        "actor": ["army"],
        "place": ["town", "province", "country"],
        "type": ["air-strike", "explosion-remote-violence"],
        "status": ["open"],
        "importance": ["key"],
    }
    assert chosen(index, "talks")["type"] == []


def test_an_event_stands_under_the_day_of_the_timeline(index: dict[str, Any]) -> None:
    assert [line[:2] for line in index["events"]] == [
        ["talks", "2024-11-01"],
        ["strike", "2024-12-05"],
    ]


def test_it_is_found_by_every_text_in_every_language(index: dict[str, Any]) -> None:
    words = index["events"][1][-1].split()
    assert {"cafe", "bold", "roof", "stands", "saw", "رايته", "loud"} <= set(words)
    assert words == sorted(set(words))


def test_names_are_found_in_every_spelling(index: dict[str, Any]) -> None:
    assert index["choices"]["actor"] == [["army", "The army", "army the zouaves الجيش"]]
    assert ["town", "Town", "town حمص"] in index["choices"]["place"]


def test_a_sub_type_stands_under_its_type(index: dict[str, Any]) -> None:
    family, kind = index["choices"]["type"]
    assert (family[0], family[3]) == ("explosion-remote-violence", -1)
    assert (kind[0], kind[3]) == ("air-strike", 0)


def test_what_no_event_has_is_no_choice(index: dict[str, Any]) -> None:
    ids = {choice[0] for facet in ("actor", "place") for choice in index["choices"][facet]}
    assert ids.isdisjoint({"idle", "elsewhere", "speaker"})


def test_private_people_are_not_in_it(story: Story) -> None:
    content = event_index(story).decode().casefold()
    for name in ("secret", "hidden", "witness"):
        assert name not in content


def test_the_same_story_gives_the_same_bytes(story: Story, story_of: StoryOf) -> None:
    backwards = dict(reversed(list(FILES.items())))
    assert event_index(story) == event_index(story_of(backwards))
