"""Where a story is weak: what rests on one origin, one monitor, one account or a vague report.

Nothing here is typed by an editor; it follows from the sources, dates and places of the story.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from dateline.story.claims import Claim
from dateline.story.count import Count
from dateline.story.counting import day_of, in_order, lone_counter, lone_origin
from dateline.story.event import Event
from dateline.story.lone import lone_monitor, one_monitor
from dateline.story.origins import origins_of
from dateline.story.source import Source
from dateline.story.status import QuestionState, question_state, standing
from dateline.story.story import Asserted, Story
from dateline.story.text import Text


class Asked(NamedTuple):
    """A question of an event."""

    event: Event
    question: Text


@dataclass(frozen=True)
class WeakSpots:
    """The weak spots of a story, each kind in the story's order."""

    story: Story

    @cached_property
    def one_origin(self) -> tuple[Event, ...]:
        """The events for which no second origin is known."""
        return tuple(event for event in self.story.events if self._origins(event) < 2)

    @cached_property
    def one_account(self) -> tuple[Asked, ...]:
        """The questions to which there is one account, or several that do not corroborate it."""
        return tuple(
            Asked(event, words)
            for event in self.story.events
            for key, words in event.questions.items()
            if question_state(self.story, event, key) is QuestionState.ONE_ACCOUNT
        )

    @cached_property
    def lone_counts(self) -> tuple[Count, ...]:
        """The running counts behind whose newest figure there is one monitor, or one at all."""
        return tuple(count for count in self.story.counts.values() if self._is_lone(count))

    @cached_property
    def lone_figures(self) -> tuple[Asserted, ...]:
        """The claims with a number that stand on one monitor's word."""
        return tuple(
            said
            for said in self._standing()
            if said.claim.figures and lone_monitor(self.story, said.event, said.claim)
        )

    @cached_property
    def only_cautioned(self) -> tuple[Asserted, ...]:
        """The claims of which every source is to be read with care."""
        return tuple(said for said in self._standing() if self._needs_care(said.claim))

    @cached_property
    def dates(self) -> tuple[Event, ...]:
        """The events whose date is approximate, uncertain, open or wider than days."""
        return tuple(event for event in self.story.events if not event.date.is_exact)

    @cached_property
    def unplaced(self) -> tuple[Event, ...]:
        """The events that no map shows."""
        return tuple(
            event
            for event in self.story.events
            if all(self.story.places[key].is_undisclosed for key in event.place_ids)
        )

    @cached_property
    def wide(self) -> tuple[Event, ...]:
        """The events of which no place is known more finely than a region or country."""
        return tuple(event for event in self.story.events if self._is_wide(event))

    @cached_property
    def unarchived(self) -> tuple[Source, ...]:
        """The sources of which no archived copy is known."""
        return tuple(s for s in self.story.sources.values() if s.url and not s.archive_url)

    def _origins(self, event: Event) -> int:
        return len(origins_of(self.story, (s.id for s in self.story.sources_of(event))))

    def _standing(self) -> Iterator[Asserted]:
        for event in self.story.events:
            yield from (Asserted(event, claim) for claim in standing(event.claims))

    def _needs_care(self, claim: Claim) -> bool:
        return bool(claim.sources) and all(self.story.sources[s].caution for s in claim.sources)

    def _is_wide(self, event: Event) -> bool:
        places = [self.story.places[key] for key in event.place_ids]
        shown = [place for place in places if not place.is_undisclosed]
        return bool(shown) and all(place.precision in ("region", "country") for place in shown)

    def _is_lone(self, count: Count) -> bool:
        if lone_counter(count) or lone_origin(self.story, count):
            return True
        newest = [entry for entry in count.entries if day_of(entry) == day_of(in_order(count)[-1])]
        monitors = [one_monitor(self.story, entry.by, entry.sources) for entry in newest]
        return all(monitors) and len({monitor.key for monitor in monitors if monitor}) == 1
