"""What `dateline check` asks beyond errors: how much of it, where, and when it keeps quiet."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.cli import main

EVENT = "title: Road {0} is closed\ndate: 2024-12-{0:02}\nsources: [{{title: T, publisher: P}}]\n"
GIT = "git"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write_story: Callable[..., Path]) -> Path:
    """A folder with a story of ten events in `events`, each of which rests on one source."""
    monkeypatch.chdir(tmp_path)
    files = {f"e-{number:02}.yml": EVENT.format(number) for number in range(1, 11)}
    files["e-10.yml"] += "note: So the regime said.\n"
    return write_story(files)


def out(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["check", *arguments]) == 0
    return capsys.readouterr().out


def test_some_of_each_kind_is_told_and_how_many_there_are(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = out(capsys)
    assert told.count("warning[D101]") == 3
    assert told.count("warning[D108]") == 1
    assert told.endswith(
        "Advice: 11 warnings of 2 kinds, of which 4 stand above.\n"
        "  D101     10  an event that rests on one source\n"
        "  D108      1  a word that takes sides\n"
        "Tell all with `--advice all`, one kind with `--advice D101`, none with `--no-advice`.\n"
        "10 events, 1 source: no problems\n"
    )


def test_all_or_one_kind_or_none(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    every = out(capsys, "--advice", "all")
    assert every.count("warning[") == 11
    assert every.endswith("Advice: 11 warnings of 2 kinds.\n10 events, 1 source: no problems\n")
    assert "Advice: 1 warning of one kind." in out(capsys, "--advice", "d108")
    assert out(capsys, "--no-advice") == "10 events, 1 source: no problems\n"


def test_what_is_wrong_comes_first(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "zzz.pdf").write_text("x")
    told = out(capsys)
    assert told.index("1 problem in 1 file.") < told.index("warning[D101]")
    assert told.endswith("no other problems\n")


def test_a_story_that_is_wrong_gets_no_advice(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "e-01.yml").write_text("titel: A\n")
    assert main(["check"]) == 1
    assert "D101" not in capsys.readouterr().out


def test_advice_is_no_error_where_warnings_are(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "warning[D101]" in out(capsys, "--strict")


def test_reports_for_programs_hold_all_of_it(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = json.loads(out(capsys, "--format", "json"))
    assert (report["errors"], report["warnings"], len(report["problems"])) == (0, 11, 11)
    assert json.loads(out(capsys, "--format", "json", "--no-advice"))["problems"] == []


def test_annotations_hold_it_last(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "zzz.pdf").write_text("x")
    lines = out(capsys, "--format", "github").splitlines()
    assert ["D004" in line for line in lines[:5]] == [True, False, False, False, False]
    assert all("::warning file=events/e-" in line for line in lines[1:5])


def test_a_page_written_by_hand_uses_ids(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "sources").mkdir()
    (desk / "sources" / "mirror.yml").write_text("title: A mirror\npublisher: The Mirror\n")
    assert "nothing names the source `mirror`" in out(capsys)
    (desk.parent / "docs").mkdir()
    (desk.parent / "docs" / "index.md").write_text("So they wrote [@mirror].\n")
    assert "mirror" not in out(capsys)


def test_beside_an_earlier_commit_only_changed_files_are_asked_about(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    who = ("-c", "user.name=An editor", "-c", "user.email=desk@example.org")
    for command in (("init", "-q"), ("add", "."), (*who, "commit", "-qm", "Published")):
        subprocess.run([GIT, *command], check=True)
    assert "Advice" not in out(capsys, "--against", "HEAD")
    (desk / "e-03.yml").write_text(f"{EVENT.format(3)}note: A slip is mended.\n")
    told = out(capsys, "--against", "HEAD")
    assert told.count("warning[D101]") == 1
    assert "events/e-03.yml:3:" in told


@pytest.mark.parametrize("kind", ["D014", "D999", "some"])
def test_what_is_no_advice_is_refused(
    desk: Path, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["check", "--advice", kind])
    assert stop.value.code == 2
    assert "from D101 to D113" in capsys.readouterr().err
