"""Who is who: a list by side, and a profile of everybody but private people."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, NamedTuple, get_args

from dateline import addresses
from dateline.addresses import ACTORS
from dateline.maps import Selection
from dateline.pages.deeds import deeds_of
from dateline.pages.desk import Desk
from dateline.pages.document import Document, Heading, Planned
from dateline.pages.folding import Folded, folded, weight
from dateline.pages.profile import (
    claims_by_event,
    claims_in,
    offices_of,
    places_of,
    relations_graph,
)
from dateline.pages.ties import Tie, in_groups, ties_of
from dateline.pages.view import View
from dateline.pages.when_strip import when_strip
from dateline.story.actor import Actor, ActorKind
from dateline.story.counting import counts_by

QUOTES = 3
"""How many quotes stand open."""

LISTED = 8
"""How many actors of a side the list shows at once."""


class Group(NamedTuple):
    """Actors of one side, or of one kind where they are on none."""

    anchor: str
    name: str
    side: str | None
    actors: Folded[Actor]


def actor_pages(desk: Desk) -> Iterator[Planned]:
    """Plan the list of actors and every profile."""
    yield Planned(ACTORS, partial(_list, desk))
    for actor in desk.story.profiled_actors:
        yield Planned(addresses.actor(actor.id), partial(profile_page, desk, actor))


def _list(desk: Desk) -> Document:
    words = desk.view.words
    groups = _groups(desk)
    return desk.document(
        ACTORS,
        "actors.html",
        words("nav.actors"),
        words("actor.standfirst"),
        contents=[Heading(group.anchor, group.name) for group in groups],
        standfirst=words("actor.standfirst"),
        groups=groups,
        has_private=len(desk.story.profiled_actors) < len(desk.story.actors),
    )


def profile_page(desk: Desk, actor: Actor) -> Document:
    """Make the profile of an actor."""
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
        **_told(desk, view, actor),
        figure=desk.figure(Selection.actor(actor.id), address),
    )


def _told(desk: Desk, view: View, actor: Actor) -> dict[str, Any]:
    """Return what a profile tells, by the names under which its template knows it."""
    story, deeds, ties = desk.story, deeds_of(view, actor.id), ties_of(desk.story, actor)
    claims = claims_by_event(story.claims_by(actor.id))
    return {
        "actor": actor,
        "offices": offices_of(view, actor),
        "deeds": deeds,
        "quotes": folded(story.quotes_by(actor.id), QUOTES, lambda said: weight(said.event)),
        "claims": claims,
        "claims_folded_away": claims_in(claims.rest),
        "ties": in_groups(ties),
        "graph": relations_graph(view, actor, ties),
        "places": places_of(story, actor),
        "strip": when_strip(view, [of_role.part for of_role in deeds]),
        "counts": tuple(counts_by(story, actor.id)),
        "tally": _tally(view, actor, ties),
    }


def _tally(view: View, actor: Actor, ties: tuple[Tie, ...]) -> list[tuple[str, str]]:
    """Return how much there is of everything, each with the anchor where it stands."""
    numbers = {
        "did": ("count.events", len(view.story.events_with_actor(actor.id))),
        "quotes": ("count.quotes", len(view.story.quotes_by(actor.id))),
        "claims": ("count.claims", len(view.story.claims_by(actor.id))),
        "ties": ("profile.ties", len(ties)),
    }
    return [(anchor, view.words.count(key, n)) for anchor, (key, n) in numbers.items() if n]


def _groups(desk: Desk) -> list[Group]:
    """Return actors by side, in the order in which the story lists its sides; others by kind."""
    view, sides = desk.view, desk.story.settings.sides
    groups = [
        Group(f"side-{key}", view.text(side.name), key, _on_side(desk, key))
        for key, side in sides.items()
    ]
    groups += [
        Group(f"no-side-{kind}", view.words(f"kind-actors.{kind}"), None, _unsided(desk, kind))
        for kind in get_args(ActorKind)
    ]
    return [group for group in groups if group.actors]


def _on_side(desk: Desk, side: str) -> Folded[Actor]:
    return _actors(desk, lambda actor: actor.side == side)


def _unsided(desk: Desk, kind: str) -> Folded[Actor]:
    return _actors(desk, lambda actor: actor.side is None and actor.kind == kind)


def _actors(desk: Desk, belongs: Callable[[Actor], bool]) -> Folded[Actor]:
    """Return the actors of a group, those that the story names most first."""
    actors = [actor for actor in desk.story.profiled_actors if belongs(actor)]
    actors.sort(key=lambda a: (-len(desk.story.events_with_actor(a.id)), desk.view.text(a.names)))
    return folded(actors, LISTED)
