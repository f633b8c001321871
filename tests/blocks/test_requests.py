"""The YAML of a block is read like the story's own."""

from __future__ import annotations

import pytest

from dateline.blocks.finding import Finder
from dateline.blocks.requests import read_request
from dateline.story.filters import Filters
from dateline.story.story import Story


@pytest.mark.parametrize("body", ["", "\n", "  ", "# everything", "\n# one\n  # two\n"])
def test_a_block_without_filters_asks_for_everything(story: Story, body: str) -> None:
    assert read_request("timeline", body, Finder(story)) == (Filters(), [])


def test_filters_are_read(story: Story) -> None:
    body = "actor: [army, monitor]\nplace: town\nlimit: 2\nfrom: 2024-12"
    filters, problems = read_request("timeline", body, Finder(story))
    assert problems == []
    assert filters is not None
    assert (filters.actor, filters.place, filters.limit) == (("army", "monitor"), ("town",), 2)


@pytest.mark.parametrize(
    ("body", "code", "line", "column"),
    [
        ("actr: army", "D014", 1, 1),
        ("limit: 2\nactor: amry", "D031", 2, 8),
        ("place: [town, nowhere]", "D030", 1, 15),
        ("event: nowhere", "D036", 1, 8),
        ("type: airstrike", "D020", 1, 7),
        ("importance: NO", "D020", 1, 13),
        ("limit: many", "D024", 1, 8),
        ("limit: 0", "D024", 1, 8),
        ("limit: [1]", "D016", 1, 8),
        ("from: 2024-12-40", "D017", 1, 7),
        ("from: 2024-12-01/2024-12-06", "D017", 1, 7),
        ("from: 2024-12-07\nuntil: 2024-12-06", "D018", 2, 8),
        ("actor: [army", "D005", 1, 8),
        ("actor: &a army", "D009", 1, 8),
        ("actor: !x army", "D010", 1, 8),
        ("actor: army\nactor: army", "D012", 2, 1),
        ("actor:\tarmy", "D006", 1, 7),
        ("actor: ar\u202emy", "D011", 1, 10),
        ("everything", "D016", 1, 1),
        ("- army", "D016", 1, 1),
        ("a: 1\n---\nb: 2", "D008", 2, 1),
        ("[" * 100_000, "D003", 1, 21),
    ],
)
def test_what_is_wrong_is_told_with_its_place_in_the_block(
    story: Story, body: str, code: str, line: int, column: int
) -> None:
    filters, problems = read_request("timeline", body, Finder(story))
    assert filters is None
    assert (code, line, column) in [(p.code, p.line, p.column) for p in problems]


def test_a_block_is_called_a_block(story: Story) -> None:
    _, (problem,) = read_request("timeline", "actr: army", Finder(story))
    assert (problem.label, problem.help) == ("not a field of a block", "did you mean `actor`?")
    _, (problem,) = read_request("timeline", "everything", Finder(story))
    assert problem.message == "the block holds text"


@pytest.mark.parametrize(
    ("kind", "allowed"),
    [("quotes", True), ("claims", True), ("timeline", False), ("map", False), ("actors", False)],
)
def test_private_people_can_be_asked_for_only_where_they_are_heard(
    story: Story, kind: str, allowed: bool
) -> None:
    filters, problems = read_request(kind, "actor: witness", Finder(story))
    assert (filters is not None) == allowed
    assert [problem.code for problem in problems] == ([] if allowed else ["D051"])
