"""The index of events by which readers choose: one compact file for the filters of a page.

A page fetches it when somebody opens the filters or its address asks for something. Texts in it
are folded words to search in, and names that the page shows as text.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, get_args

from dateline.prose import Words, to_plain, words_in
from dateline.prose.folding import SAME, folded_words
from dateline.story.event import Event, Importance
from dateline.story.event_types import EVENT_TYPES, family
from dateline.story.status import EventState, event_state
from dateline.story.story import Story
from dateline.story.text import Text

FACETS = ("actor", "place", "type", "status", "importance")
"""What a reader chooses by, each with a list of choices, in the order of an event's lists."""

WORDS = (
    "any",
    "all",
    "find",
    "from",
    "until",
    "words",
    "search",
    "chosen",
    "remove",
    "clear",
    "unknown",
)
"""The words that the form needs besides those that stand on the page."""


def event_index(story: Story) -> bytes:
    """Return the index as JSON; the same story gives the same bytes.

    It holds `choices` by facet (id, name, folded names, position of the choice above), and
    `events`: id, the day under which it is listed, for each facet the positions of its choices,
    and its folded words. Private people are not in it.
    """
    index = _Index(story)
    words = index.words
    content = {
        "locale": words.tag,
        "words": {
            **{name: words(f"filter.{name}") for name in (*FACETS, *WORDS)},
            "shown": words.forms("filter.shown"),
        },
        "same": SAME,
        "choices": {facet: list(index.choices[facet].values()) for facet in FACETS},
        "events": [index.entry(event) for event in story.events],
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


@dataclass(frozen=True)
class _Index:
    """A story as the index tells it."""

    story: Story

    @cached_property
    def words(self) -> Words:
        return words_in(self.story.settings.language)

    @cached_property
    def values(self) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
        """What each event has of each facet, by ids."""
        return {event.id: self._values(event) for event in self.story.events}

    @cached_property
    def choices(self) -> Mapping[str, Mapping[str, list[Any]]]:
        """The choices of each facet that some event has, by id."""
        story = self.story
        names = self.words
        return {
            "actor": self._named("actor", story.actors),
            "place": self._named("place", story.places),
            "type": self._types(),
            "status": {s.value: [s.value, names(f"status.{s.value}")] for s in EventState},
            "importance": {
                key: [key, names(f"filter.importance-{key}")] for key in get_args(Importance)
            },
        }

    def entry(self, event: Event) -> list[Any]:
        """Return an event's line in the index."""
        positions = [self._positions(event, facet) for facet in FACETS]
        return [event.id, event.date.listed.isoformat(), *positions, self._text(event)]

    def _positions(self, event: Event, facet: str) -> list[int]:
        order = self._order[facet]
        return [order[key] for key in self.values[event.id][facet]]

    @cached_property
    def _order(self) -> Mapping[str, Mapping[str, int]]:
        return {
            facet: {key: position for position, key in enumerate(choices)}
            for facet, choices in self.choices.items()
        }

    def _values(self, event: Event) -> dict[str, tuple[str, ...]]:
        places = [self.story.places[key] for key in event.place_ids]
        around = [outer.id for place in places for outer in self.story.enclosing(place)]
        types = (event.type, family(event.type)) if event.type else ()
        return {
            "actor": tuple(key for key in event.actor_ids if not self.story.actors[key].private),
            "place": tuple(dict.fromkeys([*event.place_ids, *around])),
            "type": tuple(dict.fromkeys(types)),
            "status": (event_state(self.story, event).value,),
            "importance": (event.importance,),
        }

    def _named(self, facet: str, things: Mapping[str, Any]) -> dict[str, list[Any]]:
        used = {key for values in self.values.values() for key in values[facet]}
        language = self.words.language
        return {
            key: [
                key,
                thing.names.wording(language).text,
                folded_words((*thing.names.every, *thing.aliases)),
            ]
            for key, thing in things.items()
            if key in used
        }

    def _types(self) -> dict[str, list[Any]]:
        used = {key for values in self.values.values() for key in values["type"]}
        keys = [key for key in EVENT_TYPES if key in used]
        above = {key: keys.index(family(key)) if family(key) != key else -1 for key in keys}
        return {key: [key, self.words(f"type.{key}"), "", above[key]] for key in keys}

    def _text(self, event: Event) -> str:
        texts: list[Text | None] = [event.title, event.why_it_matters]
        plain = [to_plain(text) for text in (event.summary.every if event.summary else ())]
        texts += [claim.text for claim in event.claims]
        texts += [quote.text for quote in event.quotes]
        originals = [quote.original.text for quote in event.quotes if quote.original]
        every = (words for text in texts if text for words in text.every)
        return folded_words((*every, *plain, *originals, *self._speakers(event)))

    def _speakers(self, event: Event) -> Iterable[str]:
        voices = [claim.by for claim in event.claims] + [quote.speaker for quote in event.quotes]
        for key in dict.fromkeys(voice.id for voice in voices if voice):
            actor = self.story.actors.get(key or "")
            if actor and not actor.private:
                yield from (*actor.names.every, *actor.aliases)
