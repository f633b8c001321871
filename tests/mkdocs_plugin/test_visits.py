"""Readers who come again can ask what is new, where the repository tells what came when."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.addresses import HOME, TIMELINE, Address, event
from dateline.history.stamps import Stamp, Stamps
from dateline.mkdocs_plugin.visits import came_when, visits
from dateline.pages import Desk, PageOptions, desk_for
from dateline.pages.last_visit import CHANGES, last_visit, offers_last_visit
from dateline.story.story import Story

StoryOf = Callable[[dict[str, str]], Story]

EVENT = """\
title: A <b>bridge</b>
date: 2024-12-06
sources: [{title: Report, publisher: The Paper, url: "https://example.org/"}]
"""

MIDNIGHT = 1733605200
"""8 December 2024 in Damascus."""


def git(folder: Path, *arguments: str) -> None:
    names = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    command = ["/usr/bin/env", "git", "-C", str(folder), *names, *arguments]
    subprocess.run(command, check=True, capture_output=True)


def desk_of(story_of: StoryOf) -> Desk:
    return desk_for(story_of({"bridge.yml": EVENT, "later.yml": EVENT}), PageOptions())


def test_the_site_serves_what_came_when(story_of: StoryOf, tmp_path: Path) -> None:
    desk = desk_of(story_of)
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", "events/story.yml", "events/bridge.yml")
    git(tmp_path, "commit", "--quiet", "--message", "First")
    found = visits(desk, tmp_path / "events")
    assert found is not None
    told = json.loads(found.assets[CHANGES])
    (came,) = told["events"]  # what nobody has committed is not told
    assert came == {
        "id": "bridge",
        "title": "A <b>bridge</b>",
        "url": "events/bridge/",
        "added": told["edition"],
        "changed": told["edition"],
    }


def test_where_no_repository_tells_nothing_is_offered(
    story_of: StoryOf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert visits(desk_of(story_of), tmp_path / "events") is None


def test_what_was_under_embargo_came_when_that_ended(story_of: StoryOf) -> None:
    story = story_of(
        {
            "story.yml": "title: A story\ntimezone: Asia/Damascus\n",
            "bridge.yml": f"{EVENT}embargo: 2024-12-08\n",
            "later.yml": f"{EVENT}embargo: 2024-12-08\n",
        }
    )
    files = {"bridge.yml": Stamp(5, 9), "later.yml": Stamp(5, MIDNIGHT + 60)}
    came = came_when(story, Stamps(MIDNIGHT + 60, files))
    assert came["bridge"] == (MIDNIGHT, MIDNIGHT)
    assert came["later"] == (MIDNIGHT, MIDNIGHT + 60)


@pytest.mark.parametrize(
    ("page", "offers"),
    [
        (HOME, True),
        (TIMELINE, True),
        (Address("timeline/2024-12"), True),
        (event("timeline"), False),
        (Address("timelines"), False),
    ],
)
def test_the_home_page_and_the_timeline_offer_it(page: Address, offers: bool) -> None:
    assert offers_last_visit(page) is offers


def test_the_offer_is_hidden_until_a_script_shows_it_and_says_what_is_kept(
    story_of: StoryOf,
) -> None:
    html = last_visit(desk_of(story_of), TIMELINE)
    assert " hidden>" in html.splitlines()[0]
    assert 'data-dateline-visit="../assets/dateline/changes.json"' in html
    assert 'data-root="../"' in html
    assert "this device keeps one date" in html
