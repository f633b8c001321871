"""Questions on a terminal: near names are offered, and what cannot be is asked again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.cli.new.asking import Asking
from dateline.cli.new.fields import FIELDS, Answers, NewThing
from dateline.reading import survey

Conversation = Callable[..., tuple[Answers, str]]


@pytest.fixture
def talk(story: Path) -> Conversation:
    """Answer the questions about a new thing, and return the answers and what was shown."""

    def through(kind: str, *typed: str, **given: str) -> tuple[Answers, str]:
        waiting = iter(typed)
        shown: list[str] = []

        def answer(prompt: str) -> str:
            shown.append(prompt)
            return next(waiting)

        answers: Answers = dict(given)
        Asking(survey(story), answer, shown.append).fill(FIELDS[kind], answers)
        assert not list(waiting), "a question was not asked"
        return answers, "\n".join(shown)

    return through


def test_an_event_takes_seven_questions(talk: Conversation) -> None:
    answers, _ = talk(
        *("event", "It opens", "2024-12-07", "north-bridge", "", "Jane Doe", "", "", ""),
        *("herald-2024-12-06", ""),
    )
    assert answers == {
        "title": "It opens",
        "date": "2024-12-07",
        "places": ["north-bridge"],
        "actors": ["jane-doe"],
        "sources": ["herald-2024-12-06"],
    }


def test_near_names_are_offered_by_number(talk: Conversation) -> None:
    answers, shown = talk(
        *("event", "d", "2024", "bridg", "1", "", "", "", ""), *("herald-2024-12-06", "")
    )
    assert "the story has no place `bridg`" in shown
    assert " 1  north-bridge (North Bridge)" in shown
    assert answers["places"] == ["north-bridge"]


def test_a_name_that_nothing_is_like_is_left_out(talk: Conversation) -> None:
    answers, shown = talk("event", "d", "2024", "zzz", *[""] * 5, "herald-2024-12-06", "")
    assert "the story has no place `zzz`" in shown
    assert "places" not in answers


PIER = ("Old Pier", "n", "town", "", "34.6", "35.1", "A pier.")
"""A place that the story has not got, and the answers about it."""


def test_what_the_story_does_not_have_is_made_on_the_spot(talk: Conversation) -> None:
    answers, shown = talk(
        *("event", "d", "2024", *PIER, "old pier", ""),
        *("Jane Roe", "n", "person", "", "", "", "", "", "herald-2024-12-06", ""),
    )
    assert "  n makes a new place, Enter leaves it out: " in shown
    pier = {"names": "Old Pier", "kind": "town", "gloss": "A pier."}
    pier |= {"location.lat": "34.6", "location.lon": "35.1"}
    assert answers["places"] == [NewThing("place", pier, "old-pier")], "it is known from then on"
    jane = {"names": "Jane Roe", "kind": "person"}
    assert answers["actors"] == [NewThing("actor", jane, "jane-roe")]


def test_a_new_thing_may_lie_in_another_one(talk: Conversation) -> None:
    inner = ("Pier Town", "n", "town", "", "", "", "")
    answers, _ = talk(
        *("event", "d", "2024", "Old Pier", "n", "town", *inner, "", "", ""),
        *("", "", "", "", "herald-2024-12-06", ""),
    )
    (pier,) = answers["places"]
    town = {"names": "Pier Town", "kind": "town"}
    assert pier.answers["within"] == NewThing("place", town, "pier-town")


def test_an_id_that_nothing_has_is_no_name(talk: Conversation) -> None:
    answers, _ = talk(
        *("event", "d", "2024", "old-pier", "n", "The Old Pier", "town", "", "", "", "", ""),
        *("", "", "", "herald-2024-12-06", ""),
    )
    (pier,) = answers["places"]
    assert (pier.name, pier.id) == ("The Old Pier", "old-pier")


@pytest.mark.parametrize("picked", [("1",), ("north-bridge",), ("?", "y", "1")])
def test_what_is_offered_is_taken_by_number_or_id(
    picked: tuple[str, ...], talk: Conversation
) -> None:
    answers, shown = talk(
        *("event", "d", "2024", "bridg", *picked, "", "", "", "", "herald-2024-12-06", "")
    )
    assert answers["places"] == ["north-bridge"]
    assert shown.count("is none of that") == len(picked) - 1


def test_a_new_one_may_have_a_name_like_one_that_is_there(talk: Conversation) -> None:
    new = ("South Bridge", "N", "bridge", "", "", "", "")
    answers, shown = talk(*("event", "d", "2024", *new, "", "", "", "", "herald-2024-12-06", ""))
    assert "  Which one? Its number, n for a new place, Enter for none: " in shown
    assert [one.id for one in answers["places"]] == ["south-bridge"]


def test_a_name_of_which_no_id_can_be_made_is_asked_for_one(talk: Conversation) -> None:
    ids = ("Le Pont", "north-bridge", "pont")
    answers, shown = talk(
        *("event", "d", "2024", "桥", "n", "bridge", "", "", "", "", *ids, ""),
        *("", "", "", "herald-2024-12-06", ""),
    )
    assert [one.id for one in answers["places"]] == ["pont"]
    for told in ("no id can be made", "`Le Pont` is not an id", "`north-bridge` is taken"):
        assert told in shown


def test_two_new_places_never_share_an_id(talk: Conversation) -> None:
    first, second = ("Old Pier", "n", "town", *[""] * 4), ("Old  Pier!", "n", "town", *[""] * 4)
    answers, _ = talk(
        *("event", "d", "2024", *first, *second, "old-pier-2", "", "", "", ""),
        *("herald-2024-12-06", ""),
    )
    assert [one.id for one in answers["places"]] == ["old-pier", "old-pier-2"]


def test_a_new_one_with_a_name_that_the_story_has_is_that_one(talk: Conversation) -> None:
    answers, shown = talk(
        *("event", "d", "2024", "zz-top", "n", "North Bridge", "bridge", "", "", "", "", ""),
        *("", "", "", "herald-2024-12-06", ""),
    )
    assert "the story has this place already: `north-bridge`" in shown
    assert answers["places"] == ["north-bridge"]


@pytest.mark.parametrize(
    ("typed", "by"),
    [
        (["Jack Roe", "n", "person", "", ""], "jack-roe"),
        (["Harbour Board", ""], "Harbour Board"),
        (["Jane Do", "1"], "jane-doe"),
        (["Jane Do", "w"], "Jane Do"),
        (["sailor", "w", "n", "A Sailor", "person", "", ""], "sailor"),
    ],
)
def test_who_claims_it_may_be_new_or_words(typed: list[str], by: str, talk: Conversation) -> None:
    answers, _ = talk("event", "d", "2024", "", "", "", "It is.", *typed, "herald-2024-12-06", "")
    found = answers["claims.0.by"]
    assert (found.id if isinstance(found, NewThing) else found) == by


def test_who_claims_it_is_asked_where_something_is_claimed(talk: Conversation) -> None:
    claim = ("It is safe.", "an engineer (unnamed)")
    answers, _ = talk("event", "d", "2024", "", "", "", *claim, "herald-2024-12-06", "")
    assert (answers["claims.0.text"], answers["claims.0.by"]) == claim


def test_what_is_needed_and_can_not_be_is_asked_again(talk: Conversation) -> None:
    answers, shown = talk(
        "event", "", "d", "2024-13-45", "2024", "", "", "", "", "no-id", *("herald-2024-12-06", "")
    )
    assert shown.count("What happened, as a headline") == 2
    assert "`2024-13-45`" in shown
    assert answers["date"] == "2024"


def test_a_new_address_is_a_source_in_place(talk: Conversation) -> None:
    told = ("https://new.example/a", "A headline", "A paper", "2024-12-07", "")
    answers, _ = talk("event", "d", "2024", "", "", "", "", *told)
    assert answers["sources"] == [
        {
            "url": "https://new.example/a",
            "title": "A headline",
            "publisher": "A paper",
            "published": "2024-12-07",
        }
    ]


def test_a_source_that_is_there_is_told_of_at_once(talk: Conversation) -> None:
    told = ("http://herald.example/bridge/", "", "T", "P", "", "", "", "", "")
    answers, shown = talk("source", *told)
    assert "the story has this source already: `herald-2024-12-06`" in shown
    assert answers == {"title": "T", "publisher": "P"}


def test_what_a_flag_has_said_is_not_asked(talk: Conversation) -> None:
    answers, shown = talk("actor", "1", "", "", names="X")
    assert "Name" not in shown
    assert answers == {"names": "X", "kind": "person"}


def test_a_choice_may_be_written_out_or_nearly_so(talk: Conversation) -> None:
    answers, _ = talk("actor", "X", "zzz", "armed grup", "", "")
    assert answers["kind"] == "armed-group"


def test_the_sides_that_there_are_are_told(talk: Conversation) -> None:
    answers, shown = talk("actor", "X", "person", "zzz", "south", "")
    assert "it has south" in shown
    assert answers["side"] == "south"


def test_words_may_stand_for_somebody_unnamed(talk: Conversation) -> None:
    count = ("Deaths", "deaths", "", "", "2024-12-07", "a doctor (unnamed)", "3")
    answers, _ = talk("count", *count, "herald-2024-12-06", "")
    assert answers["entries.0.by"] == "a doctor (unnamed)"


def test_names_of_a_hostile_story_reach_no_terminal(talk: Conversation) -> None:
    _, shown = talk("event", "d", "2024", "\x1b[31m", *[""] * 5, "herald-2024-12-06", "")
    assert "\x1b" not in shown
