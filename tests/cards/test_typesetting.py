"""Text is broken into lines that fit, as large as there is room, and cut where there is none."""

from __future__ import annotations

import pytest

from dateline.cards.typefaces import BOLD, ITALIC, REGULAR, covers, width
from dateline.cards.typesetting import Column, balanced, fitted, wrapped

LONG = "Rebels take Saraqib, Maarat al-Numan and Khan Sheikhoun on the road to the south"
ARABIC = "المعارضة تسيطر على سراقب ومعرة النعمان وخان شيخون على الطريق إلى الجنوب"
SIZES = (60, 50, 40)


def test_letters_are_as_wide_as_they_are_drawn() -> None:
    assert width("iiii", 40, REGULAR) < width("mmmm", 40, REGULAR)
    assert width("bridge", 40, REGULAR) < width("bridge", 40, BOLD)
    assert width("bridge", 80, BOLD) == 2 * width("bridge", 40, BOLD)
    assert width("", 40, BOLD) == 0


def test_arabic_is_measured_joined() -> None:
    apart = sum(width(letter, 40, REGULAR) for letter in "الرستن")
    assert 0 < width("الرستن", 40, REGULAR) < apart


@pytest.mark.parametrize("text", [LONG, ARABIC, f"{LONG} {ARABIC}"])
@pytest.mark.parametrize("style", [BOLD, ITALIC])
def test_no_line_is_wider_than_its_column(text: str, style: object) -> None:
    lines = wrapped(text, 400, 50, style)  # type: ignore[arg-type]
    assert len(lines) > 2
    assert " ".join(lines) == text
    assert max(width(line, 50, style) for line in lines) <= 400  # type: ignore[arg-type]


def test_lines_are_of_about_one_length() -> None:
    greedy, even = wrapped(LONG, 700, 50, BOLD), balanced(LONG, 700, 50, BOLD)
    assert len(even) == len(greedy)
    assert len(min(even, key=len)) > len(min(greedy, key=len))


def test_a_word_that_no_line_holds_is_broken() -> None:
    lines = wrapped("a " + "x" * 60, 300, 50, BOLD)
    assert len(lines) > 2
    assert max(width(line, 50, BOLD) for line in lines) <= 300


def test_a_short_text_is_set_large_and_a_long_one_small() -> None:
    column = Column(600, 250)
    assert fitted("Hama is taken", column, SIZES, BOLD, leading=1.25).size == 60
    long = fitted(LONG, column, SIZES, BOLD, leading=1.25)
    assert long.size < 60
    assert " ".join(long.lines) == LONG
    assert long.height <= column.height


def test_what_has_no_room_in_any_size_ends_in_an_ellipsis() -> None:
    column = Column(600, 160)
    setting = fitted(f"{LONG} " * 50, column, SIZES, BOLD, leading=1.25)
    assert setting.size == SIZES[-1]
    assert setting.lines[-1].endswith(" …")
    assert setting.height <= column.height
    assert width(setting.lines[-1], setting.size, BOLD) <= column.width


def test_nothing_is_set_without_a_text() -> None:
    assert fitted("", Column(600, 160), SIZES, BOLD, leading=1.25).height == 0


@pytest.mark.parametrize(
    ("text", "is_covered"),
    [
        ("“Homs” – now…", True),
        ("Ελλάδα, Київ", True),
        ("الرستن، ٢٠٢٤\u200f", True),
        ("a\u2067b\u2069", True),
        ("ホムス", False),
        ("on fire \N{FIRE}", False),
    ],
)
def test_the_faces_say_what_they_cannot_draw(text: str, is_covered: bool) -> None:
    assert covers(text) is is_covered
