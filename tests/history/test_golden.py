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
from dateline.problems.explaining import page_on

ROOT = Path(__file__).parents[2]
CASES = sorted((ROOT / "tests" / "golden" / "history").glob("*.txt"))

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
    pattern = r"^(Published|Wrong|Right):\n\n```yaml\n(.*?)^```\n"
    changes = [code for code in CODES if "D070" <= code < "D075"]
    found = (
        (code, re.findall(pattern, page_on(code), flags=re.MULTILINE | re.DOTALL))
        for code in changes
    )
    return [(code, [block for _, block in blocks]) for code, blocks in found]


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


def test_the_example_of_an_earlier_version_that_cannot_be_read_holds(compared: Compare) -> None:
    blocks = re.findall(r"^```yaml\n(.*?)^```\n", page_on("D075"), re.MULTILINE | re.DOTALL)
    wrong, right = map(files, blocks)
    assert {problem.code for problem in compared(wrong, right).problems} == {"D075"}
    assert compared(right, right).problems == ()
