"""How long a text takes to read."""

import pytest

from dateline.prose import minutes


@pytest.mark.parametrize(
    ("words", "taken"), [(0, None), (200, None), (299, None), (300, 2), (400, 2), (620, 3)]
)
def test_only_a_long_text_is_timed(words: int, taken: int | None) -> None:
    assert minutes("word " * words) == taken


def test_words_of_any_script_count_and_signs_do_not() -> None:
    assert minutes("كلمة — Ärzte’s so-called … " * 134) == minutes("word " * 402)
