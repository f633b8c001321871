"""Advice about ids: what has one, and is named nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from dateline.advice.finding import Finding, Path
from dateline.reading.storyfile import Kind
from dateline.story.event import Event
from dateline.story.story import Story
from dateline.story.text import Voice


def unused(story: Story, mentioned: Set[str] = frozenset()) -> Iterator[Finding]:
    """Actors, places, sources, wires, sides and questions that nothing in the story names.

    Args:
        story: the story.
        mentioned: ids that pages written by hand name.
    """
    voices = {*_voices(story), *mentioned}
    origins = {key for source in story.sources.values() for key in source.derived_from}
    yield from _left_over("actor", story.actors, {*_actors(story), *voices, *origins})
    yield from _left_over("place", story.places, {*_places(story), *mentioned})
    yield from _left_over("source", story.sources, {*_sources(story), *voices, *origins})
    for key in story.settings.wires.keys() - origins:
        yield _finding("story", "", ("wires", key), f"no source derives from the wire `{key}`")
    for key in story.settings.sides.keys() - {actor.side for actor in story.actors.values()}:
        yield _finding("story", "", ("sides", key), f"no actor is on the side `{key}`")
    for event in story.events:
        for key in event.questions.keys() - {q for claim in event.claims for q in claim.answers}:
            cure = f"answer it in a claim (`answers: {{{key}: …}}`), or delete it"
            yield _finding("event", event.id, ("questions", key), f"no claim answers `{key}`", cure)


def _left_over(kind: Kind, keys: Iterable[str], named: Set[str]) -> Iterator[Finding]:
    for key in keys:
        if key not in named:
            yield _finding(kind, key, (), f"nothing names the {kind} `{key}`")


def _finding(
    kind: Kind,
    key: str,
    path: Path,
    message: str,
    cure: str = "name it where it belongs, or delete it",
) -> Finding:
    return Finding("D111", kind, key, path, message, cure, label="used nowhere")


def _events(story: Story) -> tuple[Event, ...]:
    return (*story.events, *story.withdrawn)


def _places(story: Story) -> Iterator[str]:
    for event in _events(story):
        yield from event.place_ids
    for place in story.places.values():
        yield from place.path if place.within is None else (place.within, *place.path)
    for count in story.counts.values():
        yield from count.places


def _actors(story: Story) -> Iterator[str]:
    for event in _events(story):
        yield from event.actor_ids
    for place in story.places.values():
        yield from (held.holder for held in place.control)
    for actor in story.actors.values():
        yield from (relation.actor for relation in actor.relations)


def _voices(story: Story) -> Iterator[str]:
    heard: list[Voice | None] = []
    for event in _events(story):
        heard += [quote.speaker for quote in event.quotes]
        heard += [claim.by for claim in event.claims]
        heard += [claim.retracted.by for claim in event.claims if claim.retracted]
    heard += [held.by for place in story.places.values() for held in place.control]
    heard += [entry.by for count in story.counts.values() for entry in count.entries]
    return (voice.id for voice in heard if voice and voice.id)


def _sources(story: Story) -> Iterator[str]:
    for event in _events(story):
        yield from (source.id for source in story.sources_of(event))
    for term in story.settings.glossary.values():
        yield from term.sources
    for actor in story.actors.values():
        yield from actor.sources
        yield from (key for role in actor.roles for key in role.sources)
        yield from (key for relation in actor.relations for key in relation.sources)
    for place in story.places.values():
        yield from (*place.sources, *(key for held in place.control for key in held.sources))
    for count in story.counts.values():
        yield from (key for entry in count.entries for key in entry.sources)
