"""What a block shows, in the shapes that its template draws."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from dateline.addresses import Address
from dateline.blocks.requests import Request
from dateline.maps import COLUMN, Selection
from dateline.pages import Desk
from dateline.pages.citing import cite_story
from dateline.pages.counted import counted
from dateline.pages.days import by_day
from dateline.story.claims import Claim
from dateline.story.event import Event
from dateline.story.filters import CountFilters, Filters, NoFilters, TermFilters
from dateline.story.place import Place
from dateline.story.story import Asserted, Story


class Accounts(NamedTuple):
    """The claims of one event that a block shows."""

    event: Event
    questions: tuple[str, ...]
    """The questions that more than one claim answers: a table each, never cut short."""
    claims: tuple[Claim, ...]
    """The claims of which those tables do not tell everything."""


def contents(kind: str, filters: Request, desk: Desk, page: Address) -> Mapping[str, Any]:
    """Return the values for the template of a block; none of them where it shows nothing.

    Args:
        kind: one of `kinds.BLOCKS`.
        filters: what is asked for.
        desk: where pages are put together.
        page: the page on which the block stands.
    """
    if isinstance(filters, NoFilters):
        return {"citations": cite_story(desk)}
    if isinstance(filters, CountFilters):
        counts = [counted(desk.view.on(page), count) for count in filters.counts(desk.story)]
        return {"counts": counts} if counts else {}
    if kind == "map" and isinstance(filters, Filters):
        figure = desk.figure(selection(filters, desk.story), page, COLUMN)
        return {"figure": figure} if figure else {}
    found = FOUND[kind](filters, desk.story)
    if kind == "timeline":
        return {"days": by_day(found)} if found else {}
    if kind == "claims":
        return {"groups": accounts(found)} if found else {}
    return {kind: found} if found else {}


def selection(filters: Filters, story: Story) -> Selection:
    """Return what a map shows: one event, actor or place, everything, or what passes."""
    if not filters.given:
        return Selection.everything()
    for kind in ("event", "actor", "place"):
        ids = getattr(filters, kind)
        if filters.given == {kind} and len(ids) == 1:
            return Selection(kind, ids)
    return Selection.several(event.id for event in filters.events(story))


def mapped(filters: Filters, story: Story) -> Sequence[Place]:
    """Return the places that a map can show: one alone is shown even if nothing happened there."""
    ids = dict.fromkeys(key for event in filters.events(story) for key in event.place_ids)
    if selection(filters, story).kind == "place":
        ids |= dict.fromkeys(filters.place)
    return [story.places[key] for key in ids if not story.places[key].is_undisclosed]


FOUND: Mapping[str, Callable[[Any, Story], Sequence[Any]]] = {
    "timeline": Filters.events,
    "map": mapped,
    "quotes": Filters.quotes,
    "actors": Filters.actors,
    "claims": Filters.claims,
    "counts": CountFilters.counts,
    "explain": TermFilters.terms,
    "tour": lambda tour, _: tour.steps,
    "cite": lambda _, story: [story.settings.title],
}
"""What each kind of block shows of a story."""


def accounts(claims: Sequence[Asserted]) -> list[Accounts]:
    """Return claims by event, with the questions whose answers can stand side by side.

    A table would mislead if it left an answer out, so it is made only where every claim that
    answers its question is asked for.
    """
    groups = groupby(claims, key=lambda said: said.event.id)
    return [_accounts(tuple(group)) for _, group in groups]


def _accounts(found: tuple[Asserted, ...]) -> Accounts:
    event = found[0].event
    claims = tuple(said.claim for said in found)
    questions = tuple(q for q in event.questions if _is_whole(q, event, claims))
    return Accounts(event, questions, tuple(c for c in claims if not _is_told(c, questions)))


def _is_told(claim: Claim, questions: tuple[str, ...]) -> bool:
    return bool(claim.answers) and set(claim.answers) <= set(questions)


def _is_whole(question: str, event: Event, claims: tuple[Claim, ...]) -> bool:
    answers = [claim for claim in event.claims if question in claim.answers]
    return len(answers) > 1 and all(claim in claims for claim in answers)
