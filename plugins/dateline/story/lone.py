"""Lone monitors: claims and figures for which nobody but one monitor stands.

A monitor counts what others cannot see, and often it is the only one. Ten papers may carry its
number; it remains one monitor's, and the page says so beside it.
"""

from __future__ import annotations

from collections.abc import Iterable

from dateline.story.claims import Claim
from dateline.story.event import Event
from dateline.story.origins import only_origin
from dateline.story.status import is_corroborated
from dateline.story.story import Story
from dateline.story.text import Voice


def lone_monitor(story: Story, event: Event, claim: Claim) -> Voice | None:
    """Return the monitor on whose word alone a claim stands; None where there is more."""
    if is_corroborated(story, event, claim):
        return None
    return one_monitor(story, claim.by, claim.sources)


def one_monitor(story: Story, by: Voice | None, source_ids: Iterable[str]) -> Voice | None:
    """Return the monitor who says something, or to whom every source of it goes back.

    A source whose origin nobody names may have another one.
    """
    if by is not None and by.id is not None and is_monitor(story, by.id):
        return by
    only = only_origin(story, source_ids)
    return Voice(id=only) if only and is_monitor(story, only) else None


def is_monitor(story: Story, key: str) -> bool:
    """Tell whether an id names a monitor: an actor of that kind, or a monitor's own report."""
    if key in story.actors:
        return story.actors[key].kind == "monitor"
    return key in story.sources and story.sources[key].kind == "monitor"
