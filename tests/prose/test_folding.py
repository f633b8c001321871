"""Words as a search compares them."""

from __future__ import annotations

import pytest

from dateline.prose.folding import folded, folded_words


@pytest.mark.parametrize(
    ("written", "compared"),
    [
        ("HAMA", "hama"),
        ("Deir ez-Zôr", "deir ez-zor"),
        ("İstanbul, ılık", "istanbul, ilik"),
        ("Straße", "strasse"),
        ("Sana‘a’", "sanaa"),
        ("حِمْص", "حمص"),
        ("أحمد إدلب آل ٱلله", "احمد ادلب ال الله"),
        ("مؤسسة", "موسسه"),
        ("حـلـب", "حلب"),
        ("على", "علي"),
        ("کردستان", "كردستان"),
        ("١٢ ۱۲", "12 12"),
    ],
)
def test_a_text_is_compared_without_what_writers_leave_out(written: str, compared: str) -> None:
    assert folded(written) == compared


def test_words_stand_once_and_in_order() -> None:
    assert folded_words(["The road, the road!", "A_road to Ḥamā"]) == "a hama road the to"
