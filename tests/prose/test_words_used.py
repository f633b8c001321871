"""Every word of the site is used: what nobody asks for need not be written or translated.

Most keys stand in the code, a template or a script as they are. Some are put together there, as
`"stance." ~ key` in a template or `f"time.{word}"` in Python: for each beginning of such a key the
table below says what may follow it, and the code must hold exactly these beginnings.
"""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import get_args

from dateline.exports.event_index import FACETS
from dateline.exports.event_index import WORDS as INDEX_WORDS
from dateline.maps.static import Note
from dateline.pages.gaps import Unit as GapUnit
from dateline.pages.search_entry import EntryKind
from dateline.pages.strip import UNITS
from dateline.pages.weak_pages import Kind as WeakKind
from dateline.story.actor import ActorKind, RelationType
from dateline.story.claims import Stance
from dateline.story.count import Count
from dateline.story.event import Event, Importance
from dateline.story.event_parts import ActorRole, EventRelation, PlaceRole
from dateline.story.event_types import EVENT_TYPES
from dateline.story.geometry import Precision
from dateline.story.known import Kind
from dateline.story.lives import Fate
from dateline.story.place import Control, PlaceKind
from dateline.story.resting import Rest
from dateline.story.shapes import field_names
from dateline.story.source import CautionKind, SourceKind
from dateline.story.status import ClaimStatus, EventState
from dateline.story.times import LINKS, WORDS

ROOM = Path(str(files("dateline")))

SPELLED = re.compile(r"""["']([a-z-]+\.[a-z_-]+)["']""")
PUT_TOGETHER = re.compile(r"""["']([a-z-]+\.[a-z-]*)["']\s*~|\bf["']([a-z-]+\.[a-z-]*)\{""")

WEAK = ("one-origin", "one-account", "lone-counts", "lone-figures", "only-cautioned")
WEAK_TOO = ("dates", "unplaced", "wide", "unarchived")
RULES = ("said", "background", "overtaken", "corrected", "counts", "status")


def both(keys: Iterable[str], ending: str) -> list[str]:
    """Return each key twice: as it is, and with an ending."""
    return [key + end for key in keys for end in ("", ending)]


FOLLOWING: dict[str, Iterable[str]] = {
    "caution.": both(get_args(CautionKind), "-rule"),
    "cite.": ("words", "bibtex", "csl"),
    "count-page.": ("steps", "bars", "low-end", "at-least", "up-to"),
    "count.": {*Rest._fields, *get_args(WeakKind)},
    "field.": {*field_names(Event), *field_names(Count)},
    "filter.": (*FACETS, *INDEX_WORDS, "dates"),
    "filter.importance-": get_args(Importance),
    "kind-actor.": get_args(ActorKind),
    "kind-actors.": get_args(ActorKind),
    "kind-place.": get_args(PlaceKind),
    "kind-places.": get_args(PlaceKind),
    "kind-source.": get_args(SourceKind),
    "known.": (*get_args(Kind), "counts", "stood"),
    "known.count-": get_args(Kind),
    "known.fate-": get_args(Fate),
    "known.later-": get_args(Kind),
    "known.rule-": RULES,
    "known.tally-": ("standing", *get_args(Fate)),
    "known.trail-": get_args(Kind),
    "link.": ("event", "quote", "claim", "day"),
    "map.": get_args(Note),
    "place.": get_args(Control.model_fields["status"].annotation),
    "map.held-": ("confirmed", "claimed", "contested"),
    "precision.": get_args(Precision),
    "relation-event.": get_args(EventRelation.model_fields["type"].annotation),
    "relation.": both(get_args(RelationType), "-inverse"),
    "role-alleged.": get_args(ActorRole),
    "role-group.": get_args(ActorRole),
    "role-place.": get_args(PlaceRole),
    "role.": get_args(ActorRole),
    "stance-lead.": ("denies", "doubts"),
    "search.": get_args(EntryKind),
    "stance.": get_args(Stance),
    "status.": both([state.value for state in (*ClaimStatus, *EventState)], "-rule"),
    "time.": (*WORDS, *LINKS),
    "timeline.gap-": get_args(GapUnit),
    "timeline.strip-": [f"{unit}s" for unit in UNITS],
    "type.": EVENT_TYPES,
    "weak-spots.": both((*WEAK, *WEAK_TOO), "-note"),
}
"""What may follow the beginning of a key that is put together."""


@cache
def code() -> str:
    """Return all code, templates and scripts of the program as one text."""
    kinds = ("*.py", "*.html", "*.js")
    return "\n".join(path.read_text("utf-8") for kind in kinds for path in ROOM.rglob(kind))


@cache
def words() -> tuple[str, ...]:
    """Return the keys of all English words: `section.key`."""
    table = tomllib.loads((ROOM / "prose" / "words" / "en.toml").read_text("utf-8"))
    return tuple(f"{section}.{key}" for section, entries in table.items() for key in entries)


def test_every_word_is_used() -> None:
    put_together = {begin + end for begin, ends in FOLLOWING.items() for end in ends}
    used = put_together.union(SPELLED.findall(code()))
    assert [key for key in words() if key not in used] == []


def test_the_table_has_the_keys_that_the_code_puts_together() -> None:
    sections = {key.partition(".")[0] for key in words()}
    found = {"".join(beginning) for beginning in PUT_TOGETHER.findall(code())}
    assert {begin for begin in found if begin.partition(".")[0] in sections} == set(FOLLOWING)
