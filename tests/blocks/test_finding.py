"""What a link names in a story, or why it names nothing."""

from __future__ import annotations

import pytest

from dateline import addresses
from dateline.blocks.finding import Fault, Finder, Target
from dateline.story.story import Story


@pytest.fixture
def finder(story: Story) -> Finder:
    return Finder(story)


def fault(finder: Finder, kind: str, key: str) -> Fault:
    found = finder.find(kind, key)
    assert isinstance(found, Fault)
    return found


@pytest.mark.parametrize(
    ("kind", "key", "address"),
    [
        ("event", "2024-12-06-bridge", addresses.event("2024-12-06-bridge")),
        ("actor", "army", addresses.actor("army")),
        ("place", "town", addresses.place("town")),
        ("source", "first", addresses.source("first")),
        ("quote", "2024-12-06-bridge.eight", addresses.quote("2024-12-06-bridge", "eight")),
    ],
)
def test_everything_with_a_page_can_be_linked_to(
    finder: Finder, kind: str, key: str, address: addresses.Address
) -> None:
    found = finder.find(kind, key)
    assert isinstance(found, Target)
    assert found.address == address


@pytest.mark.parametrize(
    ("kind", "key", "code", "cure"),
    [
        ("event", "2024-12-06-brige", "D036", "did you mean `2024-12-06-bridge`?"),
        ("event", "Bombing hits a bridge", "D036", "did you mean `2024-12-06-bridge`?"),
        ("actor", "amry", "D031", "did you mean `army`?"),
        ("actor", "the-army", "D031", "did you mean `army`?"),
        ("actor", "الجيش", "D031", "did you mean `army`?"),
        ("place", "Toun", "D030", "did you mean `town`?"),
        ("source", "frist", "D032", "did you mean `first`?"),
        ("source", "", "D032", "write the id of one of the story's sources"),
        ("quote", "2024-12-06-bridge.eigth", "D050", "did you mean `2024-12-06-bridge.eight`?"),
        ("quote", "2024-12-06-brige.eight", "D036", "did you mean `2024-12-06-bridge`?"),
        ("quote", "2025-01-call.x", "D050", "link to the event"),
    ],
)
def test_what_is_not_there_is_told_with_what_may_be_meant(
    finder: Finder, kind: str, key: str, code: str, cure: str
) -> None:
    found = fault(finder, kind, key)
    assert (found.code, found.cure) == (code, cure)


def test_a_quote_that_is_not_there_is_told_with_those_that_are(finder: Finder) -> None:
    found = fault(finder, "quote", "2024-12-06-bridge.zzz")
    assert found.cure == "write `quote:2024-12-06-bridge.` and one of eight, none"


def test_an_unknown_event_may_be_a_draft(finder: Finder) -> None:
    assert fault(finder, "event", "zzz").cure.endswith("a draft has no page yet")


def test_a_private_person_has_no_page(finder: Finder) -> None:
    assert fault(finder, "actor", "witness").code == "D051"


def test_a_private_person_may_be_heard(finder: Finder) -> None:
    assert finder.find_voice("witness") is None
    assert finder.find_voice("witnes") is not None
