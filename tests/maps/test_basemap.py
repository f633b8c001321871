"""The base map of the live map."""

from __future__ import annotations

import json
from itertools import accumulate

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import Point, Polygon

from dateline.maps.basemap import LAYERS, BaseMap, base_map, merged, reach_of
from dateline.maps.extent import Extent, around, opening_meridian, turned, world
from dateline.maps.packing import PER_DEGREE

HOMS = around(36.71, 34.73, 4)
NEW_YORK = around(-73.97, 40.75, 4)


def unpacked(moves: list[int]) -> list[tuple[float, float]]:
    """Return the points of a line in degrees, as `theme/maps/base.js` does."""
    lons, lats = accumulate(moves[::2]), accumulate(moves[1::2])
    return [(x / PER_DEGREE, y / PER_DEGREE) for x, y in zip(lons, lats, strict=True)]


def test_every_layer_is_there_at_home_and_away() -> None:
    base = base_map([HOMS], world(), HOMS)
    assert list(base.home) == list(base.away) == list(LAYERS)
    assert json.loads(json.dumps([base.home, base.away])) == [base.home, base.away]


def is_land(base: BaseMap, lon: float, lat: float) -> bool:
    """Tell whether a spot is land, as a browser fills shapes: by the rings around it."""
    spot = Point(lon, lat)
    return any(
        sum(Polygon(unpacked(line)).contains(spot) for line in land["lines"]) % 2
        for land in [*base.home["land"], *base.away["land"]]
    )


def test_land_is_land_near_and_far() -> None:
    base = base_map([HOMS, NEW_YORK], world(), HOMS)
    assert is_land(base, 36.71, 34.73)  # Homs, finely drawn
    assert is_land(base, 10.0, 50.0)  # Germany, coarsely drawn between the two
    assert not is_land(base, 34.0, 34.0)  # the Mediterranean
    assert not is_land(base, -40.0, 40.0)  # the Atlantic


def test_no_gap_shows_where_fine_and_coarse_land_meet() -> None:
    base = base_map([HOMS], world(), HOMS)
    east_edge = HOMS.grown(1.5).east  # in the desert east of Palmyra
    steps = [east_edge - 0.1 + 0.01 * step for step in range(20)]
    assert all(is_land(base, lon, 34.5) for lon in steps)


def test_a_story_without_places_gets_the_world() -> None:
    base = base_map([], world(), world())
    assert reach_of([], world()) == world()
    assert is_land(base, -100.0, 40.0)
    assert base.home["provinces"] == []
    assert not any(base.away.values())


def test_towns_come_largest_first_and_small_ones_only_near_the_story() -> None:
    towns = [town["name"] for town in base_map([HOMS], world(), HOMS).home["towns"]]
    assert "Tartus" in towns
    assert "Baghdad" in towns
    assert "Tikrit" not in towns
    assert towns.index("Damascus") < towns.index("Tartus")


def test_a_story_across_the_antimeridian_lies_side_by_side() -> None:
    base = base_map([around(178, -18, 20), around(188, -14, 20)], world(3.0), around(183, -16, 20))
    assert is_land(base, 178.0, -17.8)  # Viti Levu
    assert is_land(base, 360 - 172.4, -13.6)  # Savai'i


@given(st.lists(st.tuples(st.floats(-180, 180), st.floats(-90, 90)), min_size=1, max_size=3))
@settings(max_examples=15)
def test_any_place_on_earth_has_a_base_map(places: list[tuple[float, float]]) -> None:
    meridian = opening_meridian(lon for lon, _ in places)
    extents = [around(turned(lon, meridian), lat, 40) for lon, lat in places]
    base = base_map(extents, world(meridian), extents[0])
    assert list(base.home) == list(base.away) == list(LAYERS)


def test_extents_that_overlap_become_one() -> None:
    chain = [Extent(0, 0, 2, 2), Extent(4, 0, 6, 2), Extent(1, 1, 5, 3), Extent(9, 9, 10, 10)]
    assert merged(chain) == [Extent(0, 0, 6, 3), Extent(9, 9, 10, 10)]


@pytest.mark.parametrize("order", [1, -1])
def test_the_order_of_places_changes_nothing(order: int) -> None:
    places = [HOMS, NEW_YORK]
    assert base_map(places[::order], world(), HOMS) == base_map(places, world(), HOMS)


def test_what_is_far_from_the_first_view_is_fetched_later() -> None:
    base = base_map([HOMS, NEW_YORK], world(), HOMS)
    at_home, away = ({town["name"] for town in part["towns"]} for part in (base.home, base.away))
    assert "Aleppo" in at_home - away
    assert "New York" in away - at_home
    assert not is_land(base._replace(away={"land": []}), -74.5, 41.0)


def test_no_gap_shows_where_home_ends() -> None:
    base = base_map([HOMS], world(), HOMS)
    steps = [base.extent.south - 0.1 + 0.01 * step for step in range(20)]
    assert all(is_land(base, 36.71, lat) for lat in steps)  # in the Arabian desert
