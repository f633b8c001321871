"""The sources, and what was said: lists of both, and a page a quote."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from dateline import addresses
from dateline.addresses import CORRECTIONS, QUOTES, SOURCES
from dateline.pages.citing import cite_quote
from dateline.pages.desk import Desk
from dateline.pages.document import Document, Heading
from dateline.story.source import Source
from dateline.story.story import Said

TITLE_WORDS = 60
"""How many characters of a quote stand in its page's title."""


def source_pages(desk: Desk) -> Iterator[Document]:
    """Make the list of sources."""
    words = desk.view.words
    yield desk.document(
        SOURCES,
        "sources.html",
        words("nav.sources"),
        words("source.standfirst"),
        standfirst=words("source.standfirst"),
        corrections_url=desk.view.on(SOURCES).link(CORRECTIONS),
        sources=sorted(desk.story.sources.values(), key=lambda source: _rank(desk, source)),
    )


def quote_pages(desk: Desk) -> Iterator[Document]:
    """Make the list of quotes and the page of every quote."""
    words = desk.view.words
    groups = [
        (event, [said.quote for said in quotes])
        for event, quotes in groupby(desk.story.quotes, key=lambda said: said.event)
    ]
    yield desk.document(
        QUOTES,
        "quotes.html",
        words("nav.quotes"),
        words("quote.standfirst"),
        contents=[Heading(event.id, desk.view.text(event.title)) for event, _ in groups],
        standfirst=words("quote.standfirst"),
        groups=groups,
    )
    for said in desk.story.quotes:
        yield _quote_page(desk, said)


def _quote_page(desk: Desk, said: Said) -> Document:
    event, quote = said
    address = addresses.quote(event.id, quote.id)
    view = desk.view.on(address)
    speaker = view.heard(quote.speaker)
    text = view.text(quote.text)
    title = view.words("quote.page-title", speaker=speaker.name, words=_opening(text))
    return desk.document(
        address,
        "quote.html",
        title,
        f"{speaker.name}, {view.dates.of(event)}: “{text}”",
        section=QUOTES,
        edit=desk.file_of("event", event.id),
        event=event,
        quote=quote,
        citations=cite_quote(desk, said, title),
        speaker=speaker,
        source=desk.story.sources[quote.source],
    )


def _opening(text: str) -> str:
    if len(text) <= TITLE_WORDS:
        return text
    return text[:TITLE_WORDS].rsplit(" ", 1)[0] + " …"


def _rank(desk: Desk, source: Source) -> tuple[int, str, str]:
    """Sort the sources on which most rests first, then by publisher."""
    carried = len(desk.story.events_resting_on(source.id))
    return (-carried, source.publisher.casefold(), source.id)
