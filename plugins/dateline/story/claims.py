"""Who asserts what: claims, the figures in them, quotes and corrections.

The attribution model follows HURIDOCS Events Standard Formats (who says it, as what kind of
statement), and every figure keeps the range in which it was given.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, model_validator
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

    low: Number | None = Field(None, description="The lowest figure given (“at least”).")
    best: Number | None = Field(None, description="The figure given as the best one.")
    high: Number | None = Field(None, description="The highest figure given (“up to”).")

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

    measure: str = Field(description="What is counted: deaths, strikes, people displaced.")
    unit: str | None = Field(None, description="The unit, where it is not a plain count.")
    from_: EdtfDate | None = Field(None, alias="from", description="From when it is counted.")
    until: EdtfDate | None = Field(None, description="Until when it is counted.")


class Retraction(Model):
    """That a claim was taken back."""

    date: EdtfDate = Field(description="When it was taken back.")
    by: Voice | None = Field(None, description="Who took it back, if not the one who said it.")
    note: Text | None = Field(None, description="What was said about it.")


def _true_where_nothing_is_named(value: Any) -> Any:
    return True if value == "true" else value


Successor = Annotated[str | Literal[True], BeforeValidator(_true_where_nothing_is_named)]
"""What overtook a claim: `event`, `event#claim`, `#claim` in the same event, or `true`."""


class Claim(Model):
    """What somebody asserts about an event."""

    id: Id = Field(description="The claim's id, unique in its event; made from its text if absent.")
    answers: dict[Id, Text] = Field(
        {}, description="The event's questions that it answers, each with the answer in few words."
    )
    text: Text = Field(description="The claim in the editor's own words.")
    by: Voice | None = Field(
        None, description="Who says it: an actor, a source in its own voice, or words."
    )
    stance: Stance = Field("asserts", description="What the speaker does (HURIDOCS).")
    figures: tuple[Figure, ...] = Field((), description="The numbers in it.")
    said: EdtfMoment | None = Field(None, description="When it was said.")
    reported: EdtfMoment | None = Field(
        None, description="When it was first reported; else the earliest date of its sources."
    )
    superseded_by: Successor | None = Field(
        None, description="The event or `event#claim` that overtook it, or `true`."
    )
    retracted: Retraction | None = Field(None, description="That it was taken back.")
    sources: SourceIds = Field((), description="The sources that carry it.")


class Original(Model):
    """A quote in the language in which it was spoken."""

    lang: Language = Field(description="The language spoken (BCP 47).")
    text: Annotated[str, Field(min_length=1)] = Field(description="The words, verbatim.")


class Quote(Model):
    """Words that somebody spoke, verbatim."""

    id: Id = Field(description="The quote's id, unique in its event; made from its text if absent.")
    text: Text = Field(description="The words, verbatim, without quotation marks.")
    speaker: Voice = Field(description="Who spoke: an actor, or words for somebody unnamed.")
    occasion: Text | None = Field(None, description="To whom or where: “to Reuters”.")
    said: EdtfMoment | None = Field(None, description="When it was said.")
    source: SourceId = Field(description="The source that prints it.")
    original: Original | None = Field(None, description="The words in the language spoken.")
    translator: str | None = Field(None, description="Who translated them.")
    note: Text | None = Field(None, description="What a reader should know about the wording.")


class Correction(Model):
    """What was wrong, what stands there now, and since when."""

    date: EdtfDate = Field(description="When it was put right.")
    of: str = Field(description="The field that was wrong, or the id of a claim or quote.")
    was: Text = Field(description="What stood there.")
    now: Text = Field(description="What stands there now.")
    note: Text | None = Field(None, description="Why, in a sentence.")
