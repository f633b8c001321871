"""Whoever does or says something: a person, force, state, organisation, group or medium."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from dateline.story.dates import EdtfDate
from dateline.story.text import Flag, Id, Ids, Model, SourceIds, Text

ActorKind = Literal[
    "person",
    "state",
    "government-force",
    "armed-group",
    "coalition",
    "party",
    "international-organisation",
    "organisation",
    "monitor",
    "media",
    "civilians",
]
"""What an actor is."""

RelationType = Literal["leads", "member-of", "part-of", "backed-by", "opposes"]
"""What an actor is to another."""


class DatedRole(Model):
    """An office or title, and while when it was held."""

    title: Text = Field(description="The office or title.", examples=["Mayor of Null Island"])
    from_: EdtfDate | None = Field(
        None, alias="from", description="Since when.", examples=["2022-06"]
    )
    until: EdtfDate | None = Field(None, description="Until when.", examples=["2024-03"])
    sources: SourceIds = Field((), description="The sources that say so.")


class ActorRelation(Model):
    """What an actor is to another one, and while when."""

    type: RelationType = Field(description="What this actor is to the other.")
    actor: Id = Field(description="The other actor's id.", examples=["example-council"])
    from_: EdtfDate | None = Field(
        None, alias="from", description="Since when.", examples=["2022-06"]
    )
    until: EdtfDate | None = Field(None, description="Until when.", examples=["2024-03"])
    sources: SourceIds = Field((), description="The sources that say so.")
    note: Text | None = Field(
        None,
        description="What a reader should know about it.",
        examples=["The council calls it an alliance, the fishers do not."],
    )


class Actor(Model):
    """Somebody who does or says something."""

    id: Id = Field(
        description="The actor's id: the name of its file. It need not be written.",
        examples=["example-mayor"],
        json_schema_extra={"absent": "the name of the file, without `.yml`"},
    )
    names: Text = Field(
        description="The name, or the name by language.",
        examples=["Ada Example", {"en": "Ada Example", "ar": "آدا مثال"}],
    )
    aliases: tuple[str, ...] = Field(
        (),
        description="Other names and spellings, by which readers find it.",
        examples=[["A. Example"]],
    )
    kind: ActorKind = Field(description="What the actor is.")
    side: Id | None = Field(
        None,
        description="The side it is on: one of those that `story.yml` names. It is never inferred.",
        examples=["council"],
    )
    roles: tuple[DatedRole, ...] = Field(
        (),
        description="Offices and titles, each with its days.",
        examples=[[{"title": "Mayor of Null Island", "from": "2022-06"}]],
    )
    gloss: Text | None = Field(
        None,
        description="Who it is, in one line. It is shown wherever the name is pointed at.",
        examples=["Mayor of Null Island, made up for this example."],
    )
    summary: Text | None = Field(
        None,
        description="Who it is, in a few sentences (Markdown).",
        examples=["Ada Example has been the mayor since 2022. She was a fisher before."],
    )
    external_ids: dict[str, str] = Field(
        {}, description="Its ids elsewhere, such as wikidata.", examples=[{"wikidata": "Q1"}]
    )
    relations: tuple[ActorRelation, ...] = Field(
        (),
        description="Ties to other actors, each with its days.",
        examples=[[{"type": "leads", "actor": "example-council"}]],
    )
    sources: SourceIds = Field((), description="The sources of what is said here.")
    private: Flag = Field(
        False,
        description="Whether it is a private or unnamed person: named only where quoted, with no "
        "profile and no search entry.",
    )
    formerly: Ids = Field(
        (),
        description="Old ids, which keep their addresses as redirects.",
        examples=[["example-ada"]],
    )
