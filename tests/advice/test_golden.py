"""Golden pairs: a story in, advice out, as an editor reads it.

Each file in `tests/golden/advice` holds files, one `=== name` line before each, and then, after
`=== advice`, what is said of them; what follows `# fine:` must not be asked about. They stand among
the files of `tests/golden/advice/base`. After a change that is meant, write the advice anew with
`UPDATE_GOLDEN=1 pytest tests/advice` and read the difference.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.problems import Problem, render

CASES = sorted((Path(__file__).parents[1] / "golden" / "advice").glob("*.txt"))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_advice_is_told(case: Path, advised: Callable[..., tuple[Problem, ...]]) -> None:
    given, _, expected = case.read_text("utf-8").partition("=== advice\n")
    parts = re.split(r"^=== (.+)\n", given, flags=re.MULTILINE)
    found = f"{render(advised(dict(zip(parts[1::2], parts[2::2], strict=True))))}\n"
    if os.environ.get("UPDATE_GOLDEN"):
        case.write_text(f"{given}=== advice\n{found}", "utf-8")
    assert found == expected


def test_there_are_golden_pairs() -> None:
    assert CASES


def test_the_base_is_sound(advised: Callable[..., tuple[Problem, ...]]) -> None:
    assert advised({}) == ()
