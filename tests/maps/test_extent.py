"""Rectangles of the earth, and where to cut the world open."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.maps.extent import Extent, around, joined, opening_meridian, turned, world

longitudes = st.lists(st.floats(-180, 180), min_size=1, max_size=8)


def test_around_reaches_as_far_east_as_north() -> None:
    extent = around(36.7, 60.0, 111.2)
    assert extent.height == pytest.approx(2.0)
    assert extent.width == pytest.approx(4.0)  # a degree is half as wide at 60° north


def test_around_a_pole_stays_on_the_map() -> None:
    extent = around(0, 90, 100)
    assert extent.south < extent.north <= 85
    assert extent.width < 360


def test_joining_nothing_gives_nothing() -> None:
    assert joined([]) is None


def test_a_story_in_one_part_of_the_world_needs_no_turning() -> None:
    assert opening_meridian([36.1, 37.2, -74.0]) == -180


def test_a_story_across_the_antimeridian_is_cut_open_elsewhere() -> None:
    fiji, samoa = 178.0, -172.0
    meridian = opening_meridian([fiji, samoa])
    assert turned(samoa, meridian) - turned(fiji, meridian) == pytest.approx(10.0)


@given(longitudes)
def test_turning_keeps_every_place_on_the_map_and_never_spreads_them(places: list[float]) -> None:
    meridian = opening_meridian(places)
    shown = [turned(lon, meridian) for lon in places]
    whole = world(meridian)
    assert all(whole.west <= lon <= whole.east for lon in shown)
    assert max(shown) - min(shown) <= max(places) - min(places) + 1e-9


def test_extents_that_touch_overlap() -> None:
    assert Extent(0, 0, 1, 1).overlaps(Extent(1, 1, 2, 2))
    assert not Extent(0, 0, 1, 1).overlaps(Extent(1.1, 0, 2, 1))
