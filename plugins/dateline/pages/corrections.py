"""What was put right, as pages show it: newest first, each with what it is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from dateline import addresses, prose
from dateline.addresses import Address, Linker
from dateline.story.claims import Correction
from dateline.story.count import Count
from dateline.story.dates import Edtf
from dateline.story.event import Event

ANCHOR = "corrections"
"""The id of the section of a page in which its corrections stand."""


class Corrected(NamedTuple):
    """A correction, and what it is about."""

    correction: Correction
    subject: str
    """What was wrong: "Summary", "Claim"."""
    url: str | None
    """Where that stands now, if it has a place of its own."""


@dataclass(frozen=True, slots=True)
class Corrections:
    """The corrections of a story in the words of one language, with links from one page."""

    words: prose.Words
    link: Linker

    def of(self, thing: Event | Count) -> list[Corrected]:
        """Return what was put right in an event or a running count, newest first."""
        ordered = sorted(thing.corrections, key=lambda c: c.date.sort_key, reverse=True)
        return [self._corrected(thing, correction) for correction in ordered]

    def latest(self, event: Event) -> Edtf | None:
        """Return when an event was last corrected; None where nothing was."""
        dates = (correction.date for correction in event.corrections)
        return max(dates, key=lambda when: when.sort_key, default=None)

    def url(self, event: Event) -> str:
        """Return the URL of an event's corrections."""
        return self.link(addresses.event(event.id).at(ANCHOR))

    def _corrected(self, thing: Event | Count, correction: Correction) -> Corrected:
        subject, place = (
            self._in_event(thing, correction.of)
            if isinstance(thing, Event)
            else self._in_count(thing, correction.of)
        )
        return Corrected(correction, subject, self.link(place) if place else None)

    def _in_event(self, event: Event, of: str) -> tuple[str, Address | None]:
        if any(claim.id == of for claim in event.claims):
            return self.words("correction.claim"), addresses.claim(event.id, of)
        if any(quote.id == of for quote in event.quotes):
            return self.words("correction.quote"), addresses.quote(event.id, of)
        return self.words(f"field.{of}"), None

    def _in_count(self, count: Count, of: str) -> tuple[str, Address | None]:
        for entry in count.entries:
            if entry.date.text == of:
                day = prose.date_label(entry.date, self.words)
                return self.words("correction.figure", date=day), None
        return self.words(f"field.{of}"), None
