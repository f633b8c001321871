"""`dateline init`: what it writes for which answers, and what it leaves alone."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from dateline.cli import main
from dateline.cli.init.plan import LANGUAGES
from dateline.cli.site.configuration import story_folder
from dateline.problems import render
from dateline.reading import read_story
from dateline.story.settings import Settings

Start = Callable[..., Path]

TITLES = [
    '"Law": & order',
    "- 100% [not] *sure*",
    "C# _and_ {{ 7 * 7 }}",
    "قصة، ١",
    "NO",
    "'",
    "\\",
]


def settings_of(folder: Path) -> dict[str, str]:
    """The settings of a site as plain text, with what `!ENV` falls back to."""
    loader = type("Loader", (yaml.SafeLoader,), {})
    loader.add_constructor("!ENV", lambda _, node: getattr(node.value[-1], "value", None))
    return yaml.load((folder / "mkdocs.yml").read_text("utf-8"), loader)  # noqa: S506


def told(folder: Path) -> Settings:
    """What the story says as a whole."""
    reading = read_story(folder / "events")
    assert reading.story is not None, render(reading.problems)
    return reading.story.settings


def test_it_is_called_after_its_folder(started: Start, capsys: pytest.CaptureFixture[str]) -> None:
    folder = started()
    assert told(folder).title.wording("en").text == "Flood 2026"
    said, first, *others = capsys.readouterr().out.splitlines()
    assert said == f"“Flood 2026” is begun in {folder}. Next:"
    assert first == f"1. cd {folder} && dateline site"
    assert len(others) == 2


def test_it_is_not_called_after_a_folder_in_another_script(started: Start) -> None:
    assert told(started("--language", "ar")).title.wording("ar").text == "قصة جديدة"


@pytest.mark.parametrize("title", TITLES)
def test_a_title_is_what_it_looks_like_in_every_file(started: Start, title: str) -> None:
    folder = started("--title", title)
    assert settings_of(folder)["site_name"] == title
    assert told(folder).title.wording("en").text == title
    front_matter = (folder / "docs/index.md").read_text("utf-8").split("---\n")[1]
    assert yaml.safe_load(front_matter)["title"] == title


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (["--title", "<b>"], "no `<` or `>`"),
        (["--title", "two\nlines"], "one line"),
        (["--title", "turned \u202e round"], "one line"),
        (["--repository", "javascript:alert(1)"], "not a web address"),
        (["--site-url", 'https://example.org/"'], "not a web address"),
        (["--contact", "nobody"], "neither a mail nor a web address"),
        (["--program", "dateline\n--index-url https://example.org"], "one line"),
    ],
)
def test_nonsense_is_refused_before_anything_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], options: list[str], complaint: str
) -> None:
    assert main(["init", str(tmp_path / "story"), *options]) == 2
    assert complaint in capsys.readouterr().err
    assert not (tmp_path / "story").exists()


def test_a_folder_with_files_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    assert main(["init", str(tmp_path)]) == 2
    assert "not empty; --here starts a story beside what is there" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]
    assert main(["init", str(tmp_path / "notes.txt")]) == 2


def test_a_repository_without_files_is_empty_enough(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert main(["init", str(tmp_path)]) == 0


def test_what_is_there_stays_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "README.md").write_text("mine")
    assert main(["init", str(tmp_path), "--here"]) == 0
    assert capsys.readouterr().out.startswith("kept as it was: README.md\n")
    assert (tmp_path / "README.md").read_text() == "mine"
    assert (tmp_path / "mkdocs.yml").exists()


def test_the_examples_can_be_left_out(started: Start) -> None:
    folder = started("--no-example")
    story = read_story(folder / "events").story
    assert story is not None
    assert not story.events
    assert story_folder(folder / "mkdocs.yml") == folder / "events"
    written = [
        path for path in folder.rglob("*") if path.is_file() and path.parent.name != "schema"
    ]
    assert not [path for path in written if re.search("Null|[Ee]xample:", path.read_text("utf-8"))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_readme_says_how_to_take_the_example_out(started: Start, language: str) -> None:
    folder = started("--language", language)
    readme = (folder / "README.md").read_text("utf-8")
    assert "\nfind events -name '*example*' -delete\n" in readme
    for path in list((folder / "events").rglob("*example*")):
        path.unlink()
    reading = read_story(folder / "events")
    assert reading.story is not None
    assert not reading.problems
    assert not [*reading.story.events, *reading.story.actors, *reading.story.places]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_shows_what_a_story_can_tell(started: Start, language: str) -> None:
    story = read_story(started("--language", language) / "events").story
    assert story is not None
    assert story.settings.language == language
    assert len(story.events) == 2
    bridge, ferry = story.events
    (question,) = bridge.questions
    assert len({claim.answers[question].every for claim in bridge.claims}) == 2
    assert bridge.quotes
    assert ferry.corrections
    assert all((story.actors, story.places, story.sources, story.settings.sides))


@pytest.mark.parametrize(
    ("repository", "edit_base"),
    [
        ("https://github.com/desk/flood", "https://github.com/desk/flood/edit/main/"),
        ("https://github.com/desk/flood.git", "https://github.com/desk/flood/edit/main/"),
        ("https://gitlab.com/desk/flood/", "https://gitlab.com/desk/flood/-/edit/main/"),
        ("https://codeberg.org/desk/flood", "https://codeberg.org/desk/flood/_edit/main/"),
    ],
)
def test_pencils_lead_to_the_repository(started: Start, repository: str, edit_base: str) -> None:
    folder = started("--repository", repository, "--site-url", "https://example.org/flood/")
    plugins = settings_of(folder)["plugins"]
    assert plugins[1]["dateline"]["edit_base"] == edit_base  # type: ignore[index]
    assert settings_of(folder)["site_url"] == "https://example.org/flood/"


@pytest.mark.parametrize(
    ("contact", "link"),
    [
        ("desk@flood.example", "mailto:desk@flood.example"),
        ("https://flood.example/contact", "https://flood.example/contact"),
    ],
)
def test_readers_are_told_where_errors_are_reported(
    started: Start, contact: str, link: str
) -> None:
    folder = started("--contact", contact)
    assert told(folder).contact == contact
    assert f"]({link})" in (folder / "docs/corrections-policy.md").read_text("utf-8")


class Terminal(io.StringIO):
    """A terminal at which somebody types, or gives up."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("typed", "title"), [("The flood\n", "The flood"), ("\n", "Story"), ("", "Story")]
)
def test_somebody_at_a_terminal_is_asked_for_the_title(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str, title: str
) -> None:
    screen = Terminal()
    monkeypatch.setattr("sys.stdin", Terminal(typed))
    monkeypatch.setattr("sys.stdout", screen)
    assert main(["init", str(tmp_path / "story")]) == 0
    assert screen.getvalue().startswith("What is the story called? [Story] ")
    assert told(tmp_path / "story").title.wording("en").text == title


def test_the_manual_names_every_option_and_everything_in_the_folder(
    started: Start, capsys: pytest.CaptureFixture[str]
) -> None:
    manual = (Path(__file__).parents[3] / "manual/start.md").read_text("utf-8")
    folder = started()
    with pytest.raises(SystemExit):
        main(["init", "--help"])
    options = set(re.findall(r"--[a-z-]+", capsys.readouterr().out)) - {"--help"}
    assert len(options) > 5
    assert [option for option in options if f"| `{option}" not in manual] == []
    told = {".gitignore", ".gitattributes"}  # every repository has these
    names = {path.name for path in folder.iterdir()} - told
    assert [name for name in names if f"`{name}" not in manual] == []
