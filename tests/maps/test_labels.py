"""Names that do not lie on top of each other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dateline.maps.labels import Box, Label, arrange, text_width

WIDTH, HEIGHT = 400, 360


def label(text: str, x: float, y: float, weight: float = 100, **more: object) -> Label:
    return Label(text, x, y, 10, weight, "town", **more)


def names(labels: list[Label], **more: object) -> dict[str, str]:
    return {p.label.text: p.side for p in arrange(labels, WIDTH, HEIGHT, **more)}


def test_a_name_stands_to_the_right_of_its_dot() -> None:
    assert names([label("Homs", 100, 100)]) == {"Homs": "right"}


def test_at_the_right_edge_a_name_stands_to_the_left() -> None:
    assert names([label("Homs", 395, 100)]) == {"Homs": "left"}


def test_of_two_names_in_one_spot_the_heavier_stays_and_the_lighter_turns_aside() -> None:
    both = [label("Quiet", 100, 100, 1), label("Busy", 102, 101, 50)]
    assert names(both) == {"Busy": "right", "Quiet": "left"}


def test_a_town_without_room_for_its_name_is_left_out() -> None:
    story = [label("A very long name indeed", 100, 100, 2000)]
    towns = [label("Town", 104, 100, 10, needs_name=True)]
    assert names(story + towns) == {"A very long name indeed": "right"}


def test_a_busy_place_is_named_among_quiet_dots() -> None:
    crowd = [label(f"Quiet {n}", 100 + dx, 100, 2001) for n, dx in enumerate((-12, 12))]
    busy = label("Busy", 100, 100, 2012)
    assert "Busy" in names([*crowd, busy])


def test_no_name_lies_on_what_is_reserved() -> None:
    assert names([label("Homs", 10, 350)], reserved=[Box(0, 330, 120, 360)]) == {}


def test_wide_characters_take_more_room() -> None:
    assert text_width("東京", 10) == text_width("abcd", 10)


spots = st.tuples(
    st.text(min_size=1, max_size=12), st.floats(0, WIDTH), st.floats(0, HEIGHT), st.floats(0, 99)
)


@given(st.lists(spots, max_size=12))
def test_names_never_overlap_or_leave_the_drawing(found: list[tuple]) -> None:
    placed = list(arrange([label(*spot) for spot in found], WIDTH, HEIGHT))
    boxes = [box_of(p.label, p.side) for p in placed]
    assert all(box.left >= 0 and box.right <= WIDTH for box in boxes)
    assert not any(a.overlaps(b) for number, a in enumerate(boxes) for b in boxes[:number])


def box_of(found: Label, side: str) -> Box:
    width = text_width(found.text, found.size)
    left = found.x + 7 if side == "right" else found.x - 7 - width
    return Box(left, found.y - 6, left + width, found.y + 6)
