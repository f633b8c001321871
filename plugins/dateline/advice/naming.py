"""Advice about actors: named and not listed, or listed for a deed that others dispute."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from dateline.advice.finding import Finding
from dateline.story.actor import Actor
from dateline.story.claims import Claim
from dateline.story.event import Event
from dateline.story.status import answer_key, open_questions, standing
from dateline.story.story import Story

_PASSERS_ON = frozenset({"media", "monitor", "state"})
"""Kinds that a text names as a source or as a country more often than as somebody who acts."""

SHORTEST = 3
"""How many characters a name must have to be looked for in a text."""

_WORD = re.compile(r"\w+")
_LAST_WORD = re.compile(r"[^\s.!?:;]\s+(?P<word>\w+) $")
"""A word that is followed by a space and not the first of its sentence."""

BESIDE = 2
"""How many words may stand beside a name in an answer that says who it was: "Russian army jets"."""


def unlisted(story: Story) -> Iterator[Finding]:
    """Actors whom an event's summary names and its list leaves out."""
    names = Names(story)
    for event in story.events:
        present = _present(story, event)
        for language, text in event.summary.by_language.items() if event.summary else ():
            for key, written in names.found_in(text).items():
                if key not in present:
                    present.add(key)
                    yield Finding(
                        "D106",
                        "event",
                        event.id,
                        ("summary", language),
                        f"the summary names {' '.join(written.split())}, whom `actors` leaves out",
                        f"add `{key}` to `actors` if it has a part in this event",
                        label="its profile does not show this event",
                        words=written,
                    )


def disputed_roles(story: Story) -> Iterator[Finding]:
    """Roles that an event states flatly while the accounts of who did it differ."""
    names = Names(story)
    for event in story.events:
        for number, link in enumerate(event.actors):
            if link.role == "initiator" and not link.according_to:
                question = _disputing(story, event, names.of(story.actors[link.actor]))
                if question:
                    yield Finding(
                        "D107",
                        "event",
                        event.id,
                        ("actors", number),
                        f"that `{link.actor}` did it is disputed",
                        "name the claims that say so: `according_to: [a-claim]`",
                        label=f"the answers to `{question}` differ",
                    )


@dataclass(frozen=True)
class Names:
    """The names under which a story's actors stand in its texts."""

    story: Story

    def of(self, actor: Actor) -> tuple[str, ...]:
        """Return the names of an actor that a text can be searched for: no words such as "army"."""
        names = (*actor.names.every, *actor.aliases)
        return tuple(name for name in names if len(name) >= SHORTEST and _is_proper(name))

    def found_in(self, text: str) -> dict[str, str]:
        """Return whom a text names, by id, each with the name as it is written there."""
        found: dict[str, str] = {}
        end = 0
        line = text.replace("\n", " ")
        for word in _WORD.finditer(line):
            name = self._name_at(line, word) if word.start() >= end else None
            if name is None:
                continue
            end = word.start() + len(name)
            key = self._by_name[name]
            if key is not None and not self._is_within_a_name(key, line[: word.start()]):
                found.setdefault(key, text[word.start() : end])
        return found

    def _name_at(self, text: str, word: re.Match[str]) -> str | None:
        """Return the longest name that starts with a word of a text and ends with one."""
        for name in self._by_first_word.get(word.group(), ()):
            end = word.start() + len(name)
            if text.startswith(name, word.start()) and not text[end : end + 1].isalnum():
                return name
        return None

    def _is_within_a_name(self, key: str, before: str) -> bool:
        """Tell whether a body's name goes on to the left: "National | Security Council"."""
        word = _LAST_WORD.search(before)
        return bool(word and word["word"][:1].isupper() and self.story.actors[key].kind != "person")

    @cached_property
    def _by_name(self) -> dict[str, str | None]:
        """Whose name each is; None for places, terms, those who report, and names of several."""
        found: dict[str, str | None] = {}
        for actor in self.story.actors.values():
            is_sought = not (actor.private or actor.kind in _PASSERS_ON)
            for name in self.of(actor):
                found[name] = actor.id if is_sought and name not in found else None
        for place in self.story.places.values():
            found |= dict.fromkeys((*place.names.every, *place.aliases), None)
        for term in self.story.settings.glossary.values():
            found |= {name: found.get(name) for name in (*term.term.every, *term.aliases)}
        return found

    @cached_property
    def _by_first_word(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for name in sorted(self._by_name, key=lambda name: (-len(name), name)):
            for word in _WORD.findall(name)[:1]:
                found.setdefault(word, []).append(name)
        return found


def _is_proper(name: str) -> bool:
    """Tell whether a name has a capital, or stands in a script that has none."""
    return name != name.lower() or name.lower() == name.upper()


def _present(story: Story, event: Event) -> set[str]:
    """Whoever is listed or heard in an event, and those whom they lead or belong to."""
    voices = [claim.by for claim in event.claims] + [quote.speaker for quote in event.quotes]
    named = {*event.actor_ids, *(voice.id for voice in voices if voice and voice.id)}
    ties = (tie for key in named & story.actors.keys() for tie in story.actors[key].relations)
    return named | {tie.actor for tie in ties if tie.type in ("leads", "member-of", "part-of")}


def _disputing(story: Story, event: Event, names: Iterable[str]) -> str | None:
    """Return an open question to which some answers name somebody and others do not."""
    told = {name.casefold() for name in names}
    for question in open_questions(story, event):
        claims = [claim for claim in standing(event.claims) if question in claim.answers]
        saying = [_says(claim, question, told) for claim in claims]
        if any(saying) and not all(saying):
            return question
    return None


def _says(claim: Claim, question: str, names: set[str]) -> bool:
    """Tell whether a claim answers a question with somebody's name, and does not deny it."""
    answer, is_denied = answer_key(claim, question)
    rest = (answer.replace(name, "", 1) for name in names if name in answer)
    return not is_denied and any(len(_WORD.findall(words)) <= BESIDE for words in rest)
