"""What every document says of itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.pages import Document, PageOptions, documents, side_styles
from dateline.pages.desk import DESCRIPTION_LENGTH, shortened
from dateline.story.settings import Settings
from dateline.story.story import Story

FILES = {
    "story.yml": "title: A story\nstandfirst: What it tells.\ncontact: desk@example.org\n",
    "actors/anna.yml": "names: Anna\nkind: person\ngloss: A minister.\n",
    "actors/hidden.yml": "names: Somebody Hidden\nkind: person\nprivate: true\n",
    "places/town.yml": "names: {en: Town, ar: بلدة}\nkind: town\nlocation: {lat: 35, lon: 36}\n",
    "sources/paper.yml": "title: News\npublisher: Paper\npublished: 2024-12-06\n",
    "2024-12-06-speech.yml": """
title: Anna speaks
date: 2024-12-06
summary: She spoke **twice**.
places: [town]
actors: [anna, hidden]
quotes:
  - {id: enough, text: It is enough., speaker: anna, source: paper}
  - {id: seen, text: I saw it., speaker: hidden, source: paper}
""",
}


@pytest.fixture
def made(story_of: Callable[..., Story]) -> dict[str, Document]:
    pages = documents(story_of(FILES), PageOptions())
    return {document.address.path: document for document in pages}


def test_every_kind_of_page_is_made(made: dict[str, Document]) -> None:
    assert set(made) == {
        "timeline",
        "map",
        "events/index",
        "events/2024-12-06-speech",
        "actors/index",
        "actors/anna",
        "places/index",
        "places/town",
        "sources/index",
        "weak-spots",
        "quotes/index",
        "corrections",
        "known/index",
        "known/2024-12-06",
        "quotes/2024-12-06-speech.enough",
        "quotes/2024-12-06-speech.seen",
    }


def test_titles_and_descriptions_are_plain_text(made: dict[str, Document]) -> None:
    speech = made["events/2024-12-06-speech"]
    assert speech.title == "Anna speaks"
    assert speech.description == "6 December 2024. She spoke twice."


def test_a_page_is_edited_in_the_file_behind_it(made: dict[str, Document]) -> None:
    assert made["events/2024-12-06-speech"].edit == "2024-12-06-speech.yml"
    assert made["actors/anna"].edit == "actors/anna.yml"
    assert made["timeline"].edit is None


def test_every_page_has_one_headline(made: dict[str, Document]) -> None:
    assert all(str(document.body).count("<h1") == 1 for document in made.values())


def test_private_people_are_named_only_where_they_are_quoted(made: dict[str, Document]) -> None:
    named = {path for path, document in made.items() if "Somebody Hidden" in document.body}
    assert named == {
        "events/2024-12-06-speech",
        "known/2024-12-06",
        "quotes/index",
        "quotes/2024-12-06-speech.seen",
    }


def test_an_error_can_be_reported_without_an_account(made: dict[str, Document]) -> None:
    assert "mailto:desk@example.org?subject=Anna%20speaks" in made["events/2024-12-06-speech"].body


def test_a_site_can_put_its_own_template_in_place_of_ours(
    story_of: Callable[..., Story], tmp_path: Path
) -> None:
    (tmp_path / "actor.html").write_text("<h1>{{ title }}, our way</h1>", "utf-8")
    pages = documents(story_of(FILES), PageOptions(templates=tmp_path))
    bodies = {document.address.path: str(document.body) for document in pages}
    assert bodies["actors/anna"] == "<h1>Anna, our way</h1>"
    assert "<h1>Anna speaks</h1>" in bodies["events/2024-12-06-speech"]


def test_a_long_description_ends_at_a_word() -> None:
    text = shortened("word " * 100)
    assert len(text) <= DESCRIPTION_LENGTH
    assert text.endswith("word…")


def test_sides_are_coloured_by_a_stylesheet() -> None:
    sides = {"army": {"name": "Army", "colour": "#8A5A22"}}
    settings = Settings.model_validate({"title": "A", "sides": sides})
    assert side_styles(settings) == ".dl-side--army{--dl-side:#8a5a22}\n"
