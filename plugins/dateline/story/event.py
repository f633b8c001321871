"""Something that happened, at a date, at places, with actors."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from dateline.story.claims import Claim, Correction, Quote
from dateline.story.dates import EdtfDate
from dateline.story.event_parts import (
    EventActors,
    EventPlaces,
    EventRelation,
    Media,
    Review,
    Withdrawal,
)
from dateline.story.event_types import EventType
from dateline.story.text import Flag, Id, Ids, Model, SourceIds, Text
from dateline.story.times import EventTime

Importance = Literal["key", "normal", "context"]
"""How loudly an event is told."""


class Event(Model):
    """Something that happened."""

    id: Id = Field(
        description="The event's id: the name of its file. It need not be written.",
        examples=["2024-03-01-example-bridge"],
        json_schema_extra={"absent": "the name of the file, without `.yml`"},
    )
    title: Text = Field(
        description="What happened, as a headline.", examples=["Null Island closes its bridge"]
    )
    date: EdtfDate = Field(description="When, in EDTF. As precise as the sources, and no more.")
    time: EventTime | None = Field(None, description="The time of day: a word or a clock time.")
    type: EventType | None = Field(
        None,
        description="What kind of event it is.",
        json_schema_extra={"vocabulary": "ACLED, with some of Dateline's own"},
    )
    importance: Importance = Field("normal", description="How loudly it is told.")
    why_it_matters: Text | None = Field(
        None,
        description="Why a reader should care, in a sentence (Markdown).",
        examples=["The bridge is the only way from the village to the harbour."],
    )
    warning: Text | None = Field(
        None,
        description="What to know before reading on, such as bodies, children or torture.",
        examples=["It tells of injured people."],
    )
    places: EventPlaces = Field(
        (),
        description="Where: ids of places, or maps with the place's role.",
        examples=[["example-bridge"], [{"place": "example-village", "role": "origin"}]],
    )
    actors: EventActors = Field(
        (),
        description="Who: ids of actors, or maps with the actor's role.",
        examples=[["example-council"], [{"actor": "example-council", "role": "initiator"}]],
    )
    summary: Text | None = Field(
        None,
        description="What happened, in a few sentences (Markdown, no HTML).",
        examples=["The council of Null Island closed the bridge to the harbour."],
    )
    questions: dict[Id, Text] = Field(
        {},
        description="What the claims answer differently: an id for each question, and its words.",
        examples=[{"why": "Why was the bridge closed?"}],
    )
    claims: tuple[Claim, ...] = Field(
        (),
        description="What is asserted, and by whom.",
        examples=[[{"text": "The bridge has cracks.", "by": "example-council"}]],
    )
    quotes: tuple[Quote, ...] = Field(
        (),
        description="What was said, word for word.",
        examples=[
            [
                {
                    "text": "Nobody crosses.",
                    "speaker": "example-mayor",
                    "source": "example-gazette-bridge",
                }
            ]
        ],
    )
    sources: SourceIds = Field(
        (),
        description="The sources it rests on. An event needs one, here or in a claim or quote.",
        json_schema_extra={"absent": "those of its claims and quotes"},
    )
    corrections: tuple[Correction, ...] = Field(
        (),
        description="What was put right, in the open.",
        examples=[
            [{"date": "2024-03-08", "of": "summary", "was": "three cracks", "now": "two cracks"}]
        ],
    )
    note: Text | None = Field(
        None,
        description="Where accounts differ, in an editor's words.",
        examples=["Neither paper says who inspected the bridge."],
    )
    media: tuple[Media, ...] = Field(
        (),
        description="Pictures.",
        examples=[
            [{"src": "bridge.jpg", "alt": "A bridge", "credit": "Ada", "license": "CC BY 4.0"}]
        ],
    )
    relations: tuple[EventRelation, ...] = Field(
        (),
        description="Events that belong to it.",
        examples=[[{"type": "follows", "event": "2024-03-01-example-bridge"}]],
    )
    draft: Flag = Field(
        False, description="Whether it is shown in a preview only, and never published."
    )
    embargo: EdtfDate | None = Field(
        None, description="The day from which it is published.", examples=["2024-03-05"]
    )
    reviewed: tuple[Review, ...] = Field(
        (),
        description="Who read the file, and when.",
        examples=[[{"by": "ae", "date": "2024-03-02"}]],
    )
    formerly: Ids = Field(
        (),
        description="Old ids, which keep their addresses as redirects.",
        examples=[["2024-03-02-example-bridge"]],
    )
    withdrawn: Withdrawal | None = Field(
        None,
        description="That it no longer stands, and why. Its page stays and says so.",
        examples=[{"date": "2024-03-09", "why": "The report it rested on was taken back."}],
    )

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
