"""A story of reports, for the rules of what stands behind a claim."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.story.event import Event
from dateline.story.story import Story

SOURCES = {
    "agency": "kind: wire",
    "ministry": "kind: government",
    "paper": "kind: newspaper",
    "paper-of-agency": "kind: newspaper\nderived_from: agency",
    "paper-of-paper": "kind: newspaper\nderived_from: paper-of-agency",
    "paper-of-afp": "kind: newspaper\nderived_from: afp",
    "paper-of-sohr": "kind: newspaper\nderived_from: sohr",
    "digest": "kind: newspaper\nderived_from: [afp, sohr]",
}
"""Sources by id: an agency and a ministry speak for themselves, a paper does not."""

REPORTS = {
    "story.yml": "title: A\nwires: {afp: Agence France-Presse}\n",
    "actors/sohr.yml": "names: SOHR\nkind: monitor\n",
    "actors/army.yml": "names: The army\nkind: government-force\n",
    **{
        f"sources/{key}.yml": f"title: T\npublisher: {key}\n{kind}\n"
        for key, kind in SOURCES.items()
    },
}


@pytest.fixture
def reports_files() -> dict[str, str]:
    """The files of the reports, to add others to."""
    return REPORTS


@pytest.fixture
def reports(story_of: Callable[[dict[str, str]], Story]) -> Story:
    """The reports without an event."""
    return story_of(REPORTS)


@pytest.fixture
def told(story_of: Callable[[dict[str, str]], Story]) -> Callable[..., tuple[Story, Event]]:
    """Read an event of claims, each a flow map, with a question `who`."""

    def read(*claims: str, more: str = "") -> tuple[Story, Event]:
        header = "title: A\ndate: 2024-12-06\nsources: [paper]\nquestions: {who: Who?, why: Why?}\n"
        listed = "".join(f"  - {claim}\n" for claim in claims)
        event = f"{header}{more}claims:\n{listed}"
        story = story_of({**REPORTS, "event.yml": event})
        return story, story.events[0]

    return read
