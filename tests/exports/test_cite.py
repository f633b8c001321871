"""How to cite: in words, as BibTeX, as CSL-JSON, and with hostile titles."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as some

from dateline.exports.cite import Work, citations, date_parts, escaped_for_bibtex
from dateline.story.dates import parse
from dateline.story.settings import Settings

SETTINGS = Settings.model_validate(
    {
        "title": "Twelve days",
        "byline": "The desk",
        "publisher": "Paper & Sons",
        "as_of": "2024-12-22",
    }
)
EVENT = Work(
    key="event-2024-12-05-town",
    settings=SETTINGS,
    title="The town is taken",
    url="https://example.org/story/events/2024-12-05-town/",
    version="48a1b2c3d4",
)


def settings(**fields: object) -> Settings:
    return Settings.model_validate({"title": "Twelve days", **fields})


def test_an_event_is_cited_in_words() -> None:
    assert citations(EVENT).words == (
        "The desk. “The town is taken”. Twelve days. Paper & Sons, as known on 22 December 2024, "
        "version 48a1b2c3d4. https://example.org/story/events/2024-12-05-town/"
    )


def test_an_event_is_cited_in_bibtex() -> None:
    assert citations(EVENT).bibtex == (
        "@misc{event-2024-12-05-town,\n"
        "  author = {{The desk}},\n"
        "  title = {{The town is taken}},\n"
        r"  howpublished = {{Twelve days, Paper \& Sons}}," + "\n"
        "  year = {2024},\n"
        "  month = dec,\n"
        "  note = {as known on 22 December 2024; version 48a1b2c3d4},\n"
        "  url = {https://example.org/story/events/2024-12-05-town/},\n"
        "}"
    )


def test_an_event_is_cited_in_csl_json() -> None:
    assert json.loads(citations(EVENT).csl) == [
        {
            "id": "event-2024-12-05-town",
            "type": "webpage",
            "title": "The town is taken",
            "container-title": "Twelve days",
            "author": [{"literal": "The desk"}],
            "publisher": "Paper & Sons",
            "issued": {"date-parts": [[2024, 12, 22]]},
            "version": "48a1b2c3d4",
            "language": "en",
            "URL": "https://example.org/story/events/2024-12-05-town/",
        }
    ]


def test_a_quote_is_cited_with_who_printed_it() -> None:
    quote = Work(key="q", settings=settings(), title="Anna: “No.”", note="as printed by Paper")
    found = citations(quote)
    assert found.words == "Anna: “No.”, as printed by Paper. Twelve days."
    assert "  note = {as printed by Paper},\n" in found.bibtex
    assert json.loads(found.csl)[0]["note"] == "as printed by Paper"


def test_a_story_that_says_nothing_of_itself_is_cited_by_its_title() -> None:
    found = citations(Work(key="story", settings=settings()))
    assert found.words == "Twelve days."
    assert found.bibtex == "@misc{story,\n  title = {{Twelve days}},\n}"
    assert json.loads(found.csl) == [
        {"id": "story", "type": "webpage", "title": "Twelve days", "language": "en"}
    ]


def test_a_publisher_who_is_the_author_is_named_once() -> None:
    found = citations(Work(key="story", settings=settings(publisher="Paper")))
    assert found.words == "Paper. Twelve days."


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("2024-12-22", (2024, 12, 22)),
        ("2024-12", (2024, 12)),
        ("2024", (2024,)),
        ("2024-12-20/2024-12-22", (2024, 12, 22)),
        ("2024-12-20/..", (2024, 12, 20)),
        ("[..2024-12-22]", (2024, 12, 22)),
    ],
)
def test_a_date_is_as_fine_as_it_is_known(text: str, parts: tuple[int, ...]) -> None:
    assert date_parts(parse(text)) == parts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A & B, 5 % of #1_a $", r"A \& B, 5 \% of \#1\_a \$"),
        ("}, url = {x", r"\textbraceright{}, url = \textbraceleft{}x"),
        (
            r"\input{/etc/passwd}",
            r"\textbackslash{}input\textbraceleft{}/etc/passwd\textbraceright{}",
        ),
        ("a~b^c", r"a\textasciitilde{}b\textasciicircum{}c"),
        ("two\n\n lines", "two lines"),
        ("حماة", "حماة"),
    ],
)
def test_bibtex_reads_a_text_as_it_is_written(text: str, expected: str) -> None:
    assert escaped_for_bibtex(text) == expected


@given(some.text())
def test_no_text_leaves_its_place_in_bibtex(text: str) -> None:
    escaped = escaped_for_bibtex(text)
    assert escaped.count("{") == escaped.count("}")
    assert re.search(r"[\r\n]", escaped) is None
    without_commands = re.sub(r"\\(text\w+\{\}|[#$%&_])", "", escaped)
    assert re.search(r"[\\{}#$%&_~^]", without_commands) is None


@given(some.text(min_size=1), some.text())
def test_no_text_leaves_its_place_in_json(title: str, note: str) -> None:
    (item,) = json.loads(citations(Work("k", SETTINGS, title=title, note=note)).csl)
    assert item["title"] == title
    assert item.get("note", "") == note


def test_an_address_cannot_close_its_braces() -> None:
    found = citations(Work("k", SETTINGS, url="https://example.org/}, note = {x"))
    assert "url = {https://example.org/%7D,%20note%20=%20%7Bx}," in found.bibtex
