"""Names come from anybody. None may run on the builder's machine or in a reader's browser."""

from __future__ import annotations

import html
import json
from collections.abc import Callable
from html.parser import HTMLParser

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.maps import Selection, map_files, static_map
from dateline.story.place import Place
from dateline.story.story import Story

HOSTILE = [
    "{{ 7*7 }}",
    "{% import 'os' as os %}{{ os }}",
    "</title><script>alert(1)</script>",
    "</svg><img src=x onerror=alert(1)>",
    '" onload="alert(1)',
    "](javascript:alert(1))",
    "<!--",
    "]]>",
    "{n} {places} {0}",
    "%s %(n)s",
]


class Elements(HTMLParser):
    """The elements of a page, and their attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}


def elements(markup: str) -> Elements:
    found = Elements()
    found.feed(markup)
    return found


def named(story: Story, name: str) -> Story:
    """Return the story with every place called by one name."""
    places = {
        place.id: Place.model_validate({**place.model_dump(by_alias=True), "names": name})
        for place in story.places.values()
    }
    return Story(story.settings, story.events, story.actors, places, story.sources)


def drawing(story: Story) -> str:
    found = static_map(story, Selection.event("2024-12-05-flight"))
    assert found is not None
    return str(found.svg)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_text_in_a_drawing(story: Story, name: str) -> None:
    svg = drawing(named(story, name))
    plain = elements(drawing(named(story, "a")))
    assert set(elements(svg).tags) == set(plain.tags)
    assert elements(svg).attributes == plain.attributes
    assert html.escape(name, quote=False) in svg.replace("&#34;", '"').replace("&#39;", "'")


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_reaches_the_live_map_as_data_alone(story: Story, name: str) -> None:
    harmless, files = map_files(named(story, "a")), map_files(named(story, name))
    assert files["maps/story.html"] == harmless["maps/story.html"]
    assert files["maps/setup.js"] == harmless["maps/setup.js"]
    places = json.loads(files["maps/story.json"])["places"]["features"]
    assert {place["properties"]["name"] for place in places} == {name}


@given(name=st.text(min_size=1).filter(str.strip))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
def test_no_name_whatever_breaks_out_of_a_drawing(story: Story, name: str) -> None:
    found = elements(drawing(named(story, name)))
    assert set(found.tags) <= {"svg", "title", "desc", "path", "circle", "g", "text"}
    assert "style" not in found.attributes
    assert not any(attribute.startswith("on") for attribute in found.attributes)


def test_a_hostile_title_is_read_as_it_was_written(
    story_with: Callable[..., Story],
) -> None:
    title = "{{ 7*7 }}</script><script>alert(1)</script>"
    text = yaml.safe_dump(
        {
            "title": title,
            "date": "2024-12-06",
            "places": ["homs"],
            "sources": ["p-2024-12-06"],
        }
    )
    files = map_files(story_with(**{"2024_12_06_strike": text}))
    titles = [event["title"] for event in json.loads(files["maps/story.json"])["events"]]
    assert title in titles
