"""The manual's pages on problems, read in a terminal."""

from __future__ import annotations

import pytest

from dateline.problems.codes import CODES
from dateline.problems.explaining import NARROWEST, WIDEST, explain, page_on, similar_codes


def test_a_page_is_shown_with_its_examples() -> None:
    assert explain("D014") == (
        "D014: an unknown field\n"
        "\n"
        "The field's name is misspelt, or the field belongs somewhere else.\n"
        "\n"
        "Wrong:\n"
        "\n"
        "    sumary: The crossing is closed.\n"
        "\n"
        "Right:\n"
        "\n"
        "    summary: The crossing is closed."
    )


@pytest.mark.parametrize("code", CODES)
def test_prose_is_wrapped_and_links_are_their_words(code: str) -> None:
    for line in explain(code, width=60).splitlines():
        assert len(line) <= 60 or line.startswith("    ") or " " not in line
        assert "](" not in line or line.startswith("    ")


def test_a_page_is_never_wider_or_narrower_than_can_be_read() -> None:
    assert explain("D005", width=400) == explain("D005", width=WIDEST)
    assert explain("D005", width=1) == explain("D005", width=NARROWEST)


def test_a_tab_in_an_example_is_shown_as_spaces() -> None:
    assert "        - hama\n" in explain("D006")


def test_an_unknown_code_has_no_page() -> None:
    with pytest.raises(KeyError):
        page_on("../index")


@pytest.mark.parametrize(
    ("text", "code"),
    [("14", "D014"), ("d14", "D014"), ("E014", "D014"), ("D0014", "D014"), ("glossary", "D059")],
)
def test_a_code_that_is_nearly_right_or_a_word_leads_to_it(text: str, code: str) -> None:
    assert code in similar_codes(text)


def test_nothing_leads_nowhere() -> None:
    assert similar_codes("") == []
    assert similar_codes("xyzzy") == []
