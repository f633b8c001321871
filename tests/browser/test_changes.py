"""The page of what a pull request changes, opened from a disk as an editor opens it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

GIT = "git"
STORY = Path(__file__).parents[1] / "golden" / "problems" / "base"
ENVIRONMENT = {
    **os.environ,
    "DATELINE_TODAY": "2024-12-10",
    "GIT_AUTHOR_NAME": "An editor",
    "GIT_AUTHOR_EMAIL": "desk@example.org",
    "GIT_COMMITTER_NAME": "An editor",
    "GIT_COMMITTER_EMAIL": "desk@example.org",
    "GIT_CONFIG_GLOBAL": os.devnull,
}


@pytest.fixture(scope="module")
def changes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Publish a story, move a place, put a claim otherwise, add an event and drop another."""
    folder = tmp_path_factory.mktemp("repository")
    events = shutil.copytree(STORY, folder / "events")

    def run(*command: str | Path) -> None:
        subprocess.run(command, cwd=folder, check=True, capture_output=True, env=ENVIRONMENT)

    def replace(name: str, was: str, now: str) -> None:
        text = (events / name).read_text("utf-8")
        assert was in text
        (events / name).write_text(text.replace(was, now), "utf-8")

    (events / "gone.yml").write_text((events / "2024-12-05-hama.yml").read_text("utf-8"))
    replace("2024-12-06-bridge.yml", "embargo: 2024-12-08\n", "")
    run(GIT, "init", "--quiet")
    run(GIT, "add", "--all")
    run(GIT, "commit", "--quiet", "--message=Published")
    (events / "gone.yml").rename(events / "new.yml")
    replace("places/rastan-bridge.yml", "lat: 34.93", "lat: 35.0")
    replace("2024-12-06-bridge.yml", "destroyed the bridge.", "damaged the bridge badly.")
    run(Path(sys.executable).with_name("dateline"), "changes", "--against", "HEAD")
    return folder / "changes.html"


@pytest.fixture
def page(browser: Browser, changes: Path) -> Iterator[Page]:
    """Open the page from the disk; nothing may be asked for, refused or complained of."""
    complaints: list[str] = []
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    context.on("console", lambda message: complaints.append(message.text))
    context.on("request", lambda request: complaints.append(request.url))
    page = context.new_page()
    page.goto(changes.as_uri())
    yield page
    context.close()
    assert complaints == [changes.as_uri()]


def test_before_and_after_stand_side_by_side(page: Page) -> None:
    thing = page.locator("#event-2024-12-06-bridge")
    before, after = (thing.locator(f".dlc-side--{side}") for side in ("then", "now"))
    expect(before.get_by_text("destroyed the bridge.").first).to_be_visible()
    expect(after.get_by_text("damaged the bridge badly.").first).to_be_visible()
    expect(before.get_by_role("img")).to_have_count(1)
    expect(after.get_by_role("img")).to_have_count(1)
    boxes = [side.first.bounding_box() for side in (before, after)]
    assert boxes[0] is not None
    assert boxes[1] is not None
    assert boxes[0]["y"] == boxes[1]["y"]
    assert boxes[0]["x"] + boxes[0]["width"] <= boxes[1]["x"] + 1
    expect(page.locator("#event-new")).to_contain_text("As readers will see it")
    expect(page.locator("#event-gone")).to_contain_text("What readers lose")


def test_on_a_phone_one_comes_below_the_other_and_nothing_is_wider(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    sides = page.locator("#event-2024-12-06-bridge .dlc-row").first.locator(".dlc-side")
    boxes = [sides.nth(number).bounding_box() for number in (0, 1)]
    assert boxes[0] is not None
    assert boxes[1] is not None
    assert boxes[0]["y"] + boxes[0]["height"] <= boxes[1]["y"] + 1
    assert page.evaluate("document.documentElement.scrollWidth") == 360


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_read_it(page: Page, scheme: Any) -> None:
    page.emulate_media(color_scheme=scheme)
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (paper == "rgb(23, 24, 26)") == (scheme == "dark")
    found = Axe().run(page).response["violations"]
    assert [f"{fault['id']}: {fault['nodes'][0]['html'][:200]}" for fault in found] == []
