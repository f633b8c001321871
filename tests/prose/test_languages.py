"""Every language of the site's words says all that English says, and counts as its speakers do."""

import re
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest
from babel import Locale

FOLDER = files("dateline.prose") / "words"
LANGUAGES = sorted(file.name.removesuffix(".toml") for file in FOLDER.iterdir())
PLACEHOLDER = re.compile(r"\{(\w*)\}")
NUMBERS = {"n", "all"}
SPELLED_NUMBERS = {"zero", "one", "two"}
"""The plural forms that may name their number in a word of their own."""


def table(language: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{language}.toml").read_text("utf-8"))


def entries(language: str) -> dict[str, Any]:
    """Return words and plural forms by `section.key`."""
    found = table(language)
    return {
        f"{section}.{key}": said for section, keys in found.items() for key, said in keys.items()
    }


def plurals(language: str) -> Iterator[tuple[str, dict[str, str]]]:
    return ((key, said) for key, said in entries(language).items() if isinstance(said, dict))


def placeholders(text: str) -> set[str]:
    return set(PLACEHOLDER.findall(text))


ENGLISH = entries("en")
OTHERS = [language for language in LANGUAGES if language != "en"]


def test_there_is_english_and_arabic() -> None:
    assert {"en", "ar"} <= set(LANGUAGES)


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_has_the_words_of_english_in_the_same_order(language: str) -> None:
    assert list(entries(language)) == list(ENGLISH)


@pytest.mark.parametrize("language", OTHERS)
def test_what_is_counted_in_english_is_counted_in_every_language(language: str) -> None:
    assert [key for key, _ in plurals(language)] == [key for key, _ in plurals("en")]


@pytest.mark.parametrize("language", OTHERS)
def test_words_have_the_placeholders_of_english(language: str) -> None:
    differing = [
        key
        for key, said in entries(language).items()
        if isinstance(said, str) and placeholders(said) != placeholders(ENGLISH[key])
    ]
    assert differing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_plural_forms_have_the_placeholders_of_english(language: str) -> None:
    differing = []
    for key, forms in plurals(language):
        wanted = placeholders(ENGLISH[key]["other"])
        for category, said in forms.items():
            spelled = NUMBERS if category in SPELLED_NUMBERS else set()
            found = placeholders(said)
            if said and not (wanted - spelled <= found <= wanted):
                differing.append(f"{key}.{category}")
    assert differing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_plural_forms_are_those_that_the_language_has(language: str) -> None:
    known = {*Locale.parse(language).plural_form.tags, "other"}
    assert {key: set(forms) for key, forms in plurals(language) if set(forms) != known} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_hold_no_markup(language: str) -> None:
    said = (FOLDER / f"{language}.toml").read_text("utf-8")
    assert "<" not in said
