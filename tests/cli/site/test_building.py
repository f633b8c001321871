"""How MkDocs is run, and what is told when it fails."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from dateline.cli.site.building import build, environment, sites
from dateline.cli.site.failure import SiteError


def git(folder: Path, *words: str) -> None:
    name = ["-c", "user.name=Desk", "-c", "user.email=desk@example.org"]
    command = ["git", "-C", str(folder), *name, *words]
    dated = {"GIT_COMMITTER_DATE": "2024-12-08T10:00:00Z"}
    subprocess.run(command, check=True, capture_output=True, env=dated)


def test_pages_are_dated_by_the_last_commit(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "commit", "--allow-empty", "--quiet", "--message=Begin")
    assert environment(tmp_path, {}, None)["SOURCE_DATE_EPOCH"] == "1733652000"


def test_pages_are_dated_now_where_there_is_no_commit(tmp_path: Path) -> None:
    assert int(environment(tmp_path, {}, None)["SOURCE_DATE_EPOCH"]) > 1733652000


def test_a_date_that_is_given_stands_for_embargoes_too(tmp_path: Path) -> None:
    made = environment(tmp_path, {"SOURCE_DATE_EPOCH": "1"}, "2024-12-08")
    assert made["SOURCE_DATE_EPOCH"] == "1"
    assert "DATELINE_TODAY" not in made


def test_embargoes_go_by_the_day_itself(tmp_path: Path) -> None:
    assert environment(tmp_path, {}, "2024-12-08")["DATELINE_TODAY"] == "2024-12-08"


def test_a_site_beside_the_story_s_is_built_into_it(tmp_path: Path) -> None:
    for name in ("mkdocs.yml", "mkdocs.manual.yml", "mkdocs.yml.orig"):
        (tmp_path / name).touch()
    assert list(sites(tmp_path / "mkdocs.yml", Path("site"))) == [
        (tmp_path / "mkdocs.yml", Path("site")),
        (tmp_path / "mkdocs.manual.yml", Path("site/manual")),
    ]


def test_a_warning_fails_the_build_in_the_words_of_mkdocs(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text("[x](nowhere.md)\n")
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n")
    with pytest.raises(SiteError) as failure:
        build(
            tmp_path / "mkdocs.yml",
            tmp_path / "site",
            environment(tmp_path, {}, None),
            verbose=False,
        )
    assert str(failure.value).startswith("error: mkdocs.yml was not built\n")
    assert "nowhere.md" in str(failure.value)


def test_a_program_that_breaks_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "hook.py").write_text("def on_config(config):\n    raise ValueError('broken')\n")
    (tmp_path / "mkdocs.yml").write_text("site_name: x\nhooks: [hook.py]\n")
    with pytest.raises(SiteError) as failure:
        build(
            tmp_path / "mkdocs.yml",
            tmp_path / "site",
            environment(tmp_path, {}, None),
            verbose=False,
        )
    assert "ValueError: broken" in str(failure.value)
    assert "Traceback" not in str(failure.value)
