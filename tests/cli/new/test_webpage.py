"""`dateline new source --from-html`: what a saved page says of itself, and where it says so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from dateline.cli.new.webpage import LARGEST, Found, read_page

Run = Callable[..., int]
Added = Callable[[], set[str]]
Said = Callable[[str], dict[str, Found]]

ARTICLE = """
<!DOCTYPE html>
<html lang="en_gb"><head><meta charset="utf-8">
<title>Bridge &amp; road | Example News</title>
<meta property="og:title" content="Another headline">
<link rel="canonical" href="https://news.example/a">
<script type="application/ld+json">
{"@graph": [{"@type": "WebSite", "name": "x"},
 {"@type": ["NewsArticle"], "headline": "Bridge & road: closed",
  "author": [{"name": "Jane Doe"}, "R. Roe"], "publisher": {"name": "Example News"},
  "datePublished": "2024-12-06T10:00:00.000+02:00"}]}
</script></head><body><h1>Bridge</h1></body></html>
"""


@pytest.fixture
def said(tmp_path: Path) -> Said:
    """Read a page that a test writes."""

    def read(text: str) -> dict[str, Found]:
        page = tmp_path / "page.html"
        page.write_text(text, encoding="utf-8", newline="")
        return read_page(page)

    return read


def test_a_saved_page_becomes_a_source_and_every_field_is_told(
    new: Run, files: Added, story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "page.html").write_text(ARTICLE, encoding="utf-8")
    assert new("source", "--from-html", "page.html", "--publisher", "The Example") == 0
    assert files() == {"sources/the-example-2024-12-06.yml"}
    made = (story / "sources" / "the-example-2024-12-06.yml").read_text(encoding="utf-8")
    assert yaml.safe_load(made.replace("2024-12-06T", "at 2024-12-06T")) == {
        "title": "Bridge & road: closed",
        "publisher": "The Example",
        "author": ["Jane Doe", "R. Roe"],
        "url": "https://news.example/a",
        "published": "at 2024-12-06T10:00:00+02:00",
        "language": "en-gb",
    }
    told = capsys.readouterr().out
    assert "title: Bridge & road: closed (from JSON-LD headline)" in told
    assert "publisher: as the flag says" in told
    assert "url: https://news.example/a (from <link rel=canonical>)" in told


PLACES = [
    ('<meta property="og:title" content="A &quot;b&quot;">', "title", 'A "b"', "meta og:title"),
    ("<h1>A <em>b</em></h1><title>c</title>", "title", "A b", "the only <h1>"),
    ("<h1>A</h1><h1>B</h1><title>C | D</title>", "title", "C | D", "<title>"),
    ("<meta property=og:site_name content='P Q'>", "publisher", "P Q", "meta og:site_name"),
    ('<META NAME="Author" CONTENT="Jane Doe">', "author", ["Jane Doe"], "meta author"),
    (
        '<meta content="2024-12-06T10:00Z" property="article:published_time">',
        "published",
        "2024-12-06T10:00Z",
        "meta article:published_time",
    ),
    ("<time datetime=2024-12-06>today</time>", "published", "2024-12-06", "<time datetime>"),
    ('<html dir=rtl lang="ar">', "language", "ar", "<html lang>"),
    ('<meta property="og:locale" content="en_GB">', "language", "en-GB", "meta og:locale"),
    ("<meta property=og:url content=https://a.example>", "url", "https://a.example", "meta og:url"),
    (
        "<!-- saved from url=(0020)https://a.example/b -->",
        "url",
        "https://a.example/b",
        "the browser's note",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("page", "field", "value", "place"), PLACES)
def test_where_a_field_may_stand(
    page: str, field: str, value: object, place: str, said: Said
) -> None:
    assert said(page)[field] == Found(value, place)


@pytest.mark.parametrize(
    "page",
    [
        "",
        "no tag at all",
        "<time datetime=2024-12-06></time><time datetime=2024-12-07></time>",
        "<meta name=date content=yesterday><time datetime=P3D></time>",
        "<link rel=canonical href=/relative>",
        "<link rel=canonical href='javascript:alert(1)'>",
        "<html lang='not a language'>",
        "<meta property='article:author' content='https://a.example/jane'>",
        "<!-- <title>commented</title> -->",
        "<script>var x = '<title>in a script</title>'</script>",
        "<svg><title>of a drawing</title></svg>",
        "<template><h1>unseen</h1></template>",
        '<script type="application/ld+json">{"@type": "Person", "headline": "x"}</script>',
        '<script type="application/ld+json">[{"@type":"Article","headline":"a"},'
        '{"@type":"Article","headline":"b"}]</script>',
        '<script type="application/ld+json">not JSON</script>',
        f'<script type="application/ld+json">{"[" * 100_000}</script>',
        '<script type="application/ld+json">{"@type":"Article","headline":{"a":1},'
        '"author":7,"publisher":[[]],"datePublished":1e999}</script>',
    ],
)
def test_what_a_page_leaves_open_stays_open(page: str, said: Said) -> None:
    assert said(page) == {}


@pytest.mark.parametrize(
    "part", ["<!--", "<meta ", '<meta a="', "<h1>", "<script>", "<title><", "<a", "<![CDATA["]
)
def test_a_page_that_never_ends_anything_is_read_in_one_go(part: str, said: Said) -> None:
    # whoever looks for each end anew never gets done with it
    assert said(part * (1_000_000 // len(part))).keys() <= {"title"}


def test_no_entity_is_known_but_the_languages_own(said: Said) -> None:
    page = (
        '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><title>&x; &amp; &#x41;</title>'
    )
    assert said(page)["title"].value == "&x; & A"


def test_an_older_encoding_is_read_as_the_page_declares_it(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_bytes("<meta charset=windows-1256><title>جسر</title>".encode("windows-1256"))
    assert read_page(page)["title"].value == "جسر"
    page.write_bytes(b"<meta charset=no-such-thing><title>A \xff</title>")
    assert read_page(page)["title"].value == "A \N{REPLACEMENT CHARACTER}"


def test_an_endless_value_is_cut(said: Said) -> None:
    assert len(said(f"<meta property=og:title content='{'x' * 7_000}'>")["title"].value) == 2_000


def test_hidden_characters_reach_neither_terminal_nor_file(
    new: Run, files: Added, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = "<title>a \u202e b \x1b[2J</title><meta name=publisher content=P>"
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    assert new("source", "--from-html", "page.html") == 1
    told = capsys.readouterr().out
    assert "error[D011]" in told
    assert not set(told) & set("\u202e\x1b")
    assert files() == set()


def test_what_the_page_does_not_say_is_asked_for_and_never_guessed(
    new: Run, files: Added, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "page.html").write_text("<title>T</title>", encoding="utf-8")
    assert new("source", "--from-html", "page.html") == 2
    told = capsys.readouterr()
    assert "publisher: the page does not say" in told.out
    assert "needs --publisher" in told.err
    assert files() == set()


def test_a_page_that_is_too_large_is_refused(
    new: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (tmp_path / "page.html").open("wb") as page:
        page.truncate(LARGEST + 1)
    assert new("source", "--from-html", "page.html") == 2
    assert "larger than 10 MB" in capsys.readouterr().err
