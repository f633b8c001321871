"""Every kind of mistake an editor makes: one golden file each, with the message.

Each file in `tests/golden/mistakes` holds a file of the story, or a page, with one mistake in it,
and after `=== problems` what is said of it. It stands among the files of
`tests/golden/problems/base`, a whole story. After a change that is meant, write the messages anew
with `UPDATE_GOLDEN=1 pytest tests/problems` and read the difference.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from dateline.blocks.checking import check_page
from dateline.problems import Problem, render
from dateline.reading import read_story

GOLDEN = Path(__file__).parents[1] / "golden"
CASES = sorted((GOLDEN / "mistakes").glob("*.txt"))
LONGEST = 6
"""How many lines a message may have."""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(GOLDEN / "problems" / "base", tmp_path / "events")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told_of(name: str, text: str) -> Sequence[Problem]:
    if name.startswith("docs/"):
        story = read_story(Path("events")).story
        assert story is not None
        return check_page(text, name, story)
    path = Path("events", name)
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")
    return read_story(Path("events")).problems


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_a_mistake_is_told_with_its_cure_in_a_few_lines(case: Path, desk: Path) -> None:
    given, _, expected = case.read_text("utf-8").partition("=== problems\n")
    head, _, text = given.partition("\n")
    problems = told_of(head.removeprefix("=== "), text)
    found = f"{render(problems)}\n"
    if os.environ.get("UPDATE_GOLDEN"):
        case.write_text(f"{given}=== problems\n{found}", "utf-8")
    assert found == expected
    assert len(problems) == 1
    assert problems[0].help
    assert len(found.split("\n\n", maxsplit=1)[0].splitlines()) <= LONGEST


def test_there_are_sixty_kinds() -> None:
    told = (case.read_text("utf-8").partition("=== problems\n")[2] for case in CASES)
    kinds = {tuple(re.findall(r"^(?:error|warning|help).*", nameless(text), re.M)) for text in told}
    assert len(kinds) >= 60


def nameless(text: str) -> str:
    return re.sub(r"`[^`]*`", "`…`", text)


@pytest.mark.parametrize("golden", sorted(GOLDEN.rglob("*.txt")), ids=lambda path: path.stem)
def test_no_message_is_longer_than_six_lines(golden: Path) -> None:
    told = golden.read_text("utf-8").partition("=== problems\n")[2]
    messages = [part for part in told.split("\n\n") if re.match(r"(error|warning)\[", part)]
    assert [part for part in messages if len(part.splitlines()) > LONGEST] == []
