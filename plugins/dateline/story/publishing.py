"""Which part of a story is for the public: everything but drafts and what is under embargo."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dateline.story.event import Event
from dateline.story.story import Story


def published(story: Story, today: date) -> Story:
    """Return the story without events that are drafts or under embargo on a day.

    What other events say of those (relations, supersession) is left out with them, so that the
    published story is whole in itself and gives no hint of what is to come.
    """
    kept = [event for event in story.events if is_public(event, today)]
    if len(kept) == len(story.events):
        return story
    ids = {event.id for event in kept}
    return replace(story, events=tuple(_without_references(event, ids) for event in kept))


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
