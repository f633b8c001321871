"""What a story says in its own voice: everything but quotes and what is in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from dateline.advice.finding import Path
from dateline.reading.storyfile import Kind
from dateline.story.story import Story
from dateline.story.text import Model, Text

_FIELDS = ("title", "standfirst", "summary", "why_it_matters", "note", "gloss", "text")

_QUOTED = re.compile(
    r"“[^”]*”|„[^“”]*[“”]|«[^»]*»|»[^«]*«|\"[^\"\n]*\"|(?<!\w)‘[^’]*’(?!\w)|(?<!\w)'[^'\n]*'(?!\w)"
    r"|\]\([^)]*\)|https?://\S+"
)


class Told(NamedTuple):
    """A text in the story's own voice, in one language."""

    kind: Kind
    id: str
    path: Path
    language: str
    text: str


def own_voice(story: Story) -> Iterator[Told]:
    """Yield what the story tells in its own voice; quotes, names and titles of sources are not."""
    yield from _of_model("story", "", (), story.settings)
    for key, term in story.settings.glossary.items():
        yield from _of_model("story", "", ("glossary", key), term)
    for event in story.events:
        yield from _of_model("event", event.id, (), event)
        for question, asked in event.questions.items():
            yield from _of_text("event", event.id, ("questions", question), asked)
        for number, claim in enumerate(event.claims):
            yield from _of_text("event", event.id, ("claims", number, "text"), claim.text)
    things: tuple[tuple[Kind, Mapping[str, Model]], ...] = (
        ("actor", story.actors),
        ("place", story.places),
        ("count", story.counts),
    )
    for kind, by_id in things:
        for key, thing in by_id.items():
            yield from _of_model(kind, key, (), thing)


def without_quotes(text: str) -> str:
    """Return a text with what is quoted in it blanked out; every character keeps its place."""
    return _QUOTED.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)


def _of_model(kind: Kind, key: str, path: Path, model: Model) -> Iterator[Told]:
    for name in _FIELDS:
        text = getattr(model, name, None)
        if isinstance(text, Text):
            yield from _of_text(kind, key, (*path, name), text)


def _of_text(kind: Kind, key: str, path: Path, text: Text) -> Iterator[Told]:
    for language, words in text.by_language.items():
        yield Told(kind, key, (*path, language), language, words)
