"""Words that readers may not know, explained: in one line, at length, and on whose word."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from dateline.addresses import GLOSSARY
from dateline.pages.desk import Desk
from dateline.pages.document import Document, Planned
from dateline.story.settings import Term


def glossary_pages(desk: Desk) -> Iterator[Planned]:
    """Plan the glossary, where the story has one."""
    if desk.story.settings.glossary:
        yield Planned(GLOSSARY, partial(_glossary, desk))


def _glossary(desk: Desk) -> Document:
    words = desk.view.words
    return desk.document(
        GLOSSARY,
        "glossary.html",
        words("nav.glossary"),
        words("glossary.standfirst"),
        standfirst=words("glossary.standfirst"),
        edit="story.yml",
        terms=_sorted(desk),
    )


def _sorted(desk: Desk) -> list[tuple[str, Term]]:
    terms = desk.story.settings.glossary.items()
    return sorted(terms, key=lambda pair: desk.view.text(pair[1].term).casefold())
