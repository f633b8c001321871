"""`dateline check`: what it prints, and what its exit code says."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.cli import main

EVENT = (
    "title: A\ndate: 2024-12-06\nsources: [{title: T, publisher: P}, {title: U, publisher: Q}]\n"
)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write_story: Callable[..., Path]) -> Path:
    """A folder with a story in `events`, in which the command runs."""
    monkeypatch.chdir(tmp_path)
    return write_story({"a.yml": EVENT})


def test_a_whole_story_is_summed_up(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    assert capsys.readouterr().out == "1 event, 2 sources: no problems\n"


def test_problems_are_printed_with_exit_code_1(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "a.yml").write_text(EVENT.replace("date", "dat"))
    assert main(["check"]) == 1
    out, err = capsys.readouterr()
    assert "  --> events/a.yml:2:1\n" in out
    assert out.endswith("help: did you mean `date`?\n\n1 problem in 1 file.\n")
    assert err == ""


def test_a_warning_is_printed_and_fails_nothing(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "report.pdf").write_text("x")
    assert main(["check"]) == 0
    out = capsys.readouterr().out
    assert "warning[D004]" in out
    assert out.endswith("1 event, 2 sources: no other problems\n")


def test_another_folder_can_be_named(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desk.rename("story")
    assert main(["check", "story"]) == 0
    assert main(["check"]) == 2
    assert "no folder `events`" in capsys.readouterr().err


def test_one_file_cannot_be_checked_alone(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "events/a.yml"]) == 2
    assert "one file" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["chekc"], ["check", "--fast"], ["check", "a", "b"]])
def test_misuse_is_exit_code_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["--version"])
    assert stop.value.code == 0
    assert capsys.readouterr().out.startswith("dateline ")


def run(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, **environment},
        check=False,
    )


def test_checking_needs_no_site_generator(desk: Path) -> None:
    check = "import sys; from dateline.cli import main; main(['check'])"
    seen = f"{check}; print({{'mkdocs', 'folium', 'jinja2'}} & set(sys.modules))"
    assert run(seen).stdout.splitlines() == ["1 event, 2 sources: no problems", "set()"]


def test_a_terminal_with_few_characters_shows_the_others_as_escapes(desk: Path) -> None:
    (desk / "b.yml").write_text("title: [عنوان]\n", "utf-8")
    done = run(
        "import sys; from dateline.cli import main; sys.exit(main(['check']))",
        PYTHONIOENCODING="ascii",
    )
    assert done.returncode == 1
    assert done.stderr == ""
    assert r"\u0639" in done.stdout


def test_a_reader_who_has_had_enough_gets_no_traceback(desk: Path) -> None:
    (desk / "a.yml").write_text("".join(f"field-{n}: x\n" for n in range(2000)))
    code = "import sys; from dateline.cli import main; sys.exit(main(['check']))"
    with subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


def test_hand_written_pages_can_be_checked_as_well(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    docs = desk.parent / "docs" / "about"
    docs.mkdir(parents=True)
    (docs / "us.md").write_text("[it](event:b) happened\n\n```quotes\nevent: a\n```\n")
    assert main(["check"]) == 0
    assert main(["check", "--docs", "docs"]) == 1
    out = capsys.readouterr().out
    assert "  --> docs/about/us.md:1:12\n" in out
    assert out.endswith("\n2 problems in 1 file.\n")


def test_a_folder_of_pages_that_is_not_there_is_misuse(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--docs", "pages"]) == 2
    assert capsys.readouterr().err == "dateline check: there is no folder `pages`\n"


MISSPELT = EVENT.replace("date", "dat")


def test_problems_become_annotations_on_github(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "a.yml").write_text(MISSPELT)
    assert main(["check", "--format", "github"]) == 1
    out = capsys.readouterr().out
    assert out.startswith("::error file=events/a.yml,line=2,")
    assert out.endswith("\n1 problem in 1 file.\n")


@pytest.mark.parametrize("form", ["json", "sarif"])
@pytest.mark.parametrize("event", [EVENT, MISSPELT])
def test_reports_are_whole_and_alone_on_the_standard_output(
    desk: Path, capsys: pytest.CaptureFixture[str], form: str, event: str
) -> None:
    (desk / "a.yml").write_text(event)
    assert main(["check", "--format", form]) == int(event is MISSPELT)
    out, err = capsys.readouterr()
    assert "version" in json.loads(out) or json.loads(out)["format"]
    assert err == ""


def test_json_counts_what_the_story_holds(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--format", "json"]) == 0
    held = json.loads(capsys.readouterr().out)["story"]
    assert {kind: number for kind, number in held.items() if number} == {"events": 1, "sources": 2}


def test_warnings_can_be_taken_for_errors(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "report.pdf").write_text("x")
    assert main(["check", "--strict"]) == 1
    assert "error[D004]" in capsys.readouterr().out


def test_colours_are_for_terminals(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (desk / "a.yml").write_text(MISSPELT)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    main(["check"])
    assert "\x1b" not in capsys.readouterr().out
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    main(["check"])
    assert "\x1b[1;31merror[D014]\x1b[0m" in capsys.readouterr().out
    main(["check", "--format", "github"])
    assert "\x1b" not in capsys.readouterr().out


def test_a_problem_is_explained_wherever_one_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["check", "--explain", "d014"]) == 0
    assert capsys.readouterr().out.startswith("D014: an unknown field\n\n")


def test_who_asks_for_a_code_that_is_none_is_told_near_ones(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["check", "--explain", "D0040"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "  D040  an event without a source\n" in err
    assert main(["check", "--explain", "xyzzy"]) == 2
    assert "codes run from D001 to " in capsys.readouterr().err


def test_a_second_run_tells_the_same_from_what_the_first_has_kept(
    desk: Path, kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "a.yml").write_text(EVENT + "actors: [jordn]\n")
    assert main(["check"]) == 1
    first = capsys.readouterr().out
    assert [path.suffix for path in kept.rglob("*.*")] == [".trees"]
    assert main(["check"]) == 1
    assert capsys.readouterr().out == first


def test_nothing_need_be_kept(desk: Path, kept: Path) -> None:
    assert main(["check", "--no-cache"]) == 0
    assert not kept.exists()
    assert sorted(path.name for path in desk.parent.iterdir()) == ["events"]


def test_a_page_that_cannot_be_read_is_a_problem(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk.parent / "docs" / "us.md").mkdir(parents=True)
    assert main(["check", "--docs", "docs"]) == 1
    assert "error[D001]: the page cannot be read: " in capsys.readouterr().out
