"""`dateline new` by flags: what it writes, and what it refuses to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from dateline.reading import read_story

Run = Callable[..., int]
Added = Callable[[], set[str]]

EVENT = ("event", "--title", "It opens", "--date", "2024-12-07", "--source", "herald-2024-12-06")
FIGURE = ("--date", "2024-12-07", "--by", "the mayor's office", "--best", "12")

ONE_OF_EACH = {
    "2024-12-07-it-opens.yml": EVENT,
    "actors/asa-odegard.yml": (
        *("actor", "--name", "Åsa Ødegård", "--alias", "Asa", "--kind", "person"),
        *("--side", "south", "--gloss", "Mayor of the town."),
    ),
    "places/old-town.yml": (
        *("place", "--name", "Old Town", "--kind", "town", "--within", "north bridge"),
        *("--lat", "35.1", "--lon", "36.7", "--precision", "town"),
    ),
    "sources/example-news-2024-12-07.yml": (
        *("source", "--url", "https://news.example/a", "--title", "A: b", "--author", "X"),
        *("--publisher", "Example News", "--published", "2024-12-07", "--kind", "newspaper"),
    ),
    "counts/deaths.yml": (
        *("count", "--title", "Deaths", "--measure", "deaths", *FIGURE),
        *("--source", "herald-2024-12-06"),
    ),
}


@pytest.mark.parametrize(("path", "arguments"), ONE_OF_EACH.items())
def test_a_new_file_stands_where_its_kind_does_and_the_story_stays_right(
    path: str, arguments: tuple[str, ...], new: Run, files: Added, story: Path
) -> None:
    assert new(*arguments) == 0
    assert files() == {path}
    assert not [p for p in read_story(story).problems if p.severity == "error"]
    schema = (story / path).read_text(encoding="utf-8").splitlines()[0]
    assert schema.startswith("# yaml-language-server: $schema=../")
    assert schema.endswith(f"schema/{arguments[0]}.schema.json")


@pytest.mark.parametrize(
    ("flags", "missing"),
    [
        (("--place", "Old Pier"), ["place"]),
        (("--claim", "C", "--claim-by", "nobody"), ["actor"]),
        (("--place", "x", "--place", "y", "--actor", "$(id)"), ["place", "actor"]),
    ],
)
def test_what_the_story_does_not_have_is_made_first_by_who_gives_flags(
    flags: tuple[str, ...],
    missing: list[str],
    new: Run,
    files: Added,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert new(*EVENT, "--place", "north-bridge", "--claim-by", "a fisher (unnamed)", *flags) == 1
    *_, last = capsys.readouterr().out.split("\n\n")
    cures = [
        f"`dateline new {kind}` first makes the {kind} that the story does not have."
        for kind in missing
    ]
    assert last.splitlines()[-len(cures) - 1 :] == [*cures, "Nothing was written."]
    assert files() == set()


def test_names_and_addresses_become_ids(new: Run, story: Path) -> None:
    told = ("--actor", "jane doe", "--actor", "جين دو", "--place", "North Bridge")
    assert new(*EVENT[:-1], "http://www.herald.example/bridge/?utm_source=x", *told) == 0
    made = yaml.safe_load((story / "2024-12-07-it-opens.yml").read_text(encoding="utf-8"))
    assert made["actors"] == ["jane-doe"]
    assert made["places"] == ["north-bridge"]
    assert made["sources"] == ["herald-2024-12-06"]


def test_a_claim_may_be_an_unnamed_speakers(new: Run, story: Path) -> None:
    assert new(*EVENT, "--claim", "It is open.", "--claim-by", "a resident (unnamed)") == 0
    made = yaml.safe_load((story / "2024-12-07-it-opens.yml").read_text(encoding="utf-8"))
    assert made["claims"] == [{"text": "It is open.", "by": "a resident (unnamed)"}]


@pytest.mark.parametrize(
    "text",
    [
        "A: b # c",
        "- x",
        "&anchor *alias !tag",
        "---\nb: 1\n...",
        "{{ 7 * 7 }} ${IFS} $(id) `id`",
        "'\" \\ %s %%",
        "<script>alert(1)</script>",
        "null",
    ],
)
def test_a_hostile_text_is_that_text_and_nothing_else(text: str, new: Run, story: Path) -> None:
    assert new(*EVENT, "--summary", text) == 0
    made = yaml.safe_load((story / "2024-12-07-it-opens.yml").read_text(encoding="utf-8"))
    assert made["summary"].strip() == text
    assert set(made) == {"title", "date", "summary", "sources"}


@pytest.mark.parametrize(
    ("flags", "code"),
    [
        (("--date", "2024-13-45"), "D017"),
        (("--place", "nowhere"), "D030"),
        (("--importance", "huge"), "D020"),
        (("--summary", "a \u202e b"), "D011"),
        (("--summary", "a \x1b[31m b"), "D011"),
    ],
)
def test_what_has_an_error_is_not_written(
    flags: tuple[str, ...], code: str, new: Run, files: Added, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new(*EVENT, "--id", "an-id", *flags) == 1
    told = capsys.readouterr().out
    assert told.startswith(f"error[{code}]")
    assert "--> events/an-id.yml:" in told
    assert "\u202e" not in told
    assert "\x1b" not in told
    assert files() == set()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("event", "--title", "x"), "needs --date and --source"),
        ((*EVENT, "--id", "../../escaped"), "is not an id"),
        ((*EVENT, "--id", "2024-12-06-bridge-closed"), "is taken"),
        (
            ("event", "--title", "The Bridge is closed!", "--date", "2024-12-06", *EVENT[-2:]),
            "seems to have",
        ),
        (("actor", "--name", "JANE DOE", "--kind", "person"), "this actor already: `jane-doe`"),
        (("actor", "--name", "جين", "--kind", "person"), "--id"),
        (("actor", "--name", "Herald 2024 12 06", "--kind", "media"), "is taken"),
        (
            (
                "source",
                "--title",
                "T",
                "--publisher",
                "P",
                "--url",
                "https://herald.example/bridge/",
            ),
            "`herald-2024-12-06`; add to events/sources/herald-2024-12-06.yml",
        ),
        ((*EVENT[:-1], "https://new.example/"), "`dateline new source` adds it"),
        ((*EVENT, "--story", "nowhere"), "there is no folder"),
    ],
)
def test_what_is_refused_says_why(
    arguments: tuple[str, ...],
    said: str,
    new: Run,
    files: Added,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert new(*arguments) == 2
    assert said in capsys.readouterr().err
    assert files() == set()


def test_another_thing_that_is_alike_is_written_on_request(new: Run, files: Added) -> None:
    alike = ("event", "--title", "The bridge is closed.", "--date", "2024-12-06", *EVENT[-2:])
    assert new(*alike) == 2
    assert new(*alike, "--anyway") == 0
    assert files() == {"2024-12-06-the-bridge-is-closed.yml"}


def test_a_second_source_of_a_day_gets_a_number(new: Run, files: Added) -> None:
    told = ("--title", "T", "--publisher", "Herald", "--published", "2024-12-06")
    assert new("source", *told, "--url", "https://herald.example/other") == 0
    assert files() == {"sources/herald-2024-12-06-2.yml"}


def test_a_file_can_be_shown_and_not_written(
    new: Run, files: Added, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new(*EVENT, "--print") == 0
    assert yaml.safe_load(capsys.readouterr().out)["title"] == "It opens"
    assert files() == set()


def test_a_file_can_go_elsewhere_and_never_over_another(
    new: Run, files: Added, tmp_path: Path
) -> None:
    assert new(*EVENT, "--out-dir", "drafts") == 0
    written = tmp_path / "drafts" / "2024-12-07-it-opens.yml"
    written.write_text("mine", encoding="utf-8")
    assert new(*EVENT, "--out-dir", "drafts") == 1
    assert written.read_text(encoding="utf-8") == "mine"
    assert files() == set()


def test_a_story_that_has_errors_of_its_own_can_grow(new: Run, story: Path, files: Added) -> None:
    (story / "broken.yml").write_text("title: [", encoding="utf-8")
    assert new(*EVENT) == 0
    assert "2024-12-07-it-opens.yml" in files()


def test_a_story_may_be_the_current_folder(
    new: Run, story: Path, files: Added, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(story)
    assert new(*EVENT, "--story", ".", "--date", "yesterday") == 1
    assert new(*EVENT, "--story", ".") == 0
    assert files() == {"2024-12-07-it-opens.yml"}


def test_it_says_what_to_do_next(new: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert new(*EVENT) == 0
    told = capsys.readouterr().out
    assert "Written: events/2024-12-07-it-opens.yml\nNext: " in told
