"""The site's own words."""

import tomllib
from importlib.resources import files
from typing import get_args

import pytest

from dateline.prose import words_in
from dateline.story.actor import ActorKind, RelationType
from dateline.story.claims import Stance
from dateline.story.event_parts import ActorRole, PlaceRole
from dateline.story.event_types import EVENT_TYPES
from dateline.story.geometry import Precision
from dateline.story.place import PlaceKind
from dateline.story.source import SourceKind
from dateline.story.status import ClaimStatus, EventState
from dateline.story.times import WORDS

ENGLISH = words_in("en")


@pytest.mark.parametrize(
    ("section", "keys"),
    [
        ("type", EVENT_TYPES),
        ("kind-actor", get_args(ActorKind)),
        ("kind-place", get_args(PlaceKind)),
        ("kind-places", get_args(PlaceKind)),
        ("kind-source", get_args(SourceKind)),
        ("precision", get_args(Precision)),
        ("role", get_args(ActorRole)),
        ("role-group", get_args(ActorRole)),
        ("role-place", get_args(PlaceRole)),
        ("relation", get_args(RelationType)),
        ("stance", get_args(Stance)),
        ("status", [state.value for state in (*ClaimStatus, *EventState)]),
        ("time", WORDS),
    ],
)
def test_every_value_of_a_vocabulary_has_words(section: str, keys: tuple[str, ...]) -> None:
    assert all(ENGLISH(f"{section}.{key}") for key in keys)


def test_numbers_take_the_plural_that_they_need() -> None:
    assert ENGLISH.count("count.events", 1) == "1 event"
    assert ENGLISH.count("count.events", 1200) == "1,200 events"


def test_a_language_without_its_own_words_falls_back_to_english() -> None:
    assert words_in("nl")("nav.timeline") == "Timeline"


def test_a_language_that_nobody_knows_writes_dates_as_english_does() -> None:
    assert words_in("xx").locale == ENGLISH.locale


def test_a_missing_key_is_an_error_and_not_an_empty_text() -> None:
    with pytest.raises(KeyError):
        ENGLISH("nav.nowhere")


def test_no_words_hold_markup() -> None:
    text = (files("dateline.prose") / "words" / "en.toml").read_text("utf-8")
    assert tomllib.loads(text)
    assert "<" not in text
