"""A guided tour: steps of text, each with what a map beside it shows."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from dateline.story.text import Ids, Model, Text

Layer = Literal["arrows", "places", "roads"]
"""What a map draws beside what it is about: who went where, other places, roads."""

LEAST_ZOOM = 2
MOST_ZOOM = 9
"""How far and how close a map shows anything: the whole world, and where the base map ends."""


def _one_or_many(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


class Step(Model):
    """A step: what is told, and what the map shows meanwhile.

    Without events and places it shows the whole story.
    """

    title: Text | None = Field(None, description="Its headline; else that of its first event.")
    text: Text = Field(description="What is told, in Markdown, with links and citations.")
    event: Ids = Field((), description="The events that the map shows.")
    place: Ids = Field((), description="Places that the map shows, without what happened there.")
    zoom: float | None = Field(
        None,
        ge=LEAST_ZOOM,
        le=MOST_ZOOM,
        description="How close the map comes; else so that all of it is seen.",
    )
    layers: Annotated[tuple[Layer, ...], BeforeValidator(_one_or_many)] | None = Field(
        None, description="What the map shows besides; all of it, unless this says so."
    )


class Tour(Model):
    """A tour: its steps, in the order in which they are read."""

    steps: tuple[Step, ...] = Field(min_length=1, description="The steps of the tour, in order.")
