"""What was said: a list by event with an index of speakers and days, and a page a quote."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import groupby
from typing import NamedTuple

from dateline import addresses
from dateline.addresses import QUOTES
from dateline.pages.citing import cite_quote
from dateline.pages.desk import Desk
from dateline.pages.document import Document, Heading, Planned
from dateline.pages.view import View
from dateline.story.dates import Edtf
from dateline.story.story import Said

TITLE_WORDS = 60
"""How many characters of a quote stand in its page's title."""


class Entry(NamedTuple):
    """A quote in the list."""

    said: Said
    anchor: str
    speaker: str
    """What tells its speaker from others."""
    name: str
    """What the speaker is called."""
    when: Edtf
    """When it was said, else when the event was."""

    @property
    def day(self) -> str:
        """The day under which the index has it, as `2024-12-06`."""
        return self.when.listed.isoformat()


class Other(NamedTuple):
    """Something else that the speaker of a quote said."""

    url: str
    when: Edtf
    """When it was said, else when the event was."""
    opening: str
    """How it begins; where a warning stands before it, what it was about."""


class Listed(NamedTuple):
    """The quotes of one speaker or day, in the index."""

    key: str
    label: str
    entries: tuple[Entry, ...]


def quote_pages(desk: Desk) -> Iterator[Planned]:
    """Plan the list of quotes and the page of every quote."""
    yield Planned(QUOTES, partial(_list, desk))
    for said in desk.story.quotes:
        address = addresses.quote(said.event.id, said.quote.id)
        yield Planned(address, partial(_quote_page, desk, said))


def _list(desk: Desk) -> Document:
    words = desk.view.words
    entries = [_entry(desk.view, said) for said in desk.story.quotes]
    groups = [
        (event, tuple(members))
        for event, members in groupby(entries, key=lambda entry: entry.said.event)
    ]
    return desk.document(
        QUOTES,
        "quotes.html",
        words("nav.quotes"),
        words("quote.standfirst"),
        contents=[Heading(event.id, desk.view.text(event.title)) for event, _ in groups],
        standfirst=words("quote.standfirst"),
        groups=groups,
        speakers=_speakers(entries),
        days=_days(desk.view, entries),
        total=len(entries),
    )


def _entry(view: View, said: Said) -> Entry:
    event, quote = said
    return Entry(
        said,
        anchor=f"{event.id}.{quote.id}",
        speaker=quote.speaker.key,
        name=view.heard(quote.speaker).name,
        when=quote.said or event.date,
    )


def _speakers(entries: Iterable[Entry]) -> list[Listed]:
    """Return the speakers, those who are quoted most first."""
    groups = _grouped(entries, lambda entry: entry.speaker)
    found = [Listed(key, members[0].name, members) for key, members in groups]
    return sorted(found, key=lambda listed: (-len(listed.entries), listed.label.casefold()))


def _days(view: View, entries: Iterable[Entry]) -> list[Listed]:
    """Return the days on which somebody is quoted, in order."""
    groups = _grouped(entries, lambda entry: entry.day)
    found = [
        Listed(key, view.dates.day(members[0].when.listed), members) for key, members in groups
    ]
    return sorted(found)


def _grouped(
    entries: Iterable[Entry], key: Callable[[Entry], str]
) -> Iterable[tuple[str, tuple[Entry, ...]]]:
    groups: dict[str, tuple[Entry, ...]] = {}
    for entry in entries:
        groups[key(entry)] = (*groups.get(key(entry), ()), entry)
    return groups.items()


def _quote_page(desk: Desk, said: Said) -> Document:
    event, quote = said
    address = addresses.quote(event.id, quote.id)
    view = desk.view.on(address)
    speaker = view.heard(quote.speaker)
    title, description = _head(view, said, speaker.name)
    return desk.document(
        address,
        "quote.html",
        title,
        description,
        section=QUOTES,
        edit=desk.file_of("event", event.id),
        event=event,
        quote=quote,
        citations=cite_quote(desk, said, title),
        speaker=speaker,
        source=desk.story.sources[quote.source],
        others=[
            _other(view, other)
            for other in desk.story.quotes_by(quote.speaker.key)
            if other != said
        ],
    )


def _other(view: View, said: Said) -> Other:
    event, quote = said
    opening = view.words("sign.quoted", words=_opening(view.text(quote.text)))
    return Other(
        view.quote_url(event, quote),
        quote.said or event.date,
        view.text(event.title) if event.warning else opening,
    )


def _head(view: View, said: Said, speaker: str) -> tuple[str, str]:
    """Return a page's title and description, neither of which gets ahead of a warning."""
    event, quote = said
    spoken = view.words.joined((speaker, view.dates.of(event)))
    if event.warning:
        title = view.words("quote.warned-title", speaker=speaker, event=view.text(event.title))
        return title, f"{spoken}. {view.plain(event.warning)}"
    text = view.text(quote.text)
    title = view.words("quote.page-title", speaker=speaker, words=_opening(text))
    return title, f"{spoken}: {view.words('sign.quoted', words=text)}"


def _opening(text: str) -> str:
    if len(text) <= TITLE_WORDS:
        return text
    return text[:TITLE_WORDS].rsplit(" ", 1)[0] + " …"
