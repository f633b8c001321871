"""Which sides took part in an event, as far as that is established."""

from __future__ import annotations

from dateline.story.event import Event
from dateline.story.story import Story


def sides_of(story: Story, event: Event) -> frozenset[str]:
    """Return the sides of an event's actors.

    An actor whose part is only somebody's word gives the event no side, and neither does one who
    is only named, or a private person.
    """
    links = (link for link in event.actors if not link.is_alleged and link.role != "other")
    actors = (story.actors[link.actor] for link in links)
    return frozenset(actor.side for actor in actors if actor.side and not actor.private)
