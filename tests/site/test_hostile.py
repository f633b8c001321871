"""Whatever strangers write into the YAML is text: on every page, in the search, on the map.

The story here has something hostile in every text that its models know; a test sees to that.
"""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable, Iterator
from datetime import date
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from shutil import copytree
from typing import Any, get_args
from xml.etree import ElementTree

import pytest
import yaml
from annotated_types import MinLen
from PIL import Image
from pydantic import BaseModel, BeforeValidator

from dateline.changes import changes_page, report, summary
from dateline.cli.site.page import Page, read_page
from dateline.reading import read_story
from dateline.story.actor import Actor
from dateline.story.count import Count
from dateline.story.event import Event
from dateline.story.place import Place
from dateline.story.settings import Settings
from dateline.story.source import Source
from dateline.story.text import Text

SUM = "{{ 7191 * 7 }}"
SOLVED = "50337"
HOSTILE = (
    f"{SUM} {{% raw %}} </title></script><script>pwned=1</script> <img src=x onerror=pwned=1> "
    "[x](javascript:pwned=1) <a href='javascript:pwned=1'>y</a> \"' onload=pwned=1 ` ${pwned=1} "
    "<svg/onload=pwned=1> =cmd() &amp; <!-- {# x #}"
)
"""A little of everything that some reader of text has once taken for something else."""

FILES: dict[str, dict[str, Any]] = {
    "story.yml": {
        "title": HOSTILE,
        "standfirst": HOSTILE,
        "byline": HOSTILE,
        "advice": {
            "loaded": {"word": HOSTILE},
            "fair": [HOSTILE],
            "ignore": [{"code": "D104", "why": HOSTILE}],
        },
        "publisher": HOSTILE,
        "contact": f"https://example.org/?{HOSTILE}",
        "licence": HOSTILE,
        "wires": {"wire": HOSTILE},
        "sides": {"side": {"name": HOSTILE, "colour": "#35784f"}},
        "glossary": {
            "term": {"term": HOSTILE, "gloss": HOSTILE, "text": HOSTILE, "aliases": [HOSTILE]}
        },
        "boundary_disclaimer": HOSTILE,
    },
    "actors/actor.yml": {
        "names": {"en": HOSTILE, "ar": HOSTILE},
        "aliases": [HOSTILE],
        "kind": "armed-group",
        "side": "side",
        "roles": [{"title": HOSTILE}],
        "gloss": HOSTILE,
        "summary": HOSTILE,
        "external_ids": {"wikidata": HOSTILE},
        "relations": [{"type": "opposes", "actor": "other", "note": HOSTILE}],
    },
    "actors/other.yml": {"names": HOSTILE, "kind": "state"},
    "places/town.yml": {
        "names": {"en": HOSTILE, "ar": HOSTILE},
        "aliases": [HOSTILE],
        "kind": "town",
        "location": {"lat": 34.9, "lon": 36.7},
        "control": [{"holder": "actor", "status": "claimed", "by": HOSTILE, "note": HOSTILE}],
        "gloss": HOSTILE,
        "summary": HOSTILE,
        "external_ids": {"geonames": HOSTILE},
    },
    "sources/report.yml": {
        "title": HOSTILE,
        "publisher": HOSTILE,
        "author": [HOSTILE],
        "kind": "newspaper",
        "url": "https://example.org/report?a=1&b=%22%3E%3Cscript%3E",
        "published": "2024-12-06",
        "derived_from": ["wire"],
        "note": HOSTILE,
        "caution": {"kind": "party", "note": HOSTILE},
    },
    "counts/count.yml": {
        "title": HOSTILE,
        "measure": HOSTILE,
        "summary": HOSTILE,
        "method": HOSTILE,
        "caveats": HOSTILE,
        "entries": [
            {"date": "2024-12-06", "by": HOSTILE, "best": 3, "note": HOSTILE, "sources": ["report"]}
        ],
    },
    "event.yml": {
        "title": HOSTILE,
        "date": "2024-12-06",
        "importance": "key",
        "why_it_matters": HOSTILE,
        "warning": HOSTILE,
        "places": ["town"],
        "actors": [{"actor": "actor", "role": "initiator", "according_to": ["said"]}],
        "summary": HOSTILE,
        "questions": {"who": HOSTILE},
        "claims": [
            {
                "id": "said",
                "text": HOSTILE,
                "answers": {"who": HOSTILE},
                "by": HOSTILE,
                "figures": [{"measure": HOSTILE, "unit": HOSTILE, "low": 8}],
                "retracted": {"date": "2024-12-07", "by": HOSTILE, "note": HOSTILE},
                "sources": ["report"],
            },
            {
                "id": "denied",
                "text": HOSTILE,
                "answers": {"who": f"not {HOSTILE}"},
                "by": "other",
                "sources": ["report"],
            },
        ],
        "quotes": [
            {
                "id": "spoken",
                "text": HOSTILE,
                "speaker": HOSTILE,
                "occasion": HOSTILE,
                "source": "report",
                "original": {"lang": "ar", "text": HOSTILE},
                "translator": HOSTILE,
                "note": HOSTILE,
            }
        ],
        "corrections": [
            {"date": "2024-12-08", "of": "title", "was": HOSTILE, "now": HOSTILE, "note": HOSTILE}
        ],
        "note": HOSTILE,
        "media": [
            {"src": "picture.png", "alt": HOSTILE, "credit": HOSTILE, "license": HOSTILE}
            | {"warning": HOSTILE}
        ],
        "reviewed": [{"by": HOSTILE, "date": "2024-12-07"}],
        "formerly": ["old-event"],
    },
    "withdrawn.yml": {
        "title": HOSTILE,
        "date": "2024-12-06",
        "withdrawn": {"date": "2024-12-09", "why": HOSTILE},
    },
    "plain.yml": {
        "title": HOSTILE,
        "date": "2024-12-07",
        "places": ["town"],
        "actors": ["actor"],
        "summary": HOSTILE,
        "sources": ["report"],
    },
}

NOT_SHOWN_AS_TEXT = {"Claim.superseded_by", "Correction.of", "Media.src", "Settings.timezone"}
"""Fields of type `str` that reading holds to a form, so that nothing hostile fits in."""

NO_FORM = (BeforeValidator, MinLen)
"""What a field may ask of a text without holding it to a form."""


def own_fields(model: type[BaseModel]) -> Iterator[str]:
    """Yield every field in a model and the models within it that may hold any text."""
    for name, field in model.model_fields.items():
        parts = list(leaves(field.annotation))
        form = [rule for rule in field.metadata if not isinstance(rule, NO_FORM)]
        if Text in parts or (str in parts and not form):
            yield f"{model.__name__}.{name}"
        for part in parts:
            if isinstance(part, type) and issubclass(part, BaseModel) and part is not Text:
                yield from own_fields(part)


def leaves(annotation: Any) -> Iterator[Any]:
    """Yield the types that a field's type is made of; one held to a form (`Id`) is none."""
    if hasattr(annotation, "__metadata__"):
        inner = annotation.__origin__
        if inner is not str:
            yield from leaves(inner)
        return
    inside = get_args(annotation)
    if not inside:
        yield annotation
    for part in inside:
        yield from leaves(part)


def tried(thing: Any) -> Iterator[str]:
    """Yield the fields of a read model that hold something hostile."""
    if isinstance(thing, BaseModel):
        for name in type(thing).model_fields:
            value = getattr(thing, name)
            if SUM in repr(value):
                yield f"{type(thing).__name__}.{name}"
            yield from tried(value)
    elif isinstance(thing, dict):
        for part in thing.values():
            yield from tried(part)
    elif isinstance(thing, tuple | list):
        for part in thing:
            yield from tried(part)


@pytest.fixture(scope="module")
def project(write_project: Callable[..., Path]) -> Path:
    story = {name: yaml.safe_dump(content, allow_unicode=True) for name, content in FILES.items()}
    project = write_project(story)
    picture = project / "events/media/picture.png"
    picture.parent.mkdir()
    Image.new("RGB", (8, 6)).save(picture)
    return project


@pytest.fixture(scope="module")
def site(project: Path, publish: Callable[..., Path]) -> Path:
    """Build it: `dateline site` has found no handler, no script and no running link in it."""
    return publish(project)


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Page]:
    names = {path.relative_to(site).as_posix(): path for path in site.rglob("*.html")}
    return {name: read_page(name, path.read_text()) for name, path in names.items()}


def texts(site: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(site.rglob("*")):
        if path.suffix in {".html", ".json", ".xml", ".js", ".css", ".txt", ".csv", ".ics"}:
            yield path.relative_to(site).as_posix(), path.read_text(encoding="utf-8")


def test_every_text_of_the_models_has_been_tried(project: Path) -> None:
    story = read_story(project / "events").story
    assert story is not None
    things = [story.settings, *story.events, *story.withdrawn]
    for kind in (story.actors, story.places, story.sources, story.counts):
        things += kind.values()
    wanted = {
        name
        for model in (Settings, Event, Actor, Place, Source, Count)
        for name in own_fields(model)
    }
    assert wanted - NOT_SHOWN_AS_TEXT - set(tried(things)) == set()


def test_nothing_was_run_as_a_template(site: Path) -> None:
    assert [name for name, text in texts(site) if SOLVED in text] == []


def test_no_page_has_more_scripts_than_one_without_hostile_texts(
    pages: dict[str, Page], own_site: Path
) -> None:
    usual = set(read_page("", (own_site / "timeline/index.html").read_text()).scripts)
    assert {script for page in pages.values() for script in page.scripts} - usual == set()


def test_no_picture_came_in_by_a_text(pages: dict[str, Page]) -> None:
    loaded = {address for page in pages.values() for address in page.loads}
    assert {"x"} & loaded == set()


def test_the_text_is_there_to_be_read(site: Path) -> None:
    for name in ("timeline", "events/event", "actors/actor", "places/town", "sources"):
        html = (site / name / "index.html").read_text()
        words = unescape(re.sub(r"<[^>]*>", "", html))
        assert f"{SUM} {{% raw %}} </title></script><script>pwned=1</script>" in words, name


def test_the_window_s_title_and_the_description_hold_all_of_it(site: Path) -> None:
    html = (site / "events/plain/index.html").read_text()
    title = re.search(r"<title>(.*?)</title>", html, re.DOTALL)
    assert title is not None
    assert unescape(title[1]).startswith(HOSTILE)
    description = re.search(r'<meta name="description" content="([^"]*)">', html)
    assert description is not None
    assert "<" not in description[1]


class Shown(HTMLParser):
    """What a page says of itself to those who show a link to it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: dict[str, str] = {}
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        name = given.get("property") or given.get("name") or ""
        if tag == "meta" and name.startswith(("og:", "twitter:")):
            assert set(given) in ({"property", "content"}, {"name", "content"})
            self.found[name] = given["content"] or ""


@pytest.mark.parametrize("name", ["index", "events/plain/index", "quotes/event.spoken/index"])
def test_what_is_shown_with_a_link_is_text(site: Path, name: str) -> None:
    shown = Shown((site / f"{name}.html").read_text()).found
    picture = shown["og:image"].removeprefix("https://example.org/news/story/")
    assert (site / picture).read_bytes().startswith(b"\x89PNG")
    assert "</title></script>" in shown["og:image:alt"]
    if name != "index":
        assert SUM in shown["og:title"]


def test_the_search_index_holds_it_as_data(site: Path) -> None:
    entries = json.loads((site / "search/entries.json").read_text())["entries"]
    assert any(SUM in entry[2] for entry in entries)


def test_the_sitemap_is_well_formed(site: Path) -> None:
    assert len(ElementTree.parse(site / "sitemap.xml").getroot()) > 5  # noqa: S314 - our own


def test_the_map_page_holds_nothing_that_anybody_typed(site: Path) -> None:
    for name in ("maps/story.html", "maps/setup.js"):
        assert "7191" not in (site / name).read_text(), name


def test_the_map_s_data_holds_it_as_data(site: Path) -> None:
    files = list((site / "maps").glob("*.json"))
    assert any(SUM in json.dumps(json.loads(path.read_text())) for path in files)


@pytest.fixture(scope="module")
def changes(project: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """Put the story where there was none, and return the page of that change and its table."""
    folder = tmp_path_factory.mktemp("changes")
    git = ["git", "-c", "user.name=An editor", "-c", "user.email=desk@example.org"]
    subprocess.run([*git, "init", "--quiet"], cwd=folder, check=True)
    empty = ["commit", "--quiet", "--allow-empty", "--message=Nothing yet"]
    subprocess.run([*git, *empty], cwd=folder, check=True)
    copytree(project / "events", folder / "events")
    told = report(folder / "events", "HEAD", clock=lambda _: date(2024, 12, 10))
    return changes_page(told), summary(told)


def test_the_page_of_changes_holds_it_as_text(changes: tuple[str, str]) -> None:
    page = changes[0]
    words = unescape(re.sub(r"<[^>]*>", "", page))
    assert f"{SUM} {{% raw %}} </title></script><script>pwned=1</script>" in words
    assert SOLVED not in page
    read = read_page("changes.html", page)
    assert not read.scripts
    assert all(address.startswith("data:") for address in read.loads)


def test_the_table_of_changes_holds_it_as_text(changes: tuple[str, str]) -> None:
    table = changes[1].partition("### ")[0]
    assert SUM in unescape(table)
    assert [sign for sign in "<@`[" if sign in table] == []
