"""What the manual says of links and blocks holds."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.blocks import check_page
from dateline.blocks.kinds import BLOCKS, LINKS
from dateline.story.filters import Filters
from dateline.story.shapes import field_names
from dateline.story.story import Story
from dateline.story.tour import Step

ROOT = Path(__file__).parents[2]
MANUAL = (ROOT / "manual" / "blocks.md").read_text("utf-8")


def first_words(heading: str) -> list[str]:
    """The words in backticks that begin the rows of the table below a heading."""
    table = MANUAL.split(f"\n{heading}")[1].split("\n\n")[0]
    return re.findall(r"^\| `(\w+)", table, flags=re.MULTILINE)


def test_the_manual_names_every_kind_of_link_and_block_and_every_filter() -> None:
    assert sorted(first_words("| Link |")) == sorted(LINKS)
    assert first_words("| Block |") == list(BLOCKS)
    assert first_words("| Filter |") == field_names(Filters)
    assert first_words("| Field of a step |") == field_names(Step)


@pytest.mark.parametrize("example", re.findall(r"^````markdown\n(.*?)^````", MANUAL, re.M | re.S))
def test_its_examples_have_no_mistake_but_ids_of_another_story(example: str, story: Story) -> None:
    unknown = {"D030", "D031", "D032", "D036", "D058", "D059"}
    assert {problem.code for problem in check_page(example, "docs/page.md", story)} <= unknown


def test_its_program_runs(
    write_story: Callable[[dict[str, str]], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(write_story({}).parent)
    Path("docs").mkdir()
    Path("docs/how-we-work.md").write_text("```claims\n```\n")
    (program,) = re.findall(r"^```python\n(.*?)^```", MANUAL, re.M | re.S)
    names: dict[str, str] = {}
    exec(program, names)  # noqa: S102 - it stands in our own manual
    assert '<div class="dl dl-block dl-block--claims">' in names["html"]
