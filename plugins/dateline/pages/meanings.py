"""Who somebody is, where a place lies and what a word means: in one line, wherever they stand.

A page says it in the title of a link, and the link leads to where the same stands at length, so it
is reached without a script. With one, the line is shown beside the word, with the name in its own
script and the side; what that needs is in one file for the whole site.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from dateline import prose
from dateline.story.actor import Actor
from dateline.story.place import Place
from dateline.story.story import Story
from dateline.story.text import Text

ATTRIBUTE = "data-dateline-hint"
"""The attribute by which the site's script knows a link that says what something is."""


class Meaning(NamedTuple):
    """What an actor, place or term is."""

    key: str
    """Its kind and id: `actor:hts`."""
    names: Text
    """What it is called."""
    gloss: str
    """What it is, in one line, in the page's language."""
    side: str | None = None
    """The id of an actor's side."""
    side_name: str = ""
    """What that side is called."""

    @property
    def line(self) -> str:
        """Everything in one line, for the title of a link."""
        return " · ".join(part for part in (self.gloss, self.side_name) if part)

    @property
    def attributes(self) -> Mapping[str, str]:
        """The attributes of a link that says it."""
        return {"title": self.line, ATTRIBUTE: self.key}


@dataclass(frozen=True)
class Meanings:
    """What everything in a story means."""

    story: Story
    words: prose.Words

    def of(self, kind: str, key: str) -> Meaning | None:
        """Return what something means; None of what has no page, or is neither of the three."""
        if kind == "actor" and key in self.story.actors:
            actor = self.story.actors[key]
            return None if actor.private else self._of_actor(actor)
        if kind == "place" and key in self.story.places:
            return self._of_place(self.story.places[key])
        is_term = kind == "term" and key in self.story.settings.glossary
        return self._of_term(key) if is_term else None

    def everything(self) -> Iterator[Meaning]:
        """Yield what every actor with a profile, every place and every term means."""
        yield from map(self._of_actor, self.story.profiled_actors)
        yield from map(self._of_place, self.story.places.values())
        yield from map(self._of_term, self.story.settings.glossary)

    def _of_actor(self, actor: Actor) -> Meaning:
        """Who somebody is; their kind stands in for a gloss."""
        gloss = self._text(actor.gloss) or self.words(f"kind-actor.{actor.kind}")
        side = self.story.settings.sides.get(actor.side) if actor.side else None
        name = self._text(side.name) if side else ""
        return Meaning(f"actor:{actor.id}", actor.names, gloss, actor.side, name)

    def _of_place(self, place: Place) -> Meaning:
        """Where a place lies; what the data says stands in for a gloss."""
        gloss = self._text(place.gloss) or self._described(place)
        return Meaning(f"place:{place.id}", place.names, gloss)

    def _of_term(self, key: str) -> Meaning:
        term = self.story.settings.glossary[key]
        return Meaning(f"term:{key}", term.term, self._text(term.gloss))

    def _described(self, place: Place) -> str:
        """“Town in Homs province · 3 events”."""
        kind = self.words(f"kind-place.{place.kind}")
        outer = self.story.places.get(place.within) if place.within else None
        if outer:
            kind = self.words("hint.within", kind=kind, place=self._text(outer.names))
        number = len(self.story.events_at(place.id))
        return f"{kind} · {self.words.count('count.events', number)}" if number else kind

    def _text(self, text: Text | None) -> str:
        return text.wording(self.words.language).text if text else ""


def meanings_file(story: Story) -> bytes:
    """Return everything that may stand beside a word, as JSON for the site's script."""
    words = prose.words_in(story.settings.language)
    everything = Meanings(story, words).everything()
    data = {
        "more": words("hint.more"),
        "meanings": {meaning.key: _entry(meaning, words) for meaning in everything},
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


def _entry(meaning: Meaning, words: prose.Words) -> dict[str, Any]:
    wording = meaning.names.wording(words.language)
    others = meaning.names.other_wordings(words.language)
    entry: dict[str, Any] = {"name": wording.text, "gloss": meaning.gloss}
    if others:
        entry["others"] = [[other.text, other.language, other.direction] for other in others]
    if meaning.side:
        entry["side"] = [meaning.side, meaning.side_name]
    return entry
