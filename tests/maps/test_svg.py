"""SVG as text."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from dateline.maps.svg import element, path_data

coordinates = st.tuples(st.floats(-5000, 5000), st.floats(-5000, 5000))


def test_text_and_attributes_are_escaped_and_markup_is_not() -> None:
    inner = element("title", "</title><script>")
    assert element("g", inner, id='a"b') == Markup(
        '<g id="a&#34;b"><title>&lt;/title&gt;&lt;script&gt;</title></g>'
    )


def test_an_attribute_that_is_not_given_is_not_written() -> None:
    assert element("text", "a", text_anchor=None, class_="b") == '<text class="b">a</text>'


def test_a_path_is_written_short() -> None:
    assert path_data([[(10, 20), (10.5, 19.8), (10.5, 19.8), (11, 21)]]) == "M10 20l.5-.2 .5 1.2"


def test_an_area_is_closed_without_its_last_step() -> None:
    square = [(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)]
    assert path_data([square], closed=True) == "M0 0l1 0 0 1-1 0z"


def test_what_is_smaller_than_a_tenth_of_a_pixel_is_left_out() -> None:
    assert path_data([[(1, 1), (1.01, 1.02)]]) == ""


@given(st.lists(coordinates, min_size=2, max_size=20))
def test_a_path_ends_where_its_line_does(line: list[tuple[float, float]]) -> None:
    data = path_data([line])
    numbers = [float(number) for number in re.findall(r"-?\d*\.?\d+", data)]
    if data:
        end = sum(numbers[::2]), sum(numbers[1::2])
        assert abs(end[0] - line[-1][0]) < 0.06
        assert abs(end[1] - line[-1][1]) < 0.06


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"])))
def test_any_name_comes_back_as_the_same_text(name: str) -> None:
    parsed = ElementTree.fromstring(str(element("text", name, class_="a")))  # noqa: S314 - our own
    assert (parsed.text or "") == name
    assert list(parsed) == []
