"""`dateline check --watch`: as an editor has it open beside the text."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dateline.cli import main
from dateline.cli.check.watching import clear, state_of

EVENT = "title: A\ndate: 2024-12-06\nsources: [{title: T, publisher: P}]\n"
COMMAND = ["check", "--watch", "--no-advice"]
WATCH = f"import sys; from dateline.cli import main; sys.exit(main({COMMAND}))"

Watching = subprocess.Popen[str]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write_story: Callable[..., Path]) -> Path:
    monkeypatch.chdir(tmp_path)
    return write_story({"a.yml": EVENT})


@pytest.fixture
def watching(desk: Path, hears_interrupts: None) -> Iterator[Watching]:
    with subprocess.Popen(
        [sys.executable, "-c", WATCH], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        yield process
        process.kill()


def told(process: Watching) -> str:
    """What is printed up to the line that ends a check."""
    assert process.stdout is not None
    lines = []
    for line in process.stdout:
        lines.append(line)
        if line.startswith("Watching "):
            break
    return "".join(lines)


def save_as_editors_do(path: Path, text: str) -> None:
    """Write beside and put in place, so that the file is another one each time."""
    beside = path.with_name(f".{path.name}.swp")
    beside.write_text(text)
    beside.replace(path)


def test_each_change_is_checked_until_it_is_interrupted(desk: Path, watching: Watching) -> None:
    assert told(watching) == (
        "1 event, 1 source: no problems\n\nWatching `events`; Ctrl-C ends it.\n"
    )
    save_as_editors_do(desk / "a.yml", EVENT.replace("date", "dat"))
    assert "help: did you mean `date`?\n" in told(watching)
    save_as_editors_do(desk / "a.yml", EVENT)
    assert told(watching).startswith("1 event, 1 source: no problems\n")
    (desk / "b.yml").write_text(EVENT)
    assert told(watching).startswith("2 events, 1 source: no problems\n")
    (desk / "b.yml").unlink()
    assert told(watching).startswith("1 event, 1 source: no problems\n")
    watching.send_signal(signal.SIGINT)
    out, err = watching.communicate(timeout=60)
    assert (watching.returncode, out, err) == (130, "", "")


def test_hidden_files_are_nothing_to_look_at(desk: Path) -> None:
    before = state_of([desk])
    (desk / ".a.yml.swp").write_text("x")
    assert state_of([desk]) == before
    save_as_editors_do(desk / "a.yml", EVENT)
    assert state_of([desk]) != before


def test_a_folder_that_is_gone_is_empty(tmp_path: Path) -> None:
    assert state_of([tmp_path / "nowhere"]) == {}


@pytest.mark.parametrize(
    ("is_terminal", "kind", "is_cleared"),
    [(True, "xterm", True), (True, "dumb", False), (False, "xterm", False)],
)
def test_only_a_terminal_is_cleared(
    is_terminal: bool, kind: str, is_cleared: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(stream, "isatty", lambda: is_terminal)
    clear(stream, {**os.environ, "TERM": kind})
    assert bool(stream.getvalue()) is is_cleared


def test_programs_do_not_watch(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--watch", "--format", "json"]) == 2
    assert "choose one" in capsys.readouterr().err
