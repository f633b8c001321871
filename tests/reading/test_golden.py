"""Golden pairs: mistakes in, problems out, as an editor reads them.

Each file in `tests/golden/problems` holds files with mistakes, one `=== name` line before each,
and then, after `=== problems`, what the reader says of them. They stand among the files of
`tests/golden/problems/base`, a whole story. After a change that is meant, write the problems anew
with `UPDATE_GOLDEN=1 pytest tests/reading` and read the difference.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.problems import render
from dateline.reading import Reading

CASES = sorted((Path(__file__).parents[1] / "golden" / "problems").glob("*.txt"))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_mistakes_are_told(case: Path, read_with: Callable[..., Reading]) -> None:
    given, _, expected = case.read_text("utf-8").partition("=== problems\n")
    parts = re.split(r"^=== (.+)\n", given, flags=re.MULTILINE)
    files = dict(zip(parts[1::2], parts[2::2], strict=True))
    reading = read_with(files)
    found = f"{render(reading.problems)}\n"
    if os.environ.get("UPDATE_GOLDEN"):
        case.write_text(f"{given}=== problems\n{found}", "utf-8")
    assert found == expected
    assert reading.story is None


def test_there_are_golden_pairs() -> None:
    assert CASES
