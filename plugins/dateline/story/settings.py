"""What a story says as a whole: `events/story.yml`."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Self
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from dateline.story.advising import Advising
from dateline.story.dates import EdtfDate
from dateline.story.text import DEFAULT_LANGUAGE, Id, Language, Model, SourceIds, Text

MAX_LATITUDE = 85.0
"""The northernmost and southernmost latitude of a map in the Mercator projection."""


def _time_zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (ValueError, OSError, KeyError) as error:
        raise PydanticCustomError("time_zone", "is not a time zone") from error
    return value


def _colour(value: str) -> str:
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", value):
        raise PydanticCustomError("colour", "is not a colour such as `#3f5a8a`")
    return value.lower()


class Side(Model):
    """A party to the story, with the muted colour of its small square."""

    name: Text = Field(description="What the side is called.")
    colour: Annotated[str, AfterValidator(_colour)] = Field(description="Its colour, as #rrggbb.")


class Term(Model):
    """A word that readers may not know."""

    term: Text = Field(description="The word.")
    gloss: Text = Field(description="What it means, in one line.")
    text: Text | None = Field(None, description="What it means, at length (Markdown).")
    aliases: tuple[str, ...] = Field((), description="Other forms of the word.")
    sources: SourceIds = Field((), description="The sources that say so.")


class Bounds(Model):
    """A rectangle of the map, in degrees (WGS 84)."""

    south: float = Field(ge=-MAX_LATITUDE, le=MAX_LATITUDE, description="Southern edge.")
    west: float = Field(ge=-180, le=180, description="Western edge.")
    north: float = Field(ge=-MAX_LATITUDE, le=MAX_LATITUDE, description="Northern edge.")
    east: float = Field(ge=-180, le=180, description="Eastern edge.")

    @model_validator(mode="after")
    def _has_extent(self) -> Self:
        if self.south >= self.north or self.west >= self.east:
            raise PydanticCustomError("bounds", "has no extent: south < north and west < east")
        return self


class Settings(Model):
    """The story as a whole."""

    title: Text = Field(description="What the story is called.")
    standfirst: Text | None = Field(None, description="The story in two sentences.")
    byline: Text | None = Field(None, description="Who tells it.")
    publisher: str | None = Field(None, description="Who publishes it.")
    contact: str | None = Field(
        None, description="An address for corrections that needs no account: mail or web."
    )
    licence: str | None = Field(None, description="The licence of data and text.")
    period: EdtfDate | None = Field(None, description="The days that the story tells.")
    as_of: EdtfDate | None = Field(None, description="The day up to which it is known.")
    timezone: Annotated[str, AfterValidator(_time_zone)] = Field(
        "UTC", description="The time zone of clock times (IANA)."
    )
    languages: tuple[Language, ...] = Field(
        (DEFAULT_LANGUAGE,), min_length=1, description="Languages; the first is that of the files."
    )
    wires: dict[Id, str] = Field({}, description="News agencies that others pass on: id and name.")
    sides: dict[Id, Side] = Field({}, description="The parties, with their colours.")
    glossary: dict[Id, Term] = Field({}, description="Words that readers may not know.")
    advice: Advising = Field(
        Advising(), description="Which advice `dateline check` gives beyond errors."
    )
    bounds: Bounds | None = Field(None, description="The map's edges; else those of the places.")
    boundary_disclaimer: Text | None = Field(
        None, description="What the borders on the maps do and do not say."
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
