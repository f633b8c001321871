"""Every code has a title, is given by something, and is explained with examples that hold."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest
from PIL import Image

from dateline.advice import advise, locate
from dateline.blocks.checking import check_page
from dateline.problems import Problem
from dateline.problems.codes import CODES, FIRST_ADVICE
from dateline.problems.explaining import page_on
from dateline.reading import read_story

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "manual" / "problems"
BASE = ROOT / "tests" / "golden" / "problems" / "base"
SOUND = ROOT / "tests" / "golden" / "advice" / "base"
"""A whole story about which nobody has anything to ask."""


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


def examples() -> list[Example]:
    pattern = re.compile(r"^(Wrong|Right):\n\n(```+)(\w+)\n(.*?)^\2\n", re.MULTILINE | re.DOTALL)
    return [
        Example(code, word, language, block)
        for code in CODES
        for word, _, language, block in pattern.findall(page_on(code))
    ]


def of_one_version() -> list[Example]:
    """The examples of mistakes that show in a story as it is; tests/history has the others."""
    return [example for example in examples() if not "D070" <= example.code <= "D075"]


def test_the_table_holds_the_codes_that_are_given_and_no_others() -> None:
    assert codes_in_the_program() == set(CODES)


@pytest.mark.parametrize(("code", "title"), CODES.items())
def test_every_code_has_a_page_with_its_title_and_a_wrong_and_a_right_example(
    code: str, title: str
) -> None:
    assert page_on(code).startswith(f"# {code}: {title}\n\n")
    assert [example.word for example in examples() if example.code == code] == ["Wrong", "Right"]


def test_the_manual_lists_every_page_by_its_title_and_holds_no_other() -> None:
    index = (PAGES / "index.md").read_text("utf-8")
    rows = re.findall(r"^\| \[(D\d{3})\]\((\S+)\) \| (.+) \|$", index, flags=re.MULTILINE)
    assert rows == [(code, f"{code.lower()}.md", title) for code, title in CODES.items()]
    assert {path.name for path in PAGES.iterdir()} == {"index.md", *(link for _, link, _ in rows)}


@pytest.mark.parametrize("example", of_one_version(), ids=lambda e: f"{e.code} {e.word}")
def test_a_wrong_example_gives_its_code_alone_and_a_right_one_none(
    example: Example, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(desk(tmp_path, SOUND if example.code >= FIRST_ADVICE else BASE))
    told = told_of_page if example.language == "markdown" else told_of_data
    codes = {problem.code for problem in told(example)}
    assert codes == ({example.code} if example.word == "Wrong" else set())


def desk(folder: Path, story: Path) -> Path:
    """A whole story in `events`, with a picture, and a file that lies elsewhere."""
    events = folder / "desk" / "events"
    shutil.copytree(story, events)
    (events / "media").mkdir()
    Image.new("RGB", (4, 3)).save(events / "media" / "bridge.jpg")
    (events / "media" / "report.jpg").write_bytes(b"%PDF-1.7")
    (folder / "elsewhere").mkdir()
    (folder / "elsewhere" / "jaber.yml").write_text(with_the_rest(""), "utf-8")
    return events.parent


def told_of_page(example: Example) -> list[Problem]:
    story = read_story(Path("events")).story
    assert story is not None
    return check_page(example.block, "docs/index.md", story)


def told_of_data(example: Example) -> tuple[Problem, ...]:
    {"yaml": write, "sh": run_commands, "python": run_program}[example.language](example.block)
    reading = read_story(Path("events"))
    if reading.story is None or example.code < FIRST_ADVICE:
        return reading.problems
    return (*reading.problems, *locate(reading.story, Path("events"), advise(reading.story)))


def write(block: str) -> None:
    """Write a block of the manual among the files of the story.

    A block that begins with `# events/…` is a file, or several; any other stands in an event.
    """
    named = re.split(r"^# (events/\S+)\n", block, flags=re.MULTILINE)
    files = dict(zip(named[1::2], named[2::2], strict=True))
    for name, text in (files or {"events/an-event.yml": with_the_rest(block)}).items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, "utf-8")


def run_commands(block: str) -> None:
    subprocess.run(["sh", "-e", "-c", block], check=True)  # noqa: S607 - whichever shell there is


def run_program(block: str) -> None:
    """Run a block on the picture that an event shows."""
    write("media:\n  - {src: bridge.jpg, alt: The bridge, credit: J. Doe, license: CC BY 4.0}\n")
    exec(block, {})  # noqa: S102 - it stands in our own manual


def with_the_rest(block: str) -> str:
    """Return some fields of an event with those that it needs."""
    several = Path("events/sources/post-2024-12-06.yml").exists()
    sources = "[herald-2024-12-06, post-2024-12-06]" if several else "[herald-2024-12-06]"
    needed = {"title": "A", "date": "2024-12-06", "sources": sources}
    given = re.findall(r"^\w+", block, flags=re.MULTILINE)
    missing = {name: value for name, value in needed.items() if name not in given}
    return block + "".join(f"{name}: {value}\n" for name, value in missing.items())
