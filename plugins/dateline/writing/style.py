"""The house style, from the models: which field comes first, and what stands on one line."""

from __future__ import annotations

from typing import Any, get_origin

from dateline.story.actor import Actor
from dateline.story.claims import Claim, Correction, Figure, Quote
from dateline.story.count import Count, CountEntry
from dateline.story.event import Event
from dateline.story.event_parts import Review
from dateline.story.place import Control, Place
from dateline.story.settings import Settings, Term
from dateline.story.shapes import below, field_names
from dateline.story.source import Source
from dateline.story.text import Model, Text
from dateline.writing.tree import Fields, Items, Node, Scalar, Unit

Shape = Any
"""What is expected somewhere: a model, or the annotation of a field (see `story.shapes`)."""


class SourceInPlace(Source):
    """A source that is written where its id would stand: its address comes first."""


_ONE_FIELD_A_LINE = frozenset(
    {Actor, Claim, Control, Correction, Count, CountEntry, Event, Place, Quote, Settings, Source}
    | {SourceInPlace, Term}
)
"""Maps that are never written in braces, however short they are."""

_ONE_ENTRY_A_LINE = frozenset({"glossary", "questions", "sides", "wires"})
"""Fields whose maps from id to value are never written in braces."""

_LISTED_ON_ONE_LINE = frozenset({Figure, Review})
"""Maps of which a list stands in brackets where it fits; other lists of maps never do."""


def expected(shape: Shape, step: str | int, value: Node) -> Shape:
    """Return what is expected at a step below a shape; a map in place of an id is a source."""
    found = below(shape, step)
    is_id = found is str or (get_origin(found) is tuple and below(found, 0) is str)
    return SourceInPlace if is_id and isinstance(value, Fields) else found


def ordered(fields: Fields, shape: Shape) -> list[Unit]:
    """Return a map's fields in the order of its model; what no model orders stays as it is."""
    if not is_model(shape) or shape is Text:
        return list(fields.units)
    names = field_names(shape)
    rank = {name: number for number, name in enumerate(names)}
    if shape is SourceInPlace:
        rank["url"] = -1
    return sorted(fields.units, key=lambda unit: rank.get(unit.key or "", len(names)))


def may_be_inline(node: Node, shape: Shape, name: str | None) -> bool:
    """Tell whether a list or map may stand on one line, in brackets or braces, where it fits.

    Args:
        node: the list or map.
        shape: what is expected there.
        name: the field in which it stands; None for an item of a list.
    """
    if isinstance(node, Items):
        item = below(shape, 0)
        return item in _LISTED_ON_ONE_LINE or all(isinstance(u.value, Scalar) for u in node.units)
    is_by_id = name in _ONE_ENTRY_A_LINE and not is_model(shape)
    return shape not in _ONE_FIELD_A_LINE and not is_by_id


def is_prose(shape: Shape, owner: Shape) -> bool:
    """Tell whether a text is for readers, so that white space around it means nothing."""
    return shape is Text or owner is Text


def is_model(shape: Shape) -> bool:
    """Tell whether a shape is one of the story's models."""
    return isinstance(shape, type) and issubclass(shape, Model)
