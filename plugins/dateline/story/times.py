"""The time of day of an event: a clock time, or the word that a report uses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time
from typing import Annotated

from pydantic import BeforeValidator, InstanceOf, WithJsonSchema

from dateline.story.written import Written

WORDS: dict[str, int] = {
    "early-morning": 5,
    "morning": 8,
    "midday": 12,
    "afternoon": 15,
    "evening": 19,
    "late-evening": 22,
    "night": 23,
    "overnight": 23,
}
"""The words for a time of day, and the hour (0 to 23) under which each one is sorted."""

LINKS = ("and", "or", "to")
"""What may stand between two of the words: `evening and overnight`, `overnight or morning`."""

_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:\d{2})?", re.ASCII)


class TimeError(ValueError):
    """A text that is no time of day."""

    def __init__(self, message: str, cure: str) -> None:
        super().__init__(message)
        self.cure = cure
        """What an editor can do about it, in one sentence."""


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """When in a day: a clock time, or one word, or two words and what links them."""

    text: str
    """The time as written."""
    words: tuple[str, ...] = ()
    """Keys of `WORDS`, one or two; empty for a clock time."""
    link: str = ""
    """One of `LINKS` between two words."""
    clock: time | None = None
    """The clock time, with an offset where it is not in the story's time zone."""

    @property
    def is_overnight(self) -> bool:
        """Whether it reaches from one day into the next."""
        return "overnight" in self.words

    @property
    def sort_key(self) -> int:
        """Minutes after midnight under which it is sorted within its day."""
        if self.clock is not None:
            return self.clock.hour * 60 + self.clock.minute
        return WORDS[self.words[0]] * 60


def parse_time(text: str) -> TimeOfDay:
    """Read a time of day.

    Raises:
        TimeError: if the text is neither a clock time that can be nor made of known words.
    """
    if match := _CLOCK.fullmatch(text):
        return TimeOfDay(text, clock=_clock(text, match))
    words, link = _words(text)
    unknown = [word for word in words if word not in WORDS]
    if unknown or not words:
        known = ", ".join(word.replace("-", " ") for word in WORDS)
        raise TimeError(
            f"`{text}` is not a time of day", f"write a clock time (16:00) or a word: {known}"
        )
    return TimeOfDay(text, words=tuple(words), link=link)


def _words(text: str) -> tuple[list[str], str]:
    spaced = " ".join(text.lower().replace("-", " ").split())
    for link in LINKS:
        first, found, last = spaced.partition(f" {link} ")
        if found:
            return [first.replace(" ", "-"), last.replace(" ", "-")], link
    return [spaced.replace(" ", "-")], ""


def _clock(text: str, match: re.Match[str]) -> time:
    hour, minute, second, offset = match.groups()
    iso = f"{int(hour):02}:{minute}:{second or '00'}{offset or ''}"
    try:
        return time.fromisoformat(iso)
    except ValueError as error:
        cure = "hours run from 0 to 23 and minutes from 0 to 59"
        raise TimeError(f"`{text}` is not a time that a clock can show", cure) from error


def _parsed(value: object) -> object:
    return parse_time(value) if isinstance(value, str) else value


_WORD = "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}".replace("-", "[ -]") for word in WORDS)
_ON_A_CLOCK = "([01]?[0-9]|2[0-3])(:[0-5][0-9]){1,2}(Z|[+-][0-9]{2}:[0-9]{2})?"

AS_WRITTEN: Written = {
    "title": "time of day",
    "description": "A clock time in the story's time zone, or with an offset; or the word that "
    f"reports use: {', '.join(word.replace('-', ' ') for word in WORDS)}. Two words may be linked "
    "by “and”, “or” or “to”.",
    "type": "string",
    "pattern": f"^({_ON_A_CLOCK}|({_WORD})( ({'|'.join(LINKS)}) ({_WORD}))?)$",
    "patternErrorMessage": "Neither a clock time such as 16:00 nor a known word for one",
    "examples": ["overnight", "16:00", "16:00+02:00", "evening and overnight"],
}
"""A time of day in YAML, as JSON Schema describes it."""

EventTime = Annotated[InstanceOf[TimeOfDay], BeforeValidator(_parsed), WithJsonSchema(AS_WRITTEN)]
"""The time of day of an event."""
