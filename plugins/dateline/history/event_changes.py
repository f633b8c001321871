"""What readers of an event are not told: claims, quotes and corrections that changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, Literal

from dateline.history.change import Change, Difference
from dateline.history.parts import Part, claim_differences, folded, pairs, quote_differences
from dateline.history.told import lost, newly_told
from dateline.history.versions import Versions
from dateline.story.claims import Claim, Quote
from dateline.story.event import Event
from dateline.story.publishing import is_public

CODES = {"claims": "D071", "quotes": "D072"}


@dataclass(frozen=True, slots=True)
class _Both(Generic[Part]):
    """The claims or quotes of an event as they were and as they are."""

    field: Literal["claims", "quotes"]
    then: Sequence[Part]
    now: Sequence[Part]
    differences: Callable[[Part, Part], Iterator[Difference]]


def event_changes(versions: Versions, then: Event) -> Iterator[Change]:
    """Yield what changed in a published event without a correction that says so."""
    now = versions.events.get(then.id)
    if now is None or now.withdrawn or then.id in versions.spared:
        return
    if not is_public(now, versions.today):
        yield Change("D070", "event", now.id, ("draft" if now.draft else "embargo",))
        return
    named = versions.named
    claims = _Both(
        "claims",
        then.claims,
        now.claims,
        lambda was, part: claim_differences(was, part, (then, now), named),
    )
    quotes = _Both(
        "quotes", then.quotes, now.quotes, lambda was, part: quote_differences(was, part, named)
    )
    yield from _part_changes(versions, then, now, claims)
    yield from _part_changes(versions, then, now, quotes)
    yield from _lost_corrections(versions, then, now)


def _part_changes(
    versions: Versions, then: Event, now: Event, both: _Both[Part]
) -> Iterator[Change]:
    told = newly_told(then.corrections, now.corrections)
    if both.field in told:
        return
    for was, part in pairs(both.then, both.now):
        if versions.is_spared(then, was):
            continue
        if part is None:
            yield _gone(now, both.field, was)
        elif part.id not in told:
            place = (both.field, both.now.index(part))
            for difference in both.differences(was, part):
                yield _changed(now, place, (was, part), difference)


def _gone(event: Event, field: str, was: Part) -> Change:
    return Change(CODES[field], "event", event.id, (field,), was.id, was.id, folded(was.text))


def _changed(
    event: Event, place: tuple[str, int], pair: tuple[Part, Part], found: Difference
) -> Change:
    was, now = pair
    field, index = place
    code = "D073" if found.field == "figures" else CODES[field]
    path: tuple[str | int, ...] = (field, index, found.field)
    if found.field == "answers":
        path = (*path, found.about)
    return Change(code, "event", event.id, path, now.id, was.id, found.was, found)


def _lost_corrections(versions: Versions, then: Event, now: Event) -> Iterator[Change]:
    """Yield the corrections that are gone.

    Where something was removed for somebody's safety they may go as well: they may say what it was.
    """
    parts: list[Claim | Quote] = [*then.claims, *then.quotes]
    if any(versions.is_spared(then, part) for part in parts):
        return
    for correction in lost(then.corrections, now.corrections):
        words = folded(correction.now)
        yield Change("D074", "event", now.id, ("corrections",), correction.of, was=words)
