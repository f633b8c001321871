"""Who may import whom: each room of the program sees only what it is built on."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "plugins" / "dateline"

OUTSIDE = {
    "PIL",
    "babel",
    "edtf",
    "folium",
    "fontpkg",
    "jinja2",
    "markdown",
    "markupsafe",
    "nh3",
    "pydantic",
    "rcssmin",
    "resvg_py",
    "shapely",
    "uharfbuzz",
    "yaml",
}
"""The libraries that the program is built with; MkDocs is not among them, it is the adapter's."""

ROOMS: dict[str, set[str]] = {
    "problems": set(),
    "addresses": set(),
    "store": set(),
    "story": {"pydantic", "edtf"},
    "media": {"story", "store", "PIL"},
    "reading": {"story", "problems", "media", "pydantic", "yaml"},
    "writing": {"story", "problems", "reading"},
    "prose": {"story", "addresses", "markdown", "nh3", "babel", "markupsafe"},
    "exports": {"story", "addresses", "prose"},
    "maps": {
        "story",
        "addresses",
        "prose",
        "exports",
        "folium",
        "jinja2",
        "markupsafe",
        "shapely",
    },
    "cards": {
        "story",
        "store",
        "addresses",
        "prose",
        "maps",
        "PIL",
        "fontpkg",
        "markupsafe",
        "resvg_py",
        "uharfbuzz",
    },
    "imports": {"story", "reading", "writing", "problems"},
    "pages": {"story", "addresses", "prose", "maps", "media", "exports", "jinja2", "markupsafe"},
    "blocks": {
        "story",
        "problems",
        "reading",
        "addresses",
        "prose",
        "maps",
        "pages",
        "markdown",
        "markupsafe",
    },
    "history": {"story", "reading", "problems"},
    "changes": {
        "story",
        "problems",
        "reading",
        "history",
        "media",
        "addresses",
        "prose",
        "pages",
        "markupsafe",
        "pydantic",
        "rcssmin",
    },
    "advice": {"story", "reading", "problems"},
}
ROOMS["mkdocs_plugin"] = {*ROOMS, *OUTSIDE, "mkdocs"}
ROOMS["cli"] = {*ROOMS, *OUTSIDE} - {"mkdocs_plugin"}
"""Each room and what it may import: other rooms, and libraries; the standard library is free."""

ONE_LIBRARY = {
    "branca": "folium",
    "material": "mkdocs",
    "pydantic_core": "pydantic",
    "xstatic": "folium",
}
"""Packages that come with another and count as it."""

MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def absolute_name(path: Path, node: ast.ImportFrom) -> str:
    """Spell out where a `from . import x` in the file at `path` points."""
    if not node.level:
        return node.module or ""
    package = ("dateline", *path.relative_to(PACKAGE).parent.parts)
    base = package[: len(package) - node.level + 1]
    return ".".join((*base, node.module) if node.module else base)


def imported_names(path: Path, source: str) -> Iterator[tuple[int, str]]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = absolute_name(path, node)
            names = [f"{module}.{alias.name}" for alias in node.names]
            yield from ((node.lineno, name) for name in names)


def dependency(name: str) -> str | None:
    """The room or library that an imported name belongs to; None for what anybody may use."""
    first, *rest = name.split(".")
    if first == "dateline":
        return rest[0] if rest and rest[0] in ROOMS else None
    return None if first in sys.stdlib_module_names else ONE_LIBRARY.get(first, first)


def trespasses(path: Path, source: str) -> list[str]:
    room = room_of(path)
    allowed = ROOMS[room] | {room}
    found = ((line, dependency(name)) for line, name in imported_names(path, source))
    return [
        f"{path.relative_to(PACKAGE)}:{line}: {room} may not import {wanted}"
        for line, wanted in found
        if wanted and wanted not in allowed
    ]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_imports_only_what_its_room_may(path: Path) -> None:
    assert room_of(path) in ROOMS, f"{room_of(path)} is not in the table of rooms"
    assert trespasses(path, path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("file", "source"),
    [
        ("story/story.py", "import mkdocs"),
        ("story/story.py", "from dateline.prose import render"),
        ("story/story.py", "from dateline import prose"),
        ("story/story.py", "from ..prose import render"),
        ("story/story.py", "def late():\n    import folium.plugins"),
        ("cli/site.py", "from mkdocs.commands import build"),
        ("cli/site.py", "from dateline import mkdocs_plugin"),
        ("mkdocs_plugin/plugin.py", "from dateline.cli import main"),
        ("problems.py", "import yaml"),
        ("pages/home.py", "import requests"),
    ],
)
def test_the_table_catches(file: str, source: str) -> None:
    assert trespasses(PACKAGE / file, source)


@pytest.mark.parametrize(
    ("file", "source"),
    [
        ("story/story.py", "import tomllib, pydantic\nfrom .dates import Date"),
        ("story/story.py", "from dateline import __version__"),
        ("pages/home.py", "from markupsafe import Markup\nfrom ..story import Story"),
        ("mkdocs_plugin/plugin.py", "import mkdocs.plugins\nfrom .. import pages"),
        ("cli/site.py", "from dateline.reading import read"),
    ],
)
def test_the_table_lets_pass(file: str, source: str) -> None:
    assert trespasses(PACKAGE / file, source) == []
