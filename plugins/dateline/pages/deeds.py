"""What an actor did, and what it is said to have done: events by role, the two told apart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dateline.pages.folding import Folded, folded, weight
from dateline.pages.view import View
from dateline.pages.when_strip import Part
from dateline.story.event import Event

ROLE_ORDER = ("initiator", "target", "affected", "mediator", "speaker", "involved", "other")
"""The order in which a profile tells what somebody did."""

SHOWN = 6
"""How many events of a role stand open."""


class Deed(NamedTuple):
    """An event in which an actor had a role."""

    event: Event
    note: str
    """On whose word the role is alleged; empty where it is established."""


class Deeds(NamedTuple):
    """The events in which an actor had one role, all established or all alleged."""

    key: str
    """The beginning of the anchors of its events: `did-initiator`, `alleged-initiator`."""
    role: str
    is_alleged: bool
    words: str
    """The role as a heading: "Carried out", "Is said to have carried out"."""
    deeds: Folded[Deed]

    @property
    def part(self) -> Part:
        """The same for the strip of when."""
        events = [deed.event for deed in self.deeds.every]
        return Part(self.key, self.words, events, self.is_alleged)


def deeds_of(view: View, actor_id: str) -> tuple[Deeds, ...]:
    """Return what an actor did, by role; of each role what is established comes first."""
    found: dict[tuple[str, bool], list[Deed]] = {}
    for event in view.story.events_with_actor(actor_id):
        for link in event.actors:
            if link.actor == actor_id:
                note = _according_to(view, event, link.according_to)
                found.setdefault((link.role, link.is_alleged), []).append(Deed(event, note))
    keys = [(role, is_alleged) for role in ROLE_ORDER for is_alleged in (False, True)]
    return tuple(_deeds(view, *key, found[key]) for key in keys if key in found)


def _deeds(view: View, role: str, is_alleged: bool, deeds: Sequence[Deed]) -> Deeds:
    words = view.words(f"role-alleged.{role}" if is_alleged else f"role-group.{role}")
    key = f"{'alleged' if is_alleged else 'did'}-{role}"
    return Deeds(key, role, is_alleged, words, folded(deeds, SHOWN, lambda d: weight(d.event)))


def _according_to(view: View, event: Event, claim_ids: tuple[str, ...]) -> str:
    if not claim_ids:
        return ""
    return view.words("status.alleged-by", who=view.alleged_by(event, claim_ids))
