"""An unchanged file is not parsed again; and nothing that is kept is believed blindly."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.reading import Reading, read_story, reader, trees
from dateline.reading.nodes import plain
from dateline.reading.packing import pack, unpack
from dateline.reading.parsing import parse
from dateline.reading.storyfile import StoryFile
from dateline.reading.trees import Trees

BASE = Path(__file__).parents[1] / "golden" / "problems" / "base"
ROOT = Path(__file__).parents[2]
EVENT = "title: A\ndate: 2024-12-06\nnote:\nsources: [{title: T, publisher: P}]\n"

Parsed = list[str]


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> Parsed:
    """The files that are parsed, as they are."""
    names: Parsed = []

    def noted(file: StoryFile, text: str) -> object:
        names.append(file.path)
        return parse(file, text)

    monkeypatch.setattr(reader, "parse", noted)
    return names


@pytest.fixture
def story(write_story: Callable[[dict[str, str]], Path]) -> Path:
    return write_story({"a.yml": EVENT, "b.yml": EVENT.replace("A", "B")})


def read_anew(folder: Path, path: Path) -> Reading:
    """Read as another run of the program does."""
    kept = Trees(path)
    kept.load()
    return read_story(folder, kept)


def test_only_what_has_changed_is_parsed_again(story: Path, tmp_path: Path, parsed: Parsed) -> None:
    keep = tmp_path / "kept" / "a.trees"
    first = read_anew(story, keep)
    assert sorted(parsed) == ["a.yml", "b.yml", "story.yml"]
    parsed.clear()
    assert read_anew(story, keep) == first
    assert parsed == []
    (story / "b.yml").write_text(EVENT.replace("A", "C"))
    changed = read_anew(story, keep).story
    assert parsed == ["b.yml"]
    assert changed is not None
    assert [event.title.every for event in changed.events] == [("A",), ("C",)]


@pytest.mark.parametrize("folder", [BASE, ROOT / "events"], ids=lambda path: path.name)
def test_a_story_is_the_same_from_what_is_kept(folder: Path, tmp_path: Path) -> None:
    plainly = read_story(folder)
    assert read_anew(folder, tmp_path / "kept" / "a.trees") == plainly
    assert read_anew(folder, tmp_path / "kept" / "a.trees") == plainly


def test_problems_are_told_again_with_their_lines(
    story: Path, tmp_path: Path, parsed: Parsed
) -> None:
    (story / "a.yml").write_text(EVENT + "actors: [jordn]\nplaces:\n  -\n")
    (story / "b.yml").write_text(EVENT + "actors: [jordn]\nwho:\n")
    first = read_anew(story, tmp_path / "kept" / "a.trees")
    parsed.clear()
    assert read_anew(story, tmp_path / "kept" / "a.trees") == first
    assert parsed == ["a.yml"], "a file whose YAML has a problem is parsed every time"
    assert {problem.source_line for problem in first.problems} >= {"actors: [jordn]", "who:"}


def test_within_one_run_nothing_need_be_written(story: Path, parsed: Parsed) -> None:
    kept = Trees()
    assert read_story(story, kept) == read_story(story, kept)
    assert len(parsed) == 3


def test_what_a_story_needs_no_more_is_forgotten(story: Path, tmp_path: Path) -> None:
    keep = tmp_path / "kept" / "a.trees"
    read_anew(story, keep)
    before = keep.read_text("utf-8").count("\n")
    (story / "b.yml").unlink()
    read_anew(story, keep)
    assert keep.read_text("utf-8").count("\n") == before - 1


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: "",
        lambda text: text[: len(text) // 2],
        lambda text: text.replace("title", "tilte"),
        lambda text: text.replace("dateline", "datelime", 1),
        lambda text: "\n".join([text.splitlines()[0], "x", "", "a b c"]),
        lambda text: "\0" * 100,
        lambda text: text.replace(trees.made_by(), "dateline 0.0.1"),
    ],
    ids=["empty", "cut", "altered", "foreign", "nonsense", "zeros", "older"],
)
def test_what_is_damaged_or_foreign_is_passed_over(
    story: Path, tmp_path: Path, damage: Callable[[str], str]
) -> None:
    keep = tmp_path / "kept" / "a.trees"
    plainly = read_anew(story, keep)
    keep.write_text(damage(keep.read_text("utf-8")), "utf-8")
    assert read_anew(story, keep) == plainly
    assert read_anew(story, keep) == plainly


@pytest.mark.parametrize(
    "packed", ["null", "[true,[1,1,1,1]]", "[true,7]", "[true,[1,1,1,1,null]]", "[[[[[", "[0,{}]"]
)
def test_a_tree_of_the_wrong_shape_is_none(packed: str) -> None:
    kept = Trees()
    kept._kept["x"] = f"{trees._checksum(packed)} {packed}"
    assert kept.get("x") is None


def test_a_packed_tree_unpacks_to_the_same_with_nodes_of_its_own() -> None:
    file = StoryFile("event", "a.yml", "a.yml")
    tree = parse(file, 'a: [x, {b: "", c: }]\nd: |\n  text\ne: ~\n')
    assert tree is not None
    again = unpack(pack(tree))
    assert again == tree
    assert again is not tree
    assert plain(again) == {"a": ["x", {"b": ""}], "d": "text\n"}
