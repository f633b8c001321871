"""What an event is made of, claims and quotes aside: its places, actors, pictures and the like."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from dateline.story.dates import EdtfDate
from dateline.story.text import Id, Ids, Model, Text
from dateline.story.written import ID

PlaceRole = Literal["location", "origin", "destination", "target", "other"]
"""What a place is to an event; `origin` and `destination` make an arrow on the map."""

ActorRole = Literal["initiator", "target", "affected", "speaker", "mediator", "involved", "other"]
"""What an actor is to an event."""


class EventPlace(Model):
    """A place that an event names."""

    place: Id = Field(description="The place's id.", examples=["example-bridge"])
    role: PlaceRole = Field("location", description="What the place is to the event.")
    according_to: Ids = Field(
        (),
        description="The ids of this event's claims that say so, where it is not established.",
        examples=[["council-cracks"]],
        json_schema_extra={"absent": "it counts as established"},
    )


class EventActor(Model):
    """An actor that an event names."""

    actor: Id = Field(description="The actor's id.", examples=["example-council"])
    role: ActorRole = Field(
        "involved",
        description="What the actor is to the event. Who did what parties dispute has an "
        "`according_to`.",
    )
    according_to: Ids = Field(
        (),
        description="The ids of this event's claims that say so, where it is not established. "
        "The role is then drawn as alleged.",
        examples=[["council-cracks"]],
        json_schema_extra={"absent": "it counts as established"},
    )

    @property
    def is_alleged(self) -> bool:
        """Whether the role is somebody's word and not established."""
        return bool(self.according_to)


class _IdOrMap:
    """Describes, in JSON Schema, that an id alone can stand for the map."""

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"anyOf": [ID, handler(schema)]}


_AS_WRITTEN = _IdOrMap()


def _by_key(key: str) -> BeforeValidator:
    """Let an id alone stand for a map that holds nothing else."""

    def expand(value: Any) -> Any:
        return {key: value} if isinstance(value, str) else value

    return BeforeValidator(expand)


EventPlaces = tuple[Annotated[EventPlace, _by_key("place"), _AS_WRITTEN], ...]
"""The places of an event; in YAML each is an id or a map."""

EventActors = tuple[Annotated[EventActor, _by_key("actor"), _AS_WRITTEN], ...]
"""The actors of an event; in YAML each is an id or a map."""

RelatedAs = Literal["follows", "part-of", "responds-to", "leads-to"]
"""How an event hangs together with another one."""


class EventRelation(Model):
    """How an event hangs together with an earlier one."""

    type: RelatedAs = Field(description="What this event is to the other.")
    event: Id = Field(description="The other event's id.", examples=["2024-03-01-example-bridge"])


class Media(Model):
    """A picture that belongs to an event."""

    src: str = Field(
        description="The picture's file, from the story's `media` folder.",
        examples=["example-bridge.jpg"],
    )
    alt: Text = Field(
        description="What it shows, for those who cannot see it.",
        examples=["A bridge with a fence across the road, and a boat below it."],
    )
    credit: str = Field(description="Who made it.", examples=["Ada Example"])
    license: str = Field(description="The licence under which it is shown.", examples=["CC BY 4.0"])
    warning: Text | None = Field(
        None,
        description="What to know before looking. The picture is covered until a reader asks.",
        examples=["It shows an injured person."],
        json_schema_extra={"absent": "nothing covers it"},
    )


class Review(Model):
    """That an editor has read the file."""

    by: str = Field(description="The editor's initials.", examples=["ae"])
    date: EdtfDate = Field(description="When.", examples=["2024-03-02"])


class Withdrawal(Model):
    """That an event no longer stands; its page stays and says why."""

    date: EdtfDate = Field(description="When it was withdrawn.", examples=["2024-03-09"])
    why: Text = Field(
        description="The reason, in a sentence.",
        examples=["The report it rested on was taken back."],
    )
