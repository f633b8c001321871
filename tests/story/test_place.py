"""Places: what is known of where they are, and what may be shown of it."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from dateline.story.geometry import GRID_DEGREES, Area, Location
from dateline.story.place import Place

SQUARE = [["0", "0"], ["1.5", "0"], ["1.5", "1"], ["0", "0"]]


def place(**fields: Any) -> Place:
    return Place.model_validate({"id": "a", "names": "A", "kind": "town", **fields})


def test_a_place_that_nobody_has_disclosed_has_no_pin() -> None:
    assert place().is_undisclosed
    assert not place(location={"lat": "34.9", "lon": "36.7"}).is_undisclosed
    assert not place(path=["b", "c"]).is_undisclosed


def test_a_sensitive_place_is_shown_on_the_grid_only() -> None:
    exact = {"lat": "34.9317", "lon": "36.7263"}
    assert place(location=exact).shown_location == Location(lat=34.9317, lon=36.7263)
    assert place(location=exact, sensitive="true").shown_location == Location(lat=34.9, lon=36.7)


@pytest.mark.parametrize("lat", [-90, -89.96, 0, 89.96, 90])
@pytest.mark.parametrize("lon", [-180, -0.04, 179.96, 180])
def test_the_grid_stays_on_earth_and_near(lat: float, lon: float) -> None:
    coarse = Location(lat=lat, lon=lon).coarse
    assert abs(coarse.lat - lat) <= GRID_DEGREES / 2 + 1e-9
    assert abs(coarse.lon - lon) <= GRID_DEGREES / 2 + 1e-9


def test_the_less_precise_the_wider() -> None:
    precisions = ["exact", "town", "district", "region", "country"]
    radii = [place(precision=precision).radius_km for precision in precisions]
    assert radii == sorted(radii)
    assert radii[0] == 0


@pytest.mark.parametrize(
    "fields",
    [
        {"path": ["b", "c"], "location": {"lat": "1", "lon": "2"}},
        {"path": ["b", "c"], "area": {"type": "Polygon", "coordinates": [SQUARE]}},
        {"path": ["b"]},
        {"location": {"lat": "91", "lon": "0"}},
        {"location": {"lat": "nan", "lon": "0"}},
        {"location": {"lat": "inf", "lon": "0"}},
    ],
)
def test_a_place_is_one_thing_and_on_earth(fields: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        place(**fields)


def test_an_area_is_read_as_numbers() -> None:
    area = Area.model_validate({"type": "Polygon", "coordinates": [SQUARE]})
    assert area.coordinates == (((0, 0), (1.5, 0), (1.5, 1), (0, 0)),)
    several = Area.model_validate({"type": "MultiPolygon", "coordinates": [[SQUARE], [SQUARE]]})
    assert len(several.coordinates) == 2


@pytest.mark.parametrize(
    "coordinates",
    [
        [],
        "x",
        ["x"],
        [[]],
        SQUARE,
        [SQUARE[:3]],
        [[*SQUARE[:-1], ["2", "2"]]],
        [[["0", "x"], ["1", "0"], ["1", "1"], ["0", "x"]]],
        [[["0", "nan"], ["1", "0"], ["1", "1"], ["0", "nan"]]],
        [[["200", "0"], ["1", "0"], ["1", "1"], ["200", "0"]]],
        [[["0", "0", "0"], ["1", "0"], ["1", "1"], ["0", "0", "0"]]],
    ],
)
def test_an_area_is_made_of_closed_rings(coordinates: Any) -> None:
    with pytest.raises(ValidationError, match="closed rings"):
        Area.model_validate({"type": "Polygon", "coordinates": coordinates})
