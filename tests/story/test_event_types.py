"""The vocabulary of event types: ACLED's, and a few of Dateline's own."""

from __future__ import annotations

import pytest

from dateline.story.event_types import EVENT_TYPES, FAMILIES, family


def test_every_sub_type_belongs_to_a_type_that_is_its_own() -> None:
    assert set(FAMILIES) <= set(EVENT_TYPES)
    assert all(parent in EVENT_TYPES for parent in FAMILIES.values())
    assert all(family(parent) == parent for parent in FAMILIES.values())


@pytest.mark.parametrize(
    ("event_type", "expected"),
    [("air-strike", "explosion-remote-violence"), ("battle", "battle"), ("statement", "statement")],
)
def test_a_type_has_a_family(event_type: str, expected: str) -> None:
    assert family(event_type) == expected
