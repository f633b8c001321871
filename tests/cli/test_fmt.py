"""`dateline fmt`: which files it changes, what it prints, and what its exit code says."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.cli import main
from dateline.cli.fmt import styling
from dateline.writing import ChangedError

UNTIDY = 'date: 2024-12-06  # a Friday\ntitle: "A"\nsources: [{title: T, publisher: P}]\n'
TIDY = "title: A\ndate: 2024-12-06  # a Friday\nsources:\n  - title: T\n    publisher: P\n"
FAULTY = "titel: A\ndate: 2024-12-06\nsources: [{title: T, publisher: P}]\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write_story: Callable[..., Path]) -> Path:
    """A folder with a story in `events`, in which the command runs; one file is untidy."""
    monkeypatch.chdir(tmp_path)
    return write_story({"a.yml": UNTIDY, "b.yml": TIDY})


def test_files_are_put_into_the_house_style_once(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["fmt"]) == 0
    assert capsys.readouterr().out == (
        "changed events/a.yml\n1 file changed, 2 in the house style already.\n"
    )
    assert (desk / "a.yml").read_text() == TIDY
    assert main(["fmt"]) == 0
    assert capsys.readouterr().out == "0 files changed, 3 in the house style already.\n"
    assert sorted(path.name for path in desk.iterdir()) == ["a.yml", "b.yml", "story.yml"]


def test_check_changes_nothing_and_names_the_files(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["fmt", "--check"]) == 1
    assert capsys.readouterr().out == (
        "would change events/a.yml\n1 file would change, 2 in the house style already.\n"
    )
    assert (desk / "a.yml").read_text() == UNTIDY
    assert main(["fmt", "--check", "events/b.yml"]) == 0


def test_diff_shows_what_would_change(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "a.yml").write_text(UNTIDY.replace("Friday", "Friday\u200f"))
    assert main(["fmt", "--diff", "--check"]) == 1
    out = capsys.readouterr().out
    assert out.startswith("--- events/a.yml\n+++ events/a.yml (house style)\n@@ -1,3 +1,5 @@\n")
    assert '\n-title: "A"\n' in out
    assert "\n+title: A\n" in out
    assert "# a Friday\N{REPLACEMENT CHARACTER}\n" in out
    assert '"A"' in (desk / "a.yml").read_text()


def test_only_what_is_named_is_changed(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "actors").mkdir()
    actor = desk / "actors" / "jordan.yml"
    actor.write_text("kind: state\nnames: Jordan\n")
    assert main(["fmt", "events/actors", "events/b.yml"]) == 0
    assert actor.read_text() == "names: Jordan\nkind: state\n"
    assert (desk / "a.yml").read_text() == UNTIDY
    assert "1 file changed, 1 in the house style already." in capsys.readouterr().out


def test_a_file_with_errors_is_told_and_left_as_it_is(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "a.yml").write_text(FAULTY)
    (desk / "b.yml").write_text(UNTIDY)
    assert main(["fmt"]) == 1
    out = capsys.readouterr().out
    assert "error[D014]: unknown field `titel`\n  --> events/a.yml:1:1\n" in out
    assert "changed events/b.yml\n" in out
    assert (desk / "a.yml").read_text() == FAULTY
    assert (desk / "b.yml").read_text() == TIDY


def test_what_would_say_something_else_is_left_as_it_is(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> bytes:
        raise ChangedError

    monkeypatch.setattr(styling, "format_file", fail)
    assert main(["fmt", "events/a.yml"]) == 1
    assert "`events/a.yml` stays as it is: " in capsys.readouterr().err
    assert (desk / "a.yml").read_text() == UNTIDY


def test_permissions_stay(desk: Path) -> None:
    (desk / "a.yml").chmod(0o640)
    assert main(["fmt"]) == 0
    assert stat.S_IMODE((desk / "a.yml").stat().st_mode) == 0o640


def test_a_file_that_cannot_be_replaced_stays_whole(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(path: Path, target: Path) -> None:
        raise PermissionError(13, os.strerror(13), str(target))

    monkeypatch.setattr(Path, "replace", fail)
    assert main(["fmt"]) == 1
    out, err = capsys.readouterr()
    assert err == "dateline fmt: `events/a.yml` cannot be written: Permission denied\n"
    assert out == "0 files changed, 2 in the house style already.\n"
    assert (desk / "a.yml").read_text() == UNTIDY
    assert sorted(path.name for path in desk.iterdir()) == ["a.yml", "b.yml", "story.yml"]


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("nowhere", "there is no `nowhere`; name the story's folder or files in it"),
        ("notes.yml", "`notes.yml` is in no story: no folder above it holds a story.yml"),
        ("events/readme.md", "`events/readme.md` is not a file that the story reads"),
    ],
)
def test_a_path_that_leads_nowhere_is_told(
    desk: Path, capsys: pytest.CaptureFixture[str], path: str, told: str
) -> None:
    (desk.parent / "notes.yml").write_text("a: b\n")
    (desk / "readme.md").write_text("Read me.\n")
    assert main(["fmt", path]) == 2
    assert capsys.readouterr().err == f"dateline fmt: {told}\n"
