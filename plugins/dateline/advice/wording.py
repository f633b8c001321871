"""Advice about words that take sides, where the story speaks in its own voice."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.advice.finding import Finding
from dateline.advice.loaded_words import Entry, Finder, Hit, entries
from dateline.advice.voice import Told, own_voice
from dateline.story.story import Story


def loaded(story: Story) -> Iterator[Finding]:
    """Words of the program's list and of the story's outside quotation marks."""
    finders: dict[str, Finder] = {}
    for told in own_voice(story):
        if told.language not in finders:
            finders[told.language] = _finder(story, told.language)
        for hit in finders[told.language].hits(told.text):
            yield _finding(told, hit)


def _finding(told: Told, hit: Hit) -> Finding:
    return Finding(
        "D108",
        told.kind,
        told.id,
        told.path,
        f"“{' '.join(hit.words.split())}” takes sides",
        f"write instead: {hit.entry.instead}; or quote whoever says so",
        label="in our own voice",
        words=hit.words,
        occurrence=told.text[: hit.start].count(hit.words),
    )


def _finder(story: Story, language: str) -> Finder:
    wanted = story.settings.advice
    own = tuple(Entry((word,), instead) for word, instead in wanted.loaded.items())
    places = (
        name for place in story.places.values() for name in (*place.names.every, *place.aliases)
    )
    return Finder((*entries(language), *own), wanted.fair, places)
