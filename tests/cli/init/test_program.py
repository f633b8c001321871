"""What a new story's requirements.txt says: the very program that started it, or openly nothing."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dateline import __version__
from dateline.cli.init import program as module
from dateline.cli.init.program import program

COMMIT = "0123456789abcdef0123456789abcdef01234567"
AUTHOR = ("-c", "user.name=A", "-c", "user.email=a@example.org")
PLACEHOLDER = f"mkdocs-dateline @ git+https://github.com/example/dateline@v{__version__}"


@pytest.fixture
def installed_from(monkeypatch: pytest.MonkeyPatch) -> Callable[[dict[str, Any] | None], None]:
    """Let pip have noted where the program was installed from (PEP 610)."""

    def note(direct_url: dict[str, Any] | None) -> None:
        class Distribution:
            def read_text(self, name: str) -> str | None:
                assert name == "direct_url.json"
                return direct_url and json.dumps(direct_url)

        monkeypatch.setattr(module, "distribution", lambda _: Distribution())

    return note


def cloned(url: str) -> dict[str, Any]:
    return {"url": url, "vcs_info": {"vcs": "git", "commit_id": COMMIT}}


def test_it_is_the_commit_that_pip_fetched(installed_from: Callable[..., None]) -> None:
    installed_from(cloned("https://code.example/desk/dateline.git"))
    found = program(None)
    wanted = f"mkdocs-dateline @ git+https://code.example/desk/dateline.git@{COMMIT}"
    assert (found.requirement, found.is_placeholder) == (wanted, False)


def test_nobody_s_password_is_written_down(installed_from: Callable[..., None]) -> None:
    installed_from(cloned("https://me:secret@code.example:8443/dateline"))
    assert f"git+https://code.example:8443/dateline@{COMMIT}" in program(None).requirement


@pytest.mark.parametrize("url", ["file:///home/me/dateline", "ssh://git@code.example/dateline"])
def test_what_others_cannot_fetch_is_no_address(
    installed_from: Callable[..., None], url: str
) -> None:
    installed_from(cloned(url))
    assert (program(None).requirement, program(None).is_placeholder) == (PLACEHOLDER, True)


def test_it_is_a_placeholder_where_nothing_is_known(installed_from: Callable[..., None]) -> None:
    installed_from(None)
    assert (program(None).requirement, program(None).is_placeholder) == (PLACEHOLDER, True)


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A clone with a commit that its origin has not got."""
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "remote", "add", "origin", "https://code.example/desk/dateline")
    git(tmp_path, *AUTHOR, "commit", "--quiet", "--allow-empty", "--message", "A")
    return tmp_path


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", "-C", folder, *arguments], check=True)  # noqa: S607


def test_a_clone_is_asked_where_it_comes_from(
    installed_from: Callable[..., None], clone: Path
) -> None:
    git(clone, "update-ref", "refs/remotes/origin/main", "HEAD")
    installed_from({"url": clone.as_uri(), "dir_info": {"editable": True}})
    requirement = program(None).requirement
    assert requirement.startswith("mkdocs-dateline @ git+https://code.example/desk/dateline@")
    assert len(requirement.rpartition("@")[2]) == 40


def test_a_commit_that_nobody_else_has_is_no_address(
    installed_from: Callable[..., None], clone: Path
) -> None:
    installed_from({"url": clone.as_uri(), "dir_info": {"editable": True}})
    assert program(None).is_placeholder


def test_an_address_that_is_given_goes_with_this_version(
    installed_from: Callable[..., None],
) -> None:
    installed_from(None)
    found = program("https://code.example/dateline/")
    wanted = f"mkdocs-dateline @ git+https://code.example/dateline@v{__version__}"
    assert (found.requirement, found.is_placeholder) == (wanted, False)


def test_a_requirement_that_is_given_is_taken_as_it_is() -> None:
    assert program("mkdocs-dateline==0.1.0").requirement == "mkdocs-dateline==0.1.0"
