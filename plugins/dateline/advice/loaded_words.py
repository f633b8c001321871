"""The words that take sides: the program's lists, one file a language, and a story's own."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from dateline.advice.voice import without_quotes

_LISTS = Path(__file__).parent / "loaded"
_SENTENCE_ENDS = re.compile(r"[.!?؟]\s|\n\s*\n")
_WORD = re.compile(r"\w+")
_NEAR = 30
"""How many characters before or after a word are looked at for what goes with it."""

_ANY = ""
"""Stands for whatever text: the cue of words that may begin or end in any letters."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A word in its forms, and when nobody minds it."""

    words: tuple[str, ...]
    """As in the lists, with `*` for joined letters and `{place}` for a place's name."""
    instead: str
    """What to write."""
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    """What stands right before or after it where it is meant otherwise."""
    labelling: tuple[str, ...] = ()
    """Words in the same sentence that say whose label it is."""


class Hit(NamedTuple):
    """A loaded word in a text."""

    start: int
    words: str
    entry: Entry


@cache
def entries(language: str) -> tuple[Entry, ...]:
    """Return the program's list for a language (BCP 47); empty where it has none."""
    path = _LISTS / f"{language.partition('-')[0]}.toml"
    if not path.is_file():
        return ()
    listed = tomllib.loads(path.read_text("utf-8"))["entry"]
    return tuple(_entry(**one) for one in listed)


def _entry(*, words: list[str], instead: str, **beside: list[str]) -> Entry:
    return Entry(tuple(words), instead, **{name: tuple(given) for name, given in beside.items()})


class Finder:
    """Finds the words of some entries in texts."""

    def __init__(self, listed: Iterable[Entry], fair: Iterable[str], places: Iterable[str]) -> None:
        """Take the entries, the words that are fair, and the names of places."""
        spared = {word.casefold() for word in fair}
        names = sorted({name for name in places if name.strip()}, key=lambda n: (-len(n), n))
        place = f"(?:{'|'.join(map(_words, names))})" if names else "(?!)"
        self._sought: list[tuple[re.Pattern[str], Entry]] = []
        self._by_cue: dict[str, list[tuple[frozenset[str], int]]] = {}
        for entry in listed:
            words = [word for word in entry.words if word.casefold() not in spared]
            if words:
                for phrase in _phrases(words):
                    cue = max(phrase, key=len, default=_ANY)
                    self._by_cue.setdefault(cue, []).append((phrase, len(self._sought)))
                self._sought.append((_either(words, place), entry))

    def hits(self, text: str) -> Iterator[Hit]:
        """Yield each loaded word of a text outside quotation marks."""
        there = {_ANY, *_WORD.findall(text.casefold())}
        cues = there & self._by_cue.keys()
        sought = {n for cue in cues for phrase, n in self._by_cue[cue] if phrase <= there}
        own = without_quotes(text) if sought else ""
        for pattern, entry in (self._sought[number] for number in sorted(sought)):
            for match in pattern.finditer(own):
                if not _is_meant_otherwise(own, match, entry):
                    yield Hit(match.start(), match.group(), entry)


def _phrases(words: Iterable[str]) -> list[frozenset[str]]:
    """Return sets of words, one of which a text must hold whole to be searched for any of these.

    There is an empty one where only a part of a word is known.
    """
    found = [_WORD.findall(word.casefold().replace("{place}", "")) for word in words]
    if any("*" in word for word in words):
        return [frozenset()]
    return [frozenset(parts) for parts in found]


def _either(words: Iterable[str], place: str) -> re.Pattern[str]:
    either = "|".join(place.join(map(_words, word.split("{place}"))) for word in words)
    return re.compile(rf"(?<![\w-])(?:{either})(?!\w)", re.IGNORECASE)


def _words(text: str) -> str:
    """A pattern for words in a row; `*` is any letters that are joined to one."""
    return re.sub(r"(\\ |\s)+", r"\\s+", re.escape(text)).replace(r"\*", r"\w*")


def _is_meant_otherwise(text: str, match: re.Match[str], entry: Entry) -> bool:
    before = text[max(0, match.start() - _NEAR) : match.start()].casefold().rstrip(" -\n")
    after = text[match.end() : match.end() + _NEAR].casefold().split()
    following = " ".join(after)
    return (
        before.endswith(tuple(word.casefold() for word in entry.before))
        or following.startswith(tuple(word.casefold() for word in entry.after))
        or _is_name(text, match, entry)
        or _is_labelled(text, match, entry)
    )


def _is_name(text: str, match: re.Match[str], entry: Entry) -> bool:
    """A capital in the middle of a sentence belongs to a name, unless the word always has one."""
    has_capitals = any(word[:1].isupper() or "{place}" in word for word in entry.words)
    if has_capitals or not match.group()[:1].isupper():
        return False
    before = text[: match.start()].rstrip()
    return bool(before) and before[-1] not in ".!?:؟"


def _is_labelled(text: str, match: re.Match[str], entry: Entry) -> bool:
    if not entry.labelling:
        return False
    ends = [found.end() for found in _SENTENCE_ENDS.finditer(text)]
    start = max((end for end in ends if end <= match.start()), default=0)
    stop = min((end for end in ends if end > match.start()), default=len(text))
    either = "|".join(_words(word) for word in entry.labelling)
    return re.search(rf"(?<!\w)(?:{either})(?!\w)", text[start:stop], re.I) is not None
