"""Advice about words: quotes without an occasion, and texts that are not our own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Mapping as Map

from dateline.advice.finding import Finding, Path
from dateline.advice.voice import without_quotes
from dateline.story.event import Event
from dateline.story.story import Story
from dateline.story.text import Text

LONG = 5
"""How many words a text must have for it to be no accident that another is the same."""

_SENTENCE = re.compile(r"(?<=[.!?؟])\s+")


def no_occasion(story: Story) -> Iterator[Finding]:
    """Quotes of which nobody knows to whom they were said."""
    for event in story.events:
        for number, quote in enumerate(event.quotes):
            if quote.occasion is None:
                yield Finding(
                    "D104",
                    "event",
                    event.id,
                    ("quotes", number, "text"),
                    "the quote has no occasion",
                    "say to whom or where it was spoken: `occasion: to Reuters`",
                    label="said to whom?",
                )


def copied(story: Story) -> Iterator[Finding]:
    """Texts in an editor's voice with the very words of a headline, a quote or another event."""
    titles = {s.id: _plain(s.title) for s in story.sources.values()}
    told: dict[str, str] = {}
    for event in story.events:
        given = _given(story, event, titles)
        for path, text in _own_texts(event):
            origin = _copied_from(text, given) or _told_by_another(text, told, event)
            if origin:
                yield Finding(
                    "D112",
                    "event",
                    event.id,
                    path,
                    f"the same words as {origin}",
                    "say it in your own words, or make it a quote with its speaker",
                    label="copied",
                )


def _copied_from(text: Text, given: Map[str, str]) -> str | None:
    """Return where the words of a text, or of a sentence of it outside quotes, come from."""
    whole = _plain(text)
    if not any(words in whole for words in given):
        return None
    own = without_quotes(text.every[0])
    found = (given.get(_words(part)) for part in (own, *_SENTENCE.split(own)))
    return next(filter(None, found), None)


def _told_by_another(text: Text, told: dict[str, str], event: Event) -> str | None:
    """Return the event that tells the whole of a text already, and note that this one does."""
    words = _plain(text)
    first = told.setdefault(words, event.id) if _is_long(words) else event.id
    return f"a text of `{first}`" if first != event.id else None


def _given(story: Story, event: Event, titles: Map[str, str]) -> dict[str, str]:
    """Words that are others' own: the headlines of an event's sources, and what was said."""
    given = {titles[s.id]: f"the title of `{s.id}`" for s in story.sources_of(event)}
    given |= {_plain(quote.text): f"the quote `{quote.id}`" for quote in event.quotes}
    return {words: origin for words, origin in given.items() if _is_long(words)}


def _own_texts(event: Event) -> Iterator[tuple[Path, Text]]:
    for name in ("title", "summary", "why_it_matters", "note"):
        text: Text | None = getattr(event, name)
        if text is not None:
            yield (name,), text
    for number, claim in enumerate(event.claims):
        yield ("claims", number, "text"), claim.text


def _is_long(words: str) -> bool:
    return words.count(" ") >= LONG - 1


def _plain(text: Text) -> str:
    return _words(text.every[0])


def _words(text: str) -> str:
    """A text as its words alone, in one case."""
    return " ".join(re.findall(r"\w+", text.casefold()))
