"""What a profile tells of an actor: offices, claims by event, and places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dateline.pages.folding import Folded, folded, weight
from dateline.pages.relations_graph import Graph, Neighbour, graph
from dateline.pages.ties import Tie
from dateline.pages.view import View
from dateline.story.actor import Actor, DatedRole
from dateline.story.claims import Claim
from dateline.story.event import Event
from dateline.story.place import Place
from dateline.story.spans import held_in
from dateline.story.story import Asserted, Story

EVENTS_CLAIMED, CLAIMS, PLACES = 5, 3, 8
"""How many events with claims, claims of one event, and places stand open."""


class Offices(NamedTuple):
    """The offices of an actor."""

    then: tuple[DatedRole, ...]
    """Those held in the days of the story, without what the gloss says already."""
    otherwise: tuple[DatedRole, ...]
    """Those held only before or after."""


class ClaimsOf(NamedTuple):
    """What somebody claims of one event."""

    event: Event
    claims: Folded[Claim]


class PlaceCount(NamedTuple):
    """How many events tie an actor to a place."""

    place: Place
    events: int
    is_alleged: bool
    """Whether the actor's role is alleged in every one of them."""


def offices_of(view: View, actor: Actor) -> Offices:
    """Return an actor's offices, those of the story's own days apart."""
    then, otherwise = held_in(actor.roles, view.story.settings.days)
    gloss = view.text(actor.gloss).casefold()
    return Offices(tuple(role for role in then if not _is_said(view, role, gloss)), otherwise)


def _is_said(view: View, role: DatedRole, gloss: str) -> bool:
    return view.text(role.title).casefold() in gloss and not view.dates.span(role)


def claims_by_event(claims: Iterable[Asserted]) -> Folded[ClaimsOf]:
    """Return claims under their events, in the order in which those happened.

    Shown first are key events, then those of which the most is claimed.
    """
    found: dict[str, list[Asserted]] = {}
    for said in claims:
        found.setdefault(said.event.id, []).append(said)
    groups = [
        ClaimsOf(members[0].event, folded((said.claim for said in members), CLAIMS))
        for members in found.values()
    ]
    return folded(groups, EVENTS_CLAIMED, lambda of: (weight(of.event), -len(of.claims.every)))


def claims_in(groups: Iterable[ClaimsOf]) -> int:
    """Return how many claims groups hold."""
    return sum(len(group.claims.every) for group in groups)


def places_of(story: Story, actor: Actor) -> Folded[PlaceCount]:
    """Return where an actor's events happened, the places with the most events first."""
    counted: dict[str, list[bool]] = {}
    for event in story.events_with_actor(actor.id):
        is_alleged = all(link.is_alleged for link in event.actors if link.actor == actor.id)
        for place_id in event.place_ids:
            counted.setdefault(place_id, []).append(is_alleged)
    places = [PlaceCount(story.places[key], len(of), all(of)) for key, of in counted.items()]
    return folded(sorted(places, key=lambda count: -count.events), PLACES)


def relations_graph(view: View, actor: Actor, ties: Iterable[Tie]) -> Graph | None:
    """Return an actor's ties in the days of the story as a drawing; None where they are few."""
    then, otherwise = held_in(ties, view.story.settings.days)
    return graph(view.text(actor.names), tuple(_neighbours(view, then)), len(otherwise))


def _neighbours(view: View, ties: Iterable[Tie]) -> Iterator[Neighbour]:
    """Return whom ties lead to; ties of one kind to one neighbour are one."""
    together: dict[tuple[str, str], list[Tie]] = {}
    for tie in ties:
        together.setdefault((tie.words, tie.other.id), []).append(tie)
    for (words, _), found in together.items():
        someone = view.actor(found[0].other)
        note = "; ".join(filter(None, (_note(view, tie) for tie in found)))
        yield Neighbour(words, someone.name, someone.url or "", someone.side, note)


def _note(view: View, tie: Tie) -> str:
    """Return while when a tie held, else what an editor notes about it."""
    return view.dates.span(tie.relation) or view.text(tie.relation.note).removesuffix(".")
