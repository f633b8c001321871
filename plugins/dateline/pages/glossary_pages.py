"""Words that readers may not know, explained: in one line, at length, and on whose word."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.addresses import GLOSSARY
from dateline.pages.desk import Desk
from dateline.pages.document import Document
from dateline.story.settings import Term


def glossary_pages(desk: Desk) -> Iterator[Document]:
    """Make the glossary, where the story has one."""
    words = desk.view.words
    if not desk.story.settings.glossary:
        return
    yield desk.document(
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
