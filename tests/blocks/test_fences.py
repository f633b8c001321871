"""Fenced blocks are found where SuperFences finds them."""

from __future__ import annotations

import pytest

from dateline.blocks.fences import Fence, fences


def only(text: str) -> Fence:
    (fence,) = fences(text.split("\n"))
    return fence


def test_a_block_is_what_stands_between_the_marks() -> None:
    fence = only("words\n```timeline\nactor: hts\nlimit: 3\n```\nwords")
    assert (fence.kind, fence.body, fence.first, fence.last) == (
        "timeline",
        ("actor: hts", "limit: 3"),
        1,
        4,
    )


@pytest.mark.parametrize(
    "opening", ["```map", "``` map", "~~~map", "````map", "```.map", "``` { .map }", "```map  "]
)
def test_the_kind_can_be_written_in_the_ways_that_markdown_knows(opening: str) -> None:
    marks = opening[:4].rstrip(" m.")
    assert only(f"{opening}\n{marks}").kind == "map"


def test_the_margin_of_a_list_or_quote_does_not_belong_to_the_block() -> None:
    fence = only("- item\n\n    ```map\n    place: homs\n    ```")
    assert (fence.body, fence.margins) == (("place: homs",), (4,))
    quoted = only("> ```map\n> place: homs\n> ```")
    assert (quoted.body, quoted.margins) == (("place: homs",), (2,))


def test_a_tab_is_as_wide_as_markdown_makes_it() -> None:
    assert only("\t```map\n\tplace: homs\n    ```").body == ("place: homs",)


def test_what_follows_the_kind_is_kept() -> None:
    assert only("```map place: homs\n```").rest == "place: homs"


@pytest.mark.parametrize(
    "text",
    [
        "```map\nplace: homs",
        "```map\n~~~",
        "```map\n````",
        "  ```map\nnot indented\n  ```",
        "> ```map\nnot quoted\n> ```",
        "  ```map\n> quoted\n  ```",
    ],
)
def test_a_block_without_its_marks_does_not_end(text: str) -> None:
    fence = fences(text.split("\n"))[0]
    assert not fence.is_closed
    assert fence.body == ()


def test_a_block_inside_another_is_part_of_it() -> None:
    assert only("````text\n```map\n```\n````").kind == "text"


@pytest.mark.parametrize("line", ["``map``", "```map``` words", "words ```map", "`` `map"])
def test_backticks_in_a_line_are_no_block(line: str) -> None:
    assert fences([line, "```"])[:1] == fences(["", "```"])[:1]


def test_blocks_follow_one_another() -> None:
    found = fences(["```map", "```", "```quotes", "```", "~~~", "~~~"])
    assert [fence.kind for fence in found] == ["map", "quotes", ""]
