"""What a claim leaves unsaid and its sources say: who reported it, and when first."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import Any

from dateline.story.claims import Claim
from dateline.story.event import Event
from dateline.story.source import Source
from dateline.story.text import Voice


def infer(event: Event, sources: Mapping[str, Source]) -> Event:
    """Return an event whose claims say when they were first reported, and by whom.

    `reported` is the earliest publication date among a claim's sources; `by` is the earliest of
    them, speaking in its own voice. What is written is left as it is.
    """
    if all(_is_complete(claim) for claim in event.claims):
        return event
    claims = tuple(_inferred(claim, sources) for claim in event.claims)
    return event.model_copy(update={"claims": claims})


def _is_complete(claim: Claim) -> bool:
    return (claim.by is not None and claim.reported is not None) or not claim.sources


def _inferred(claim: Claim, sources: Mapping[str, Source]) -> Claim:
    if _is_complete(claim):
        return claim
    first = min((sources[key] for key in claim.sources), key=_published)
    update: dict[str, Any] = {}
    if claim.reported is None:
        update["reported"] = first.published
    if claim.by is None:
        update["by"] = Voice(id=first.id)
    return claim.model_copy(update=update)


def _published(source: Source) -> tuple[date, datetime]:
    """When a source was out for certain; where no day is known, last of all."""
    published = source.published
    latest = (published.latest if published else None) or date.max
    moment = published.moment if published else None
    if moment is None:
        return latest, datetime.combine(latest, time.max, UTC)
    return latest, moment if moment.tzinfo else moment.replace(tzinfo=UTC)
