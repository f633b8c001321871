"""A lone monitor: nobody else stands for what is claimed, however many carry it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.story.event import Event
from dateline.story.lone import lone_monitor, one_monitor
from dateline.story.story import Story
from dateline.story.text import Voice

Told = Callable[..., tuple[Story, Event]]


@pytest.mark.parametrize(
    ("by", "sources", "expected"),
    [
        ("sohr", ["paper-of-afp", "paper-of-paper"], "sohr"),
        ("army", ["paper-of-sohr"], "sohr"),
        (None, ["paper-of-sohr"], "sohr"),
        ("army", ["paper-of-sohr", "paper"], None),
        ("army", ["paper-of-sohr", "paper-of-afp"], None),
        ("army", ["digest"], None),
        ("army", ["paper"], None),
        ("army", [], None),
        ("agency", ["agency"], None),
    ],
)
def test_a_monitor_stands_alone_who_speaks_or_to_whom_all_goes_back(
    reports: Story, by: str | None, sources: list[str], expected: str | None
) -> None:
    found = one_monitor(reports, Voice(id=by) if by else None, sources)
    assert (found.id if found else None) == expected


def test_a_monitor_s_own_report_speaks_for_a_monitor(
    story_of: Callable[[dict[str, str]], Story], reports_files: dict[str, str]
) -> None:
    files = {**reports_files, "sources/log.yml": "title: T\npublisher: Log\nkind: monitor\n"}
    found = one_monitor(story_of(files), None, ["log"])
    assert found is not None
    assert found.id == "log"


def test_a_claim_that_another_asserter_corroborates_is_not_lone(told: Told) -> None:
    story, event = told(
        "{id: a, text: T, by: sohr, answers: {who: Them}, sources: paper-of-sohr}",
        "{id: b, text: T, by: army, answers: {who: Them}, sources: paper-of-afp}",
    )
    assert lone_monitor(story, event, event.claims[0]) is None


def test_a_claim_that_nobody_else_makes_is_lone(told: Told) -> None:
    story, event = told(
        "{id: a, text: T, by: sohr, answers: {who: Them}, sources: paper-of-sohr}",
        "{id: b, text: T, by: army, answers: {who: Others}, sources: paper-of-afp}",
    )
    found = lone_monitor(story, event, event.claims[0])
    assert found is not None
    assert found.id == "sohr"
    assert lone_monitor(story, event, event.claims[1]) is None
