"""Hostile texts in a real browser: they are read, and nothing runs."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page, expect

Visit = Callable[..., Page]

HOSTILE = (
    "Gotcha </title></script><script>pwned=1</script><img src=x onerror=pwned=1>"
    "[x](javascript:pwned=1) <a href='javascript:pwned=1'>y</a> \"' onload=pwned=1 {{ pwned }}"
)

STORY = {
    "events/story.yml": {"title": HOSTILE, "standfirst": HOSTILE},
    "events/event.yml": {
        "title": HOSTILE,
        "date": "2024-12-06",
        "places": ["town"],
        "actors": ["actor"],
        "summary": HOSTILE,
        "sources": [{"title": HOSTILE, "publisher": HOSTILE, "url": "https://example.org/"}],
    },
    "events/actors/actor.yml": {"names": {"en": HOSTILE, "ar": HOSTILE}, "kind": "person"},
    "events/places/town.yml": {
        "names": {"en": HOSTILE, "ar": HOSTILE},
        "kind": "town",
        "location": {"lat": 34.9, "lon": 36.7},
    },
    "mkdocs.yml": {
        "site_name": "Hostile",
        "theme": {
            "name": "material",
            "font": False,
            "features": ["navigation.instant", "search.suggest", "search.highlight"],
        },
        "plugins": ["search", "dateline"],
        "nav": [{"Home": "index.md"}, {"Timeline": "timeline.md"}, {"Map": "map.md"}],
    },
}


@pytest.fixture(scope="module")
def hostile_site(own_site: Path, tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> str:
    """Build a hostile story beside the repository's own site; return its path on the server."""
    name = f"hostile-{worker_id}"
    project = tmp_path_factory.mktemp("project")
    settings = {"site_url": f"https://example.org/{name}/", **STORY["mkdocs.yml"]}
    for path, content in (STORY | {"mkdocs.yml": settings}).items():
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_text(yaml.safe_dump(content, allow_unicode=True))
    (project / "docs").mkdir()
    (project / "docs/index.md").write_text("# Home\n\n[Timeline](timeline.md)\n")
    command = [Path(sys.executable).with_name("dateline"), "site"]
    command += ["--site-dir", own_site.parent / name]
    subprocess.run(command, cwd=project, check=True)
    return f"../{name}/"


def assert_nothing_ran(page: Page) -> None:
    assert {frame.evaluate("typeof pwned") for frame in page.frames} == {"undefined"}


@pytest.mark.parametrize(
    "path", ["timeline/", "events/event/", "actors/actor/", "places/town/", "sources/", "map/"]
)
def test_it_is_read_and_does_not_run(visit: Visit, hostile_site: str, path: str) -> None:
    page = visit(hostile_site + path)
    page.wait_for_load_state("networkidle")
    assert "Gotcha </title>" in page.inner_text("article")
    assert_nothing_ran(page)


def test_it_does_not_run_after_instant_navigation(visit: Visit, hostile_site: str) -> None:
    page = visit(hostile_site)
    page.click("article >> text=Timeline")
    page.click("article a[href*='events/event'] >> nth=0")
    expect(page.locator("h1")).to_contain_text("Gotcha </title>")
    assert_nothing_ran(page)


def test_it_does_not_run_in_the_search(visit: Visit, hostile_site: str) -> None:
    page = visit(hostile_site)
    page.click(".md-search__input")
    page.keyboard.type("gotcha")
    expect(page.locator(".md-search-result__article").first).to_contain_text("</title>")
    page.keyboard.press("Enter")
    expect(page.locator(".md-content h1 mark[data-md-highlight]").first).to_be_visible()
    assert_nothing_ran(page)


def test_it_does_not_run_on_the_map(visit: Visit, hostile_site: str) -> None:
    page = visit(f"{hostile_site}maps/story.html")
    page.locator(".leaflet-marker-icon.leaflet-interactive").first.click()
    expect(page.locator(".leaflet-popup-content")).to_contain_text("Gotcha </title>")
    assert_nothing_ran(page)
