"""New files: canonical from the start, and they say what the data says."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dateline.reading.nodes import plain
from dateline.reading.parsing import parse
from dateline.reading.storyfile import StoryFile
from dateline.story.schema import FILES
from dateline.story.shapes import field_names
from dateline.writing import schema_beside, write_file_text

JORDAN = {
    "sources": [
        {"url": "https://example.org/jordan", "publisher": "The Herald", "title": "Jordan: closed"}
    ],
    "claims": [
        {
            "text": "The minister said that the crossing had been closed for the time being, "
            "because of what was happening in southern Syria.",
            "figures": [{"low": 8, "measure": "lorries, turned back"}],
            "by": "an official (unnamed)",
            "answers": {"why": "Unrest: so he said"},
            "id": "closed",
            "sources": ["herald-jordan"],
        }
    ],
    "questions": {"why": "Why was it closed?"},
    "summary": "Jordan closed the crossing.\nNobody passed.",
    "actors": ["jordan", {"role": "target", "actor": "syria-gov"}],
    "places": ["nassib-jaber"],
    "date": "2024-12-06",
    "title": 'Jordan closes the "Jaber" crossing',
    "draft": True,
    "warning": "",
    "note": None,
}

WRITTEN = """\
# yaml-language-server: $schema=../schema/event.schema.json
# A first draft.

title: Jordan closes the "Jaber" crossing
date: 2024-12-06
places: [nassib-jaber]
actors:
  - jordan
  - {actor: syria-gov, role: target}
summary: |
  Jordan closed the crossing.
  Nobody passed.
questions:
  why: Why was it closed?
# Who says what?
claims:
  - id: closed
    answers: {why: "Unrest: so he said"}
    text: >-
      The minister said that the crossing had been closed for the time being, because of what was
      happening in southern Syria.
    # Or by name?
    by: an official (unnamed)
    figures: [{measure: "lorries, turned back", low: 8}]
    sources: [herald-jordan]
sources:
  - url: https://example.org/jordan
    title: "Jordan: closed"
    publisher: The Herald
draft: true

# quotes:
#   - text: …
"""


def test_a_file_is_written_in_the_house_style() -> None:
    written = write_file_text(
        "event",
        JORDAN,
        schema=schema_beside("2024-12-06-jaber.yml", "event"),
        head="A first draft.",
        comments={"claims": "Who says what?", "claims.0.by": "Or by name?", "quotes": "…"},
        tail="quotes:\n  - text: …",
    )
    assert written == WRITTEN


def test_the_schema_is_found_from_every_folder() -> None:
    assert schema_beside("a.yml", "event") == "../schema/event.schema.json"
    assert schema_beside("actors/a.yml", "actor") == "../../schema/actor.schema.json"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Homs", "Homs"),
        ("“At least”: soldiers", '"“At least”: soldiers"'),
        ("Update #1", '"Update #1"'),
        ("It's", "It's"),
        ("'Twas", '"\'Twas"'),
        ('"No"', "'\"No\"'"),
        ("- a dash", '"- a dash"'),
        ("-a dash", "-a dash"),
        ("null", '"null"'),
        ("no", "no"),
        ("1984", '"1984"'),
        ("27 November", "27 November"),
        ("a, b [c]", "a, b [c]"),
        ("@home", '"@home"'),
        ("a\ttab", '"a\\ttab"'),
    ],
)
def test_texts_stand_in_quotes_where_they_must(text: str, written: str) -> None:
    assert write_file_text("event", {"title": text}) == f"title: {written}\n"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a, b", '[A, "a, b"]'),
        ("https://example.org", '[A, "https://example.org"]'),
        ("12:30", "[A, 12:30]"),
        ("[a", '[A, "[a"]'),
    ],
)
def test_within_brackets_more_texts_must(text: str, written: str) -> None:
    assert write_file_text("place", {"aliases": ["A", text]}) == f"aliases: {written}\n"


def test_what_does_not_fit_a_line_stands_below_one_another() -> None:
    path = [f"a-place-with-a-long-name-{number}" for number in range(5)]
    lines = write_file_text("place", {"path": path}).splitlines()
    assert lines == ["path:", *(f"  - {place}" for place in path)]
    actor = {"actor": "a" * 40, "role": "initiator", "according_to": ["b" * 40]}
    assert write_file_text("event", {"actors": [actor]}).splitlines() == [
        "actors:",
        f"  - actor: {'a' * 40}",
        "    role: initiator",
        f"    according_to: [{'b' * 40}]",
    ]


def test_an_address_is_never_broken() -> None:
    url = f"https://example.org/{'x' * 100}"
    assert write_file_text("source", {"url": url}) == f"url: {url}\n"


def test_a_file_without_a_field_is_none() -> None:
    with pytest.raises(ValueError, match="at least one field"):
        write_file_text("event", {"title": "", "claims": [{}], "note": None})


# --- whatever is written is read again ------------------------------------------------------------

characters = st.characters(
    exclude_categories=["Cs", "Cc"],
    exclude_characters="\u2028\u2029\ufeff\ufffe\uffff\u202a\u202b\u202c\u202d\u202e"
    "\u2066\u2067\u2068\u2069",
) | st.sampled_from(": #-?&*!|>'\"%@`{}[],\n  ab1~")
texts = st.text(characters, max_size=200) | st.sampled_from(
    ["null", "~", "- a", "a: b", "no", "<<"]
)
values = st.recursive(
    texts,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(characters, min_size=1, max_size=9), inner, max_size=3)
    ),
    max_leaves=8,
)


def said(value: Any) -> Any:
    """What a value says: without white space around texts, and nothing that is empty."""
    if isinstance(value, dict):
        found = {name: said(item) for name, item in value.items()}
        return {name: item for name, item in found.items() if item} or None
    if isinstance(value, list):
        return [item for item in map(said, value) if item] or None
    return value.strip() or None


@pytest.mark.parametrize("kind", FILES)
@given(data=st.data())
def test_whatever_is_written_is_read_again(kind: str, data: st.DataObject) -> None:
    fields = st.dictionaries(st.sampled_from(field_names(FILES[kind])), values, min_size=1)
    given_data = data.draw(fields)
    wanted = said(given_data)
    if wanted is None or "<<" in str(wanted):
        return
    written = write_file_text(kind, given_data, head="Say #1.", tail="The end.")
    for loader in (yaml.SafeLoader, yaml.CSafeLoader):
        tree = parse(StoryFile("event", "a.yml", "a.yml"), written, loader)
        assert tree is not None, written
        assert said(plain(tree)) == wanted
