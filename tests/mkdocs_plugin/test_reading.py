"""What the public gets of a story, and what its editors see."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from dateline.mkdocs_plugin.reading import publication_day, story_to_publish
from dateline.story.story import Story

EVENT = """\
title: Jordan closes the Jaber crossing
date: 2024-12-06
sources: [{url: "https://example.org/jordan", title: Jordan, publisher: The Paper}]
"""
BROKEN = EVENT.replace("title:", "titel:")

WriteStory = Callable[[dict[str, str]], Path]


def ids(story: Story | None) -> list[str]:
    assert story is not None
    return [event.id for event in story.events]


def test_the_public_gets_no_drafts(write_story: WriteStory) -> None:
    folder = write_story({"a.yml": EVENT, "b.yml": EVENT + "draft: true\n"})
    assert ids(story_to_publish(folder)) == ["a"]


def test_the_public_gets_what_is_under_embargo_on_its_day(
    write_story: WriteStory, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_story({"a.yml": EVENT + "embargo: 2024-12-08\n"})
    monkeypatch.setenv("DATELINE_TODAY", "2024-12-07")
    assert ids(story_to_publish(folder)) == []
    monkeypatch.setenv("DATELINE_TODAY", "2024-12-08")
    assert ids(story_to_publish(folder)) == ["a"]


def test_a_story_with_problems_is_not_published(
    write_story: WriteStory, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_story({"a.yml": BROKEN})
    with pytest.raises(Abort):
        story_to_publish(folder)
    assert "unknown field `titel`" in capsys.readouterr().err


def test_the_day_of_publication_is_the_one_where_the_story_happens() -> None:
    late_on_the_seventh = {"SOURCE_DATE_EPOCH": "1733608800"}  # 2024-12-07 22:00 UTC
    assert publication_day(late_on_the_seventh, "UTC") == date(2024, 12, 7)
    assert publication_day(late_on_the_seventh, "Asia/Damascus") == date(2024, 12, 8)


def test_the_day_of_publication_can_be_named() -> None:
    named = {"DATELINE_TODAY": "2024-12-01", "SOURCE_DATE_EPOCH": "1733608800"}
    assert publication_day(named, "UTC") == date(2024, 12, 1)
