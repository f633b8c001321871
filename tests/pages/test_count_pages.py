"""Running counts have pages of their own, off the timeline and linked from it."""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.etree import ElementTree

import pytest

from dateline.pages import Document, PageOptions, documents
from dateline.story.story import Story

FILES = {
    "places/country.yml": "names: Country\nkind: country\n",
    "places/town.yml": "names: Town\nkind: town\nwithin: country\n",
    "places/other.yml": "names: Other\nkind: town\nwithin: country\n",
    "sources/paper.yml": "title: News\npublisher: Paper\n",
    "counts/deaths.yml": """
title: Deaths in <the> town
measure: deaths
places: [town]
entries:
  - {date: 2024-12-01, by: Doctor "A" & <others>, low: 10, sources: paper}
  - {date: 2024-12-02, by: a nurse (unnamed), best: 20, sources: paper}
""",
    "2024-12-01-clash.yml": "title: A clash\ndate: 2024-12-01\nsources: [paper]\n",
}


@pytest.fixture
def made(story_of: Callable[..., Story]) -> dict[str, Document]:
    pages = documents(story_of(FILES), PageOptions())
    return {document.address.path: document for document in pages}


def test_a_story_without_counts_has_no_page_of_them(story_of: Callable[..., Story]) -> None:
    files = {name: text for name, text in FILES.items() if not name.startswith("counts/")}
    paths = {document.address.path for document in documents(story_of(files), PageOptions())}
    assert [path for path in paths if path.startswith("counts")] == []


def test_a_count_is_no_event_and_is_linked_from_timeline_and_places(
    made: dict[str, Document],
) -> None:
    naming = {
        path
        for path, document in made.items()
        if re.search(r'href="[^"]*counts/deaths/"', document.body)
    }
    assert naming == {"timeline", "places/town", "places/country", "sources/index"}
    assert "Deaths in" not in made["events/index"].body


def test_the_drawing_names_its_counters_and_is_told_to_those_who_cannot_see_it(
    made: dict[str, Document],
) -> None:
    drawings = re.findall(r"<svg.*?</svg>", made["counts/deaths"].body, flags=re.DOTALL)
    assert len(drawings) == 2
    for text in drawings:
        svg = ElementTree.fromstring(text)  # noqa: S314 - our own
        assert svg.get("role") == "img"
        assert "Deaths in <the> town." in svg.get("aria-label", "")
        written = " ".join("".join(node.itertext()) for node in svg.iter("text"))
        assert "a nurse" in written
        assert "at least 10" in written
        attributes = {name for node in svg.iter() for name in node.attrib}
        assert attributes.isdisjoint({"style", "id", "onload"})
