"""The README names everything on the menu."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_readme_names_every_target_of_the_menu() -> None:
    makefile, readme = (
        (ROOT / name).read_text(encoding="utf-8") for name in ("Makefile", "README.md")
    )
    declared = re.search(r"^\.PHONY: menu (.+)$", makefile, re.MULTILINE)
    assert declared
    missing = [
        target for target in declared[1].split() if not re.search(rf"\bmake {target}\b", readme)
    ]
    assert missing == []
