"""Which changes readers are told of: the corrections of two versions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from dateline.story.claims import Correction


def newly_told(then: Iterable[Correction], now: Iterable[Correction]) -> frozenset[str]:
    """Return what the corrections name that were not there before: fields, and ids of parts."""
    known = tuple(then)
    return frozenset(correction.of for correction in now if correction not in known)


def lost(then: Iterable[Correction], now: Iterable[Correction]) -> Iterator[Correction]:
    """Yield the corrections that are gone; words in one may be put better, but it stays."""
    left = Counter(_what(correction) for correction in now)
    for correction in then:
        left[_what(correction)] -= 1
        if left[_what(correction)] < 0:
            yield correction


def _what(correction: Correction) -> tuple[str, str]:
    return correction.date.text, correction.of
