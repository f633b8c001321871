"""The site's style sheets fit both directions of writing, and the templates name what they dress.

A style sheet knows a start and an end of a line, and no left and right. The map's own one is left
out: Leaflet measures from the left and the top.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOM = Path(__file__).parents[2] / "plugins" / "dateline"
THEME = ROOM / "theme"
SHEETS = sorted(path for path in THEME.rglob("*.css") if path.parent.name != "maps")

NAME = re.compile(r"\bdl[a-z]?-[a-z0-9_-]+")
"""A class of ours; the beginning of one where the rest is put there by a template or program."""

DRESSED = re.compile(r"\.(dl[a-z]?-[a-z0-9_-]+)")
HOOK = re.compile(r"\bdata-dateline-[a-z-]+")

KIND = "dl-block--"
"""A block names its kind, for the style sheet of a site's own."""

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


def text_of(*kinds: str) -> str:
    """Return all files of some kinds as one text, without the comments of style sheets."""
    paths = (path for kind in kinds for path in sorted(ROOM.rglob(kind)))
    return COMMENT.sub("", "\n".join(path.read_text("utf-8") for path in paths))


def is_among(name: str, names: set[str]) -> bool:
    """Tell whether a name, or one that begins with it where it is cut off, is among others."""
    return any(other.startswith(name) for other in names) if name.endswith("-") else name in names


def test_every_class_that_is_written_is_dressed_or_found() -> None:
    written = set(NAME.findall(text_of("*.html", "*.py")))
    known = set(DRESSED.findall(text_of("*.css"))) | set(NAME.findall(text_of("*.js")))
    unknown = {name for name in written if not is_among(name, known)}
    assert {name for name in unknown if not name.startswith(KIND)} == set()


def test_every_class_that_is_dressed_is_written() -> None:
    written = set(NAME.findall(text_of("*.html", "*.py", "*.js")))
    beginnings = tuple(name for name in written if name.endswith("-"))
    dressed = set(DRESSED.findall(text_of("*.css")))
    assert {name for name in dressed - written if not name.startswith(beginnings)} == set()


def test_every_hook_in_a_template_is_taken() -> None:
    taken = set(HOOK.findall(text_of("*.css", "*.js", "*.py")))
    read = re.findall(r"dataset\.dateline([A-Za-z]*)", text_of("*.js"))
    taken |= {"data-dateline" + re.sub("[A-Z]", lambda big: f"-{big[0].lower()}", n) for n in read}
    assert set(HOOK.findall(text_of("*.html"))) - taken == set()
