"""What the page of changes and the table of them say: English, as everything that the tool says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from dateline.changes.pairing import Fate, Kind, Pair

NOUNS: dict[Kind, tuple[str, str]] = {
    "event": ("event", "events"),
    "count": ("running count", "running counts"),
    "place": ("place", "places"),
    "actor": ("actor", "actors"),
    "source": ("source", "sources"),
    "story": ("story as a whole", "story as a whole"),
}
"""What a kind is called: one of it, and several."""

LABELS = {
    "according_to": "on whose word",
    "archive_url": "archived copy",
    "as_of": "as of",
    "by": "who says so",
    "derived_from": "passes on",
    "formerly": "earlier addresses",
    "from_": "since when",
    "gloss": "one-line description",
    "kind": "kind",
    "media": "pictures",
    "names": "name",
    "note": "note",
    "url": "address",
    "why_it_matters": "why it matters",
    "withdrawn": "withdrawal",
}
"""Fields whose names say little to those who do not know the files."""

ONES = {
    "aliases": "other name",
    "answers": "answer",
    "author": "author",
    "control": "who held it",
    "derived_from": "passes on",
    "entries": "figure",
    "formerly": "earlier address",
    "glossary": "term",
    "media": "picture",
    "path": "place on the way",
    "wires": "news agency",
}
"""What one entry of a list is called where that is not the field's name without its last letter."""

SAYS = {
    "title": "What this pull request changes",
    "nothing": "Nothing that readers see changes.",
    "unread": "The story cannot be read, so there is nothing to show.",
    "first": "There was no story before: all of it is new.",
    "uncompared": "The earlier story cannot be read, so nothing is compared with it.",
    "mended": "Files with errors are shown as they were before, or not at all; everything else is "
    "shown as readers will see it.",
    "problems": "Problems",
    "problems-beside": "What is wrong in a file stands with what changed in it.",
    "overview": "At a glance",
    "effects": "Also changes",
    "effects-note": "What nobody edited, and reads otherwise all the same.",
    "before": "Before",
    "after": "After",
    "what": "What changes",
    "see": "As readers will see it",
    "lose": "What readers lose",
    "same": "Unchanged",
    "hidden": "Nothing that readers see.",
    "discreet": "Only what stands there now is shown.",
    "no-page": "It has no page of its own.",
    "kind": "Kind",
    "name": "Title",
    "found": "Problems",
    "was": "was",
    "now": "now",
    "map": "Map",
    "facts": "Facts",
    "warning": "Warning",
    "head": "Headline and summary",
    "other": "Other parts",
    "pictures": "Pictures",
    "rest": "change as well, and are not shown here.",
    "draft": "A draft: readers do not see it yet",
    "embargo": "Under embargo: readers do not see it before its day",
}
"""The page's own words."""

FATES: dict[Fate, str] = {"added": "new", "changed": "changed", "removed": "gone"}


def label(field: str) -> str:
    """Return what a field is called."""
    return _capital(LABELS.get(field, field.replace("_", " ")))


def one(field: str) -> str:
    """Return what one entry of a list is called."""
    plain = field.replace("_", " ")
    return _capital(ONES.get(field, plain.removesuffix("s")))


def fate(pair: Pair) -> str:
    """Return what became of a thing, in a word."""
    return "withdrawn" if pair.is_withdrawn else FATES[pair.fate]


def noun(kind: Kind) -> str:
    """Return what a kind is called, with a capital."""
    return _capital(NOUNS[kind][0])


def heading(kind: Kind) -> str:
    """Return what several of a kind are called, with a capital."""
    return _capital(NOUNS[kind][1])


def totals(pairs: Sequence[Pair]) -> str:
    """Return how much of each kind changes: "2 events new, 1 changed, 1 source changed"."""
    numbers = Counter((pair.kind, pair.fate) for pair in pairs)
    kinds = dict.fromkeys(pair.kind for pair in pairs)
    return _capital(", ".join(_total(kind, numbers) for kind in kinds))


def counted(number: int, word: str) -> str:
    """Return a number with its noun: "1 page", "3 pages"."""
    return f"{number} {word}{'' if number == 1 else 's'}"


def _total(kind: Kind, numbers: Mapping[tuple[Kind, Fate], int]) -> str:
    """Return how much of a kind is new, changed and gone: "2 events new, 1 gone"."""
    told = [(n, fate) for fate in FATES if (n := numbers.get((kind, fate), 0))]
    if kind == "story":
        return f"{NOUNS[kind][0]} {FATES[told[0][1]]}"
    first = NOUNS[kind][told[0][0] != 1]
    parts = [f"{n} {FATES[fate]}" for n, fate in told]
    return ", ".join([parts[0].replace(" ", f" {first} ", 1), *parts[1:]])


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
