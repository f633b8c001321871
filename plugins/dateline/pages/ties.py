"""What an actor is to others, and others to it: the relations of a profile, in groups."""

from __future__ import annotations

from typing import NamedTuple

from dateline.story.actor import Actor, ActorRelation
from dateline.story.dates import Edtf
from dateline.story.story import Story

ORDER = (
    "leads-inverse",
    "leads",
    "member-of",
    "part-of",
    "member-of-inverse",
    "part-of-inverse",
    "backed-by",
    "backed-by-inverse",
    "opposes",
    "opposes-inverse",
)
"""The order in which a profile tells its ties: rank first, then friends, then foes."""


class Tie(NamedTuple):
    """A relation as seen from one of its ends."""

    words: str
    """The key of its words: `leads`, or `leads-inverse` from the other end."""
    other: Actor
    relation: ActorRelation

    @property
    def from_(self) -> Edtf | None:
        """Since when."""
        return self.relation.from_

    @property
    def until(self) -> Edtf | None:
        """Until when."""
        return self.relation.until


class TieGroup(NamedTuple):
    """The ties of one kind."""

    words: str
    ties: tuple[Tie, ...]


def ties_of(story: Story, actor: Actor) -> tuple[Tie, ...]:
    """Return the ties of an actor from either end, never to a private person."""
    own = [Tie(r.type, story.actors[r.actor], r) for r in actor.relations]
    inverse = [
        Tie(f"{relation.type}-inverse", other, relation)
        for other in story.profiled_actors
        for relation in other.relations
        if relation.actor == actor.id
    ]
    open_ties = [tie for tie in (*own, *inverse) if not tie.other.private]
    return tuple(sorted(open_ties, key=lambda tie: _rank(story, tie)))


def in_groups(ties: tuple[Tie, ...]) -> tuple[TieGroup, ...]:
    """Return ties under the words that they share, in the same order."""
    groups: dict[str, list[Tie]] = {}
    for tie in ties:
        groups.setdefault(tie.words, []).append(tie)
    return tuple(TieGroup(words, tuple(members)) for words, members in groups.items())


def _rank(story: Story, tie: Tie) -> tuple[int, int, str]:
    """Within a kind, those come first whom the story names most."""
    return ORDER.index(tie.words), -len(story.events_with_actor(tie.other.id)), tie.other.id
