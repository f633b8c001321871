"""“Since your last visit”: off until it is turned on, one date, and one press to forget."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Route, expect

Visit = Callable[..., Page]

SETTINGS = {
    "site_name": "A story",
    "theme": {
        "name": "material",
        "font": False,
        "features": ["navigation.instant", "navigation.tabs"],
    },
    "plugins": ["search", {"dateline": {"cards": False}}],
    "nav": [{"Home": "index.md"}, {"Timeline": "timeline.md"}],
}

KEPT = """() => [localStorage, sessionStorage].map(
  (storage) => Object.keys(storage).filter((key) => key.includes("last-visit"))
    .map((key) => `${key} ${storage[key]}`)
)"""


def event(title: str) -> str:
    source = {"title": "Report", "publisher": "The Paper", "url": "https://example.org/"}
    return yaml.safe_dump({"title": title, "date": "2024-12-06", "sources": [source]})


class Project:
    """A story in a repository, published in several versions."""

    def __init__(self, folder: Path, site: Path) -> None:
        self.folder, self.site = folder, site
        (folder / "docs").mkdir()
        (folder / "docs/index.md").write_text("# Home\n\n[Timeline](timeline.md)\n")
        settings = {"site_url": f"https://example.org/{site.name}/", **SETTINGS}
        (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings))
        self.run("git", "init", "--quiet")

    def run(self, *command: str | Path, **variables: str) -> None:
        environment = {**os.environ, **variables}
        subprocess.run(command, cwd=self.folder, env=environment, check=True)

    def publish(self, moment: int, **events: str) -> None:
        (self.folder / "events").mkdir(exist_ok=True)
        (self.folder / "events/story.yml").write_text("title: A story\n")
        for name, title in events.items():
            (self.folder / f"events/{name}.yml").write_text(event(title))
        names = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
        self.run("git", "add", "--all")
        commit = ["git", *names, "commit", "--quiet", "--message", "A version"]
        self.run(*commit, GIT_COMMITTER_DATE=f"@{moment} +0000")
        dateline = Path(sys.executable).with_name("dateline")
        self.run(dateline, "site", "--site-dir", self.site)


@pytest.fixture(scope="module")
def project(own_site: Path, tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Project:
    """Publish the first version beside the repository's own site."""
    made = Project(tmp_path_factory.mktemp("project"), own_site.parent / f"visits-{worker_id}")
    made.publish(1_733_600_000, bridge="The bridge stands", town="The town is quiet")
    return made


def test_a_reader_who_asks_is_told_what_is_new_and_can_have_it_forgotten(
    visit: Visit, project: Project
) -> None:
    address = f"../{project.site.name}/"
    first = visit(address)
    form = first.locator("form[data-dateline-visit]")
    first.click("article >> text=Timeline")
    expect(first.locator("h1")).to_have_text("Timeline")
    expect(form).to_be_visible()
    expect(form.get_by_role("button")).not_to_be_visible()
    assert first.evaluate(KEPT) == [[], []]  # nothing, unless it is turned on

    form.locator("summary").click()
    form.get_by_role("button", name="Turn it on").click()
    expect(form.locator("output")).to_have_text(
        "Nothing was added or changed since your last visit."
    )
    expect(form).to_contain_text("This device keeps one date")
    kept = f"/{project.site.name}/.last-visit 1733600000"
    assert first.evaluate(KEPT) == [[kept], [kept]]

    project.publish(1_733_700_000, bridge="The bridge was bombed", flight="People <b>flee</b>")
    again = first.context.new_page()
    again.goto(first.url)
    entries = again.locator("article[data-dateline-event]")
    expect(entries.filter(has_text="New")).to_have_count(1)
    expect(entries.filter(has_text="New").locator("h3")).to_contain_text("People <b>flee</b>")
    expect(entries.filter(has_text="Changed").locator("h3")).to_contain_text(
        "The bridge was bombed"
    )
    again.get_by_role("link", name="2 events are new or changed since your last visit.").click()
    expect(again.locator("#since-last-visit")).to_be_in_viewport()
    assert [fault["id"] for fault in Axe().run(again).response["violations"]] == []

    again.click(".md-tabs >> text=Home")
    expect(again.locator("h1")).to_have_text("Home")
    expect(again.locator("output")).to_contain_text("2 events")  # for as long as one is here
    link = again.locator("#since-last-visit li", has_text="flee").get_by_role("link")
    expect(link).to_have_attribute("href", "./events/flight/")

    again.get_by_role("button", name="Turn it off and forget the date").click()
    expect(again.get_by_role("button", name="Turn it on")).to_be_focused()
    expect(again.locator(".dl-visit__line")).to_have_count(0)
    assert again.evaluate(KEPT) == [[], []]


def test_a_press_on_a_slow_line_is_answered_when_the_script_has_come(
    visit: Visit, project: Project
) -> None:
    page = visit(f"../{project.site.name}/timeline/")
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/visit/offer.js", hold)
    form = page.locator("form[data-dateline-visit]")
    form.locator("summary").click()
    form.get_by_role("button", name="Turn it on").click()
    assert page.evaluate(KEPT) == [[], []]
    held[0].continue_()
    expect(form.locator("output")).to_contain_text("since your last visit")


def test_without_scripts_it_is_not_there(visit: Visit, project: Project) -> None:
    page = visit(f"../{project.site.name}/timeline/", script=False)
    expect(page.locator("form[data-dateline-visit]")).to_be_hidden()
