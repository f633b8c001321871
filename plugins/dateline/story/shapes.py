"""What a model expects where: its part at a path, and what that part is called."""

from __future__ import annotations

import types
import typing
from collections.abc import Sequence
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

from dateline.story.text import Model

NAMES: dict[str, str] = {
    "Actor": "an actor",
    "ActorRelation": "a relation of an actor",
    "Advising": "the map `advice`",
    "Area": "an area",
    "Bounds": "a rectangle",
    "Caution": "a caution",
    "Claim": "a claim",
    "Control": "an entry of `control`",
    "Correction": "a correction",
    "Count": "a count",
    "CountEntry": "an entry of a count",
    "DatedRole": "a role of an actor",
    "Event": "an event",
    "EventActor": "an actor of an event",
    "EventPlace": "a place of an event",
    "EventRelation": "a relation of an event",
    "Figure": "a figure",
    "Filters": "a block",
    "Location": "a location",
    "Media": "a picture",
    "Original": "an original",
    "Place": "a place",
    "Quote": "a quote",
    "Retraction": "a retraction",
    "Review": "a review",
    "Settings": "the story",
    "Side": "a side",
    "Silence": "an entry of `ignore`",
    "Source": "a source",
    "Step": "a step of a tour",
    "Term": "a term of the glossary",
    "Text": "a text",
    "Tour": "a tour",
    "Voice": "a voice",
    "Withdrawal": "a withdrawal",
}
"""What each model is called in a sentence."""

_WRITTEN_FIRST: dict[str, tuple[str, ...]] = {"CountEntry": ("date", "by"), "Figure": ("measure",)}
"""Fields that files give before those that a model inherits."""

Path = Sequence[str | int]
"""Where something stands in a model: field names and positions in lists."""


def model_at(model: type[Model], path: Path) -> type[Model] | None:
    """Return the model of what stands at a path; None where no model describes it."""
    found: Any = model
    for step in path:
        found = below(found, step)
    return found if _is_model(found) else None


def name_of(model: type[Model]) -> str:
    """Return what a model is called in a sentence, with its article."""
    return NAMES[model.__name__]


def field_names(model: type[Model]) -> list[str]:
    """Return a model's fields as YAML names them, in the order in which files give them."""
    names = [field.alias or name for name, field in model.model_fields.items()]
    first = _WRITTEN_FIRST.get(model.__name__, ())
    return [*first, *(name for name in names if name not in first)]


def meaning(model: type[Model], name: str) -> str:
    """Return what a field means, in one sentence without a full stop."""
    fields = {field.alias or name: field for name, field in model.model_fields.items()}
    return (fields[name].description or "").partition(". ")[0].rstrip(".")


def below(found: Any, step: str | int) -> Any:
    """Return what is expected at a step below a model or annotation; None where nothing is known.

    Args:
        found: a model, or the annotation of a field.
        step: the name of a field, the key of a map or a position in a list.
    """
    if _is_model(found):
        return _fields(found).get(str(step))
    args = get_args(found)
    if get_origin(found) is tuple and isinstance(step, int):
        return _core(args[0])
    if get_origin(found) is dict:
        return _core(args[1])
    return None


@cache
def _fields(model: type[Model]) -> dict[str, Any]:
    return {
        field.alias or name: _core(field.annotation) for name, field in model.model_fields.items()
    }


def _core(annotation: Any) -> Any:
    """An annotation without `Annotated` and `| None`."""
    if get_origin(annotation) is Annotated:
        return _core(get_args(annotation)[0])
    if get_origin(annotation) in (Union, types.UnionType):
        given = [arg for arg in get_args(annotation) if arg is not types.NoneType]
        return _core(given[0])
    return annotation


def _is_model(found: Any) -> typing.TypeGuard[type[Model]]:
    return isinstance(found, type) and issubclass(found, Model)
