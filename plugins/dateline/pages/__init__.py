"""Story to documents: the HTML of every generated page, before any site generator has seen it."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.pages.actor_pages import actor_pages
from dateline.pages.correction_pages import correction_pages
from dateline.pages.count_pages import count_pages
from dateline.pages.desk import Desk, PageOptions, desk_for
from dateline.pages.document import Document, Heading, Planned
from dateline.pages.event_pages import event_pages
from dateline.pages.glossary_pages import glossary_pages
from dateline.pages.known_pages import known_pages
from dateline.pages.meanings import meanings_file
from dateline.pages.place_pages import place_pages
from dateline.pages.quote_pages import quote_pages
from dateline.pages.redirects import redirects
from dateline.pages.script_words import script_words
from dateline.pages.search_entries import StorySearch
from dateline.pages.search_entry import INDEX, SearchEntry, search_index
from dateline.pages.sides import side_styles
from dateline.pages.source_pages import source_pages
from dateline.pages.timeline_pages import timeline_pages
from dateline.pages.weak_pages import weak_pages
from dateline.story.story import Story

__all__ = [
    "INDEX",
    "Desk",
    "Document",
    "Heading",
    "PageOptions",
    "Planned",
    "SearchEntry",
    "StorySearch",
    "desk_for",
    "documents",
    "meanings_file",
    "planned",
    "redirects",
    "script_words",
    "search_index",
    "side_styles",
]


def documents(story: Story, options: PageOptions) -> tuple[Document, ...]:
    """Render every generated page of a story."""
    return tuple(page.document for page in planned(desk_for(story, options)))


def planned(desk: Desk) -> Iterator[Planned]:
    """Plan every generated page of a story; each is rendered when it is asked for."""
    yield from timeline_pages(desk)
    yield from event_pages(desk)
    yield from actor_pages(desk)
    yield from place_pages(desk)
    yield from source_pages(desk)
    yield from quote_pages(desk)
    yield from weak_pages(desk)
    yield from count_pages(desk)
    yield from glossary_pages(desk)
    yield from correction_pages(desk)
    yield from known_pages(desk)
