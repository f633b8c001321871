"""A small story, and pages that are rendered with it."""

from __future__ import annotations

from collections.abc import Callable

import markdown
import pytest

from dateline.addresses import HOME, Address
from dateline.blocks import DatelineExtension, Writer, custom_fences
from dateline.pages import PageOptions, desk_for
from dateline.story.story import Story

FILES = {
    "story.yml": "title: A story\nsides: {army: {name: Army, colour: '#8a5a22'}}\n"
    "glossary:\n  barrel: {term: {en: barrel bomb, ar: برميل متفجر}, gloss: A bomb made at home.,"
    " text: A drum *filled* with explosives., aliases: [barrel bombs], sources: [first]}\n",
    "actors/army.yml": """\
names: {en: Army, ar: الجيش}
kind: government-force
side: army
gloss: The army of the country.
formerly: [the-army]
""",
    "actors/monitor.yml": "names: The Monitor\nkind: monitor\n",
    "actors/witness.yml": "names: A witness\nkind: person\nprivate: true\n",
    "places/country.yml": """\
names: The country
kind: country
location: {lat: 35, lon: 38}
precision: country
""",
    "places/town.yml": """\
names: {en: Town, ar: بلدة}
aliases: [Toun]
kind: town
within: country
location: {lat: 34.9, lon: 36.7}
precision: town
""",
    "sources/first.yml": """\
title: Bridge hit
publisher: First Paper
url: https://example.org/first
published: 2024-12-06
""",
    "sources/second.yml": "title: Bridge stands\npublisher: Monitor’s site\nkind: monitor\n",
    "counts/deaths.yml": """\
title: Deaths
measure: deaths
places: [town]
entries:
  - {date: 2024-12-05, by: monitor, low: 40, sources: [second]}
  - {date: 2024-12-06, by: monitor, best: 52, sources: [second]}
""",
    "2024-12-05-town-taken.yml": """\
title: The town is taken
date: 2024-12-05
type: armed-clash
importance: key
places: [country]
actors: [army]
sources: [first]
""",
    "2024-12-06-bridge.yml": """\
title: Bombing hits a bridge
date: 2024-12-05/2024-12-06
time: overnight
type: air-strike
places: [town]
actors: [army, monitor, witness]
questions: {state: In what state was it left?, who: Who bombed it?}
claims:
  - id: destroyed
    text: The bridge is destroyed.
    answers: {state: Destroyed, who: The army}
    by: witness
    said: 2024-12-06
    sources: [first]
  - id: stands
    text: The bridge stands.
    answers: {state: Standing}
    by: monitor
    sources: [second]
  - id: strikes
    text: Eight strikes hit it.
    by: witness
    sources: [first]
quotes:
  - {id: eight, text: At least eight strikes., speaker: witness, source: first}
  - {id: none, text: It stands., speaker: monitor, source: second}
""",
    "2025-01-call.yml": """\
title: A call
date: 2025-01
type: diplomacy
importance: context
actors: [monitor]
sources: [second]
""",
}
"""The files of the story that most of these tests tell."""

OTHER_EXTENSIONS = ["toc", "tables", "footnotes", "attr_list", "admonition", "def_list"]

Render = Callable[..., str]


@pytest.fixture(scope="session")
def story(tmp_path_factory: pytest.TempPathFactory) -> Story:
    """The story, read once."""
    from dateline.reading import read_story  # noqa: PLC0415 - only here

    folder = tmp_path_factory.mktemp("story") / "events"
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    found = read_story(folder).story
    assert found is not None
    return found


@pytest.fixture(scope="session")
def render(story: Story) -> Render:
    """Render a page of Markdown as a site with the usual extensions does."""

    def rendered(text: str, page: Address = HOME, told: Story = story) -> str:
        return convert(text, Writer(desk_for(told, PageOptions()), page))

    return rendered


def convert(text: str, writer: Writer) -> str:
    fences = {"custom_fences": custom_fences(writer)}
    return markdown.markdown(
        text,
        extensions=[*OTHER_EXTENSIONS, "pymdownx.superfences", DatelineExtension(writer=writer)],
        extension_configs={"pymdownx.superfences": fences},
    )
