"""Figures in words keep the range in which they were given."""

from __future__ import annotations

import pytest

from dateline.prose import figure_label, words_in
from dateline.story.claims import Range


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"best": 910}, "910"),
        ({"low": 910, "high": 910}, "910"),
        ({"low": 910, "best": 910, "high": 910}, "910"),
        ({"low": 8}, "at least 8"),
        ({"low": 277, "best": 277}, "at least 277"),
        ({"low": 140, "best": 141}, "141 (at least 140)"),
        ({"high": 30}, "up to 30"),
        ({"best": 30, "high": 30}, "up to 30"),
        ({"best": 20, "high": 30}, "20 (up to 30)"),
        ({"low": 800_000, "high": 1_000_000}, "800,000 to 1,000,000"),
        ({"low": 5, "best": 7, "high": 9}, "7 (5 to 9)"),
        ({"low": 0, "best": 0.5, "high": 1}, "0.5 (0 to 1)"),
        ({"best": 0}, "0"),
    ],
)
def test_a_figure_says_what_was_given_and_no_more(given: dict[str, float], expected: str) -> None:
    assert figure_label(Range(**given), words_in("en")) == expected


def test_a_figure_is_written_as_the_language_writes_it() -> None:
    assert figure_label(Range(best=1_100_000), words_in("de")) == "1.100.000"
