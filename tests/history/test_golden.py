"""Golden pairs: two versions in, what readers are not told out, as an editor reads it.

Each file in `tests/golden/history` holds files as they were published (`=== published NAME`) and
as they are (`=== now NAME`), and then, after `=== problems`, what the comparison says. They stand
among the files of `tests/golden/problems/base`, a whole story. After a change that is meant, write
the problems anew with `UPDATE_GOLDEN=1 pytest tests/history` and read the difference.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.history import Comparison
from dateline.problems import render
from dateline.problems.codes import CODES

ROOT = Path(__file__).parents[2]
CASES = sorted((ROOT / "tests" / "golden" / "history").glob("*.txt"))
MANUAL = (ROOT / "manual" / "problems.md").read_text("utf-8")

Compare = Callable[..., Comparison]


def versions(text: str) -> tuple[dict[str, str], dict[str, str]]:
    parts = re.split(r"^=== (published|now) (.+)\n", text, flags=re.MULTILINE)
    triples = list(zip(parts[1::3], parts[2::3], parts[3::3], strict=True))
    then, now = (
        {name: content for when, name, content in triples if when == wanted}
        for wanted in ("published", "now")
    )
    return then, now


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_changes_are_told(case: Path, compared: Compare) -> None:
    given, _, expected = case.read_text("utf-8").partition("=== problems\n")
    found = f"{render(compared(*versions(given)).problems)}\n"
    if os.environ.get("UPDATE_GOLDEN"):
        case.write_text(f"{given}=== problems\n{found}", "utf-8")
    assert found == expected


def test_there_are_golden_pairs() -> None:
    assert CASES


def examples() -> list[tuple[str, list[str]]]:
    """Return the examples of the manual: a code, and three blocks of YAML."""
    pattern = r"^(Published|Changed without a word|Changed with one):\n\n```yaml\n(.*?)^```\n"
    sections = re.split(r"^### (D\d{3}): .*$", MANUAL, flags=re.MULTILINE)
    found = (
        (code, re.findall(pattern, text, flags=re.MULTILINE | re.DOTALL))
        for code, text in zip(sections[1::2], sections[2::2], strict=True)
    )
    return [(code, [block for _, block in blocks]) for code, blocks in found if blocks]


def files(block: str) -> dict[str, str]:
    """Return a block of the manual as files: those that it names, or else one event."""
    named = re.split(r"^# events/(\S+)\n", block, flags=re.MULTILINE)
    if len(named) > 1:
        return dict(zip(named[1::2], named[2::2], strict=True))
    needed = "title: A\ndate: 2024-12-06\nsources: [herald-2024-12-06]\n"
    return {"an-event.yml": needed + block}


@pytest.mark.parametrize(("code", "blocks"), examples(), ids=[code for code, _ in examples()])
def test_the_examples_of_the_manual_hold(code: str, blocks: list[str], compared: Compare) -> None:
    published, silent, told = map(files, blocks)
    assert {problem.code for problem in compared(published, silent).problems} == {code}
    assert compared(published, told).problems == ()


def test_every_change_is_explained_by_an_example() -> None:
    changes = {code for code in CODES if "D070" <= code < "D075"}
    assert {code for code, _ in examples()} == changes
