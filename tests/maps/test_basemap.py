"""The base map of the live map."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import Point, shape

from dateline.maps.basemap import LAYERS, base_map, merged, reach_of
from dateline.maps.extent import Extent, around, opening_meridian, turned, world

HOMS = around(36.71, 34.73, 4)
NEW_YORK = around(-73.97, 40.75, 4)


def test_every_layer_is_geojson() -> None:
    layers = json.loads(json.dumps(base_map([HOMS], world())))
    assert list(layers) == list(LAYERS)
    for layer in layers.values():
        assert layer["type"] == "FeatureCollection"
        assert all(shape(feature["geometry"]).bounds for feature in layer["features"])


def is_land(layers: dict, lon: float, lat: float) -> bool:
    spot = Point(lon, lat)
    return any(
        part.contains(spot)
        for feature in layers["land"]["features"]
        for part in shape(feature["geometry"]).geoms
    )


def test_land_is_land_near_and_far() -> None:
    layers = base_map([HOMS, NEW_YORK], world())
    assert is_land(layers, 36.71, 34.73)  # Homs, finely drawn
    assert is_land(layers, 10.0, 50.0)  # Germany, coarsely drawn between the two
    assert not is_land(layers, 34.0, 34.0)  # the Mediterranean
    assert not is_land(layers, -40.0, 40.0)  # the Atlantic


def test_no_gap_shows_where_fine_and_coarse_land_meet() -> None:
    layers = base_map([HOMS], world())
    east_edge = HOMS.grown(1.5).east  # in the desert east of Palmyra
    steps = [east_edge - 0.1 + 0.01 * step for step in range(20)]
    assert all(is_land(layers, lon, 34.5) for lon in steps)


def test_a_story_without_places_gets_the_world() -> None:
    layers = base_map([], world())
    assert reach_of([], world()) == world()
    assert is_land(layers, -100.0, 40.0)
    assert layers["provinces"]["features"] == []


def test_towns_come_largest_first_and_small_ones_only_near_the_story() -> None:
    towns = [
        feature["properties"]["name"] for feature in base_map([HOMS], world())["towns"]["features"]
    ]
    assert "Tartus" in towns
    assert "Baghdad" in towns
    assert "Tikrit" not in towns
    assert towns.index("Damascus") < towns.index("Tartus")


def test_a_story_across_the_antimeridian_lies_side_by_side() -> None:
    layers = base_map([around(178, -18, 20), around(188, -14, 20)], world(3.0))
    assert is_land(layers, 178.0, -17.8)  # Viti Levu
    assert is_land(layers, 360 - 172.4, -13.6)  # Savai'i


@given(st.lists(st.tuples(st.floats(-180, 180), st.floats(-90, 90)), min_size=1, max_size=3))
@settings(max_examples=15)
def test_any_place_on_earth_has_a_base_map(places: list[tuple[float, float]]) -> None:
    meridian = opening_meridian(lon for lon, _ in places)
    extents = [around(turned(lon, meridian), lat, 40) for lon, lat in places]
    layers = base_map(extents, world(meridian))
    assert list(layers) == list(LAYERS)


def test_extents_that_overlap_become_one() -> None:
    chain = [Extent(0, 0, 2, 2), Extent(4, 0, 6, 2), Extent(1, 1, 5, 3), Extent(9, 9, 10, 10)]
    assert merged(chain) == [Extent(0, 0, 6, 3), Extent(9, 9, 10, 10)]


@pytest.mark.parametrize("order", [1, -1])
def test_the_order_of_places_changes_nothing(order: int) -> None:
    assert base_map([HOMS, NEW_YORK][::order], world()) == base_map([HOMS, NEW_YORK], world())
