"""What readers of a running count are not told: figures and corrections that changed."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.history.change import Change, Difference
from dateline.history.parts import folded, range_words
from dateline.history.told import lost, newly_told
from dateline.history.versions import Versions
from dateline.story.count import Count, CountEntry


def count_changes(versions: Versions, then: Count) -> Iterator[Change]:
    """Yield what changed in a published count without a correction that says so.

    A figure is known by its day and by who counted.
    """
    now = versions.counts.get(then.id)
    if now is None or then.id in versions.spared:
        return
    told = newly_told(then.corrections, now.corrections)
    for was in then.entries:
        if told.isdisjoint({"entries", was.date.text}):
            yield from _entry_changes(versions, was, now)
    for correction in lost(then.corrections, now.corrections):
        words = folded(correction.now)
        yield Change("D074", "count", now.id, ("corrections",), correction.of, was=words)


def _entry_changes(versions: Versions, was: CountEntry, now: Count) -> Iterator[Change]:
    day, words = was.date.text, range_words(was)
    same = [
        (index, range_words(entry))
        for index, entry in enumerate(now.entries)
        if entry.date.text == day and versions.named.is_same(was.by, entry.by)
    ]
    if not same:
        yield Change("D073", "count", now.id, ("entries",), day, was=words)
    elif words not in [is_now for _, is_now in same]:
        index, is_now = same[0]
        difference = Difference("entries", words, is_now)
        yield Change("D073", "count", now.id, ("entries", index), day, day, words, difference)
