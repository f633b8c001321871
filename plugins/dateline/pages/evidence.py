"""What stands behind an event on a page: statuses, origins and figures, in words."""

from __future__ import annotations

from dataclasses import dataclass

from dateline import prose
from dateline.story import origins, status
from dateline.story.claims import Claim, Range
from dateline.story.event import Event
from dateline.story.source import Source
from dateline.story.story import Story


@dataclass(frozen=True, slots=True)
class Evidence:
    """The evidence of a story in the words of one language."""

    story: Story
    words: prose.Words

    def of_event(self, event: Event) -> str:
        """Return the key of an event's state, as in `status.open`."""
        return status.event_state(self.story, event).value

    def of_claim(self, event: Event, claim: Claim) -> str:
        """Return the key of a claim's status, as in `status.reported`."""
        return status.claim_status(self.story, event, claim).value

    def open_questions(self, event: Event) -> tuple[str, ...]:
        """Return the questions of an event on which accounts differ."""
        return status.open_questions(self.story, event)

    def rests_on(self, event: Event) -> str:
        """Return "7 reports, 2 known origins"."""
        sources = self.story.sources_of(event)
        known = origins.origins_of(self.story, (source.id for source in sources))
        reports = self.words.count("count.reports", len(sources))
        if not known:
            return f"{reports}, {self.words('event.no-origin')}"
        return f"{reports}, {self.words.count('count.origins', len(known))}"

    def tree(self, event: Event) -> list[tuple[str | None, tuple[Source, ...]]]:
        """Return an event's sources by the name of their origin; None for the unknown."""
        tree = origins.origin_tree(self.story, self.story.sources_of(event))
        return [(self._origin(key) if key else None, found) for key, found in tree.items()]

    def origins(self, source: Source) -> tuple[str, ...]:
        """Return the names of a source's known origins."""
        return tuple(self._origin(key) for key in origins.origins(self.story, source))

    def figure(self, figure: Range) -> str:
        """Return a figure with its range in words: "at least 8"."""
        low, best, high = (
            None if value is None else self.words.number(value)
            for value in (figure.low, figure.best, figure.high)
        )
        if low and high and low != high:
            key = "event.range-best" if best else "event.range"
            return self.words(key, low=low, best=best, high=high)
        exact = best or (low if low == high else None)
        if exact:
            return exact
        return (
            self.words("event.at-least", low=low) if low else self.words("event.up-to", high=high)
        )

    def _origin(self, origin: str) -> str:
        return origins.origin_name(self.story, origin, self.words.language)
