"""Events and counts as they were known at the end of a day: without what came out later."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from dateline.story.claims import Claim, Correction, Quote
from dateline.story.count import Count, CountEntry
from dateline.story.event import Event
from dateline.story.known import Record
from dateline.story.lives import Entry, certain_day
from dateline.story.story import Story
from dateline.story.text import Text


def event_on(record: Record, event: Event, day: date) -> Event:
    """Return an event with the claims, quotes and sources that were known by a day.

    What befell a claim later has not happened yet, and what was corrected later says what stood
    there, so that statuses derived from the event are those of the day. What editors write with
    hindsight (summary, note, why it matters) is left out.
    """
    known = [_part_on(record, entry, day) for entry in record.of(event) if entry.is_known(day)]
    return event.model_copy(
        update={
            "title": text_on(event.title, event.corrections, "title", day),
            "claims": tuple(part for part in known if isinstance(part, Claim)),
            "quotes": tuple(part for part in known if isinstance(part, Quote)),
            "sources": _published_by(record, event.sources, day),
            "corrections": tuple(c for c in event.corrections if certain_day(c.date) <= day),
            "summary": None,
            "note": None,
            "why_it_matters": None,
        }
    )


def count_on(story: Story, count: Count, day: date) -> Count | None:
    """Return a running count with the figures that were out by a day; None before the first."""
    known = tuple(entry for entry in count.entries if figure_known(story, entry) <= day)
    return count.model_copy(update={"entries": known}) if known else None


def figure_known(story: Story, entry: CountEntry) -> date:
    """Return the day from which a figure of a running count is known.

    That is when it was reported or its first source published, or else the day to which it counts.
    """
    if entry.reported:
        return certain_day(entry.reported)
    published = (story.sources[key].published for key in entry.sources)
    return min((certain_day(when) for when in published if when), default=certain_day(entry.date))


def text_on(text: Text, corrections: Iterable[Correction], of: str, day: date) -> Text:
    """Return a text as it stood at the end of a day.

    A correction of a part of it (a figure, a speaker) does not say where in the text that stood,
    and leaves the text as it is.

    Args:
        text: the text as it stands today.
        corrections: those of its event.
        of: what they call it: the id of a claim or quote, or `title`.
        day: the day.
    """
    later = [c for c in corrections if c.of == of and certain_day(c.date) > day]
    for correction in sorted(later, key=lambda c: certain_day(c.date), reverse=True):
        if correction.now == text:
            text = correction.was
    return text


def _part_on(record: Record, entry: Entry, day: date) -> Claim | Quote:
    part, fate = entry.part, entry.fate(day)
    update: dict[str, Any] = {"text": text_on(part.text, entry.event.corrections, part.id, day)}
    if isinstance(part, Claim):
        update["sources"] = _published_by(record, part.sources, day)
        if fate is None:
            update["superseded_by"] = None
        if fate != "withdrawn":
            update["retracted"] = None
    return part.model_copy(update=update)


def _published_by(record: Record, ids: tuple[str, ...], day: date) -> tuple[str, ...]:
    """Return the sources that were out by a day; all of them where that would leave none."""
    out = [
        key
        for key in ids
        if (when := record.story.sources[key].published) is None or certain_day(when) <= day
    ]
    return tuple(out) or ids
