"""What a story says as a whole: `events/story.yml`."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Self
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from dateline.story.advising import Advising
from dateline.story.dates import EdtfDate
from dateline.story.text import DEFAULT_LANGUAGE, Id, Language, Model, SourceIds, Text
from dateline.story.written import PLAIN_TEXT

MAX_LATITUDE = 85.0
"""The northernmost and southernmost latitude of a map in the Mercator projection."""


def _time_zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (ValueError, OSError, KeyError) as error:
        raise PydanticCustomError("time_zone", "is not a time zone") from error
    return value


TimeZone = Annotated[
    str,
    AfterValidator(_time_zone),
    WithJsonSchema({**PLAIN_TEXT, "title": "time zone, by its IANA name"}),
]
"""A time zone of the IANA database."""


def _colour(value: str) -> str:
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", value):
        raise PydanticCustomError("colour", "is not a colour such as `#3f5a8a`")
    return value.lower()


Colour = Annotated[
    str,
    AfterValidator(_colour),
    WithJsonSchema(
        {
            "title": "colour",
            "type": "string",
            "pattern": "^#[0-9a-fA-F]{6}$",
            "patternErrorMessage": "Not a colour such as #5c7cb4",
        }
    ),
]
"""A colour of the sRGB space, as `#rrggbb`."""


class Side(Model):
    """A party to the story, with the muted colour of its small square."""

    name: Text = Field(description="What the side is called.", examples=["Island council"])
    colour: Colour = Field(
        description="Its colour: # and six hexadecimal digits, in quotes. No two sides have the "
        "same.",
        examples=["#5c7cb4"],
    )


class Term(Model):
    """A word that readers may not know."""

    term: Text = Field(description="The word.", examples=["Null Island"])
    gloss: Text = Field(
        description="What it means, in one line. It is shown wherever the word is pointed at.",
        examples=["A joke among mapmakers, the point at 0° north and 0° east."],
    )
    text: Text | None = Field(
        None,
        description="What it means, at length (Markdown).",
        examples=["There is no island there, only a buoy."],
    )
    aliases: tuple[str, ...] = Field(
        (), description="Other forms of the word.", examples=[["the island"]]
    )
    sources: SourceIds = Field((), description="The sources that say so.")


class Bounds(Model):
    """A rectangle of the map, in degrees (WGS 84)."""

    south: float = Field(
        ge=-MAX_LATITUDE, le=MAX_LATITUDE, description="Southern edge.", examples=[-7]
    )
    west: float = Field(ge=-180, le=180, description="Western edge.", examples=[-9])
    north: float = Field(
        ge=-MAX_LATITUDE, le=MAX_LATITUDE, description="Northern edge.", examples=[9]
    )
    east: float = Field(ge=-180, le=180, description="Eastern edge.", examples=[11])

    @model_validator(mode="after")
    def _has_extent(self) -> Self:
        if self.south >= self.north or self.west >= self.east:
            raise PydanticCustomError("bounds", "has no extent: south < north and west < east")
        return self


class Settings(Model):
    """The story as a whole."""

    title: Text = Field(description="What the story is called.", examples=["Null Island"])
    standfirst: Text | None = Field(
        None,
        description="The story in two sentences.",
        examples=["On 1 March the council closed the bridge. A week later it was open again."],
    )
    byline: Text | None = Field(None, description="Who tells it.", examples=["The island desk"])
    publisher: str | None = Field(
        None, description="Who publishes it.", examples=["Example Gazette"]
    )
    contact: str | None = Field(
        None,
        description="An address for corrections that needs no account: mail or web.",
        examples=["corrections@gazette.example", "https://gazette.example/corrections"],
        json_schema_extra={"absent": "no page says where to report an error"},
    )
    licence: str | None = Field(
        None, description="The licence of data and text.", examples=["CC BY 4.0"]
    )
    period: EdtfDate | None = Field(
        None,
        description="The days that the story tells.",
        examples=["2024-03-01/2024-03-08"],
    )
    as_of: EdtfDate | None = Field(
        None, description="The day up to which the story is known.", examples=["2024-03-20"]
    )
    timezone: TimeZone = Field(
        "UTC", description="The time zone of clock times.", examples=["Asia/Damascus"]
    )
    languages: tuple[Language, ...] = Field(
        (DEFAULT_LANGUAGE,),
        min_length=1,
        description="The languages of the texts. The first is that of a text with no language tag.",
        examples=[["en"], ["ar", "en"]],
    )
    wires: dict[Id, str] = Field(
        {},
        description="News agencies that others pass on, an id and a name for each. Ten reprints "
        "of one agency are one origin.",
        examples=[{"reuters": "Reuters"}],
    )
    sides: dict[Id, Side] = Field(
        {},
        description="The parties, each with an id, a name and a colour.",
        examples=[{"council": {"name": "Island council", "colour": "#5c7cb4"}}],
    )
    glossary: dict[Id, Term] = Field(
        {},
        description="Words that readers may not know, each with an id.",
        examples=[{"null-island": {"term": "Null Island", "gloss": "A joke among mapmakers."}}],
    )
    advice: Advising = Field(
        Advising(),
        description="Which advice `dateline check` gives beyond errors.",
        examples=[{"ignore": ["D102"]}],
        json_schema_extra={"absent": "all of it"},
    )
    bounds: Bounds | None = Field(
        None,
        description="The edges of the maps.",
        examples=[{"south": -7, "west": -9, "north": 9, "east": 11}],
        json_schema_extra={"absent": "so that all places are seen"},
    )
    boundary_disclaimer: Text | None = Field(
        None,
        description="What the borders on the maps do and do not say.",
        examples=["How a line is drawn says nothing about whose claim to the land is right."],
    )

    @property
    def language(self) -> str:
        """The story's first language."""
        return self.languages[0]

    @property
    def days(self) -> tuple[date, date] | None:
        """The first and last day of the period; None where it has an open end, or is not said."""
        first = self.period.earliest if self.period else None
        last = self.period.latest if self.period else None
        return (first, last) if first and last else None

    @model_validator(mode="after")
    def _colours_differ(self) -> Self:
        colours = [side.colour for side in self.sides.values()]
        alike = {colour for colour in colours if colours.count(colour) > 1}
        if alike:
            raise PydanticCustomError(
                "same_colour", "gives two sides the colour `{colour}`", {"colour": min(alike)}
            )
        return self
