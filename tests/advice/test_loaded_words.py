"""Words that take sides: what is found in our own voice, and what is left alone."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

import dateline.advice.loaded_words as lists
from dateline.advice.loaded_words import Entry, Finder, entries

LANGUAGES = sorted(path.stem for path in (Path(lists.__file__).parent / "loaded").glob("*.toml"))
PLACES = ("Hama", "Deir ez-Zor", "حماة")


def found(text: str, language: str = "en", fair: tuple[str, ...] = ()) -> list[str]:
    hits = Finder(entries(language), fair, PLACES).hits(text)
    return sorted(" ".join(hit.words.split()) for hit in hits)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The ministry admitted a loss.", ["admitted"]),
        ("He claimed the city was quiet.", ["claimed the"]),
        ("The officer claims to have\nseen it.", ["claims to have"]),
        ("Deir ez-Zor fell at noon.", ["Deir ez-Zor fell"]),
        ("Two days after the city fell, they left.", ["the city fell"]),
        ("Terrorists attacked.", ["Terrorists"]),
        ("The army said that terrorists attacked. They are listed.", ["terrorists"]),
        ("A brutal regime.", ["brutal", "regime"]),
        ("It was ‘quiet’ and then liberated.", ["liberated"]),
        ("It’s the regime’s bridge.", ["regime"]),
    ],
)
def test_found(text: str, words: list[str]) -> None:
    assert found(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Snow fell in Hama.",
        "The government fell.",
        "Prices fall.",
        "Several were admitted to hospital.",
        "The attack claimed three lives; nobody claimed responsibility.",
        "Their claims differ.",
        "The group, which the UN lists as terrorist, left.",
        "Counter-terrorism officers came.",
        "He spoke of “the regime” and “terrorists”.",
        'He spoke of "the regime".',
        "They called it ‘liberation’.",
        "The National Liberation Front came.",
        "The ceasefire regime held.",
        "See [the page](https://example.org/regime).",
        "An unregimented guard.",
    ],
)
def test_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_story_may_use_a_word() -> None:
    assert found("The regime admitted it.", fair=("Regime",)) == ["admitted"]


def test_a_story_adds_words_with_any_ending() -> None:
    finder = Finder([Entry(("occupier*",), "the army")], (), PLACES)
    assert [hit.words for hit in finder.hits("The occupiers left.")] == ["occupiers"]


def test_without_places_nothing_falls() -> None:
    assert list(Finder(entries("en"), (), ()).hits("Hama fell.")) == []


def test_a_language_without_a_list_has_no_words() -> None:
    assert entries("tlh") == ()
    assert entries("ar-SY") == entries("ar")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_list_is_whole(language: str) -> None:
    text = (Path(lists.__file__).parent / "loaded" / f"{language}.toml").read_text("utf-8")
    words = [word for entry in tomllib.loads(text)["entry"] for word in entry["words"]]
    assert len(words) == len(set(words))
    assert all(entry.instead for entry in entries(language))
    for word in words:
        written = word.replace("{place}", "Hama").replace("*", "")
        assert found(f"x. {written}.", language), written
