"""What rests on a source is found wherever the source is named."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.story.resting import Rest, resting
from dateline.story.story import Story

FILES = {
    "story.yml": "title: A\nglossary: {hub: {term: Hub, gloss: A hub., sources: [paper]}}\n",
    "sources/paper.yml": "title: T\npublisher: Paper\n",
    "sources/copy.yml": "title: T\npublisher: Copy\nderived_from: [paper, paper]\n",
    "sources/idle.yml": "title: T\npublisher: Idle\n",
    "actors/named.yml": "names: Named\nkind: person\nsources: [paper]\n",
    "actors/office.yml": "names: O\nkind: person\nroles: [{title: Mayor, sources: [paper]}]\n",
    "actors/tied.yml": """
names: Tied
kind: person
relations: [{type: opposes, actor: named, sources: [paper]}]
""",
    "actors/hidden.yml": "names: Hidden\nkind: person\nprivate: true\nsources: [paper]\n",
    "places/town.yml": "names: Town\nkind: town\nsources: [paper]\n",
    "places/held.yml": """
names: Held
kind: town
control: [{holder: named, status: claimed, sources: [paper]}]
""",
    "counts/dead.yml": """
title: Dead
measure: deaths
entries: [{date: 2024-12-01, by: named, best: 1, sources: [paper]}]
""",
    "a.yml": "title: A\ndate: 2024-12-01\nsources: [paper]\nclaims: [{text: T, sources: paper}]\n",
    "b.yml": "title: B\ndate: 2024-12-02\nclaims: [{text: T, sources: paper}]\n",
    "c.yml": """
title: C
date: 2024-12-03
quotes: [{text: T, speaker: named, source: paper}]
""",
    "d.yml": "title: D\ndate: 2024-12-04\nsources: [copy]\n",
}


@pytest.fixture
def rests(story_of: Callable[[dict[str, str]], Story]) -> dict[str, Rest]:
    return dict(resting(story_of(FILES)))


def test_everything_that_names_a_source_rests_on_it_once(rests: dict[str, Rest]) -> None:
    rest = rests["paper"]
    assert [event.id for event in rest.events] == ["a", "b", "c"]
    assert [count.id for count in rest.counts] == ["dead"]
    assert sorted(actor.id for actor in rest.actors) == ["named", "office", "tied"]
    assert sorted(place.id for place in rest.places) == ["held", "town"]
    assert rest.terms == ("hub",)
    assert [report.id for report in rest.reports] == ["copy"]


def test_its_kinds_are_counted(rests: dict[str, Rest]) -> None:
    assert rests["copy"].numbers == {"events": 1}
    assert list(rests["paper"].numbers.values()) == [3, 1, 3, 2, 1, 1]


def test_a_source_that_nothing_names_bears_nothing(rests: dict[str, Rest]) -> None:
    assert "idle" not in rests


def test_private_people_are_never_listed(rests: dict[str, Rest]) -> None:
    assert "hidden" not in {actor.id for rest in rests.values() for actor in rest.actors}
