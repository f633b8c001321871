"""Who is heard in two versions of a story, and whether readers would say it is the same one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from dateline.story.story import Story
from dateline.story.text import Voice


@dataclass(frozen=True)
class Named:
    """The actors and sources of a story as it was and as it is."""

    old: Story
    new: Story

    def is_same(self, then: Voice, now: Voice | None) -> bool:
        """Tell whether two voices are one: by id, by an old id, or by the name readers see."""
        if now is None:
            return False
        if then.id is not None and self._now_called.get(then.id, then.id) == now.id:
            return True
        return self.then(then).casefold() == self.now(now).casefold()

    def then(self, voice: Voice) -> str:
        """Return what somebody was called."""
        return _name(self.old, voice)

    def now(self, voice: Voice | None) -> str:
        """Return what somebody is called; empty for nobody."""
        return _name(self.new, voice) if voice else ""

    @cached_property
    def _now_called(self) -> Mapping[str, str]:
        """The ids of actors and sources by their old ids."""
        return dict(self._renamed())

    def _renamed(self) -> Iterator[tuple[str, str]]:
        for source in self.new.sources.values():
            yield from ((old, source.id) for old in source.formerly)
        for actor in self.new.actors.values():
            yield from ((old, actor.id) for old in actor.formerly)


def _name(story: Story, voice: Voice) -> str:
    return " ".join(story.voice_name(voice, story.settings.language).split())
