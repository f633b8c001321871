"""Golden pairs: two versions in, the page of changes and the table of them out.

Each file in `tests/golden/changes` holds files as they were published (`=== published NAME`) and
as they are (`=== now NAME`), and then what the page shows (`=== page`) and the table
(`=== summary`). They stand among the files of `tests/golden/problems/base`, a whole story.
Drawings stand there as `<svg/>`, and the style is left out. After a change that is meant, write
both anew with `UPDATE_GOLDEN=1 pytest tests/changes` and read the difference.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.changes import Report, changes_page, summary

CASES = sorted((Path(__file__).parents[1] / "golden" / "changes").glob("*.txt"))
HEAD = re.compile(r"^=== (published|now) (.+)\n", re.MULTILINE)

Changed = Callable[..., Report]


def versions(text: str) -> list[dict[str, str]]:
    parts = HEAD.split(text)
    triples = list(zip(parts[1::3], parts[2::3], parts[3::3], strict=True))
    return [
        {name: content for when, name, content in triples if when == at}
        for at in ("published", "now")
    ]


def body(page: str) -> str:
    main = page.partition("<main>")[2].partition("</main>")[0]
    drawn = re.sub(r"<svg\b.*?</svg>", "<svg/>", main, flags=re.DOTALL)
    return re.sub(r"\n\s*\n+", "\n", drawn).strip() + "\n"


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_a_change_is_shown(case: Path, changed: Changed) -> None:
    given, _, expected = case.read_text("utf-8").partition("=== page\n")
    found = changed(*versions(given))
    told = f"{body(changes_page(found))}=== summary\n{summary(found)}"
    if os.environ.get("UPDATE_GOLDEN"):
        case.write_text(f"{given}=== page\n{told}", "utf-8")
    assert told == expected


def test_there_are_golden_pairs() -> None:
    assert CASES
