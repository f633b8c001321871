"""A new story becomes a site at once, as its README says: nothing to fetch, nothing to mend."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from dateline.cli import main
from dateline.cli.init.plan import LANGUAGES
from dateline.cli.site.inspection import faults_of
from dateline.story.text import direction

NOWHERE = "http://127.0.0.1:9"
"""Nobody listens on this port: what asks the network for anything fails."""

OFFLINE = {
    **dict.fromkeys(("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"), NOWHERE),
    **dict.fromkeys(("ftp_proxy", "all_proxy", "ALL_PROXY"), NOWHERE),
    "no_proxy": "",
    "NO_PROXY": "",
}


def commands(readme: Path) -> Iterator[str]:
    """What the README has one type, line by line."""
    for block in re.findall(r"^```sh\n(.*?)^```", readme.read_text("utf-8"), re.M | re.S):
        yield from (line.partition(" #")[0].strip() for line in block.splitlines())


def begin(folder: Path, *options: str) -> Path:
    assert main(["init", str(folder), "--title", "Law & [order]", *options]) == 0
    return folder


def follow_readme(folder: Path) -> list[str]:
    """Do in a new story what its README says, in this environment instead of a new one."""
    (folder / ".venv").mkdir()
    (folder / ".venv/bin").symlink_to(Path(sys.executable).parent)
    (folder / ".venv/ready.stamp").touch()
    done = []
    for command in commands(folder / "README.md"):
        if command == "make serve":
            continue
        environment = {**os.environ, **OFFLINE}
        subprocess.run(command, shell=True, cwd=folder, env=environment, check=True)  # noqa: S602
        done.append(command)
    return done


def commit(folder: Path) -> None:
    author = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    git = ("git", "-C", str(folder), *author)
    for command in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "--message", "A"]):
        subprocess.run([*git, *command], check=True)


def run_workflow(folder: Path, name: str, **variables: str) -> None:
    """Run the commands of a workflow as GitHub does, but for those that set Python up."""
    text = (folder / ".github/workflows" / name).read_text("utf-8")
    (steps,) = (job["steps"] for job in yaml.safe_load(text)["jobs"].values() if "needs" not in job)
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, **OFFLINE, **variables, "PATH": path}
    for command in (step["run"] for step in steps if "run" in step):
        if "pip install" not in command:
            shell = ["bash", "-e", "-c", command]
            subprocess.run(shell, cwd=folder, env=environment, check=True)


@pytest.fixture(scope="module", params=LANGUAGES)
def new_story(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return begin(tmp_path_factory.mktemp("new") / "story", "--language", request.param)


def test_it_has_no_problem_and_nothing_to_improve(
    new_story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folders = [str(new_story / "events"), "--docs", str(new_story / "docs")]
    assert main(["check", "--strict", "--advice", "all", *folders]) == 0
    assert re.fullmatch(r"2 events, .* no problems\n", capsys.readouterr().out)
    assert main(["fmt", "--check", folders[0]]) == 0


def test_its_readme_works_word_for_word(new_story: Path) -> None:
    readme = (new_story / "README.md").read_text("utf-8")
    name, example = re.findall(r"`(events/[\w-]+\.yml)`:\n\n```yaml\n(.*?)```", readme, re.S)[0]
    (new_story / name).write_text(example, encoding="utf-8")
    done = follow_readme(new_story)
    assert done == [
        "make site",
        "make check",
        "make format",
        "find events -name '*example*' -delete",
    ]
    site = new_story / "site"
    assert list(faults_of(site)) == []
    assert (site / "events/2024-03-01-example-bridge/index.html").exists()
    assert (site / name.removesuffix(".yml") / "index.html").exists()
    home = (site / "index.html").read_text("utf-8")
    assert f'href="{name.removesuffix(".yml")}/"' in home


def test_its_site_reads_in_the_direction_of_its_language(new_story: Path) -> None:
    settings = (new_story / "mkdocs.yml").read_text("utf-8")
    (language,) = re.findall(r"^  language: (\w+)$", settings, re.M)
    for page in ("index.html", "timeline/index.html", "how-we-work/index.html"):
        html = (new_story / "site" / page).read_text("utf-8")
        assert f'<html lang="{language}"' in html
        assert f'dir="{direction(language)}"' in html


def test_it_may_begin_without_an_example_and_its_workflows_do_what_they_say(
    tmp_path: Path, smallest_event: str
) -> None:
    folder = begin(tmp_path / "story", "--no-example", "--site-url", "https://example.org/story/")
    commit(folder)
    (folder / "events/2024-12-06-jaber.yml").write_text(smallest_event, encoding="utf-8")
    commit(folder)
    summary = tmp_path / "summary.md"
    run_workflow(folder, "pull-request.yml", GITHUB_STEP_SUMMARY=str(summary))
    assert "Jordan closes the Jaber crossing" in summary.read_text("utf-8")
    assert "Jordan closes the Jaber crossing" in (folder / "changes.html").read_text("utf-8")
    run_workflow(folder, "publish.yml", SITE_URL="https://desk.example/flood/")
    home = (folder / "site/index.html").read_text("utf-8")
    assert '<link rel="canonical" href="https://desk.example/flood/">' in home
    assert list(faults_of(folder / "site")) == []
