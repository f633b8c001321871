"""`dateline new event --from-issue`: a stranger's form becomes a file, or nothing at all."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from dateline.cli.new.form import FORM
from dateline.reading.identity import LONGEST_ID

Run = Callable[..., int]
Added = Callable[[], set[str]]
Send = Callable[..., int]

ANSWERS = {
    "What happened": "It opens",
    "When": "2024-12-07",
    "Time of day": "_No response_",
    "Where": "North Bridge",
    "New places": "_No response_",
    "Who": "جين دو, jane-doe",
    "Summary": "It opened.\n\nTraffic is back.",
    "What somebody claims": "It is safe.",
    "Who claims it": "an engineer (unnamed)",
    "Web address of the source": "https://news.example/opens",
    "Headline of the source": "Bridge opens",
    "Publisher of the source": "Example News",
    "Day of publication": "2024-12-07",
    "More sources": "https://herald.example/bridge\nhttps://b.example/x | B | The Bee | 2024-12-08",
    "Before you send this": "- [X] It names nobody at risk.",
}
PATH = "2024-12-07-it-opens.yml"


@pytest.fixture
def send(new: Run, tmp_path: Path) -> Send:
    """Fill the form, with some answers of the test's own, and make an event of it."""

    def through(*flags: str, ending: str = "\n", **answers: str) -> int:
        body = "\n\n".join(f"### {label}\n\n{text}" for label, text in (ANSWERS | answers).items())
        form = tmp_path / "form.md"
        form.write_bytes(body.replace("\n", ending).encode("utf-8", "surrogatepass"))
        return new("event", "--from-issue", str(form), *flags)

    return through


def test_a_filled_form_becomes_an_event(send: Send, files: Added, story: Path) -> None:
    assert send(ending="\r\n") == 0
    assert files() == {PATH}
    made = yaml.safe_load((story / PATH).read_text(encoding="utf-8"))
    assert made["date"].isoformat() == "2024-12-07"
    assert (made["places"], made["actors"]) == (["north-bridge"], ["jane-doe"])
    assert made["summary"] == "It opened.\n\nTraffic is back.\n"
    assert made["claims"] == [{"text": "It is safe.", "by": "an engineer (unnamed)"}]
    assert [s if isinstance(s, str) else s["publisher"] for s in made["sources"]] == [
        "Example News",
        "herald-2024-12-06",
        "The Bee",
    ]
    assert "time" not in made


def test_every_label_of_the_form_is_tried_here() -> None:
    assert list(ANSWERS) == list(FORM)


def test_a_place_that_the_story_does_not_have_gets_a_file_too(
    send: Send, files: Added, story: Path
) -> None:
    lines = "The Old  Pier | town | 34.6, 35.1 | district\n\nNorth Bridge|bridge"
    assert send(**{"Where": "the old pier\nNorth Bridge", "New places": lines}) == 0
    assert files() == {PATH, "places/the-old-pier.yml"}
    place = yaml.safe_load((story / "places/the-old-pier.yml").read_text("utf-8"))
    assert place["names"] == "The Old Pier"
    assert place["location"] == {"lat": 34.6, "lon": 35.1}
    assert (place["kind"], place["precision"]) == ("town", "district")
    made = yaml.safe_load((story / PATH).read_text("utf-8"))
    assert made["places"] == ["the-old-pier", "north-bridge"]


HOSTILE = [
    "a: b\n---\nsources: [x]\n...",
    "&a [*a, *a]",
    "!!python/object/apply:os.system ['id']",
    "```yaml\ndraft: true\n```",
    "### Another heading\n\ntext",
    "{{ 7*7 }} ${{ github.token }} $(id) `id`\n; rm -rf /",
    "::set-output name=x::y\n::error::z",
    "# not a comment\n'\"\\",
    "<!-- --><img src=x onerror=alert(1)>",
    "  indented\n\ttabbed",
]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("label", ["Summary", "What somebody claims"])
def test_a_hostile_answer_is_a_text_and_nothing_else(
    label: str, text: str, send: Send, story: Path
) -> None:
    assert send(**{label: text}) == 0
    made = yaml.safe_load((story / PATH).read_text(encoding="utf-8"))
    told = made["summary"] if label == "Summary" else made["claims"][0]["text"]
    assert told.strip() == text.strip()
    assert set(made) == {"title", "date", "places", "actors", "summary", "claims", "sources"}


@pytest.mark.parametrize("text", [" ".join(text.split()) for text in HOSTILE])
def test_a_hostile_headline_is_a_headline_in_a_file_of_the_story(
    text: str, send: Send, files: Added, story: Path
) -> None:
    assert send(**{"What happened": f"../../{text}"}) == 0
    (path,) = files()
    assert path.startswith("2024-12-07-")
    assert "/" not in path
    assert path.isascii()
    assert len(path) <= LONGEST_ID + len(".yml")
    assert yaml.safe_load((story / path).read_text(encoding="utf-8"))["title"] == f"../../{text}"


@pytest.mark.parametrize("text", [" ".join(text.split()).replace("|", "") for text in HOSTILE])
def test_a_hostile_name_of_a_place_is_a_name_in_a_file_of_the_story(
    text: str, send: Send, files: Added, story: Path
) -> None:
    assert send("--id", "an-id", **{"New places": f"../../x {text} | town"}) == 0
    (path,) = files() - {"an-id.yml"}
    folder, _, name = path.partition("/")
    assert folder == "places"
    assert re.fullmatch(r"[a-z0-9-]{1,64}\.yml", name)
    assert yaml.safe_load((story / path).read_text("utf-8"))["names"] == f"../../x {text}"


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("When", "yesterday"),
        ("Where", "Atlantis"),
        ("Who", "../jane-doe"),
        ("Summary", "safe \u202e efas"),
        ("Summary", "a\x00b\x1b[2J"),
        ("What happened", "It \u2066opens"),
        ("Web address of the source", "javascript:alert(1)"),
        ("Publisher of the source", "_No response_"),
        ("More sources", "no-such-source"),
        ("More sources", "file:///etc/passwd | a | b"),
    ],
)
def test_what_has_an_error_is_told_as_check_tells_it(
    label: str, text: str, send: Send, files: Added, capsys: pytest.CaptureFixture[str]
) -> None:
    assert send("--id", "an-id", **{label: text}) == 1
    told = capsys.readouterr().out
    assert told.startswith("error[D0")
    assert "--> events/an-id.yml:" in told
    assert not set(told) & set("\x00\x1b\u202e\u2066")
    assert files() == set()


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ({"When": "_No response_"}, "nothing below “When”"),
        ({"What happened": "x" * 501}, "longer than 500"),
        ({"Summary": "x" * 10_001}, "longer than 10,000"),
        ({"Summary": "x" * 100_000}, "longer than 100,000 bytes"),
        ({"Summary": "mine\n### When\n\n2030-01-01"}, "“When” is there twice"),
        ({"Summary": "\ud800"}, "not UTF-8"),
        ({"More sources": "a|b|c|d|e"}, "more than four parts"),
        (
            {"New places": "Old Pier | town\nOld-Pier | bridge"},
            "two new places would have the id `old-pier`",
        ),
        ({"More sources": "https://unknown.example/"}, "no source with the address"),
    ],
)
def test_what_is_no_filled_form_is_refused(
    answer: dict[str, str],
    said: str,
    send: Send,
    files: Added,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert send(**answer) == 2
    assert said in capsys.readouterr().err
    assert files() == set()


LINE = "name | kind | degrees north, degrees east | precision; write it as in: Old pier | building"
DEGREES = "is not degrees north (-90 to 90) and east (-180 to 180); write them as in: 34.6, 35.1"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("A pier", LINE),
        ("| town", LINE),
        ("A pier |", LINE),
        ("|||", LINE),
        ("a|town|1, 2|town|more", LINE),
        ("a|town|" + "9" * 500, LINE),
        ("A " * 51 + "| town", "longer than 100 characters; shorten it"),
        ("A pier | pontoon", "`pontoon` is not a kind of place; write one of country, region"),
        ("A pier | to: wn", "`to: wn` is not a kind of place"),
        ("A pier | {town: 1}", "is not a kind of place"),
        ("A pier | town | 34.6", f"`34.6` {DEGREES}"),
        ("A pier | town | 91, 35", f"`91, 35` {DEGREES}"),
        ("A pier | town | 34, -181", f"`34, -181` {DEGREES}"),
        ("A pier | town | 1e999, 35", DEGREES),
        ("A pier | town | " + "9" * 200 + ", 35", DEGREES),
        ("A pier | town | nan, inf", DEGREES),
        ("A pier | town | 34, [35]", DEGREES),
        ("A pier | town | 0x22, 35", DEGREES),
        ("A pier | town | 34, 35, 36", DEGREES),
        ("A pier | town | ٣٤, ٣٥", DEGREES),
        ("A pier | town | 34, 35 | nearly", "write one of exact, town, district, region, country"),
        ("A \u202e pier | town", "a character that cannot be seen; type it anew by hand"),
        ("A \u2066 pier | town", "a character that cannot be seen; type it anew by hand"),
        ("A \x1b[2J pier | town", "a character that cannot be seen; type it anew by hand"),
        ("A \x00 pier | town", "a character that cannot be seen; type it anew by hand"),
        ("桥 | town", "no file can be named after `桥`; write the name in Latin letters"),
        ("../.. | town", "no file can be named after `../..`; write the name in Latin letters"),
    ],
)
def test_a_line_that_is_no_place_is_told_in_one_line_and_leaves_no_file(
    line: str, told: str, send: Send, files: Added, capsys: pytest.CaptureFixture[str]
) -> None:
    assert send(**{"New places": f"A ferry | town\n\n{line}"}) == 2
    (said,) = capsys.readouterr().err.splitlines()
    assert said.startswith("dateline new: line 2 of “New places”: ")
    assert told in said
    assert not set(said) & set("\x00\x1b\u202e\u2066")
    assert len(said) < 350
    assert files() == set()


@pytest.mark.parametrize("text", ["A pier | town\n" * 11, "|\n" * 1000, "A | town\n" * 1000])
def test_a_form_brings_few_places(
    text: str, send: Send, files: Added, capsys: pytest.CaptureFixture[str]
) -> None:
    assert send(**{"New places": text}) == 2
    assert re.search(r"a form brings at most 10 places|longer than 10,000", capsys.readouterr().err)
    assert files() == set()


def test_a_place_is_read_as_people_write_it(send: Send, files: Added, story: Path) -> None:
    line = "  Old\tPier | Border crossing |+34.60,-35.1|  Town"
    assert send(**{"Where": "", "New places": line}) == 0
    place = yaml.safe_load((story / "places/old-pier.yml").read_text("utf-8"))
    assert (place["names"], place["kind"]) == ("Old Pier", "border-crossing")
    assert place["location"] == {"lat": 34.6, "lon": -35.1}
    assert place["precision"] == "town"


def test_a_place_that_is_only_named_is_told_how_to_describe(
    send: Send, files: Added, capsys: pytest.CaptureFixture[str]
) -> None:
    assert send(Where="Atlantis") == 1
    assert "stands in a line below “New places”." in capsys.readouterr().out
    assert files() == set()


def test_what_the_story_has_already_is_refused(
    send: Send, files: Added, capsys: pytest.CaptureFixture[str]
) -> None:
    assert send(**{"What happened": "The bridge is closed", "When": "2024-12-06"}) == 2
    assert "seems to have this event already" in capsys.readouterr().err
    assert files() == set()


@pytest.mark.parametrize("body", ["", "Hello", "### Other\n\nx", "# What happened\n\nx"])
def test_an_issue_without_the_form_is_refused(
    body: str, new: Run, tmp_path: Path, files: Added, capsys: pytest.CaptureFixture[str]
) -> None:
    form = tmp_path / "form.md"
    form.write_text(body, encoding="utf-8")
    assert new("event", "--from-issue", str(form)) == 2
    assert "no filled form" in capsys.readouterr().err
    assert files() == set()


def test_it_can_be_shown_or_go_elsewhere(
    send: Send, files: Added, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert send("--print") == 0
    assert yaml.safe_load(capsys.readouterr().out)["title"] == "It opens"
    assert send("--out-dir", "elsewhere") == 0
    assert (tmp_path / "elsewhere" / PATH).is_file()
    assert files() == set()


def test_a_problem_of_what_is_shown_goes_to_the_standard_error(
    send: Send, capsys: pytest.CaptureFixture[str]
) -> None:
    assert send("--print", When="yesterday") == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "error[D0" in told.err


def test_the_manual_tells_every_label() -> None:
    manual = Path(__file__).parents[3] / "manual" / "new.md"
    rows = [line for line in manual.read_text(encoding="utf-8").splitlines() if line[:1] == "|"]
    assert not [label for label in FORM if not any(f"| {label} |" in row for row in rows)]
