"""What becomes of an event that no longer stands: a tombstone, with nothing of what it told."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.story.claims import Claim
from dateline.story.event import Event

KEPT = frozenset(
    {"id", "title", "date", "time", "draft", "embargo", "reviewed", "formerly", "withdrawn"}
)
"""The fields that a tombstone keeps."""


def set_aside(events: Iterable[Event]) -> tuple[tuple[Event, ...], tuple[Event, ...]]:
    """Return the events that stand, and tombstones of the others; both in the order given.

    What overtook a claim may itself have been withdrawn: the claim then names the event alone,
    since the tombstone has no claims.
    """
    told = tuple(events)
    withdrawn = tuple(_tombstone(event) for event in told if event.withdrawn)
    gone = {event.id for event in withdrawn}
    standing = tuple(_without_claims_of(gone, event) for event in told if not event.withdrawn)
    return standing, withdrawn


def _tombstone(event: Event) -> Event:
    fields = Event.model_fields.items()
    return event.model_copy(
        update={
            name: field.get_default(call_default_factory=True)
            for name, field in fields
            if name not in KEPT
        }
    )


def _without_claims_of(gone: set[str], event: Event) -> Event:
    if not any(_overtaking_event(claim) in gone for claim in event.claims):
        return event
    claims = tuple(
        claim.model_copy(update={"superseded_by": overtaking})
        if (overtaking := _overtaking_event(claim)) in gone
        else claim
        for claim in event.claims
    )
    return event.model_copy(update={"claims": claims})


def _overtaking_event(claim: Claim) -> str | None:
    found = claim.superseded_by
    return found.partition("#")[0] if isinstance(found, str) else None
