"""Whatever stands in a file, reading gives a story or problems, never a traceback."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.problems import render
from dateline.reading import Reading, read_story

BASE = Path(__file__).parents[1] / "golden" / "problems" / "base"
WHOLE = (BASE / "2024-12-06-bridge.yml").read_text("utf-8")
WORDS = sorted(set(re.findall(r"[\w.:#/-]+", WHOLE)))
"""Every word of a whole event: field names, ids, dates."""

scalars = st.sampled_from(WORDS) | st.text(max_size=12) | st.integers() | st.booleans() | st.none()
structures = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(WORDS) | st.text(max_size=6), inner, max_size=6)
    ),
    max_leaves=30,
)


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(BASE, tmp_path_factory.mktemp("story") / "events"))


def read_with(story: Path, name: str, content: bytes) -> Reading:
    path = story / name
    before = path.read_bytes() if path.exists() else None
    path.write_bytes(content)
    try:
        return read_story(story)
    finally:
        if before is None:
            path.unlink()
        else:
            path.write_bytes(before)


def assert_told(reading: Reading) -> None:
    errors = [problem for problem in reading.problems if problem.severity == "error"]
    assert (reading.story is None) == bool(errors)
    for problem in reading.problems:
        assert problem.message
        assert problem.help
        assert problem.line >= 1
        assert problem.column >= 1
    assert render(reading.problems).isprintable() or "\n" in render(reading.problems)


@given(content=st.binary(max_size=300))
def test_any_bytes(story: Path, content: bytes) -> None:
    assert_told(read_with(story, "a.yml", content))


@given(content=st.text(max_size=300))
def test_any_text(story: Path, content: str) -> None:
    assert_told(read_with(story, "a.yml", content.encode("utf-8", "surrogatepass")))


@given(content=st.lists(st.sampled_from([*WORDS, *"-:[]{},&*!|>'\"%@`?# \n\t", "  ", ": "])))
def test_any_pieces_of_yaml(story: Path, content: list[str]) -> None:
    assert_told(read_with(story, "a.yml", "".join(content).encode()))


@pytest.mark.parametrize(
    "name", ["a.yml", "story.yml", "actors/a.yml", "places/a.yml", "sources/a.yml", "counts/a.yml"]
)
@settings(max_examples=60)
@given(content=structures)
def test_any_structure_in_any_file(story: Path, name: str, content: object) -> None:
    dumped = yaml.safe_dump(content, allow_unicode=True, default_flow_style=None)
    assert_told(read_with(story, name, dumped.encode()))


@given(data=st.data())
def test_a_whole_event_with_a_piece_cut_out(story: Path, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(WHOLE)))
    end = data.draw(st.integers(start, min(len(WHOLE), start + 200)))
    put = data.draw(st.sampled_from(["", " ", "\n", "- ", ": ", "x", "[", "{", "null", '"']))
    content = WHOLE[:start] + put + WHOLE[end:]
    assert_told(read_with(story, "2024-12-06-bridge.yml", content.encode()))


@given(data=st.data())
def test_a_whole_event_with_a_line_moved(story: Path, data: st.DataObject) -> None:
    lines = WHOLE.splitlines(keepends=True)
    moved = lines.pop(data.draw(st.integers(0, len(lines) - 1)))
    indent = data.draw(st.sampled_from(["", " ", "  ", "    "]))
    lines.insert(data.draw(st.integers(0, len(lines))), indent + moved.lstrip(" "))
    assert_told(read_with(story, "2024-12-06-bridge.yml", "".join(lines).encode()))
