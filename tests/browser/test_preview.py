"""What an editor's preview tells of problems, in a browser that has it open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from preview_server import PreviewServer, previewing

SETTINGS = """\
site_name: A story
plugins: [search, dateline]
theme: {name: material, font: false, features: [navigation.instant]}
"""

EVENT = """\
title: Jordan closes the Jaber crossing
date: 2024-12-06
sources: [{url: "https://example.org/jordan", title: Jordan, publisher: The Paper}]
"""
BROKEN = EVENT.replace("title:", "titel:", 1)
OVERLAY = "aside.dl-preview"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("project")
    files = {
        "mkdocs.yml": SETTINGS,
        "docs/index.md": "# A story\n\n[Closed](event:closed)\n",
        "events/story.yml": "title: A story\n",
        "events/closed.yml": EVENT,
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.fixture(scope="module")
def preview(project: Path) -> Iterator[PreviewServer]:
    with previewing(project) as server:
        yield server


@pytest.fixture
def page(browser: Browser, preview: PreviewServer) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1280, "height": 720})
    complaints: list[str] = []
    page.on("console", lambda told: complaints.append(told.text) if told.type == "error" else None)
    yield page
    page.close()
    assert complaints == []


def test_an_open_page_follows_the_file(project: Path, preview: PreviewServer, page: Page) -> None:
    event = project / "events/closed.yml"
    page.goto(f"{preview.address}events/closed/")
    expect(page.locator(OVERLAY)).to_have_count(0)

    event.write_text(BROKEN)
    overlay = page.locator(OVERLAY)
    expect(overlay.get_by_text("unknown field `titel`")).to_be_visible()
    expect(page.locator("h1")).to_have_text("Jordan closes the Jaber crossing")

    event.write_text(EVENT.replace("closes", "reopens"))
    expect(page.locator("h1")).to_have_text("Jordan reopens the Jaber crossing")
    expect(overlay).to_have_count(0)


def test_what_is_told_can_be_put_away_by_keyboard_and_stays_with_the_reader(
    project: Path, preview: PreviewServer, page: Page
) -> None:
    (project / "events/closed.yml").write_text(BROKEN)
    preview.until(lambda: "titel" in preview.page(""))
    page.goto(preview.address)
    told = page.locator(OVERLAY).get_by_text("unknown field `titel`")
    expect(told).to_be_visible()
    page.get_by_role("link", name="Closed").click()
    page.wait_for_url("**/events/closed/")
    expect(told).to_be_visible()
    page.locator(f"{OVERLAY} summary").focus()
    page.keyboard.press("Enter")
    expect(told).to_be_hidden()
    (project / "events/closed.yml").write_text(EVENT)
    expect(page.locator(OVERLAY)).to_have_count(0)


@pytest.mark.parametrize("width", [320, 1280])
def test_what_is_told_leaves_room_for_the_page(
    project: Path, preview: PreviewServer, page: Page, width: int
) -> None:
    long = "titel: " + "Jordan " * 60 + "\n"
    (project / "events/closed.yml").write_text(BROKEN + "".join(long for _ in range(30)))
    preview.until(lambda: "titel" in preview.page(""))
    page.set_viewport_size({"width": width, "height": 600})
    page.goto(preview.address)
    box = page.locator(OVERLAY).bounding_box()
    assert box is not None
    assert box["height"] < 360
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    (project / "events/closed.yml").write_text(EVENT)
    expect(page.locator(OVERLAY)).to_have_count(0)


def test_a_story_that_was_never_whole_begins_by_itself(
    project: Path, browser: Browser, tmp_path: Path
) -> None:
    for path in ("mkdocs.yml", "docs/index.md", "events/story.yml"):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text((project / path).read_text())
    (tmp_path / "events/closed.yml").write_text(BROKEN)
    with previewing(tmp_path) as preview:
        page = browser.new_page()
        page.goto(f"{preview.address}events/closed/")
        expect(page.get_by_text("unknown field `titel`")).to_be_visible()
        (tmp_path / "events/closed.yml").write_text(EVENT)
        expect(page.locator("h1")).to_have_text("Jordan closes the Jaber crossing")
        page.close()
