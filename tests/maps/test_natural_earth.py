"""The world that travels in the package."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

import pytest
import shapely

from dateline.maps.extent import Extent
from dateline.maps.natural_earth import clipped

SIX_MEGABYTES = 6_000_000

PARTS = {
    "Syria": Extent(35, 32, 43, 38),
    "Fiji, across the antimeridian": Extent(176, -20, 182, -14),
    "Chile": Extent(-76, -47, -68, -40),
    "Greenland": Extent(-58, 60, -40, 72),
    "New Zealand": Extent(165, -48, 179, -34),
}


def test_the_whole_world_takes_six_megabytes_at_most() -> None:
    data = resources.files("dateline.maps") / "data"
    files = [file for scale in data.iterdir() for file in scale.iterdir()]
    assert sum(len(file.read_bytes()) for file in files) <= SIX_MEGABYTES


def test_the_manual_says_how_large_each_layer_is() -> None:
    manual = (Path(__file__).parents[2] / "manual" / "base-map.md").read_text("utf-8")
    data = resources.files("dateline.maps") / "data"
    for file in (data / "near").iterdir():
        layer = file.name.removesuffix(".tsv.gz")
        far = data / "far" / file.name
        near_size, far_size = (
            f"{round(len(f.read_bytes()) / 1000)} kB" if f.is_file() else "–" for f in (file, far)
        )
        assert f"| `{layer}` | {near_size} | {far_size} |" in manual


@pytest.mark.parametrize("scale", ["near", "far"])
@pytest.mark.parametrize("part", PARTS.values(), ids=PARTS)
def test_there_is_land_and_sea_everywhere(part: Extent, scale: str) -> None:
    land = shapely.union_all([piece.geometry for piece in clipped("land", part, scale)])
    share = land.area / (part.width * part.height)
    assert 0.001 < share < 0.999
    assert part.overlaps(land.bounds)
    west, south, east, north = land.bounds
    assert (west, south) >= (part.west - 1e-9, part.south - 1e-9)
    assert (east, north) <= (part.east + 1e-9, part.north + 1e-9)


def test_both_sides_of_the_antimeridian_are_joined() -> None:
    fiji = list(clipped("land", PARTS["Fiji, across the antimeridian"]))
    assert min(piece.geometry.bounds[0] for piece in fiji) < 180
    assert max(piece.geometry.bounds[2] for piece in fiji) > 180


def test_a_town_tells_its_name_and_whether_it_is_a_capital() -> None:
    towns = {town.properties["name"]: town for town in clipped("towns", PARTS["Syria"])}
    assert towns["Damascus"].properties["capital"] is True
    assert towns["Aleppo"].properties["capital"] is False


def test_the_golan_is_drawn_as_disputed() -> None:
    golan = Extent(35.55, 32.7, 35.9, 33.3)
    assert list(clipped("disputed", golan))
    assert not any(
        shapely.intersects(border.geometry, shapely.box(35.65, 32.9, 35.95, 33.2))
        for border in clipped("borders", golan)
    )


def test_syria_and_its_neighbours_have_settled_borders_and_provinces() -> None:
    for name in ("borders", "provinces", "rivers", "lakes"):
        assert list(clipped(name, PARTS["Syria"])), name
