"""`dateline new` on a real terminal: whoever sits there is asked, and may go at any time."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

Added = Callable[[], set[str]]
Sit = Callable[..., int]

LEFT = "\x04"
"""What Ctrl-D sends."""

TAB = "\t"
END_OF_PROMPT = b": "


@pytest.fixture
def sit(story: Path) -> Sit:
    """Run `dateline new` on a terminal, answer what it asks, and return its exit code."""

    def at_terminal(answers: list[str], *arguments: str) -> int:
        ours, its = pty.openpty()
        command = [str(Path(sys.executable).with_name("dateline")), "new", *arguments]
        with subprocess.Popen(command, stdin=its, stdout=its, stderr=its, cwd=story.parent) as run:
            os.close(its)
            waiting, shown = list(answers), b""
            while told := _told(ours):
                shown += told
                if shown.endswith(END_OF_PROMPT):
                    os.write(ours, (waiting.pop(0) if waiting else LEFT).encode())
            os.close(ours)
        assert not waiting, shown.decode()
        return run.returncode

    return at_terminal


def _told(terminal: int) -> bytes:
    """Return what a program shows next; nothing once it has ended."""
    try:
        return os.read(terminal, 1024)
    except OSError:  # Linux says so that nobody has the other end open
        return b""


def test_answers_on_a_terminal_make_a_file(sit: Sit, files: Added) -> None:
    assert sit(["Jane Roe\n", "person\n", "\n", "A witness.\n"], "actor") == 0
    assert files() == {"actors/jane-roe.yml"}


def test_tab_completes_what_the_story_has(sit: Sit, files: Added, story: Path) -> None:
    answers = [f"nor{TAB}\n", "\n", "\n", "\n", "\n", f"her{TAB}\n", "\n"]
    assert sit(answers, "event", "--title", "It opens", "--date", "2024-12-07") == 0
    (name,) = files()
    made = yaml.safe_load((story / name).read_text("utf-8"))
    assert (made["places"], made["sources"]) == (["north-bridge"], ["herald-2024-12-06"])


def test_tab_completes_what_is_offered(sit: Sit, files: Added, story: Path) -> None:
    answers = ["bridg\n", f"nor{TAB}\n", "\n", "\n", "\n", "\n", f"her{TAB}\n", "\n"]
    assert sit(answers, "event", "--title", "It opens", "--date", "2024-12-07") == 0
    (name,) = files()
    assert yaml.safe_load((story / name).read_text("utf-8"))["places"] == ["north-bridge"]


PLACE = ["n\n", "town\n", "\n", "34.6\n", "35.1\n", "A pier.\n", "\n"]
CLAIM = ["The ferry stopped.\n", "a harbour worker (unnamed)\n"]
SOURCE = ["https://gazette.example/ferry\n", "Ferry stops\n", "Example Gazette\n", "2024-12-06\n"]
FERRY = ["The ferry stops\n", "2024-12-06\n", "Old Pier\n", *PLACE, "\n", "No boat left.\n", *CLAIM]


def test_one_talk_makes_an_event_with_a_place_a_source_and_a_speaker_of_its_own(
    sit: Sit, files: Added, story: Path
) -> None:
    assert sit([*FERRY, *SOURCE, "\n"], "event") == 0
    assert files() == {"2024-12-06-the-ferry-stops.yml", "places/old-pier.yml"}
    made = yaml.safe_load((story / "2024-12-06-the-ferry-stops.yml").read_text("utf-8"))
    assert made["places"] == ["old-pier"]
    assert made["claims"][0]["by"] == "a harbour worker (unnamed)"
    assert made["sources"][0]["title"] == "Ferry stops"


def test_a_new_speaker_and_a_new_place_are_written_with_the_event(
    sit: Sit, files: Added, story: Path
) -> None:
    speaker = ["Harbour Board\n", "n\n", "organisation\n", "\n", "It runs the harbour.\n"]
    assert sit([*FERRY[:-1], *speaker, *SOURCE, "\n"], "event") == 0
    event = "2024-12-06-the-ferry-stops.yml"
    assert files() == {event, "places/old-pier.yml", "actors/harbour-board.yml"}
    made = yaml.safe_load((story / event).read_text("utf-8"))
    assert made["claims"][0]["by"] == "harbour-board"


def test_whoever_goes_before_the_end_leaves_no_new_place_either(sit: Sit, files: Added) -> None:
    assert sit([*FERRY, LEFT], "event") == 2
    assert files() == set()


def test_an_event_that_is_there_brings_no_new_place(sit: Sit, files: Added) -> None:
    again = ["Old Pier\n", *PLACE, "\n", "\n", "\n", "her\n", "1\n", "\n"]
    known = ("--title", "The bridge is closed", "--date", "2024-12-06")
    assert sit(again, "event", *known) == 2
    assert files() == set()


def test_whoever_goes_leaves_nothing_behind(sit: Sit, files: Added) -> None:
    assert sit(["Jane Roe\n", LEFT], "actor") == 2
    assert files() == set()


def test_nobody_is_asked_who_says_yes_to_everything(sit: Sit, files: Added) -> None:
    assert sit([], "actor", "--yes", "--name", "Jane Roe", "--kind", "person") == 0
    assert files() == {"actors/jane-roe.yml"}
