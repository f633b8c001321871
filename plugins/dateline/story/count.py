"""Figures that grow as they are reported: running series, never events."""

from __future__ import annotations

from pydantic import Field

from dateline.story.claims import Correction, Range, Stance
from dateline.story.dates import EdtfDate, EdtfMoment
from dateline.story.text import Id, Ids, Model, Text, Voice


class CountEntry(Range):
    """One figure of a series: how many, as of when, and who counted."""

    date: EdtfDate = Field(description="The day up to which it counts.")
    by: Voice = Field(description="Who counted.")
    stance: Stance = Field("asserts", description="What the counter does with it (HURIDOCS).")
    reported: EdtfMoment | None = Field(None, description="When it was reported.")
    note: Text | None = Field(None, description="What is in the figure and what is not.")
    sources: Ids = Field(min_length=1, description="The sources that carry it.")


class Count(Model):
    """A running count, such as deaths or people displaced."""

    id: Id = Field(description="The count's id: the stem of its file.")
    title: Text = Field(description="What is counted, as a headline.")
    measure: str = Field(description="What is counted: deaths, people displaced.")
    from_: EdtfDate | None = Field(None, alias="from", description="Since when it is counted.")
    places: Ids = Field((), description="Where it is counted.")
    summary: Text | None = Field(None, description="What the series shows (Markdown).")
    method: Text | None = Field(None, description="How the counters count (Markdown).")
    caveats: Text | None = Field(None, description="What to beware of (Markdown).")
    entries: tuple[CountEntry, ...] = Field(min_length=1, description="The figures.")
    corrections: tuple[Correction, ...] = Field((), description="What was put right.")
    formerly: Ids = Field((), description="Old ids, which keep their URLs as redirects.")
