"""The locked dependencies: complete, checked by hash, and free of any address."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "requirements").iterdir())
LOCKS = [path for path in FILES if path.suffix == ".txt"]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

ADDRESS = re.compile(
    r"://|\bfile:|\bwww\.|--(?:extra-)?index-url|--find-links|--trusted-host|\s@\s"
)
PIN = re.compile(r"^(?P<name>[A-Za-z0-9][\w.-]*)==(?P<version>[^\s;\\]+)", re.MULTILINE)
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")


def pins(lock: Path) -> dict[str, str]:
    found = PIN.finditer(lock.read_text(encoding="utf-8"))
    return {canonicalize_name(pin["name"]): pin["version"] for pin in found}


def entries(lock: Path) -> list[str]:
    """Each requirement with the continuation lines that hold its hashes."""
    return re.split(r"^(?=[^\s#])", lock.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_file_names_where_packages_come_from(path: Path) -> None:
    assert ADDRESS.findall(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_every_requirement_is_one_version_with_its_hashes(lock: Path) -> None:
    assert entries(lock)
    assert [entry for entry in entries(lock) if not (PIN.match(entry) and HASH.search(entry))] == []


@pytest.mark.parametrize("declared", PYPROJECT["project"]["dependencies"])
def test_the_declared_range_admits_the_locked_version(declared: str) -> None:
    requirement = Requirement(declared)
    locked = pins(ROOT / "requirements" / "site.txt")
    assert locked[canonicalize_name(requirement.name)] in requirement.specifier


@pytest.mark.parametrize("declared", PYPROJECT["project"]["dependencies"])
def test_the_declared_range_ends_before_the_next_breaking_release(declared: str) -> None:
    assert any(limit.operator == "<" for limit in Requirement(declared).specifier)


def test_the_site_is_tested_with_the_versions_it_is_built_with() -> None:
    site, dev = (pins(ROOT / "requirements" / name) for name in ("site.txt", "dev.txt"))
    assert site.items() <= dev.items()


def test_the_package_can_be_installed_in_place_without_a_build_environment() -> None:
    locked = pins(ROOT / "requirements" / "site.txt")
    needed = [Requirement(name) for name in PYPROJECT["build-system"]["requires"]]
    assert "editables" in locked
    assert all(locked[need.name] in need.specifier for need in needed)
