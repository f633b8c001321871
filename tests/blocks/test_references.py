"""Links and citations are found, with the place where their id stands."""

from __future__ import annotations

import pytest

from dateline.blocks.references import cited, link, references


def found(text: str) -> list[tuple[str, str]]:
    return [(reference.kind, reference.key) for reference in references(text)]


@pytest.mark.parametrize(
    "text",
    [
        "[words](event:bridge)",
        "[words]( event:bridge )",
        "[words](<event:bridge>)",
        '[words](event:bridge "Title")',
        "[two\nlines](event:bridge)",
        "[**strong** [inner]](event:bridge)",
        "[name]: event:bridge",
        "> [name]: <event:bridge> 'Title'",
    ],
)
def test_a_link_can_be_written_in_every_way_of_markdown(text: str) -> None:
    assert found(text) == [("event", "bridge")]


@pytest.mark.parametrize(
    "text",
    [
        "event:bridge",
        "(event:bridge)",
        r"[words\](event:bridge)",
        "[words](https://example.org/event:bridge)",
        "[words](other.md)",
        "[^1]: event:bridge",
        "At [12:30] (event:bridge)",
    ],
)
def test_what_is_no_link_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_other_schemes_are_told_apart_later() -> None:
    assert found("[words](mailto:desk@example.org)") == [("mailto", "desk@example.org")]


def test_a_citation_names_one_source_or_several() -> None:
    assert found("Words [@first].") == [("", "first")]
    assert found("Words [@first; @second].") == [("", "first"), ("", "second")]
    assert found("[@first][@second]") == [("", "first"), ("", "second")]


@pytest.mark.parametrize("text", [r"\[@first]", "![@first]", "[@first](https://example.org)"])
def test_a_bracket_can_be_something_else_than_a_citation(text: str) -> None:
    assert ("", "first") not in found(text)


@pytest.mark.parametrize(
    "text", ["see [a](event:bridge)", "see [@bridge]", "[@x ; @bridge ]", "[r]: event:bridge"]
)
def test_the_id_s_place_is_known(text: str) -> None:
    (reference,) = [ref for ref in references(text) if ref.key == "bridge"]
    assert text[reference.key_start :].startswith("bridge")


def test_a_link_in_html_is_told_apart() -> None:
    (reference,) = references('<a class="x" href="event:bridge">words</a>')
    assert (reference.kind, reference.is_html) == ("event", True)


def test_a_url_is_a_link_to_the_story_only_with_one_of_its_kinds() -> None:
    assert link("quote:bridge.eight") == ("quote", "bridge.eight")
    assert link("https://example.org") is None
    assert link("events:bridge") is None
    assert link("event:a b") is None


def test_the_ids_of_a_citation_come_with_their_places() -> None:
    assert cited("@one;  @two") == [("one", 1), ("two", 8)]
    assert cited("@one; p. 3") == [("one", 1), ("p. 3", 6)]
