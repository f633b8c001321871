"""Whatever goes wrong, readers keep the site that they have."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.cli.site.lock import locked

Outcome = subprocess.CompletedProcess[str]

Run = Callable[..., Outcome]
WriteProject = Callable[..., Path]


WAIT = """
from pathlib import Path
from time import sleep

def on_pre_build(config):
    Path("waiting").touch()
    sleep(60)
"""


def names(project: Path) -> set[str]:
    """What lies in a project, save what the next build need not make again."""
    return {path.name for path in project.iterdir()} - {".cache"}


@pytest.fixture
def project(write_project: WriteProject, smallest_event: str) -> Path:
    """A project whose site has been built once, as far as a reader can tell."""
    folder = write_project({"closed.yml": smallest_event})
    (folder / "site").mkdir()
    (folder / "site/index.html").write_text("<h1>What readers have</h1>")
    return folder


def assert_old_site(project: Path) -> None:
    assert (project / "site/index.html").read_text() == "<h1>What readers have</h1>"


def assert_untouched(project: Path) -> None:
    assert_old_site(project)
    assert names(project) == {"docs", "events", "mkdocs.yml", "site"}


def test_a_good_site_takes_the_old_one_s_place(project: Path, dateline_site: Run) -> None:
    (project / "site/events/gone").mkdir(parents=True)
    outcome = dateline_site(project)
    assert (outcome.returncode, outcome.stderr) == (0, "")
    assert outcome.stdout.startswith("site: ")
    assert "Jordan closes" in (project / "site/timeline/index.html").read_text()
    assert not (project / "site/events/gone").exists()
    assert names(project) == {"docs", "events", "mkdocs.yml", "site"}


def test_a_warning_is_told_and_keeps_nothing_back(project: Path, dateline_site: Run) -> None:
    (project / "events/notes.docx").write_text("to do")
    outcome = dateline_site(project)
    assert outcome.returncode == 0
    assert outcome.stderr.count("`notes.docx`") == 1


def test_broken_yaml_is_told_once_and_nothing_is_touched(project: Path, dateline_site: Run) -> None:
    (project / "events/closed.yml").write_text("titel: Jordan\ndate: 2024-13-06\n")
    outcome = dateline_site(project)
    assert outcome.returncode == 1
    assert outcome.stderr.count("unknown field `titel`") == 1
    assert "Traceback" not in outcome.stderr
    assert_untouched(project)


def test_a_link_to_a_page_that_is_not_there_is_told(project: Path, dateline_site: Run) -> None:
    (project / "docs/index.md").write_text("# Home\n\n[lost](nowhere.md)\n")
    outcome = dateline_site(project)
    assert outcome.returncode == 1
    assert "nowhere.md" in outcome.stderr
    assert_untouched(project)


def test_what_is_not_fit_to_be_shown_is_told(project: Path, dateline_site: Run) -> None:
    lines = (
        "# Home",
        "![](https://example.org/pixel.gif)",
        "<script>go()</script>",
        "[lost](timeline.md#day-1999-01-01)",
    )
    (project / "docs/index.md").write_text("\n\n".join(lines))
    outcome = dateline_site(project)
    assert outcome.returncode == 1
    assert "loads something from elsewhere: https://example.org/pixel.gif" in outcome.stderr
    assert "its policy refuses a script inside it: go()" in outcome.stderr
    assert "links to timeline/#day-1999-01-01, but there is no such place" in outcome.stderr
    assert "site was left as it is" in outcome.stderr
    assert_untouched(project)


def test_a_template_that_breaks_is_told_without_a_traceback(
    write_project: WriteProject, smallest_event: str, dateline_site: Run
) -> None:
    plugins = ["search", {"dateline": {"templates": "templates"}}]
    project = write_project({"closed.yml": smallest_event}, plugins=plugins)
    (project / "templates").mkdir()
    (project / "templates/timeline.html").write_text("{% broken %}")
    outcome = dateline_site(project)
    assert outcome.returncode == 1
    assert "broken" in outcome.stderr
    assert "Traceback" not in outcome.stderr


def test_a_folder_that_is_no_site_is_left_alone(project: Path, dateline_site: Run) -> None:
    outcome = dateline_site(project, "--site-dir", "docs")
    assert outcome.returncode == 2
    assert "docs is not a built site" in outcome.stderr
    assert_untouched(project)


def test_without_mkdocs_yml_there_is_a_hint(tmp_path: Path, dateline_site: Run) -> None:
    outcome = dateline_site(tmp_path)
    assert outcome.returncode == 2
    assert "help: run this where mkdocs.yml is" in outcome.stderr


def test_an_interrupted_swap_is_mended_even_if_the_story_is_broken(
    project: Path, dateline_site: Run
) -> None:
    (project / "site").rename(project / "site.previous")
    (project / "site.next").mkdir()
    (project / "events/closed.yml").write_text("titel: Jordan\n")
    outcome = dateline_site(project)
    assert outcome.returncode == 1
    assert "The last run was interrupted" in outcome.stderr
    assert_untouched(project)


def test_a_second_run_at_the_same_time_is_sent_away(project: Path, dateline_site: Run) -> None:
    with locked(project / "site"):
        outcome = dateline_site(project)
    assert outcome.returncode == 1
    assert "Another `dateline site` is building" in outcome.stderr
    assert_untouched(project)


@pytest.mark.usefixtures("hears_interrupts")
def test_a_run_that_is_stopped_leaves_the_old_site(project: Path) -> None:
    (project / "wait.py").write_text(WAIT)
    with (project / "mkdocs.yml").open("a") as settings:
        settings.write("hooks: [wait.py]\n")
    command = [Path(sys.executable).with_name("dateline"), "site", "--verbose"]
    with subprocess.Popen(
        command, cwd=project, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as run:
        while not (project / "waiting").exists():
            assert run.poll() is None
        os.killpg(run.pid, signal.SIGINT)  # as a terminal does: MkDocs hears it too
        _, told = run.communicate(timeout=60)
    assert run.returncode == 130
    assert "Traceback" not in told
    assert not (project / "site.next").exists()
    assert_old_site(project)


def test_a_publisher_s_templates_stand_in_for_ours(
    write_project: WriteProject, smallest_event: str, dateline_site: Run
) -> None:
    plugins = ["search", {"dateline": {"templates": "mine"}}]
    project = write_project({"closed.yml": smallest_event}, plugins=plugins)
    (project / "mine").mkdir()
    (project / "mine/timeline.html").write_text("<h1>My days: {{ title }}</h1>")
    outcome = dateline_site(project)
    assert outcome.returncode == 1, "links to its days lead nowhere now"
    assert "#day-2024-12-06, but there is no such place on that page" in outcome.stderr
    (project / "mine/timeline.html").write_text('<h1 id="day-2024-12-06">My days</h1>')
    assert dateline_site(project).returncode == 0
    assert "My days</h1>" in (project / "site/timeline/index.html").read_text()


def test_a_hand_written_page_stands_instead_of_ours(
    write_project: WriteProject, smallest_event: str, dateline_site: Run
) -> None:
    project = write_project(
        {"closed.yml": smallest_event}, docs={"quotes/index.md": "# What I heard\n"}
    )
    outcome = dateline_site(project)
    assert outcome.returncode == 0, outcome.stderr
    assert "What I heard" in (project / "site/quotes/index.html").read_text()


def test_a_second_site_is_built_into_the_first(project: Path, dateline_site: Run) -> None:
    (project / "manual").mkdir()
    (project / "manual/index.md").write_text("# How to\n")
    (project / "mkdocs.manual.yml").write_text(
        "site_name: Manual\nsite_url: https://example.org/news/story/manual/\ndocs_dir: manual\n"
        "theme: {name: material, font: false}\nplugins: [search, {dateline: {events: false}}]\n"
    )
    outcome = dateline_site(project)
    assert outcome.returncode == 0, outcome.stderr
    assert "How to" in (project / "site/manual/index.html").read_text()
