"""The sources: every document by publisher, and what rests on each."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import partial
from itertools import groupby
from typing import NamedTuple, get_args

from dateline import addresses
from dateline.addresses import CORRECTIONS, SOURCES, WEAK_SPOTS
from dateline.pages.desk import Desk
from dateline.pages.document import Document, Planned
from dateline.story.origins import origins
from dateline.story.resting import Rest, resting
from dateline.story.source import CautionKind, Source

FEW = 12
"""The number of sources up to which they need neither letters nor a way to jump between them."""


class Publisher(NamedTuple):
    """What one publisher published, the earliest first."""

    name: str
    sources: tuple[tuple[Source, Rest], ...]


class Letter(NamedTuple):
    """The publishers under one letter."""

    anchor: str
    title: str
    publishers: tuple[Publisher, ...]


def source_pages(desk: Desk) -> Iterator[Planned]:
    """Plan the list of sources."""
    yield Planned(SOURCES, partial(_list, desk))


def _list(desk: Desk) -> Document:
    words = desk.view.words
    link = desk.view.on(SOURCES).link
    letters = _letters(desk)
    return desk.document(
        SOURCES,
        "sources.html",
        words("nav.sources"),
        words("source.standfirst"),
        standfirst=words("source.standfirst"),
        corrections_url=link(CORRECTIONS),
        weak_url=link(WEAK_SPOTS),
        letters=letters,
        publishers=len({source.publisher for source in desk.story.sources.values()}),
        cautions=_cautions(desk),
        origins=_origins(desk),
        term_url=lambda key: link(addresses.term(key)),
    )


def _letters(desk: Desk) -> tuple[Letter, ...]:
    """Return the publishers from A to Z; what does not begin with a letter comes last."""
    publishers = _publishers(desk)
    if len(desk.story.sources) <= FEW:
        return (Letter("", "", publishers),) if publishers else ()
    others = desk.view.words("source.other-signs")
    groups = groupby(publishers, key=lambda publisher: first_letter(publisher.name))
    return tuple(
        Letter(f"letter-{sign.lower() or 'other'}", sign or others, tuple(members))
        for sign, members in groups
    )


def _publishers(desk: Desk) -> tuple[Publisher, ...]:
    rests = resting(desk.story)
    ordered = sorted(desk.story.sources.values(), key=_order)
    return tuple(
        Publisher(name, tuple((source, rests.get(source.id, Rest())) for source in members))
        for name, members in groupby(ordered, key=lambda source: source.publisher)
    )


def _order(source: Source) -> tuple[bool, str, str, str, str]:
    sign, name = first_letter(source.publisher), source.publisher
    published = source.published.listed.isoformat() if source.published else ""
    return (not sign, sign, _plain(name), name, f"{published} {source.id}")


def first_letter(name: str) -> str:
    """Return the capital without accents under which a name is listed; empty for other signs."""
    sign = _plain(name)[:1].upper()
    return sign if len(sign) == 1 and sign.isalpha() else ""


def _plain(name: str) -> str:
    """Return a name as it is sorted: in small letters, without accents."""
    parts = unicodedata.normalize("NFKD", name.strip().casefold())
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def _cautions(desk: Desk) -> list[tuple[str, int]]:
    """Return the kinds of caution in the story, each with the number of its sources."""
    cautions = (source.caution for source in desk.story.sources.values())
    found = Counter(caution.kind for caution in cautions if caution)
    return [(kind, found[kind]) for kind in get_args(CautionKind) if kind in found]


def _origins(desk: Desk) -> list[tuple[str, int]]:
    """Return origins by name with the number of their reports, the most passed on first.

    The unknown ones come last, under an empty name.
    """
    found: Counter[str] = Counter()
    for source in desk.story.sources.values():
        names = {desk.view.evidence.origin(key) for key in origins(desk.story, source)}
        found.update(names or {""})
    return sorted(found.items(), key=lambda pair: (not pair[0], -pair[1], pair[0].casefold()))
