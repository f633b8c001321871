"""Something that happened, at a date, at places, with actors."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from dateline.story.claims import Claim, Correction, Quote
from dateline.story.dates import EdtfDate
from dateline.story.event_types import EventType
from dateline.story.text import ID_PATTERN, Flag, Id, Ids, Model, SourceIds, Text
from dateline.story.times import EventTime

Importance = Literal["key", "normal", "context"]
"""How loudly an event is told."""

PlaceRole = Literal["location", "origin", "destination", "target", "other"]
"""What a place is to an event; `origin` and `destination` make an arrow on the map."""

ActorRole = Literal["initiator", "target", "affected", "speaker", "mediator", "involved", "other"]
"""What an actor is to an event."""


class EventPlace(Model):
    """A place that an event names."""

    place: Id = Field(description="The place's id.")
    role: PlaceRole = Field("location", description="What the place is to the event.")
    according_to: Ids = Field((), description="Claims that say so, where it is not established.")


class EventActor(Model):
    """An actor that an event names."""

    actor: Id = Field(description="The actor's id.")
    role: ActorRole = Field("involved", description="What the actor is to the event.")
    according_to: Ids = Field((), description="Claims that say so, where it is not established.")

    @property
    def is_alleged(self) -> bool:
        """Whether the role is somebody's word and not established."""
        return bool(self.according_to)


class EventRelation(Model):
    """How an event hangs together with an earlier one."""

    type: Literal["follows", "part-of", "responds-to", "leads-to"] = Field(
        description="What this event is to the other."
    )
    event: Id = Field(description="The other event's id.")


class Media(Model):
    """A picture that belongs to an event."""

    src: str = Field(description="The picture's file, from the story's `media` folder.")
    alt: Text = Field(description="What it shows, for those who cannot see it.")
    credit: str = Field(description="Who made it.")
    license: str = Field(description="The licence under which it is shown.")
    warning: Text | None = Field(None, description="What to know before looking.")


class Review(Model):
    """That an editor has read the file."""

    by: str = Field(description="The editor's initials.")
    date: EdtfDate = Field(description="When.")


class Withdrawal(Model):
    """That an event no longer stands; its page stays and says why."""

    date: EdtfDate = Field(description="When it was withdrawn.")
    why: Text = Field(description="The reason, in a sentence.")


class _IdOrMap:
    """Describes, in JSON Schema, that an id alone can stand for the map."""

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"anyOf": [{"type": "string", "pattern": ID_PATTERN}, handler(schema)]}


_AS_WRITTEN = _IdOrMap()


def _by_key(key: str) -> BeforeValidator:
    """Let an id alone stand for a map that holds nothing else."""

    def expand(value: Any) -> Any:
        return {key: value} if isinstance(value, str) else value

    return BeforeValidator(expand)


class Event(Model):
    """Something that happened."""

    id: Id = Field(description="The event's id: the stem of its file.")
    title: Text = Field(description="What happened, as a headline.")
    date: EdtfDate = Field(description="When, in EDTF.")
    time: EventTime | None = Field(None, description="The time of day: a word or a clock time.")
    type: EventType | None = Field(None, description="What kind of event (ACLED).")
    importance: Importance = Field("normal", description="How loudly it is told.")
    why_it_matters: Text | None = Field(None, description="Why a reader should care (Markdown).")
    warning: Text | None = Field(None, description="What to know before reading on.")
    places: tuple[Annotated[EventPlace, _by_key("place"), _AS_WRITTEN], ...] = Field(
        (), description="Where: ids, or maps of place, role and according_to."
    )
    actors: tuple[Annotated[EventActor, _by_key("actor"), _AS_WRITTEN], ...] = Field(
        (), description="Who: ids, or maps of actor, role and according_to."
    )
    summary: Text | None = Field(None, description="A few sentences (Markdown).")
    questions: dict[Id, Text] = Field({}, description="What the claims answer differently.")
    claims: tuple[Claim, ...] = Field((), description="What is asserted, and by whom.")
    quotes: tuple[Quote, ...] = Field((), description="What was said.")
    sources: SourceIds = Field((), description="The sources it rests on.")
    corrections: tuple[Correction, ...] = Field((), description="What was put right.")
    note: Text | None = Field(None, description="Where accounts differ, in an editor's words.")
    media: tuple[Media, ...] = Field((), description="Pictures.")
    relations: tuple[EventRelation, ...] = Field((), description="Events that belong to it.")
    draft: Flag = Field(False, description="Shown in a preview, never published.")
    embargo: EdtfDate | None = Field(None, description="The day from which it is published.")
    reviewed: tuple[Review, ...] = Field((), description="Who read it, and when.")
    formerly: Ids = Field((), description="Old ids, which keep their URLs as redirects.")
    withdrawn: Withdrawal | None = Field(None, description="That it no longer stands, and why.")

    @property
    def place_ids(self) -> tuple[str, ...]:
        """The places it names, each once, in order."""
        return tuple(dict.fromkeys(link.place for link in self.places))

    @property
    def actor_ids(self) -> tuple[str, ...]:
        """The actors it names, each once, in order."""
        return tuple(dict.fromkeys(link.actor for link in self.actors))

    @property
    def sort_key(self) -> tuple[object, ...]:
        """A key that sorts events as they happened: by day, hour and id."""
        hour = self.time.sort_key if self.time else 12 * 60
        day, *rest = self.date.sort_key
        return (day, rest[0], hour, *rest[1:], self.id)
