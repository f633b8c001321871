"""What a profile tells of an actor, and what it leaves out."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from dateline.addresses import Linker, actor, place
from dateline.pages import PageOptions, documents
from dateline.pages.folding import SLACK, folded
from dateline.pages.happened import (
    happened_at,
    involved_in,
    located_at,
    places_inside,
)
from dateline.pages.profile import claims_by_event, offices_of, places_of, relations_graph
from dateline.pages.ties import in_groups, ties_of
from dateline.pages.view import View
from dateline.story.story import Story

FILES = {
    "story.yml": "title: A\nperiod: 2024-12-01/2024-12-10\n",
    "sources/paper.yml": "title: T\npublisher: P\n",
    "places/town.yml": "names: Town\nkind: town\n",
    "places/hill.yml": "names: Hill\nkind: mountain\n",
    "actors/army.yml": "names: Army\nkind: government-force\nrelations:\n"
    "  - {type: opposes, actor: rebels}\n"
    "  - {type: opposes, actor: witness}\n"
    "  - {type: part-of, actor: state, until: 2024-11}\n",
    "actors/general.yml": "names: General\nkind: person\ngloss: Head of the army still.\nroles:\n"
    "  - {title: Head of the army}\n"
    "  - {title: Member of parliament, from: 2020}\n"
    "  - {title: Mayor, until: 2019}\n"
    "relations: [{type: leads, actor: army, note: As head.}]\n",
    "actors/rebels.yml": "names: Rebels\nkind: armed-group\n"
    "relations: [{type: opposes, actor: army, from: 2011}]\n",
    "actors/state.yml": "names: State\nkind: state\n",
    "actors/witness.yml": "names: Witness\nkind: person\nprivate: true\n"
    "relations: [{type: member-of, actor: army}]\n",
    "e1.yml": "title: First\ndate: 2024-12-01\nimportance: context\nplaces: [town]\n"
    "actors: [{actor: army, role: initiator}]\n"
    "claims:\n  - {text: One., by: army, sources: [paper]}\n",
    "e2.yml": "title: Second\ndate: 2024-12-02\nplaces: [town, hill]\n"
    "actors: [{actor: army, role: initiator, according_to: [rebels-say]}]\n"
    "claims:\n"
    "  - {id: rebels-say, text: It was the army., by: rebels, sources: [paper]}\n"
    "  - {text: Two., by: army, sources: [paper]}\n"
    "  - {text: Three., by: army, sources: [paper]}\n",
}

AROUND = {
    **FILES,
    "places/land.yml": "names: Land\nkind: country\n",
    "places/town.yml": "names: Town\nkind: town\nwithin: land\n",
    "places/hill.yml": "names: Hill\nkind: mountain\nwithin: land\n",
    "e2.yml": FILES["e2.yml"]
    .replace("[town, hill]", "[town, {place: hill, role: target}]")
    .replace("actors: [", "actors: [{actor: witness}, "),
}
"""The same in a land, with somebody in it whom no list names."""


@pytest.fixture
def story(story_of: Callable[..., Story]) -> Story:
    return story_of(FILES)


@pytest.fixture
def view(story: Story) -> View:
    return View(story, Linker(actor("army")))


def test_private_people_are_in_no_list_of_ties_and_no_drawing(story: Story, view: View) -> None:
    ties = ties_of(story, story.actors["army"])
    assert "witness" not in {tie.other.id for tie in ties}
    drawn = relations_graph(view, story.actors["army"], ties)
    assert drawn is not None
    assert [node.neighbour.name for node in drawn.nodes] == ["General", "Rebels", "Rebels"]
    pages = {doc.address.path: str(doc.body) for doc in documents(story, PageOptions())}
    assert "actors/witness" not in pages
    assert "Witness" not in pages["actors/army"]


def test_ties_stand_in_groups_and_say_what_is_known_of_them(story: Story, view: View) -> None:
    ties = ties_of(story, story.actors["army"])
    groups = [(group.words, [tie.other.id for tie in group.ties]) for group in in_groups(ties)]
    assert groups == [
        ("leads-inverse", ["general"]),
        ("part-of", ["state"]),
        ("opposes", ["rebels"]),
        ("opposes-inverse", ["rebels"]),
    ]
    drawn = relations_graph(view, story.actors["army"], ties)
    assert drawn is not None
    assert [[line for _, line in node.note] for node in drawn.nodes] == [
        ["As head"],
        [],
        ["since 2011"],
    ]


def test_ties_that_ended_before_the_story_are_in_the_list_alone(story: Story, view: View) -> None:
    drawn = relations_graph(view, story.actors["army"], ties_of(story, story.actors["army"]))
    assert drawn is not None
    assert "State" not in {node.neighbour.name for node in drawn.nodes}
    assert drawn.left_out == 1


def test_offices_are_those_of_the_time_without_what_the_gloss_says(
    story: Story, view: View
) -> None:
    offices = offices_of(view, story.actors["general"])
    assert [view.text(role.title) for role in offices.then] == ["Member of parliament"]
    assert [view.text(role.title) for role in offices.otherwise] == ["Mayor"]


def test_places_are_counted_and_say_where_all_is_alleged(story: Story) -> None:
    counts = places_of(story, story.actors["army"]).every
    assert [(count.place.id, count.events, count.is_alleged) for count in counts] == [
        ("town", 2, False),
        ("hill", 1, True),
    ]


def test_claims_stand_under_their_events(story: Story) -> None:
    groups = claims_by_event(story.claims_by("army")).every
    assert [(of.event.id, len(of.claims.every)) for of in groups] == [("e1", 1), ("e2", 2)]


def test_what_matters_stands_open_in_its_own_order_and_the_rest_is_folded() -> None:
    numbers = folded(range(10), 3, rank=lambda n: n not in (1, 4, 9))
    assert numbers.shown == (1, 4, 9)
    assert sorted(numbers.every) == list(range(10))
    assert folded(range(10), 3).shown == (0, 1, 2)


def test_a_few_more_than_the_limit_are_not_folded() -> None:
    assert folded(range(3 + SLACK), 3).rest == ()
    assert not folded([], 3)


def test_empty_sections_do_not_appear(story: Story) -> None:
    pages = {doc.address.path: str(doc.body) for doc in documents(story, PageOptions())}
    assert re.findall(r'<h2 id="([a-z]+)"', pages["actors/state"]) == ["ties"]
    assert '<dl class="dl-facts">' not in pages["actors/state"]


def test_a_place_tells_what_happened_by_day_and_where_within_it(
    story_of: Callable[..., Story],
) -> None:
    told = story_of(AROUND)
    view = View(told, Linker(place("land")))
    happened = happened_at(view, told.places["land"])
    assert [(day.anchor, [event.id for event in day.events]) for day in happened.shown] == [
        ("2024-12-01", ["e1"]),
        ("2024-12-02", ["e2"]),
    ]
    assert happened.notes == {"e1": "Town", "e2": "Town, Hill"}
    assert happened.folded == 0
    assert [
        (each.place.id, each.events) for each in places_inside(told, told.places["land"]).every
    ] == [
        ("town", 2),
        ("hill", 1),
    ]


def test_a_place_says_where_its_part_in_an_event_is_hearsay(story_of: Callable[..., Story]) -> None:
    hearsay = "[town, {place: hill, role: target, according_to: [rebels-say]}]"
    told = story_of({**AROUND, "e2.yml": FILES["e2.yml"].replace("[town, hill]", hearsay)})
    notes = [
        happened_at(View(told, Linker(place(key))), told.places[key]).notes["e2"]
        for key in ("town", "hill", "land")
    ]
    assert notes == ["", "target, according to Rebels", "Town, Hill"]


def test_a_place_says_who_was_involved_and_never_a_private_person(
    story_of: Callable[..., Story],
) -> None:
    told = story_of(AROUND)
    counts = involved_in(told, told.events_in("hill")).every
    assert [(count.actor.id, count.events, count.is_alleged) for count in counts] == [
        ("army", 1, True)
    ]
    assert "witness" in told.event_by_id["e2"].actor_ids


def test_only_what_happened_at_a_place_counts_as_there(story_of: Callable[..., Story]) -> None:
    told = story_of(AROUND)
    assert located_at(told, told.places["land"]) == {"e1", "e2"}
    assert located_at(told, told.places["hill"]) == set()


def test_the_lists_lead_to_each_group_and_count_it(story: Story) -> None:
    pages = {doc.address.path: str(doc.body) for doc in documents(story, PageOptions())}
    groups = re.findall(
        r'href="#([a-z-]+)">([^<]+) <span class="dl-quiet">(\d+)', pages["actors/index"]
    )
    assert groups == [
        ("no-side-person", "People", "1"),
        ("no-side-state", "States", "1"),
        ("no-side-government-force", "Government forces", "1"),
        ("no-side-armed-group", "Armed groups", "1"),
    ]
    assert all(f'<h2 id="{anchor}"' in pages["actors/index"] for anchor, _, _ in groups)
    assert 'href="#town">Towns <span class="dl-quiet">1' in pages["places/index"]
