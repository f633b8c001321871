"""`make` alone prints the menu, and the menu is complete."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def targets() -> list[str]:
    declared = re.search(r"^\.PHONY: (.+)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)
    assert declared
    return [target for target in declared[1].split() if target != "menu"]


@pytest.fixture(scope="module")
def menu() -> str:
    """What `make` prints to somebody who does not know it, even when a `make` runs this test."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("MAKE")}
    return subprocess.run(
        ["make", "--no-print-directory"],  # noqa: S607 - the make on PATH is the one meant
        cwd=ROOT,
        env=environment | {"MFLAGS": ""},
        check=True,
        capture_output=True,
        text=True,
    ).stdout


@pytest.mark.parametrize("target", targets())
def test_the_menu_says_in_one_line_what_a_target_does(menu: str, target: str) -> None:
    assert re.search(rf"^  make {target} +\w.{{10,}}$", menu, re.MULTILINE)


def test_the_menu_fits_an_eighty_column_terminal(menu: str) -> None:
    assert [line for line in menu.splitlines() if len(line) > 80] == []
