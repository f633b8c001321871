"""What was published and is gone or reads otherwise, without a word to its readers.

Only what readers could see counts: drafts and what is under embargo were never told. A change is
told where a correction that is new since then names it: by its id, or by the field it stands in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dateline.history.change import Change, Kind
from dateline.history.count_changes import count_changes
from dateline.history.event_changes import event_changes
from dateline.history.parts import folded
from dateline.history.versions import Addressed, Versions
from dateline.story.text import Text


def changes(versions: Versions) -> Iterator[Change]:
    """Yield every change of a published story that its readers are not told of."""
    old = versions.old
    for event in (*old.events, *old.withdrawn):
        yield from _gone(versions, "event", event, event.title, versions.events)
        yield from event_changes(versions, event)
    for count in old.counts.values():
        yield from _gone(versions, "count", count, count.title, versions.counts)
        yield from count_changes(versions, count)
    for actor in old.profiled_actors:
        yield from _gone(versions, "actor", actor, actor.names, versions.actors)
    for place in old.places.values():
        yield from _gone(versions, "place", place, place.names, versions.places)


def _gone(
    versions: Versions, kind: Kind, then: Addressed, name: Text, homes: Mapping[str, Addressed]
) -> Iterator[Change]:
    """Yield each address at which nothing is found any more; an old one has to lead on for good."""
    home = homes.get(then.id)
    if home is not None:
        for old in then.formerly:
            if old not in homes:
                yield Change("D070", kind, home.id, ("formerly",), old)
    elif then.id not in versions.spared:
        yield Change("D070", kind, then.id, was=folded(name))
