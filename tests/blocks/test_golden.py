"""Golden pairs: Markdown in, HTML out, and what is told of it.

Each file in `tests/golden/blocks` holds a page of Markdown, the HTML that it becomes with the story
of these tests, and the problems that are printed for it, one `=== name` line before each. Drawings
stand there as `<svg/>`. After a change that is meant, write them anew with
`UPDATE_GOLDEN=1 pytest tests/blocks` and read the difference.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.blocks import check_page
from dateline.problems import render as printed
from dateline.story.story import Story

CASES = sorted((Path(__file__).parents[1] / "golden" / "blocks").glob("*.txt"))

FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)


def sections(text: str) -> dict[str, str]:
    parts = re.split(r"^=== (.+)\n", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def tidied(html: str) -> str:
    drawn = re.sub(r"<svg\b.*?</svg>", "<svg/>", html, flags=re.DOTALL)
    return re.sub(r"\n\s*\n+", "\n", drawn).strip() + "\n"


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_a_page_becomes_html(case: Path, story: Story, render: Callable[..., str]) -> None:
    expected = sections(case.read_text("utf-8"))
    page = expected["page.md"]
    problems = printed(check_page(page, "docs/page.md", story))
    found = {"page.md": page, "html": tidied(render(FRONT_MATTER.sub("", page)))}
    if problems:
        found["problems"] = problems + "\n"
    if os.environ.get("UPDATE_GOLDEN"):
        case.write_text("".join(f"=== {n}\n{t}" for n, t in found.items()), "utf-8")
    assert found == expected


def test_there_are_golden_pairs() -> None:
    assert len(CASES) >= 5
