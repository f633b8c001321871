"""Files that are not written yet are read as if they were."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from dateline.reading import read_story, survey

Write = Callable[[dict[str, str]], Path]
EVENT = b"title: A\ndate: 2024-12-06\nsources: [{title: T, publisher: P}]\n"


def test_a_file_that_is_not_written_is_part_of_the_story(write_story: Write) -> None:
    story = read_story(write_story({}), unwritten={"a.yml": EVENT}).story
    assert story is not None
    assert story.event_by_id.keys() == {"a"}


def test_its_problems_are_told_under_its_name(write_story: Write) -> None:
    problems = read_story(write_story({}), unwritten={"actors/a.yml": b"names: A\n"}).problems
    assert [Path(problem.file).parts[-2:] for problem in problems] == [("actors", "a.yml")]


def test_it_stands_for_the_file_of_its_name(write_story: Write) -> None:
    folder = write_story({"a.yml": "title: ["})
    assert read_story(folder).story is None
    assert read_story(folder, unwritten={"a.yml": EVENT}).story is not None


def test_a_survey_knows_what_a_story_with_errors_has(write_story: Write) -> None:
    known = survey(write_story({"a.yml": "title: [", "places/b.yml": "names: The Bridge\n"}))
    assert known.named("place", "the bridge") == "b"
    assert known.has("event", "a")
