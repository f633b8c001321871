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
            yield from _entry_changes(versions, was, (then, now))
    for correction in lost(then.corrections, now.corrections):
        words = folded(correction.now)
        yield Change("D074", "count", now.id, ("corrections",), correction.of, was=words)


def _entry_changes(
    versions: Versions, was: CountEntry, counts: tuple[Count, Count]
) -> Iterator[Change]:
    """Yield what became of a figure that is not there any more.

    One counter may have given several for one day: what took its place was not there before.
    """
    then, now = counts
    day, words = was.date.text, range_words(was)
    same = [
        (index, range_words(entry))
        for index, entry in enumerate(now.entries)
        if entry.date.text == day and versions.named.is_same(was.by, entry.by)
    ]
    if words in [is_now for _, is_now in same]:
        return
    old = {range_words(entry) for entry in then.entries if entry.date.text == day}
    heir = next(((index, is_now) for index, is_now in same if is_now not in old), None)
    if heir is None:
        yield Change("D073", "count", now.id, ("entries",), day, was=words)
    else:
        index, is_now = heir
        found = Difference("entries", words, is_now)
        yield Change("D073", "count", now.id, ("entries", index), day, day, words, found)
