"""Golden pairs: YAML in, page out.

Each file in `tests/golden/pages` holds a story's files and then the pages that it makes, one
`=== name` line before each. Drawings stand there as `<svg/>`; they have golden pairs of their own.
After a change that is meant, write the pages anew with `UPDATE_GOLDEN=1 pytest tests/pages` and
read the difference.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.pages import PageOptions, documents
from dateline.story.story import Story

CASES = sorted((Path(__file__).parents[1] / "golden" / "pages").glob("*.txt"))


def sections(text: str) -> list[tuple[str, str]]:
    parts = re.split(r"^=== (.+)\n", text, flags=re.MULTILINE)
    return list(zip(parts[1::2], parts[2::2], strict=True))


def pages_of(story: Story) -> dict[str, str]:
    bodies = {doc.address.path: str(doc.body) for doc in documents(story, PageOptions())}
    return {path: _without_drawings(body) for path, body in bodies.items()}


def _without_drawings(body: str) -> str:
    drawn = re.sub(r"<svg\b.*?</svg>", "<svg/>", body, flags=re.DOTALL)
    return re.sub(r"\n\s*\n+", "\n", drawn).strip() + "\n"


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_a_story_becomes_its_pages(case: Path, story_of: Callable[..., Story]) -> None:
    written = sections(case.read_text("utf-8"))
    files = {name: text for name, text in written if name.endswith(".yml")}
    expected = {name: text for name, text in written if not name.endswith(".yml")}
    pages = pages_of(story_of(files))
    found = {name: pages[name] for name in expected}
    if os.environ.get("UPDATE_GOLDEN"):
        everything = {**files, **found}
        case.write_text("".join(f"=== {n}\n{t}" for n, t in everything.items()), "utf-8")
    assert found == expected


def test_there_are_golden_pairs() -> None:
    assert CASES
