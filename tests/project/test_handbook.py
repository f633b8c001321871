"""The editors' handbook: what it has people write is taken as it stands, and told as it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dateline.cli import main
from dateline.prose import words_in
from dateline.prose.dates import date_label
from dateline.story.dates import parse
from handbook import FIRST_EVENT, HANDBOOK, ROOT, begin_branch, files_of, labelled, write

PAGES = sorted(page.name for page in HANDBOOK.glob("*.md") if files_of(page.name))


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the published story in the current folder, as an editor's branch begins."""
    begin_branch(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("page", PAGES)
def test_what_a_page_has_people_write_passes_every_check(
    page: str, checkout: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = files_of(FIRST_EVENT) | files_of(page)
    write(checkout, files)
    assert main(["check", "--docs", "docs"]) == 0, capsys.readouterr().out
    assert main(["fmt", "--check", *files]) == 0, capsys.readouterr().out


def test_the_page_of_changes_shows_the_first_event_as_readers_will_see_it(checkout: Path) -> None:
    write(checkout, files_of(FIRST_EVENT))
    assert main(["changes", "--against", "HEAD"]) == 0
    told = re.sub(r"\s+", " ", Path("changes.html").read_text("utf-8"))
    for words in ("1 event new, 1 place new, 1 source new", "a harbour worker (unnamed)"):
        assert words in told
    assert told.count(">Null pier<") > 1, "by name and on the map"


def test_the_mistake_is_told_as_the_page_tells_it(
    checkout: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = files_of(FIRST_EVENT)
    label, told = next(block for block in labelled(FIRST_EVENT) if block[0].startswith("mistake: "))
    right, wrong = label.removeprefix("mistake: ").split(" → ")
    mistyped = {path: re.sub(rf"^{right}:", f"{wrong}:", files[path], flags=re.M) for path in files}
    write(checkout, mistyped)
    assert main(["check", "--docs", "docs"]) == 1
    assert told in capsys.readouterr().out


def test_its_numbers_are_those_of_its_steps_and_files() -> None:
    page = (HANDBOOK / FIRST_EVENT).read_text("utf-8")
    steps = re.findall(r"^## Step (\d+)", page, re.M)
    assert steps == [str(number) for number in range(1, 8)]
    assert "Seven steps" in page
    assert "[seven](first-event.md)" in (HANDBOOK / "index.md").read_text("utf-8")
    place, event = (len(text.splitlines()) for text in files_of(FIRST_EVENT).values())
    assert f"The two files have {place} and {event} lines" in page
    boxes = (ROOT / ".github/pull_request_template.md").read_text("utf-8").partition("## If the")[0]
    assert boxes.count("- [ ]") == 7
    assert "the seven boxes of the desk" in page


def test_each_date_is_shown_as_the_table_says() -> None:
    table = (HANDBOOK / "dates.md").read_text("utf-8")
    rows = re.findall(r"^\|[^|]+\| `([^`]+)` \| ([^|]+) \|$", table, re.M)
    assert len(rows) > 10
    english = words_in("en")
    assert [(written, date_label(parse(written), english)) for written, _ in rows] == rows
