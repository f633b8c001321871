"""From degrees to pixels and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.maps.extent import Extent, around
from dateline.maps.mercator import MAX_ZOOM, frame_for, project, unproject

lons, lats = st.floats(-180, 540), st.floats(-85, 85)


@given(lons, lats, st.floats(0, 9))
def test_there_and_back(lon: float, lat: float, zoom: float) -> None:
    assert unproject(*project(lon, lat, zoom), zoom) == pytest.approx((lon, lat), abs=1e-6)


def test_the_world_is_a_square_of_256_pixels() -> None:
    assert project(-180, 85.0511, 0) == pytest.approx((0, 0.04), abs=0.5)
    assert project(180, -85, 0) == pytest.approx((256, 256), abs=0.5)


@given(lons, lats, st.floats(1, 3000))
def test_a_frame_shows_all_it_was_made_for(lon: float, lat: float, km: float) -> None:
    wanted = around(lon, lat, km)
    seen = frame_for(wanted, 400, 360).extent
    assert seen.west <= wanted.west
    assert seen.east >= wanted.east
    assert seen.south <= wanted.south + 1e-9
    assert seen.north >= wanted.north - 1e-9


def test_neighbours_share_a_frame() -> None:
    frames = {frame_for(around(36.7 + step / 500, 34.7, 75), 400, 360) for step in range(10)}
    assert len(frames) < 4


def test_a_frame_is_never_closer_than_the_data_allows() -> None:
    assert frame_for(around(36.7, 34.7, 0.1), 400, 360).zoom == MAX_ZOOM


def test_a_frame_of_the_whole_world_holds_it() -> None:
    assert frame_for(Extent(-180, -85, 180, 85), 400, 360, padding=0).zoom <= 0.5


def test_distances_grow_towards_the_poles() -> None:
    frame = frame_for(around(0, 0, 500), 400, 360)
    assert frame.pixels(100, 60) == pytest.approx(2 * frame.pixels(100, 0), rel=1e-6)
