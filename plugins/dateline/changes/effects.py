"""What nobody edited and reads otherwise all the same: statuses, names and maps on other pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.changes.differing import Tellers
from dateline.changes.drawn import moved
from dateline.changes.pairing import Pair
from dateline.changes.telling import Teller
from dateline.changes.wording import counted
from dateline.story.actor import Actor
from dateline.story.event import Event
from dateline.story.place import Place
from dateline.story.source import Source


class Effect(NamedTuple):
    """A change that follows from another one."""

    subject: str
    """What it happens to."""
    what: str
    was: str = ""
    now: str = ""


def effects(pairs: Sequence[Pair], tellers: Tellers) -> tuple[Effect, ...]:
    """Return what follows from changes for whatever was not edited itself."""
    found = (*_states(pairs, tellers), *_elsewhere(pairs, tellers))
    return tuple(dict.fromkeys(found))


def _states(pairs: Sequence[Pair], tellers: Tellers) -> Iterator[Effect]:
    """Yield the events, and claims in them, that are more or less sure than they were."""
    edited = {pair.id for pair in pairs if pair.kind == "event"}
    old = tellers.then.view.story.event_by_id
    for event in tellers.now.view.story.events:
        if event.id in old and event.id not in edited:
            yield from _of_event(old[event.id], event, tellers)


def _of_event(then: Event, now: Event, tellers: Tellers) -> Iterator[Effect]:
    title = tellers.now.view.text(now.title)
    was, is_now = _state(then, now, tellers)
    if was != is_now:
        yield Effect(title, "status of the event", was, is_now)
    for old, new in zip(then.claims, now.claims, strict=True):
        words = [
            teller.view.words(f"status.{teller.view.evidence.of_claim(event, claim)}")
            for teller, event, claim in zip(tellers, (then, now), (old, new), strict=True)
        ]
        if words[0] != words[1]:
            yield Effect(title, f"status of the claim “{tellers.now(new.text)}”", *words)


def _state(then: Event, now: Event, tellers: Tellers) -> tuple[str, str]:
    before, after = tellers.then.view, tellers.now.view
    return (
        before.words(f"status.{before.evidence.of_event(then)}"),
        after.words(f"status.{after.evidence.of_event(now)}"),
    )


def _elsewhere(pairs: Sequence[Pair], tellers: Tellers) -> Iterator[Effect]:
    """Yield what is called or drawn otherwise on the pages of events that were not edited."""
    edited = {pair.id for pair in pairs if pair.kind == "event"}
    for pair in pairs:
        events = [event for event in _naming(pair, tellers) if event.id not in edited]
        if events and pair.then is not None and pair.now is not None:
            pages = counted(len(events), "other event page")
            yield from _renamed(pair, tellers, pages)


def _naming(pair: Pair, tellers: Tellers) -> tuple[Event, ...]:
    story = tellers.now.view.story
    if isinstance(pair.now, Actor):
        heard = [said.event for said in story.claims_by(pair.id)]
        heard += [said.event for said in story.quotes_by(pair.id)]
        named = {event.id: event for event in (*story.events_with_actor(pair.id), *heard)}
        return tuple(named.values())
    if isinstance(pair.now, Place):
        return story.events_at(pair.id)
    return story.events_resting_on(pair.id) if isinstance(pair.now, Source) else ()


def _renamed(pair: Pair, tellers: Tellers, pages: str) -> Iterator[Effect]:
    was, now = _name(pair.then, tellers.then), _name(pair.now, tellers.now)
    if was != now:
        yield Effect(now, f"is named otherwise on {pages}", was, now)
    if moved([pair]):
        yield Effect(now, f"is drawn elsewhere on the maps of {pages}")
    if isinstance(pair.then, Actor) and isinstance(pair.now, Actor):
        sides = pair.then.side, pair.now.side
        if sides[0] != sides[1]:
            told = tellers.then(sides[0], "side"), tellers.now(sides[1], "side")
            yield Effect(now, f"has another side on {pages}", *told)


def _name(thing: object, teller: Teller) -> str:
    if isinstance(thing, Actor | Place):
        return teller.view.text(thing.names)
    return thing.publisher if isinstance(thing, Source) else ""
