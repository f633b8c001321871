"""Where things happen: points, lines and areas, and how precisely they are known."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from dateline.story.dates import EdtfDate
from dateline.story.text import Flag, Id, Ids, Model, Text, Voice

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

PlaceKind = Literal[
    "country",
    "region",
    "province",
    "district",
    "capital",
    "city",
    "town",
    "village",
    "neighbourhood",
    "building",
    "base",
    "airport",
    "prison",
    "border",
    "border-crossing",
    "bridge",
    "road",
    "river",
    "mountain",
    "zone",
]
"""What a place is."""


class Location(Model):
    """A point in WGS 84, in decimal degrees."""

    lat: float = Field(ge=-90, le=90, description="Degrees north of the equator.")
    lon: float = Field(ge=-180, le=180, description="Degrees east of Greenwich.")

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


class Area(Model):
    """An area as a GeoJSON geometry (RFC 7946): Polygon or MultiPolygon, [lon, lat] in degrees."""

    type: Literal["Polygon", "MultiPolygon"] = Field(description="The kind of geometry.")
    coordinates: Annotated[Any, BeforeValidator(_numbers)] = Field(
        description="Rings of [lon, lat], the first point again at the end."
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


class Control(Model):
    """Who held a place, from when until when, and on whose word."""

    holder: Id = Field(description="The actor who held it.")
    from_: EdtfDate | None = Field(None, alias="from", description="Since when.")
    until: EdtfDate | None = Field(None, description="Until when.")
    status: Literal["claimed", "confirmed"] = Field(description="Whether only its holder says so.")
    by: Voice | None = Field(None, description="On whose word.")
    sources: Ids = Field((), description="The sources that say so.")
    note: Text | None = Field(None, description="What a reader should know about it.")

    @property
    def certain(self) -> tuple[date | None, date | None]:
        """The first and the last day on which it held for certain; None where it has no end.

        Of "December 2024" or "on or before 8 December" these are the last day as a start, and the
        first as an end.
        """
        first = (self.from_.latest or self.from_.earliest) if self.from_ else None
        last = (self.until.earliest or self.until.latest) if self.until else None
        return first, last


class Place(Model):
    """A point, a line or an area, or a place that nobody has disclosed."""

    id: Id = Field(description="The place's id: the stem of its file.")
    names: Text = Field(description="The name, or the name by language.")
    aliases: tuple[str, ...] = Field((), description="Other names and spellings.")
    kind: PlaceKind = Field(description="What the place is.")
    within: Id | None = Field(None, description="The place in which it lies.")
    sensitive: Flag = Field(False, description="Drawn on a coarse grid only, everywhere.")
    location: Location | None = Field(None, description="A point: lat and lon.")
    path: tuple[Id, ...] = Field((), description="Ids of the places a road or border passes.")
    area: Area | None = Field(None, description="An area, as GeoJSON.")
    precision: Precision = Field("town", description="How precisely the location is known.")
    control: tuple[Control, ...] = Field((), description="Who held it when.")
    gloss: Text | None = Field(None, description="What it is, in one line.")
    summary: Text | None = Field(None, description="What it is, in a few sentences (Markdown).")
    external_ids: dict[str, str] = Field({}, description="Ids elsewhere, such as wikidata.")
    sources: Ids = Field((), description="The sources of what is said here.")
    formerly: Ids = Field((), description="Old ids, which keep their URLs as redirects.")

    @model_validator(mode="after")
    def _one_geometry(self) -> Self:
        if self.path and (self.location or self.area):
            raise PydanticCustomError(
                "two_geometries", "has a `path` as well as a `location` or an `area`"
            )
        if len(self.path) == 1:
            raise PydanticCustomError("short_path", "has a `path` of one place; a line needs two")
        return self

    @property
    def shown_location(self) -> Location | None:
        """The point that any output may show: coarse where the place is sensitive."""
        return self.location.coarse if self.location and self.sensitive else self.location

    @property
    def shown_area(self) -> Area | None:
        """The area that any output may show: coarse where the place is sensitive."""
        return self.area.coarse if self.area and self.sensitive else self.area

    @property
    def shown_precision(self) -> Precision:
        """How precisely any output may claim to know the place: never finer than the grid."""
        fine = self.precision in ("exact", "town")
        return "district" if self.sensitive and fine else self.precision

    @property
    def is_undisclosed(self) -> bool:
        """Whether nothing says where it is, so that no map may pretend to know."""
        return not (self.location or self.path or self.area)

    @property
    def radius_km(self) -> float:
        """The radius of the area that stands for its location, in kilometres."""
        return RADIUS_KM[self.shown_precision]


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
