"""Every code has a title, is given by something, and is explained with examples that hold."""

from __future__ import annotations

import ast
import re
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest
from PIL import Image

from dateline.blocks.checking import check_page
from dateline.problems import Problem
from dateline.problems.codes import CODES
from dateline.reading import read_story

ROOT = Path(__file__).parents[2]
MANUAL = (ROOT / "manual" / "problems.md").read_text("utf-8")
BASE = ROOT / "tests" / "golden" / "problems" / "base"

NOT_IN_YAML = {
    "D001": "needs a file that cannot be opened",
    "D002": "needs bytes that are not UTF-8",
    "D003": "needs a very large file",
    "D006": "a tab in the manual would look like spaces",
    "D044": "needs a story without a file",
    "D049": "needs a very large picture",
    "D070": "needs two versions; tests/history holds the examples",
    "D071": "needs two versions",
    "D072": "needs two versions",
    "D073": "needs two versions",
    "D074": "needs two versions",
    "D075": "needs two versions",
}
"""Codes whose mistake no block of YAML can show, and why."""


class Example(NamedTuple):
    code: str
    word: str
    """`Wrong` or `Right`."""
    language: str
    block: str


def codes_in_the_program() -> set[str]:
    files = (ROOT / "plugins" / "dateline").rglob("*.py")
    found: set[str] = set()
    for path in files:
        if path.name != "codes.py":
            nodes = ast.walk(ast.parse(path.read_text("utf-8")))
            texts = (n.value for n in nodes if isinstance(n, ast.Constant))
            found |= {t for t in texts if isinstance(t, str) and re.fullmatch(r"D\d{3}", t)}
    return found


def sections() -> dict[str, str]:
    parts = re.split(r"^### (D\d{3}): .*$", MANUAL, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def examples() -> list[Example]:
    pattern = re.compile(r"^(Wrong|Right):\n\n(```+)(\w+)\n(.*?)^\2\n", re.MULTILINE | re.DOTALL)
    return [
        Example(code, word, language, block)
        for code, section in sections().items()
        for word, _, language, block in pattern.findall(section)
    ]


def test_the_table_holds_the_codes_that_are_given_and_no_others() -> None:
    assert codes_in_the_program() == set(CODES)


def test_the_manual_explains_every_code_by_its_title() -> None:
    headings = re.findall(r"^### (D\d{3}): (.*)$", MANUAL, flags=re.MULTILINE)
    assert headings == list(CODES.items())


@pytest.mark.parametrize("code", [code for code in CODES if code not in NOT_IN_YAML])
def test_every_code_has_a_wrong_and_a_right_example(code: str) -> None:
    assert [example.word for example in examples() if example.code == code] == ["Wrong", "Right"]


@pytest.mark.parametrize("example", examples(), ids=lambda example: f"{example[0]} {example[1]}")
def test_the_examples_of_the_manual_hold(
    example: Example, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    told = told_of_page if example.language == "markdown" else told_of_data
    codes = {problem.code for problem in told(example.block)}
    assert codes == ({example.code} if example.word == "Wrong" else set())


def told_of_page(block: str) -> list[Problem]:
    story = read_story(BASE).story
    assert story is not None
    return check_page(block, "docs/index.md", story)


def told_of_data(block: str) -> tuple[Problem, ...]:
    """Read a block of the manual among the files of a whole story.

    A block that begins with `# events/…` is a file, or several; any other stands in an event.
    """
    shutil.copytree(BASE, "events")
    Path("events/media").mkdir()
    Image.new("RGB", (4, 3)).save("events/media/bridge.jpg")
    Path("events/media/report.jpg").write_bytes(b"%PDF-1.7")
    named = re.split(r"^# (events/\S+)\n", block, flags=re.MULTILINE)
    files = dict(zip(named[1::2], named[2::2], strict=True))
    for name, text in (files or {"events/an-event.yml": with_the_rest(block)}).items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, "utf-8")
    return read_story(Path("events")).problems


def with_the_rest(block: str) -> str:
    """Return some fields of an event with those that it needs."""
    needed = {"title": "A", "date": "2024-12-06", "sources": "[herald-2024-12-06]"}
    given = re.findall(r"^\w+", block, flags=re.MULTILINE)
    missing = {name: value for name, value in needed.items() if name not in given}
    return block + "".join(f"{name}: {value}\n" for name, value in missing.items())
