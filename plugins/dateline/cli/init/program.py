"""Which Dateline a new story is built with: the one that began it, as pip would fetch it again."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from dateline import __version__

NAME = "mkdocs-dateline"
PLACEHOLDER = "https://github.com/example/dateline"
"""The repository that stands in requirements.txt where nobody said which it is."""


@dataclass(frozen=True)
class Program:
    """Where pip gets the program."""

    requirement: str
    """A line of requirements.txt (PEP 508)."""
    is_placeholder: bool = False
    """Whether somebody has to put the right address there first."""


def program(given: str | None) -> Program:
    """Return the program that was given, or else the one that is running, where it can be told.

    Args:
        given: The address of its repository, or a requirement as pip reads it.
    """
    origin = _origin(_direct_url())
    version = origin[1] if origin else f"v{__version__}"
    if given is not None:
        is_address = given.startswith(("https://", "http://"))
        return Program(_from_git(given, version) if is_address else given)
    if origin:
        return Program(_from_git(*origin))
    return Program(_from_git(PLACEHOLDER, version), is_placeholder=True)


def _from_git(repository: str, version: str) -> str:
    return f"{NAME} @ git+{repository.removesuffix('/')}@{version}"


def _direct_url() -> dict[str, Any]:
    """Return what pip noted of where it installed the program from (PEP 610)."""
    try:
        noted = distribution(NAME).read_text("direct_url.json")
    except PackageNotFoundError:
        return {}
    found = json.loads(noted) if noted else {}
    return found if isinstance(found, dict) else {}


def _origin(noted: dict[str, Any]) -> tuple[str, str] | None:
    """Return the program's repository and commit, if others can fetch it from there."""
    url = str(noted.get("url", ""))
    if "vcs_info" in noted:
        return _public(url, str(noted["vcs_info"].get("commit_id", "")))
    if "dir_info" in noted:
        clone = Path(unquote(urlsplit(url).path))
        if not _git(clone, "branch", "--remotes", "--contains", "HEAD"):
            return None  # nobody else has this commit yet
        return _public(_git(clone, "remote", "get-url", "origin"), _git(clone, "rev-parse", "HEAD"))
    return None


def _public(repository: str, commit: str) -> tuple[str, str] | None:
    """Return an address over https without anybody's name or password in it."""
    parts = urlsplit(repository)
    if parts.scheme != "https" or not parts.hostname or not commit:
        return None
    port = f":{parts.port}" if parts.port else ""
    return f"https://{parts.hostname}{port}{parts.path}", commit


def _git(folder: Path, *arguments: str) -> str:
    """Return what git says, or nothing where it has nothing to say."""
    command = ["git", "-C", str(folder), *arguments]
    try:
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return ""
