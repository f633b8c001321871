"""Which part of a story somebody asks for: the filters of the blocks in hand-written pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator

from dateline.story.actor import Actor
from dateline.story.count import Count
from dateline.story.counting import counts_in
from dateline.story.dates import DateError, Edtf, EdtfDate, ReversedDateError
from dateline.story.event import Event, Importance
from dateline.story.event_types import EventType, family
from dateline.story.settings import Term
from dateline.story.story import Asserted, Said, Story
from dateline.story.text import Ids, Model


def _one_or_many(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


Types = Annotated[tuple[EventType, ...], BeforeValidator(_one_or_many)]
Importances = Annotated[tuple[Importance, ...], BeforeValidator(_one_or_many)]


class Filters(Model):
    """What is asked for. Several words for one filter mean any of them; all filters must hold."""

    event: Ids = Field((), description="These events.")
    actor: Ids = Field((), description="What these actors are named in, said or claimed.")
    place: Ids = Field((), description="What happened at these places, or within them.")
    type: Types = Field((), description="These types of events, with their sub-types (ACLED).")
    importance: Importances = Field((), description="How loudly the events are told.")
    from_: EdtfDate | None = Field(None, alias="from", description="The first day, month or year.")
    until: EdtfDate | None = Field(None, description="The last day, month or year.")
    limit: int | None = Field(None, ge=1, description="At most so many, the earliest first.")

    @field_validator("from_", "until")
    @classmethod
    def _has_two_ends(cls, when: Edtf) -> Edtf:
        if when.shape != "single" or when.earliest is None or when.latest is None:
            raise DateError(
                f"`{when.text}` is neither one day nor one month or year",
                "write a day as 2024-12-06 or a month as 2024-12; a period has `from` and `until`",
            )
        return when

    @field_validator("until")
    @classmethod
    def _not_before_it_begins(cls, until: Edtf, info: ValidationInfo) -> Edtf:
        first = info.data.get("from_")
        if first is not None and until.latest < first.earliest:
            raise ReversedDateError(
                f"`until: {until.text}` comes before `from: {first.text}`",
                "write the earlier date as `from`",
            )
        return until

    @property
    def given(self) -> frozenset[str]:
        """The names of the filters that are given."""
        fields = type(self).model_fields.items()
        return frozenset(field.alias or name for name, field in fields if getattr(self, name))

    def events(self, story: Story) -> tuple[Event, ...]:
        """Return the events that pass every filter."""
        actors = set(self.actor)
        found = (event for event in self._around(story) if _touches(actors, event.actor_ids))
        return tuple(found)[: self.limit]

    def quotes(self, story: Story) -> tuple[Said, ...]:
        """Return the quotes of events that pass; `actor` names who speaks."""
        found = (Said(event, quote) for event in self._around(story) for quote in event.quotes)
        return tuple(said for said in found if self._is_voice(said.quote.speaker.id))[: self.limit]

    def claims(self, story: Story) -> tuple[Asserted, ...]:
        """Return the claims of events that pass; `actor` names who makes them."""
        found = (Asserted(event, claim) for event in self._around(story) for claim in event.claims)
        voices = ((said, said.claim.by.id if said.claim.by else None) for said in found)
        return tuple(said for said, voice in voices if self._is_voice(voice))[: self.limit]

    def actors(self, story: Story) -> tuple[Actor, ...]:
        """Return the actors whom events that pass name; with `actor` these alone, in that order.

        Private people are never among them. Without `actor` those who are named most come first.
        """
        events = self._around(story)
        named = Counter(key for event in events for key in event.actor_ids)
        ids = self.actor or [key for key, actor in story.actors.items() if not actor.private]
        if self.given & {"event", "place", "type", "importance", "from", "until"}:
            ids = [key for key in ids if key in named]
        if not self.actor:
            language = story.settings.language
            names = {key: story.actors[key].names.wording(language).text for key in ids}
            ids = sorted(ids, key=lambda key: (-named[key], names[key].casefold()))
        chosen = [actor for key in ids if not (actor := story.actors[key]).private]
        return tuple(chosen)[: self.limit]

    def _around(self, story: Story) -> tuple[Event, ...]:
        """The events that pass every filter but `actor` and `limit`."""
        places = {inner.id for key in self.place for inner in story.places_within(key)}
        places.update(self.place)
        return tuple(
            event
            for event in story.events
            if _touches(self.event, [event.id])
            and _touches(places, event.place_ids)
            and self._is_asked_for(event)
        )

    def _is_asked_for(self, event: Event) -> bool:
        types = (event.type, family(event.type)) if event.type else ()
        return (
            _touches(self.type, types)
            and _touches(self.importance, [event.importance])
            and self._is_in_period(event.date.listed)
        )

    def _is_in_period(self, day: date) -> bool:
        first = self.from_.earliest if self.from_ else None
        last = self.until.latest if self.until else None
        return (first or day) <= day <= (last or day)

    def _is_voice(self, voice: str | None) -> bool:
        return not self.actor or voice in self.actor


class NoFilters(Model):
    """That nothing can be asked for: a block that shows one thing."""


class CountFilters(Model):
    """Which running counts are asked for; all filters must hold."""

    count: Ids = Field((), description="These running counts, in this order.")
    place: Ids = Field((), description="What is counted at these places, or within them.")
    limit: int | None = Field(None, ge=1, description="At most so many.")

    def counts(self, story: Story) -> tuple[Count, ...]:
        """Return the running counts that pass."""
        asked = [story.counts[key] for key in self.count] or story.counts.values()
        there = {count.id for place in self.place for count in counts_in(story, place)}
        found = (count for count in asked if not self.place or count.id in there)
        return tuple(found)[: self.limit]


class TermFilters(Model):
    """Which words of the glossary are asked for."""

    term: Ids = Field((), description="These words, by their keys in the glossary, in this order.")

    def terms(self, story: Story) -> tuple[tuple[str, Term], ...]:
        """Return the terms with their keys; all of them where none is named."""
        glossary = story.settings.glossary
        return tuple((key, glossary[key]) for key in self.term or glossary)


def _touches(wanted: Collection[str], found: Iterable[str]) -> bool:
    """Tell whether any is found of what is wanted; where nothing is, everything will do."""
    return not wanted or not set(wanted).isdisjoint(found)
