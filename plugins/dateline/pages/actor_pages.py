"""Who is who: a list by side, and a profile of everybody but private people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dateline import addresses
from dateline.addresses import ACTORS
from dateline.maps import Selection
from dateline.pages.desk import Desk
from dateline.pages.document import Document, Heading
from dateline.pages.view import View
from dateline.story.actor import Actor, ActorRelation
from dateline.story.counting import counts_by
from dateline.story.event import Event

ROLE_ORDER = ("initiator", "target", "affected", "mediator", "speaker", "involved", "other")
"""The order in which a profile tells what somebody did."""


class Group(NamedTuple):
    """Actors of one side."""

    anchor: str
    name: str
    side: str | None
    actors: tuple[Actor, ...]


class Tie(NamedTuple):
    """A relation as seen from one of its ends."""

    words: str
    """The key of its words: `leads`, or `leads-inverse` from the other end."""
    other: Actor
    relation: ActorRelation


def actor_pages(desk: Desk) -> Iterator[Document]:
    """Make the list of actors and every profile."""
    words = desk.view.words
    groups = _groups(desk)
    yield desk.document(
        ACTORS,
        "actors.html",
        words("nav.actors"),
        words("actor.standfirst"),
        contents=[Heading(group.anchor, group.name) for group in groups],
        standfirst=words("actor.standfirst"),
        groups=groups,
        has_private=len(desk.story.profiled_actors) < len(desk.story.actors),
    )
    for actor in desk.story.profiled_actors:
        yield _profile(desk, actor)


def _profile(desk: Desk, actor: Actor) -> Document:
    address = addresses.actor(actor.id)
    view = desk.view.on(address)
    gloss = view.text(actor.gloss) or view.words(f"kind-actor.{actor.kind}")
    return desk.document(
        address,
        "actor.html",
        view.text(actor.names),
        f"{view.text(actor.names)}: {gloss}",
        section=ACTORS,
        edit=desk.file_of("actor", actor.id),
        actor=actor,
        ties=_ties(desk, actor),
        deeds=_deeds(view, actor),
        quotes=desk.story.quotes_by(actor.id),
        claims=desk.story.claims_by(actor.id),
        counts=tuple(counts_by(desk.story, actor.id)),
        figure=desk.figure(Selection.actor(actor.id), address),
    )


def _groups(desk: Desk) -> list[Group]:
    """Return actors by side, in the order in which the story lists its sides; others last."""
    sides = desk.story.settings.sides
    names = {key: desk.view.text(side.name) for key, side in sides.items()}
    groups = [Group(f"side-{key}", name, key, _on_side(desk, key)) for key, name in names.items()]
    groups.append(Group("no-side", desk.view.words("actor.no-side"), None, _on_side(desk, None)))
    return [group for group in groups if group.actors]


def _on_side(desk: Desk, side: str | None) -> tuple[Actor, ...]:
    """Return the actors of a side, those that the story names most first."""
    actors = [actor for actor in desk.story.profiled_actors if actor.side == side]
    actors.sort(key=lambda a: (-len(desk.story.events_with_actor(a.id)), desk.view.text(a.names)))
    return tuple(actors)


def _ties(desk: Desk, actor: Actor) -> list[Tie]:
    profiled = desk.story.profiled_actors
    own = [Tie(r.type, desk.story.actors[r.actor], r) for r in actor.relations]
    inverse = [
        Tie(f"{relation.type}-inverse", other, relation)
        for other in profiled
        for relation in other.relations
        if relation.actor == actor.id
    ]
    return [tie for tie in (*own, *inverse) if not tie.other.private]


def _deeds(view: View, actor: Actor) -> list[tuple[str, list[tuple[Event, str]]]]:
    """Return what an actor did, by role, each with a note where it is alleged."""
    deeds: dict[str, list[tuple[Event, str]]] = {}
    for event in view.story.events_with_actor(actor.id):
        for link in event.actors:
            if link.actor == actor.id:
                note = _allegation(view, event, link.according_to)
                deeds.setdefault(link.role, []).append((event, note))
    return [(role, deeds[role]) for role in ROLE_ORDER if role in deeds]


def _allegation(view: View, event: Event, claim_ids: tuple[str, ...]) -> str:
    if not claim_ids:
        return ""
    who = view.words("status.alleged-by", who=view.alleged_by(event, claim_ids))
    return f"{view.words('status.alleged')}, {who}"
