"""Whoever does or says something: a person, force, state, organisation, group or medium."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from dateline.story.dates import EdtfDate
from dateline.story.text import Flag, Id, Ids, Model, Text

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

    title: Text = Field(description="The office or title: “head of Hezbollah”.")
    from_: EdtfDate | None = Field(None, alias="from", description="Since when.")
    until: EdtfDate | None = Field(None, description="Until when.")
    sources: Ids = Field((), description="The sources that say so.")


class ActorRelation(Model):
    """What an actor is to another one, and while when."""

    type: RelationType = Field(description="leads, member-of, part-of, backed-by or opposes.")
    actor: Id = Field(description="The other actor's id.")
    from_: EdtfDate | None = Field(None, alias="from", description="Since when.")
    until: EdtfDate | None = Field(None, description="Until when.")
    sources: Ids = Field((), description="The sources that say so.")
    note: Text | None = Field(None, description="What a reader should know about it.")


class Actor(Model):
    """Somebody who does or says something."""

    id: Id = Field(description="The actor's id: the stem of its file.")
    names: Text = Field(description="The name, or the name by language.")
    aliases: tuple[str, ...] = Field((), description="Other names and spellings.")
    kind: ActorKind = Field(description="What the actor is.")
    side: Id | None = Field(None, description="The side it is on, one of the story's.")
    roles: tuple[DatedRole, ...] = Field((), description="Offices and titles, dated.")
    gloss: Text | None = Field(None, description="Who it is, in one line.")
    summary: Text | None = Field(None, description="Who it is, in a few sentences (Markdown).")
    external_ids: dict[str, str] = Field({}, description="Ids elsewhere, such as wikidata.")
    relations: tuple[ActorRelation, ...] = Field((), description="Dated ties to other actors.")
    sources: Ids = Field((), description="The sources of what is said here.")
    private: Flag = Field(
        False, description="A private or unnamed person: named only where quoted, no profile."
    )
    formerly: Ids = Field((), description="Old ids, which keep their URLs as redirects.")
