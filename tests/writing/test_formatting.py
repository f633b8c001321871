"""The house style: what a file looks like in it, that it says the same, and that it stays so."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.reading import read_story
from dateline.reading.folder import list_files
from dateline.writing import ChangedError, UnreadableError, format_file, formatting

ROOT = Path(__file__).parents[2]
BASE = ROOT / "tests" / "golden" / "problems" / "base"

UNTIDY = """\
# yaml-language-server: $schema=../schema/event.schema.json

# Checked with the desk.

# by its own account
date: "2024-12-06"   # a Friday
title: "Jordan closes the crossing"


actors: [ {role: target, actor: syria-gov}, # why?
  jordan ] # the end
summary: |   # Markdown
  Jordan closed it.

   - for now

places:
- nassib-jaber
claims:  # who says what
  # the first
  - # of two
    text: A text that is too long for one line of a hundred columns and therefore has to be
      folded somewhere.
    id: long
    # nothing more

  # - id: taken-out
  -
    text: |
      Short.
    figures: [{low: 3, # three
      measure: lorries}]
    by: {en: somebody, ar: شخص ما}
# What was said?
quotes: []
sources: {publisher: The Herald, title: 'It''s so',
  url: "https://example.org/a"}
note:
  # from here on
  "1984"
# the end
"""

TIDY = """\
# yaml-language-server: $schema=../schema/event.schema.json

# Checked with the desk.

title: Jordan closes the crossing
# by its own account
date: 2024-12-06     # a Friday

places: [nassib-jaber]

actors:  # the end
  - {actor: syria-gov, role: target}        # why?
  - jordan
summary: |   # Markdown
  Jordan closed it.

   - for now
claims:  # who says what
  # the first
  # of two
  - id: long
    text: >-
      A text that is too long for one line of a hundred columns and therefore has to be folded
      somewhere.
    # nothing more

  # - id: taken-out
  - text: |
      Short.
    by: {en: somebody, ar: شخص ما}
    figures:
      - measure: lorries
        low: 3         # three
# What was said?
quotes: []
sources:
  url: https://example.org/a
  title: It's so
  publisher: The Herald
# from here on
note: "1984"
# the end
"""


def formatted(text: str, kind: Any = "event") -> str:
    return format_file(kind, text.encode()).decode()


def test_fields_are_ordered_quoted_and_wrapped_and_comments_stay() -> None:
    assert formatted(UNTIDY) == TIDY
    assert formatted(TIDY) == TIDY


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: null\n", "a:\n"),
        ("a: ~ # not yet\n", "a:   # not yet\n"),
        ("\ufeffa: b\r\nc: d", "a: b\nc: d\n"),
        ("--- # top\na: b\n...\n", "# top\na: b\n"),
        ("? a\n: b\n", "a: b\n"),
        ("a:\n\n  - b\n\n\n  - c\n\n", "a: [b, c]\n"),
        ("a:\n  - b: c\n\n\n  # d\n\n", "a:\n  - {b: c}\n\n  # d\n"),
        ("a: [ # empty\n ]\n", "a: []  # empty\n"),
        ("a: [\n # empty\n ]\n", "# empty\na: []\n"),
        ("a: # one\n  b # two\n", "# two\na: b  # one\n"),
        ("a: |-\n  b\n  c\n", "a: |-\n  b\n  c\n"),
        ("a: |+\n  b\n\n# c\n", 'a: "b\\n\\n"\n\n# c\n'),
        ('a: "b\\n  c\\n"\n', "a: |\n  b\n    c\n"),
        ('a: "  b\\nc"\n', "a: |2-\n    b\n  c\n"),
        ("a: >-\n  b\n\n  c\n", "a: >-\n  b\n\n  c\n"),
        ("a: b\n   c\n", "a: b c\n"),
        ("a:\n- - - b\n    - c\n", "a:\n  - - [b, c]\n"),
    ],
    ids=repr,
)
def test_every_way_to_write_something_has_one_form(before: str, after: str) -> None:
    assert formatted(before) == after
    assert formatted(after) == after


def test_markdown_keeps_its_lines_and_a_link_stays_in_one_piece() -> None:
    text = "word " * 18 + "and [a link of a few words](event:a-bridge) behind"
    assert formatted(f"summary: |\n  {text}\n  on\n") == f"summary: |\n  {text}\n  on\n"
    assert "\n  [a link of a few words](event:a-bridge) behind\n" in formatted(f"note: {text}\n")


def test_comments_below_one_another_stay_in_line() -> None:
    text = "title: A          # one\ndate: 2024-12-06  # two\n"
    assert formatted(text) == text


@pytest.mark.parametrize("data", [b"\xff", b"a: [", b"- a\n", b"a: b\na: c\n", b"a: &x b\n", b""])
def test_a_file_with_faults_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError):
        format_file("event", data)


def test_nothing_comes_out_that_says_something_else(monkeypatch: pytest.MonkeyPatch) -> None:
    for wrong in ("title: Else\n", "title: A\n# Else.\n"):
        monkeypatch.setattr(formatting, "lay_out", lambda *_, wrong=wrong: wrong)
        with pytest.raises(ChangedError):
            formatted("title: A\n")


# --- whatever stands in a file --------------------------------------------------------------------


def format_all(folder: Path) -> None:
    for file in list_files(folder):
        path = folder / file.path
        path.write_bytes(format_file(file.kind, path.read_bytes()))


def test_the_own_story_says_the_same(tmp_path: Path) -> None:
    folder = tmp_path / "events"
    shutil.copytree(ROOT / "events", folder)
    before = read_story(folder)
    assert before.story is not None
    format_all(folder)
    assert read_story(folder) == before


def without_blanks(data: Any) -> Any:
    """What a file holds without the fields that are empty, which PyYAML would put in quotes."""
    if isinstance(data, dict):
        return {name: without_blanks(value) for name, value in data.items() if value}
    return [without_blanks(item) for item in data] if isinstance(data, list) else data


@st.composite
def layouts(draw: st.DrawFn) -> dict[str, Any]:
    """One of the ways in which PyYAML lays out a file."""
    return {
        "width": draw(st.sampled_from([20, 80, 10_000])),
        "default_flow_style": draw(st.sampled_from([True, False, None])),
        "default_style": draw(st.sampled_from([None, '"', "'", "|", ">"])),
        "indent": draw(st.sampled_from([2, 4])),
        "sort_keys": draw(st.booleans()),
        "allow_unicode": draw(st.booleans()),
    }


def with_comments(text: str, draw: st.DrawFn) -> str:
    """Put comments above some lines that are fields or items in block style, and behind some."""
    lines = []
    for line in text.splitlines():
        if re.fullmatch(r" *(- )*[a-z_]+: [\w/-]+|[a-z_]+:", line):
            indent = " " * draw(st.integers(0, 8))
            lines += draw(st.sampled_from([[], [], [f"{indent}# above {len(lines)}"], [""]]))
            lines.append(line + draw(st.sampled_from(["", "", f" # behind {len(lines)}"])))
        else:
            lines.append(line)
    return "\n".join(lines) + draw(st.sampled_from(["", "\n", "\n  # at the end\n\n"]))


@st.composite
def untidy_stories(draw: st.DrawFn) -> dict[str, str]:
    """The files of a whole story, each laid out in a way of its own, with comments."""
    files = {}
    for path in sorted(BASE.rglob("*.yml")):
        data = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - texts only
        text = yaml.dump(without_blanks(data), Dumper=yaml.CSafeDumper, **draw(layouts()))
        is_open = not re.search(r"[|>][-+\d]*$|[{\"']", text, re.MULTILINE)
        name = path.relative_to(BASE).as_posix()
        files[name] = with_comments(text, draw) if is_open else text
    return files


def comments(text: str) -> Counter[str]:
    return Counter(re.findall(r"# (?:above|behind|at) .*", text))


@settings(max_examples=25)
@given(files=untidy_stories())
def test_a_story_says_the_same_whatever_its_layout(
    tmp_path_factory: pytest.TempPathFactory, files: dict[str, str]
) -> None:
    folder = tmp_path_factory.mktemp("story")
    for name, text in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    before = read_story(folder)
    assert before.story is not None, before.problems
    format_all(folder)
    assert read_story(folder) == before
    for name, text in files.items():
        tidy = (folder / name).read_text("utf-8")
        assert comments(tidy) == comments(text)
    once = {name: (folder / name).read_bytes() for name in files}
    format_all(folder)
    assert {name: (folder / name).read_bytes() for name in files} == once
