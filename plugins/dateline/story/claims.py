"""Who asserts what: claims, the figures in them, quotes and corrections.

The attribution model follows HURIDOCS Events Standard Formats (who says it, as what kind of
statement), and every figure keeps the range in which it was given.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from dateline.story.dates import EdtfDate, EdtfMoment
from dateline.story.text import Id, Language, Model, SourceId, SourceIds, Text, Voice

Stance = Literal["asserts", "denies", "acknowledges", "gives-another-account", "doubts"]
"""What a speaker does with a statement (HURIDOCS)."""


LARGEST = 1e15
"""The largest number, which is far more than anything that is counted."""

Number = Annotated[float, Field(ge=-LARGEST, le=LARGEST)]
"""A number that can be written out."""


OpenEnd = Literal["", "up", "down"]
"""Where a figure is open: `up` for “at least”, `down` for “up to”."""


class Range(Model):
    """A number as it was given: at least `low`, at most `high`, `best` where there is one."""

    low: Number | None = Field(
        None, description="The lowest figure given. Alone, it says “at least”.", examples=[30]
    )
    best: Number | None = Field(
        None, description="The figure given as the best one, or the only one.", examples=[35]
    )
    high: Number | None = Field(
        None, description="The highest figure given. Alone, it says “up to”.", examples=[40]
    )

    @property
    def given(self) -> tuple[float, ...]:
        """The numbers that are given, the lowest first."""
        return tuple(n for n in (self.low, self.best, self.high) if n is not None)

    @property
    def open_end(self) -> OpenEnd:
        """Where it is open: “at least” and “up to” give one end alone."""
        if self.low is not None and self.high is None:
            return "up"
        return "down" if self.high is not None and self.low is None else ""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        given = list(self.given)
        if not given:
            raise PydanticCustomError("no_figure", "has none of `low`, `best` and `high`")
        if given != sorted(given):
            raise PydanticCustomError("figure_order", "has `low`, `best` and `high` out of order")
        return self


class Figure(Range):
    """A number in a claim, with its range."""

    measure: str = Field(
        description="What is counted: deaths, strikes, people displaced.", examples=["people a day"]
    )
    unit: str | None = Field(
        None, description="The unit, where it is not a plain count.", examples=["km"]
    )
    from_: EdtfDate | None = Field(
        None, alias="from", description="From when it is counted.", examples=["2024-03-01"]
    )
    until: EdtfDate | None = Field(
        None, description="Until when it is counted.", examples=["2024-03-06"]
    )


class Retraction(Model):
    """That a claim was taken back."""

    date: EdtfDate = Field(description="When it was taken back.", examples=["2024-03-07"])
    by: Voice | None = Field(
        None,
        description="Who took it back, if not the one who said it.",
        examples=["example-radio-boats"],
        json_schema_extra={"absent": "the one who said it"},
    )
    note: Text | None = Field(
        None,
        description="What was said about it.",
        examples=["The radio says that it took one day for two."],
    )


def _true_where_nothing_is_named(value: Any) -> Any:
    return True if value == "true" else value


Successor = Annotated[
    str | Literal[True],
    BeforeValidator(_true_where_nothing_is_named),
    WithJsonSchema(
        {
            "title": "event, event#claim, #claim or true",
            "type": ["string", "boolean"],
            "pattern": "^[a-z0-9-]*(#[a-z0-9-]+)?$",
            "patternErrorMessage": "Neither an event, nor event#claim or #claim, nor true",
            "examples": ["2024-03-04-example-ferry#radio-boats", "#radio-boats", True],
        }
    ),
]
"""What overtook a claim: `event`, `event#claim`, `#claim` in the same event, or `true`."""


class Claim(Model):
    """What somebody asserts about an event."""

    id: Id = Field(
        description="The claim's id, unique in its event. It is needed where something points at "
        "the claim.",
        examples=["council-cracks"],
        json_schema_extra={"absent": "made from its text"},
    )
    answers: dict[Id, Text] = Field(
        {},
        description="The event's questions that it answers, each with the answer in few words.",
        examples=[{"why": "It has cracks"}],
    )
    text: Text = Field(
        description="The claim in the editor's own words.",
        examples=["Two of the bridge’s four piers have cracks."],
    )
    by: Voice | None = Field(
        None,
        description="Who says it: an actor, a source in its own voice, or words for somebody "
        "unnamed.",
        examples=["example-council", "a passenger (unnamed)"],
        json_schema_extra={"absent": "the publisher of its sources"},
    )
    stance: Stance = Field(
        "asserts",
        description="What the speaker does with the statement.",
        json_schema_extra={"vocabulary": "HURIDOCS"},
    )
    figures: tuple[Figure, ...] = Field(
        (),
        description="The numbers in it, each with its range.",
        examples=[[{"measure": "people a day", "low": 30, "high": 40}]],
    )
    said: EdtfMoment | None = Field(
        None, description="When it was said.", examples=["2024-03-01", "2024-03-01T12:35+01:00"]
    )
    reported: EdtfMoment | None = Field(
        None,
        description="When it was first reported.",
        examples=["2024-03-02"],
        json_schema_extra={"absent": "the earliest day on which one of its sources was published"},
    )
    superseded_by: Successor | None = Field(
        None,
        description="The event or claim that overtook it, or `true` where later reports simply "
        "did.",
    )
    retracted: Retraction | None = Field(
        None,
        description="That it was taken back.",
        examples=[{"date": "2024-03-07", "by": "example-radio-boats"}],
    )
    sources: SourceIds = Field(
        (), description="The sources that carry it. Their number and origins make its status."
    )


class Original(Model):
    """A quote in the language in which it was spoken."""

    lang: Language = Field(description="The language spoken.", examples=["ar"])
    text: Annotated[str, Field(min_length=1)] = Field(
        description="The words, verbatim.", examples=["لن يعبر أحد."]
    )


class Quote(Model):
    """Words that somebody spoke, verbatim."""

    id: Id = Field(
        description="The quote's id, unique in its event. It is part of the quote's address.",
        examples=["nobody-crosses"],
        json_schema_extra={"absent": "made from its text"},
    )
    text: Text = Field(
        description="The words, verbatim, without quotation marks.",
        examples=["Nobody crosses until we know what it carries."],
    )
    speaker: Voice = Field(
        description="Who spoke: an actor, or words for somebody unnamed.",
        examples=["example-mayor", "a fisher (unnamed)"],
    )
    occasion: Text | None = Field(
        None, description="To whom or where.", examples=["to Radio Null", "at the bridge"]
    )
    said: EdtfMoment | None = Field(
        None, description="When it was said.", examples=["2024-03-01", "2024-03-01T12:35+01:00"]
    )
    source: SourceId = Field(description="The source that prints it.")
    original: Original | None = Field(
        None,
        description="The words in the language spoken, where that is another one.",
        examples=[{"lang": "ar", "text": "لن يعبر أحد."}],
    )
    translator: str | None = Field(
        None, description="Who translated them.", examples=["Example Gazette"]
    )
    note: Text | None = Field(
        None,
        description="What a reader should know about the wording.",
        examples=["The two papers differ in one word."],
    )


class Correction(Model):
    """What was wrong, what stands there now, and since when."""

    date: EdtfDate = Field(description="When it was put right.", examples=["2024-03-08"])
    of: str = Field(
        description="The field that was wrong, or the id of a claim or quote. In a count: the "
        "date of the figure. For one that was taken out: `claims` or `quotes`.",
        examples=["summary", "council-cracks"],
    )
    was: Text = Field(description="What stood there.", examples=["three of the piers"])
    now: Text = Field(description="What stands there now.", examples=["two of the piers"])
    note: Text | None = Field(
        None, description="Why, in a sentence.", examples=["The paper had put it right itself."]
    )
