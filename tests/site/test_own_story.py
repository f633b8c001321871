"""The repository's own site: every page that a reader is promised."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dateline.cli.site.inspection import faults_of
from dateline.reading import read_story

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "page",
    [
        "index.html",
        "404.html",
        "timeline/index.html",
        "map/index.html",
        "events/index.html",
        "actors/index.html",
        "places/index.html",
        "sources/index.html",
        "quotes/index.html",
        "how-we-work/index.html",
        "maps/story.html",
        "manual/index.html",
        "manual/configuration/index.html",
        "search/entries.json",
        "sitemap.xml",
    ],
)
def test_the_page_is_there(own_site: Path, page: str) -> None:
    assert (own_site / page).stat().st_size > 0


def test_it_is_fit_to_be_shown(own_site: Path) -> None:
    assert list(faults_of(own_site)) == []


def test_everything_public_in_the_story_has_its_page(own_site: Path) -> None:
    story = read_story(ROOT / "events").story
    assert story is not None
    public = [event for event in story.events if not event.draft and event.embargo is None]
    wanted = [f"events/{event.id}" for event in public]
    wanted += [f"actors/{actor.id}" for actor in story.profiled_actors]
    wanted += [f"places/{place}" for place in story.places]
    assert [page for page in wanted if not (own_site / page / "index.html").exists()] == []


def test_the_timeline_tells_every_event(own_site: Path) -> None:
    story = read_story(ROOT / "events").story
    assert story is not None
    timeline = (own_site / "timeline/index.html").read_text()
    missing = [event.id for event in story.events if f'events/{event.id}/"' not in timeline]
    assert missing == []


def test_the_search_has_an_index_of_its_own_and_the_theme_s_stays_empty(own_site: Path) -> None:
    theme_index = json.loads((own_site / "search/search_index.json").read_text())
    assert theme_index["docs"] == []
    entries = json.loads((own_site / "search/entries.json").read_text())["entries"]
    bridge = next(e for e in entries if e[1] == "events/2024-12-06-rastan-bridge/")
    assert bridge[2] == "Bombing hits the Rastan bridge on the M5"
