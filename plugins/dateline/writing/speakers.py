"""Speakers who are only described in words -> files of their own."""

from __future__ import annotations

import re

from dateline.reading.identity import slug
from dateline.reading.nodes import texts
from dateline.reading.references import REFERENCES
from dateline.story.text import is_id
from dateline.writing.sheets import Binder, Sheet
from dateline.writing.tree import Fields, Items, Node, Scalar, Unit
from dateline.writing.walking import fields_as_read, owners

_LONGEST = 40
"""How long the part of an id may be that comes from the words."""

_OPEN_END = re.compile(r"(-(an?|and|as|at|by|for|from|in|of|on|that|the|to|who|with))+$")
"""Words with which an id had better not end."""


def move_speakers(binder: Binder) -> None:
    """Make an actor of everybody who is only described, and name them by their id.

    The same words are the same actor, as they are one voice for the reader; an actor who is called
    so already is taken. The new ones are private: no profile, no search.
    """
    known: dict[str, str] = {}
    for sheet in binder.of_kind("actor"):
        read = fields_as_read(sheet.document.root)
        for path in ("names", "names.**", "aliases.*"):
            for name in texts(read, path):
                known.setdefault(name.strip().casefold(), sheet.id)
    for sheet in binder.sheets:
        for path, wanted in REFERENCES[sheet.kind].items() if sheet.is_meant else ():
            if wanted in ("voice", "speaker"):
                for owner, unit in owners(sheet.document.root, path):
                    _move(unit, owner, sheet, binder, known)


def _move(unit: Unit, owner: Fields, sheet: Sheet, binder: Binder, known: dict[str, str]) -> None:
    words = _words(unit.value)
    if not words or is_id(words):
        return
    key = words.strip().casefold()
    if key not in known:
        known[key] = binder.add("actor", _good_id(words), _actor(unit.value, owner), sheet)
    unit.put(known[key])
    sheet.has_changed = True


def _words(value: Node) -> str:
    """The words in the first language; empty for an id in a map, and for nothing."""
    if isinstance(value, Scalar):
        return value.text or ""
    is_map = isinstance(value, Fields) and not {"id", "words"} & {u.key for u in value.units}
    return _words(value.units[0].value) if is_map and value.units else ""


def _good_id(words: str) -> str:
    """The words as an id, without what stands in brackets and the article."""
    plain = re.sub(r"\([^)]*\)", " ", words)
    key = re.sub(r"^(an?|the)-", "", slug(plain))
    if len(key) > _LONGEST:
        key = _OPEN_END.sub("", key[: _LONGEST + 1].rpartition("-")[0])
    return key or "speaker"


def _actor(words: Node, owner: Fields) -> Fields:
    ids = [
        Unit(Scalar(scalar.text))
        for name in ("sources.*", "source")
        for _, unit in owners(owner, name)
        if isinstance(scalar := unit.value, Scalar) and scalar.text
    ]
    guess = "# a guess; it may be civilians, a government-force, media …"
    fields = [
        Unit(words, "names"),
        Unit(Scalar("person"), "kind", before=[guess]),
        Unit(Scalar("true"), "private"),
    ]
    return Fields([*fields, Unit(Items(ids), "sources")] if ids else fields)
