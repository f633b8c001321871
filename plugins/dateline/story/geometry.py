"""Points and areas, how precisely they are known, and how coarsely sensitive ones are shown."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from dateline.story.text import Model

Precision = Literal["exact", "town", "district", "region", "country"]
"""How precisely a location is known (after UCDP's and ACLED's geo-precision codes)."""

RADIUS_KM: dict[str, float] = {
    "exact": 0.0,
    "town": 4.0,
    "district": 12.0,
    "region": 40.0,
    "country": 150.0,
}
"""The radius in kilometres of the area that is drawn for a location of each precision."""

GRID_DEGREES = 0.1
"""The grid to which sensitive coordinates are snapped: about 11 km from north to south."""


class Location(Model):
    """A point in WGS 84, in decimal degrees."""

    lat: float = Field(
        ge=-90, le=90, description="Degrees north of the equator; south is minus.", examples=[0.021]
    )
    lon: float = Field(
        ge=-180, le=180, description="Degrees east of Greenwich; west is minus.", examples=[0.034]
    )

    @property
    def coarse(self) -> Location:
        """The nearest point of the grid on which sensitive places are drawn."""
        return Location(lat=_on_grid(self.lat), lon=_on_grid(self.lon))


def _numbers(value: Any) -> Any:
    """Nested lists of numbers, which YAML holds as text, as tuples of numbers."""
    if isinstance(value, (list, tuple)):
        return tuple(_numbers(item) for item in value)
    try:
        return float(value)
    except (TypeError, ValueError):
        return value


_RINGS = WithJsonSchema({"title": "list of rings", "type": "array", "minItems": 1})

GeometryType = Literal["Polygon", "MultiPolygon"]
"""The kinds of area of GeoJSON."""


class Area(Model):
    """An area as a GeoJSON geometry (RFC 7946): Polygon or MultiPolygon, [lon, lat] in degrees."""

    type: GeometryType = Field(description="Whether it is in one piece.", examples=["Polygon"])
    coordinates: Annotated[Any, BeforeValidator(_numbers), _RINGS] = Field(
        description="Its outline: rings of [lon, lat], the first point again at the end.",
        examples=[[[[0, 0], [0.1, 0], [0.1, 0.1], [0, 0]]]],
    )

    @model_validator(mode="after")
    def _is_geometry(self) -> Self:
        polygons = [self.coordinates] if self.type == "Polygon" else self.coordinates
        if not _are_polygons(polygons):
            raise PydanticCustomError(
                "geometry", "has `coordinates` that are not closed rings of [lon, lat] in degrees"
            )
        return self

    @property
    def coarse(self) -> Area:
        """The area with every corner on the grid on which sensitive places are drawn."""
        return Area(type=self.type, coordinates=_each_on_grid(self.coordinates))


def _on_grid(degrees: float) -> float:
    return round(round(degrees / GRID_DEGREES) * GRID_DEGREES, 1)


def _each_on_grid(value: Any) -> Any:
    if isinstance(value, (list, tuple)):
        return tuple(_each_on_grid(part) for part in value)
    return _on_grid(value)


def _are_polygons(value: Any) -> bool:
    return (
        isinstance(value, (list, tuple))
        and bool(value)
        and all(
            isinstance(rings, (list, tuple)) and bool(rings) and all(_is_ring(r) for r in rings)
            for rings in value
        )
    )


def _is_ring(ring: Any) -> bool:
    return (
        isinstance(ring, (list, tuple))
        and len(ring) >= 4
        and ring[0] == ring[-1]
        and all(_is_position(position) for position in ring)
    )


def _is_position(position: Any) -> bool:
    if not isinstance(position, (list, tuple)) or len(position) != 2:
        return False
    lon, lat = position
    if not (isinstance(lon, float) and isinstance(lat, float)):
        return False
    return -180 <= lon <= 180 and -90 <= lat <= 90
