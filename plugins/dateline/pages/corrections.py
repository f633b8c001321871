"""What was put right in an event, as pages show it: newest first, each with what it is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from dateline import addresses, prose
from dateline.addresses import Linker
from dateline.story.claims import Correction
from dateline.story.dates import Edtf
from dateline.story.event import Event

ANCHOR = "corrections"
"""The id of the section of an event's page in which its corrections stand."""


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

    def of(self, event: Event) -> list[Corrected]:
        """Return what was put right in an event, newest first."""
        ordered = sorted(event.corrections, key=lambda c: c.date.sort_key, reverse=True)
        return [self._corrected(event, correction) for correction in ordered]

    def latest(self, event: Event) -> Edtf | None:
        """Return when an event was last corrected; None where nothing was."""
        dates = (correction.date for correction in event.corrections)
        return max(dates, key=lambda when: when.sort_key, default=None)

    def url(self, event: Event) -> str:
        """Return the URL of an event's corrections."""
        return self.link(addresses.event(event.id).at(ANCHOR))

    def _corrected(self, event: Event, correction: Correction) -> Corrected:
        of = correction.of
        if any(claim.id == of for claim in event.claims):
            url = self.link(addresses.claim(event.id, of))
            return Corrected(correction, self.words("correction.claim"), url)
        if any(quote.id == of for quote in event.quotes):
            url = self.link(addresses.quote(event.id, of))
            return Corrected(correction, self.words("correction.quote"), url)
        return Corrected(correction, self.words(f"field.{of}"), None)
