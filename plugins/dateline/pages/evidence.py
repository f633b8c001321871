"""What stands behind an event on a page: statuses, origins and figures, in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dateline import prose
from dateline.pages.range_plot import RangePlot, range_plot
from dateline.story import lone, origins, status
from dateline.story.claims import Claim, Figure, Range
from dateline.story.event import Event
from dateline.story.source import Source
from dateline.story.story import Story
from dateline.story.text import Voice


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
        """Return "7 reports, 2 origins" of an event."""
        return self.reports(source.id for source in self.story.sources_of(event))

    def reports(self, source_ids: Iterable[str]) -> str:
        """Return "7 reports, 2 origins"; the origins are "known" ones where a report has none."""
        ids = tuple(source_ids)
        found = [origins.origins(self.story, self.story.sources[key]) for key in ids]
        known = {origin for each in found for origin in each}
        reports = self.words.count("count.reports", len(ids))
        if not known:
            return self.words.joined((reports, self.words("event.no-origin")))
        key = "count.origins" if all(found) else "count.known-origins"
        return self.words.joined((reports, self.words.count(key, len(known))))

    def lone(self, event: Event, claim: Claim) -> Voice | None:
        """Return the monitor on whose word alone a claim stands."""
        return lone.lone_monitor(self.story, event, claim)

    def only_origin(self, event: Event) -> str:
        """Return the name of the one origin behind all of an event's sources, if it is one."""
        ids = (source.id for source in self.story.sources_of(event))
        only = origins.only_origin(self.story, ids)
        return self.origin(only) if only else ""

    def tree(self, event: Event) -> list[tuple[str | None, tuple[origins.Report, ...]]]:
        """Return an event's sources by the name of their origin; None for the unknown."""
        tree = origins.origin_tree(self.story, self.story.sources_of(event))
        return [(self.origin(key) if key else None, found) for key, found in tree.items()]

    def trails(self, source: Source) -> tuple[tuple[str | None, tuple[Source, ...]], ...]:
        """Return the names of a source's origins, each with the documents on the way there."""
        return tuple(
            (self.origin(trail.origin) if trail.origin else None, trail.through)
            for trail in origins.trails(self.story, source)
        )

    def cautions(self, source_ids: Iterable[str]) -> tuple[str, ...]:
        """Return the kinds of caution that sources come with, each once."""
        cautions = (self.story.sources[key].caution for key in source_ids)
        return tuple(dict.fromkeys(caution.kind for caution in cautions if caution))

    def figure(self, figure: Range) -> str:
        """Return a figure with its range in words: "at least 8"."""
        return prose.figure_label(figure, self.words)

    def plot(self, event: Event, figure: Figure) -> RangePlot | None:
        """Return the drawing of a figure's range; None where it is a single number."""
        return range_plot(event, figure)

    def origin(self, origin: str) -> str:
        """Return what an origin is called."""
        return origins.origin_name(self.story, origin, self.words.language)
