"""Ids of new things: ASCII, short, and made of what people would look for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.cli.new.naming import numbered, proposed_id
from dateline.story.text import is_id


@pytest.mark.parametrize(
    ("kind", "answers", "made"),
    [
        ("event", {"title": "Jordan’s minister closes it", "date": "2024-12-06"},
         "2024-12-06-jordans-minister-closes-it"),
        ("event", {"title": "It falls", "date": "2024-12-05/2024-12-06"}, "2024-12-05-it-falls"),
        ("event", {"title": "It falls", "date": "[..2024-12]"}, "2024-12-it-falls"),
        ("event", {"title": "It falls", "date": "soon"}, "it-falls"),
        ("event", {"title": "word " * 30, "date": "2024"}, "2024" + "-word" * 12),
        ("source", {"publisher": "Le Temps", "published": "2024-12-06T10:00Z"},
         "le-temps-2024-12-06"),
        ("source", {"publisher": "أخبار"}, "source"),
        ("actor", {"names": "Łukasz Weiß"}, "lukasz-weiss"),
        ("place", {"names": "São Tomé"}, "sao-tome"),
        ("count", {"title": "Deaths (all)"}, "deaths-all"),
        ("actor", {"names": "جين"}, ""),
    ],
)  # fmt: skip
def test_an_id_is_made_of_what_a_thing_is_called(
    kind: str, answers: dict[str, str], made: str
) -> None:
    assert proposed_id(kind, answers) == made


def test_an_event_whose_title_has_no_latin_letter_has_an_id_that_stays() -> None:
    told = {"title": "إغلاق الجسر", "date": "2024-12-06"}
    assert proposed_id("event", told) == proposed_id("event", dict(told))
    assert is_id(proposed_id("event", told))
    assert proposed_id("event", told) != proposed_id("event", {**told, "title": "فتح الجسر"})


@given(st.text(max_size=200), st.text(max_size=30))
def test_whatever_is_said_makes_an_id_or_none(title: str, date: str) -> None:
    made = proposed_id("event", {"title": title, "date": date})
    assert made == "" or is_id(made)


def test_a_number_fits_behind_the_longest_id() -> None:
    longest = "a" * 64
    assert numbered(longest, {longest}.__contains__) == "a" * 62 + "-2"
    assert numbered("b", set[str]().__contains__) == "b"
