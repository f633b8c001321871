"""Figures that grow as they are reported: running series, never events."""

from __future__ import annotations

from pydantic import Field

from dateline.story.claims import Correction, Range, Stance
from dateline.story.dates import EdtfDate, EdtfMoment
from dateline.story.text import Id, Ids, Model, SourceIds, Text, Voice


class CountEntry(Range):
    """One figure of a series: how many, as of when, and who counted."""

    date: EdtfDate = Field(description="The day up to which it counts.", examples=["2024-03-06"])
    by: Voice = Field(
        description="Who counted.", examples=["example-council", "a fisher (unnamed)"]
    )
    stance: Stance = Field(
        "asserts",
        description="What the counter does with the figure.",
        json_schema_extra={"vocabulary": "HURIDOCS"},
    )
    reported: EdtfMoment | None = Field(
        None,
        description="When it was reported.",
        examples=["2024-03-07"],
        json_schema_extra={"absent": "the earliest day on which one of its sources was published"},
    )
    note: Text | None = Field(
        None,
        description="What is in the figure and what is not.",
        examples=["Children are not counted."],
    )
    sources: SourceIds = Field(min_length=1, description="The sources that carry it.")


class Count(Model):
    """A running count, such as deaths or people displaced."""

    id: Id = Field(
        description="The count's id: the name of its file. It need not be written.",
        examples=["example-passengers"],
        json_schema_extra={"absent": "the name of the file, without `.yml`"},
    )
    title: Text = Field(
        description="What is counted, as a headline.", examples=["People who crossed by boat"]
    )
    measure: str = Field(
        description="What is counted: deaths, people displaced.", examples=["people"]
    )
    from_: EdtfDate | None = Field(
        None, alias="from", description="Since when it is counted.", examples=["2024-03-01"]
    )
    places: Ids = Field((), description="Where it is counted.", examples=[["example-harbour"]])
    summary: Text | None = Field(
        None,
        description="What the series shows (Markdown).",
        examples=["By the council’s count 240 people crossed in the first week."],
    )
    method: Text | None = Field(
        None,
        description="How the counters count (Markdown).",
        examples=["The council asks each boat in the evening."],
    )
    caveats: Text | None = Field(
        None,
        description="What to beware of (Markdown).",
        examples=["Nobody else counted, and boats at night are not asked."],
    )
    entries: tuple[CountEntry, ...] = Field(
        min_length=1,
        description="The figures, the earliest first.",
        examples=[
            [
                {
                    "date": "2024-03-06",
                    "by": "example-council",
                    "best": 240,
                    "sources": ["example-gazette-boats"],
                }
            ]
        ],
    )
    corrections: tuple[Correction, ...] = Field(
        (),
        description="What was put right, in the open.",
        examples=[[{"date": "2024-03-08", "of": "entries", "was": "420", "now": "240"}]],
    )
    formerly: Ids = Field(
        (),
        description="Old ids, which keep their addresses as redirects.",
        examples=[["example-crossings"]],
    )
