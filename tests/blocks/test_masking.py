"""Only what Markdown reads as words is looked at, and it keeps its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.blocks.masking import words_of


@given(st.text(alphabet="ab`~<>!-\n \\[]()"))
def test_every_character_keeps_its_place(text: str) -> None:
    masked = words_of(text).text
    assert len(masked) == len(text)
    assert all(new in (old, " ") for new, old in zip(masked, text, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "`SECRET`",
        "`` `SECRET` ``",
        "`two\nSECRET lines`",
        "```\nSECRET\n```",
        "~~~ python\nSECRET\n~~~",
        "> ```\n> SECRET\n> ```",
        "    SECRET",
        "Words.\n\n\tSECRET",
        "- item\n\nWords.\n\n    SECRET",
        "<!-- SECRET -->",
        "<!--\n\nSECRET\n\n-->",
        "Words <!-- SECRET --> words",
        "<pre>\nSECRET\n</pre>",
        "---\ntitle: SECRET\n---\n",
    ],
)
def test_code_comments_and_front_matter_are_blank(text: str) -> None:
    assert "SECRET" not in words_of(text).text


@pytest.mark.parametrize(
    "text",
    [
        "WORDS",
        "   WORDS",
        "- item\n\n    WORDS",
        "1. item\n\n    WORDS\n\n    WORDS",
        "[^1]: Note\n\n    WORDS",
        "!!! note\n\n    WORDS",
        "A paragraph\n    WORDS",
        "` WORDS",
        "`a\n\nWORDS`",
        "\\`WORDS\\`",
        "<div>WORDS</div>",
        "<code>WORDS</code>",
        "a --- b\n---\nWORDS\n---",
        "```\nWORDS",
        "<pre>\nWORDS",
    ],
)
def test_words_stay(text: str) -> None:
    assert "WORDS" in words_of(text).text


def test_a_block_that_is_itself_code_is_no_block() -> None:
    assert words_of("Words.\n\n    ```map\n    ```").fences == ()
    assert [fence.kind for fence in words_of("- item\n\n    ```map\n    ```").fences] == ["map"]


def test_front_matter_holds_no_blocks() -> None:
    assert words_of("---\nnote: |\n  x\n---\n```map\n```").fences[0].first == 4
