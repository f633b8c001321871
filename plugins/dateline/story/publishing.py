"""Which part of a story is for the public: everything but drafts and what is under embargo."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Protocol

from dateline.story.event import Event
from dateline.story.story import Story


class _Sourced(Protocol):
    """Whatever says where it comes from."""

    @property
    def sources(self) -> tuple[str, ...]: ...


def published(story: Story, today: date) -> Story:
    """Return the story without events that are drafts or under embargo on a day.

    What other events say of those (relations, supersession) is left out with them, and so are the
    sources that are written in them and nowhere else: the published story is whole in itself and
    gives no hint of what is to come.
    """
    ids = {key for key, event in story.event_by_id.items() if is_public(event, today)}
    if len(ids) == len(story.event_by_id):
        return story
    public = replace(
        story,
        events=tuple(_without_references(e, ids) for e in story.events if e.id in ids),
        withdrawn=tuple(event for event in story.withdrawn if event.id in ids),
    )
    held_back = {story.files.get(("event", key)) for key in story.event_by_id.keys() - ids}
    named = set(_named_sources(public))
    sources = {
        key: source
        for key, source in story.sources.items()
        if key in named or story.files.get(("source", key)) not in held_back
    }
    return replace(public, sources=sources)


def _named_sources(story: Story) -> Iterator[str]:
    """Yield the sources that anything in a story names."""
    for event in story.events:
        yield from (source.id for source in story.sources_of(event))
    sourced: list[_Sourced] = [*story.actors.values(), *story.places.values()]
    for actor in story.actors.values():
        sourced += [*actor.roles, *actor.relations]
    for place in story.places.values():
        sourced += place.control
    for count in story.counts.values():
        sourced += count.entries
    sourced += story.settings.glossary.values()
    for told in sourced:
        yield from told.sources
    for source in story.sources.values():
        yield from source.derived_from


def under_embargo(story: Story, today: date) -> frozenset[str]:
    """Return the ids of events that are no drafts and yet not for the public on a day."""
    held_back = (event for event in story.events if not is_public(event, today))
    return frozenset(event.id for event in held_back if not event.draft)


def is_public(event: Event, today: date) -> bool:
    """Tell whether an event may be published on a day."""
    embargoed = event.embargo is not None and event.embargo.listed > today
    return not (event.draft or embargoed)


def _without_references(event: Event, ids: set[str]) -> Event:
    claims = tuple(
        claim
        if not isinstance(claim.superseded_by, str)
        or claim.superseded_by.partition("#")[0] in {"", event.id, *ids}
        else claim.model_copy(update={"superseded_by": True})
        for claim in event.claims
    )
    relations = tuple(relation for relation in event.relations if relation.event in ids)
    return event.model_copy(update={"claims": claims, "relations": relations})
