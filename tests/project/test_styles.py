"""The site's style sheets know a start and an end of a line, and no left and right.

The map's own style sheet is left out: Leaflet measures from the left and the top.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

THEME = Path(__file__).parents[2] / "plugins" / "dateline" / "theme"
SHEETS = sorted(path for path in THEME.rglob("*.css") if path.parent.name != "maps")

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)

PHYSICAL = re.compile(
    r"(?:^|[;{\s])(?:(?:margin|padding|border|inset)-(?:left|right)\b|(?:left|right)\s*:)"
    r"|text-align:\s*(?:left|right)\b|float:\s*(?:left|right)\b"
)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_a_style_sheet_fits_both_directions_of_writing(sheet: Path) -> None:
    lines = COMMENT.sub("", sheet.read_text("utf-8")).splitlines()
    assert [line.strip() for line in lines if PHYSICAL.search(line)] == []


def test_left_and_right_are_noticed() -> None:
    for physical in ("a { left: 0 }", "  margin-left: 1rem;", "td{text-align: right}"):
        assert PHYSICAL.search(physical)
    assert not PHYSICAL.search("margin-inline-start: 1rem; text-align: start")
