"""Something that an editor's desk would ask about, and what of the story it is about."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.reading.storyfile import Kind

Path = tuple[str | int, ...]
"""Where something stands in a file: field names and positions in lists, from 0."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A piece of advice, before anybody has looked up where it stands."""

    code: str
    """One of `dateline.problems.codes.CODES`, from D101 on."""
    kind: Kind
    """What it is about: an event, actor, place, source or count, or the story as a whole."""
    id: str
    """Of what; empty for the story as a whole."""
    path: Path
    """The part of it, as far as it is written there."""
    message: str
    """What is wrong, in a few words."""
    cure: str
    """What to do about it, in a sentence."""
    label: str = ""
    """What stands after the carets."""
    words: str = ""
    """The words to underline in the text that stands there; empty for the whole."""
    occurrence: int = 0
    """Which of the places where these words stand in it, from 0."""
