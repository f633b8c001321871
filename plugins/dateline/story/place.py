"""Where things happen: points, lines and areas, and how precisely they are known."""

from __future__ import annotations

from datetime import date
from typing import Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from dateline.story.dates import EdtfDate
from dateline.story.geometry import RADIUS_KM, Area, Location, Precision
from dateline.story.text import Flag, Id, Ids, Model, SourceIds, Text, Voice

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


ControlStatus = Literal["claimed", "confirmed"]
"""Whether only the holder says that it held a place."""


class Control(Model):
    """Who held a place, from when until when, and on whose word."""

    holder: Id = Field(description="The actor who held it.", examples=["example-council"])
    from_: EdtfDate | None = Field(
        None, alias="from", description="Since when.", examples=["2024-03-01"]
    )
    until: EdtfDate | None = Field(None, description="Until when.", examples=["2024-03-04"])
    status: ControlStatus = Field(description="Whether only its holder says so.")
    by: Voice | None = Field(
        None, description="On whose word.", examples=["example-council", "a fisher (unnamed)"]
    )
    sources: SourceIds = Field((), description="The sources that say so.")
    note: Text | None = Field(
        None,
        description="What a reader should know about it.",
        examples=["Nobody saw who held the far side."],
    )

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

    id: Id = Field(
        description="The place's id: the name of its file. It need not be written.",
        examples=["example-bridge"],
        json_schema_extra={"absent": "the name of the file, without `.yml`"},
    )
    names: Text = Field(
        description="The name, or the name by language.",
        examples=["Harbour bridge", {"en": "Harbour bridge", "ar": "جسر المرفأ"}],
    )
    aliases: tuple[str, ...] = Field(
        (),
        description="Other names and spellings, by which readers find it.",
        examples=[["Null Bridge"]],
    )
    kind: PlaceKind = Field(description="What the place is.")
    within: Id | None = Field(
        None, description="The place in which it lies.", examples=["example-island"]
    )
    sensitive: Flag = Field(
        False,
        description="Whether people could be harmed by its exact spot: it is drawn on a coarse "
        "grid only, everywhere.",
    )
    location: Location | None = Field(
        None,
        description="The point where it is.",
        examples=[{"lat": 0.021, "lon": 0.034}],
        json_schema_extra={"vocabulary": "WGS 84", "absent": "no map shows a pin"},
    )
    path: tuple[Id, ...] = Field(
        (),
        description="The places that a road or border passes, in order. It has neither location "
        "nor area.",
        examples=[["example-village", "example-bridge"]],
    )
    area: Area | None = Field(
        None,
        description="The area that it covers.",
        examples=[{"type": "Polygon", "coordinates": [[[0, 0], [0.1, 0], [0.1, 0.1], [0, 0]]]}],
        json_schema_extra={"vocabulary": "GeoJSON"},
    )
    precision: Precision = Field(
        "town",
        description="How precisely the location is known. An area of that size is drawn, never a "
        "false pin.",
        json_schema_extra={"vocabulary": "after UCDP and ACLED"},
    )
    control: tuple[Control, ...] = Field(
        (),
        description="Who held it when, and on whose word.",
        examples=[[{"holder": "example-council", "from": "2024-03-01", "status": "claimed"}]],
    )
    gloss: Text | None = Field(
        None,
        description="What it is, in one line. It is shown wherever the name is pointed at.",
        examples=["A bridge that does not exist."],
    )
    summary: Text | None = Field(
        None,
        description="What it is, in a few sentences (Markdown).",
        examples=["The bridge leads from the village to the harbour."],
    )
    external_ids: dict[str, str] = Field(
        {}, description="Its ids elsewhere, such as wikidata.", examples=[{"wikidata": "Q1"}]
    )
    sources: SourceIds = Field((), description="The sources of what is said here.")
    formerly: Ids = Field(
        (),
        description="Old ids, which keep their addresses as redirects.",
        examples=[["null-bridge"]],
    )

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
