"""Who somebody is, where a place lies and what a word means, in one line."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from dateline.pages import PageOptions, documents, meanings_file
from dateline.pages.meanings import Meanings
from dateline.prose import words_in
from dateline.story.story import Story

FILES = {
    "story.yml": """\
title: A story
sides: {army: {name: The government, colour: '#8a5a22'}}
glossary: {levy: {term: {en: Levy, ar: تجنيد}, gloss: Being called up.}}
""",
    "actors/army.yml": "names: Army\nkind: government-force\nside: army\ngloss: It had tanks.\n",
    "actors/militia.yml": "names: Militia\nkind: armed-group\nside: army\n",
    "actors/gazette.yml": "names: {en: The Paper, ar: الجريدة}\nkind: media\n",
    "actors/witness.yml": "names: A witness\nkind: person\nprivate: true\n",
    "places/north.yml": "names: The North\nkind: region\n",
    "places/town.yml": "names: Town\nkind: town\nwithin: north\n",
    "places/hill.yml": "names: Hill\nkind: mountain\ngloss: It overlooks <the> town.\n",
    "sources/paper.yml": "title: Taken\npublisher: A Paper\n",
    "2024-12-05-taken.yml": """\
title: The town is taken
date: 2024-12-05
places: [town]
summary: "[They](actor:militia) came over the [hill](place:hill), says [she](actor:witness)."
sources: [paper]
""",
}


@pytest.fixture
def story(story_of: Callable[..., Story]) -> Story:
    return story_of(FILES)


@pytest.mark.parametrize(
    ("kind", "key", "line"),
    [
        ("actor", "army", "It had tanks. · The government"),
        ("actor", "militia", "Armed group · The government"),
        ("actor", "gazette", "Medium"),
        ("place", "hill", "It overlooks <the> town."),
        ("place", "town", "Town in The North · 1 event"),
        ("place", "north", "Region"),
        ("term", "levy", "Being called up."),
    ],
)
def test_what_a_thing_is_stands_in_one_line(story: Story, kind: str, key: str, line: str) -> None:
    meaning = Meanings(story, words_in("en")).of(kind, key)
    assert meaning
    assert meaning.line == line


@pytest.mark.parametrize(
    ("kind", "key"),
    [("actor", "witness"), ("actor", "nobody"), ("event", "2024-12-05-taken"), ("term", "army")],
)
def test_of_private_people_and_the_unknown_nothing_is_said(
    story: Story, kind: str, key: str
) -> None:
    assert Meanings(story, words_in("en")).of(kind, key) is None


def test_the_links_of_a_text_say_what_they_lead_to(story: Story) -> None:
    bodies = {page.address.path: str(page.body) for page in documents(story, PageOptions())}
    body = bodies["events/2024-12-05-taken"]
    assert (
        '<a href="../../actors/militia/" title="Armed group · The government"'
        ' data-dateline-hint="actor:militia">They</a> came over the '
        '<a href="../../places/hill/" title="It overlooks &lt;the&gt; town."'
        ' data-dateline-hint="place:hill">hill</a>, says she.'
    ) in body
    assert '<a href="../../places/town/" title="Town in The North · 1 event"' in body


def test_the_script_gets_names_in_their_scripts_and_sides(story: Story) -> None:
    data: dict[str, Any] = json.loads(meanings_file(story))
    meanings = data["meanings"]
    assert meanings["actor:gazette"] == {
        "name": "The Paper",
        "gloss": "Medium",
        "others": [["الجريدة", "ar", "rtl"]],
    }
    assert meanings["actor:army"]["side"] == ["army", "The government"]
    assert meanings["term:levy"]["others"] == [["تجنيد", "ar", "rtl"]]
    assert "actor:witness" not in meanings
