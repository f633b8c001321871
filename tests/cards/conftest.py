"""A story with whatever decides what a card may say."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import yaml

from dateline.story.story import Story

SOURCE = {"title": "Report", "publisher": "The Paper", "url": "https://example.org/"}

EVENT = {
    "title": "Bombing hits the bridge",
    "date": "2024-12-05/2024-12-06",
    "time": "overnight",
    "places": ["bridge"],
    "actors": [{"actor": "army", "role": "initiator", "according_to": ["officer"]}],
    "questions": {"who": "Who bombed the bridge?"},
    "claims": [
        {
            "id": "officer",
            "text": "The army did.",
            "answers": {"who": "The army"},
            "by": "an officer (unnamed)",
            "sources": ["report"],
        }
    ],
    "quotes": [
        {
            "id": "strikes",
            "text": "At least eight strikes were carried out.",
            "speaker": "witness",
            "occasion": "to The Paper",
            "source": "report",
        }
    ],
    "sources": ["report"],
}

PLACE = {"names": "The bridge", "kind": "bridge", "location": {"lat": 34.9, "lon": 36.7}}


@pytest.fixture
def story_with(story_of: Callable[..., Story]) -> Callable[..., Story]:
    """Read a story of one event, `bridge`, in which a test changes fields."""

    def read(settings: dict[str, object] | None = None, **event: object) -> Story:
        files: dict[str, object] = {
            "story.yml": {"title": "Twelve days", "as_of": "2024-12-22", **(settings or {})},
            "bridge-bombed.yml": EVENT | event,
            "places/bridge.yml": PLACE,
            "actors/army.yml": {"names": "The army", "kind": "government-force"},
            "actors/witness.yml": {"names": "A. Witness", "kind": "person", "private": "true"},
            "sources/report.yml": SOURCE,
        }
        return story_of({name: yaml.safe_dump(file) for name, file in files.items()})

    return read
