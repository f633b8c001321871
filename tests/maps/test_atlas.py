"""Where places are drawn, and how honestly."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.maps.atlas import Atlas, aim, atlas_of
from dateline.maps.extent import Extent
from dateline.story.story import Story

PLACE = "names: Somewhere\nkind: town\n"


def test_a_place_that_nobody_has_disclosed_is_on_no_map(story: Story) -> None:
    assert "somewhere" in story.places
    assert "somewhere" not in Atlas(story).places


def test_a_town_is_a_dot_and_a_region_is_an_area(story: Story) -> None:
    places = Atlas(story).places
    assert places["homs"].is_point
    assert not places["coast"].is_point
    assert places["coast"].radius_km == 40


def test_a_road_is_a_line_through_the_places_it_passes(story: Story) -> None:
    road = Atlas(story).places["m5"]
    assert road.is_line
    assert road.radius_km == 0
    assert list(road.geometry.coords) == [(36.7578, 35.1318), (36.7137, 34.7324), (36.28, 33.51)]


def test_a_sensitive_place_is_nowhere_finer_than_the_grid(story: Story) -> None:
    shelter = Atlas(story).places["shelter"]
    assert (shelter.geometry.x, shelter.geometry.y) == (36.5, 34.8)
    assert shelter.anchor == (36.5, 34.8)
    assert not shelter.is_point  # though the file says that it is known exactly
    assert shelter.radius_km == 12


def test_the_corners_of_a_sensitive_area_lie_on_the_grid(story_with: Callable[..., Story]) -> None:
    ring = "[[36.123, 34.567], [36.678, 34.567], [36.678, 34.987], [36.123, 34.567]]"
    camp = f"{PLACE}sensitive: true\narea: {{type: Polygon, coordinates: [{ring}]}}\n"
    area = Atlas(story_with(places__camp=camp)).places["camp"].geometry
    assert list(area.exterior.coords) == [(36.1, 34.6), (36.7, 34.6), (36.7, 35.0), (36.1, 34.6)]


def test_a_sensitive_area_smaller_than_the_grid_becomes_a_disc(
    story_with: Callable[..., Story],
) -> None:
    ring = "[[36.51, 34.81], [36.52, 34.81], [36.52, 34.82], [36.51, 34.81]]"
    camp = f"{PLACE}sensitive: true\narea: {{type: Polygon, coordinates: [{ring}]}}\n"
    drawn = Atlas(story_with(places__camp=camp)).places["camp"]
    assert drawn.anchor == (36.5, 34.8)
    assert drawn.radius_km == 12


def test_a_map_aims_at_towns_before_roads_and_countries(story: Story) -> None:
    places = Atlas(story).places
    both = aim((places["homs"], places["m5"], places["syria"]))
    assert both == places["homs"].extent
    assert aim((places["m5"],)) == places["m5"].extent
    assert aim(()) is None


def test_the_whole_story_is_seen_in_the_bounds_it_names(story: Story) -> None:
    assert Atlas(story).view == Extent(34.3, 32, 42.5, 37.5)


def test_without_bounds_the_whole_story_is_where_things_happen(
    story_with: Callable[..., Story],
) -> None:
    view = Atlas(story_with(story="title: A story\n")).view
    assert view.overlaps((36.0, 35.2, 36.7137, 35.2))
    assert view.width < 3


def test_a_story_without_places_is_seen_as_the_world(
    story_of: Callable[[dict[str, str]], Story],
) -> None:
    atlas = Atlas(story_of({}))
    assert atlas.view == atlas.world
    assert atlas.places == {}


@pytest.mark.parametrize("name", ["homs", "m5", "shelter"])
def test_across_the_antimeridian_places_lie_close_together(
    story_with: Callable[..., Story], name: str
) -> None:
    story = story_with(
        story="title: A story\n",
        places__homs=f"{PLACE}location: {{lat: -18, lon: 178.4}}\n",
        places__hama=f"{PLACE}location: {{lat: -14, lon: -171.8}}\n",
        places__damascus=f"{PLACE}location: {{lat: -21, lon: -175.2}}\n",
        places__shelter=f"{PLACE}location: {{lat: -13, lon: -176}}\n",
        places__coast=f"{PLACE}location: {{lat: -16, lon: 179.9}}\n",
        places__syria=f"{PLACE}location: {{lat: -16, lon: 179}}\n",
    )
    assert Atlas(story).places[name].extent.width < 15


def test_the_same_story_has_one_atlas(story: Story, story_with: Callable[..., Story]) -> None:
    assert atlas_of(story) is atlas_of(story)
    assert atlas_of(story_with()) is not atlas_of(story)
