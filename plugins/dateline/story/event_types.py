"""What kind of event: ACLED's event types and sub-types, and a few that a story needs besides.

The vocabulary is that of the Armed Conflict Location & Event Data project (ACLED Codebook, 2023):
six event types with their sub-types. An explainer also tells of things that ACLED does not code
(statements, diplomacy, displacement, background); those types are marked as Dateline's own.
"""

from __future__ import annotations

from typing import Literal, get_args

EventType = Literal[
    # ACLED event types
    "battle",
    "explosion-remote-violence",
    "violence-against-civilians",
    "protest",
    "riot",
    "strategic-development",
    # ACLED sub-types
    "armed-clash",
    "government-regains-territory",
    "non-state-actor-overtakes-territory",
    "air-strike",
    "artillery-shelling",
    "chemical-weapon",
    "grenade",
    "remote-explosive",
    "suicide-bomb",
    "abduction",
    "attack",
    "sexual-violence",
    "peaceful-protest",
    "protest-with-intervention",
    "excessive-force-against-protesters",
    "mob-violence",
    "violent-demonstration",
    "agreement",
    "arrests",
    "base-established",
    "disrupted-weapons-use",
    "looting",
    "non-violent-transfer-of-territory",
    "change-to-group",
    # Dateline's own
    "offensive",
    "territory-change",
    "displacement",
    "humanitarian",
    "diplomacy",
    "statement",
    "background",
]
"""A type or sub-type of event."""

EVENT_TYPES: tuple[str, ...] = get_args(EventType)
"""Every type, in the order of the codebook."""

FAMILIES: dict[str, str] = {
    "armed-clash": "battle",
    "government-regains-territory": "battle",
    "non-state-actor-overtakes-territory": "battle",
    "offensive": "battle",
    "air-strike": "explosion-remote-violence",
    "artillery-shelling": "explosion-remote-violence",
    "chemical-weapon": "explosion-remote-violence",
    "grenade": "explosion-remote-violence",
    "remote-explosive": "explosion-remote-violence",
    "suicide-bomb": "explosion-remote-violence",
    "abduction": "violence-against-civilians",
    "attack": "violence-against-civilians",
    "sexual-violence": "violence-against-civilians",
    "peaceful-protest": "protest",
    "protest-with-intervention": "protest",
    "excessive-force-against-protesters": "protest",
    "mob-violence": "riot",
    "violent-demonstration": "riot",
    "agreement": "strategic-development",
    "arrests": "strategic-development",
    "base-established": "strategic-development",
    "disrupted-weapons-use": "strategic-development",
    "looting": "strategic-development",
    "non-violent-transfer-of-territory": "strategic-development",
    "change-to-group": "strategic-development",
    "territory-change": "strategic-development",
}
"""The event type to which each sub-type belongs; a type that is missing here is its own."""


def family(event_type: str) -> str:
    """Return the event type of a type or sub-type."""
    return FAMILIES.get(event_type, event_type)
