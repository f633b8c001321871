"""Texts in several languages, ids, voices, and yes and no."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from dateline.story.text import Flag, Ids, Text, Voice, direction, is_id, is_language


def text(value: Any, language: str = "en") -> Text:
    return Text.model_validate(value, context={"language": language})


def test_a_plain_text_is_in_the_storys_language() -> None:
    assert text("Hama", "ar").by_language == {"ar": "Hama"}
    assert Text.model_validate("Hama").by_language == {"en": "Hama"}


def test_a_text_keeps_its_languages_in_order() -> None:
    both = text({"ar": "حماة", "en": "Hama"})
    assert list(both.by_language) == ["ar", "en"]
    assert both.every == ("حماة", "Hama")


def test_a_missing_language_falls_back_and_says_so() -> None:
    both = text({"ar": "حماة", "en": "Hama"})
    assert both.wording("en") == ("Hama", "en", False)
    assert both.wording("en-GB") == ("Hama", "en", False)
    assert both.wording("fr") == ("حماة", "ar", True)
    assert both.wording("fr").direction == "rtl"


def test_a_regional_text_comes_before_the_general_one() -> None:
    names = text({"ar": "عام", "ar-SY": "سوري"})
    assert names.wording("ar-SY").text == "سوري"
    assert names.wording("ar-EG").text == "عام"


def test_other_wordings_are_all_but_the_one_chosen() -> None:
    names = text({"en": "Hama", "ar": "حماة", "fr": "Hama"})
    assert [wording.language for wording in names.other_wordings("en")] == ["ar", "fr"]
    assert [wording.language for wording in names.other_wordings("de")] == ["ar", "fr"]


@pytest.mark.parametrize(
    "value", ["", "  ", {}, {"en": ""}, {"en": " "}, {"english!": "x"}, {"en": ["x"]}, ["x"], 5]
)
def test_a_text_is_never_empty_nor_anything_else(value: Any) -> None:
    with pytest.raises(ValidationError):
        text(value)


def test_space_around_a_text_is_dropped() -> None:
    assert text("  Hama\n").every == ("Hama",)


@pytest.mark.parametrize("value", ["a", "0", "2024-12-06-rastan-bridge", "a" * 64])
def test_ids_are_lower_case_letters_digits_and_hyphens(value: str) -> None:
    assert is_id(value)


@pytest.mark.parametrize("value", ["", "-a", "A", "a_b", "a b", "a\n", "é", "a" * 65, "a.b", "١"])
def test_nothing_else_is_an_id(value: str) -> None:
    assert not is_id(value)


@pytest.mark.parametrize(
    ("tag", "expected"),
    [("en", True), ("ar-SY", True), ("zh-Hant-TW", True), ("english", False), ("e", False)],
)
def test_language_tags_are_those_of_bcp_47(tag: str, expected: bool) -> None:
    assert is_language(tag) == expected
    assert not is_language(f"{tag}\n")


@pytest.mark.parametrize(
    ("tag", "expected"), [("ar", "rtl"), ("ar-SY", "rtl"), ("he", "rtl"), ("en", "ltr")]
)
def test_a_language_has_a_direction(tag: str, expected: str) -> None:
    assert direction(tag) == expected


def test_a_text_in_the_form_of_an_id_is_a_reference_and_any_other_is_words() -> None:
    assert Voice.model_validate("sohr") == Voice(id="sohr")
    words = Voice.model_validate("a resident (unnamed)", context={"language": "en"})
    assert words.id is None
    assert words.words == text("a resident (unnamed)")


def test_words_may_be_in_several_languages() -> None:
    voice = Voice.model_validate({"en": "a resident", "ar": "أحد السكان"})
    assert voice.words == text({"en": "a resident", "ar": "أحد السكان"})


def test_one_id_alone_stands_for_a_list() -> None:
    adapter: TypeAdapter[tuple[str, ...]] = TypeAdapter(Ids)
    assert adapter.validate_python("a") == adapter.validate_python(["a"]) == ("a",)


def test_yes_and_no_are_true_and_false_and_nothing_else() -> None:
    adapter: TypeAdapter[bool] = TypeAdapter(Flag)
    assert adapter.validate_python("true") is adapter.validate_python(True) is True
    assert adapter.validate_python("false") is adapter.validate_python(False) is False
    for other in ("NO", "yes", "True", "1", "", 1, None, []):
        with pytest.raises(ValidationError):
            adapter.validate_python(other)
