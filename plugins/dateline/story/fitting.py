"""Raw data -> a model, or everything in which the data does not fit it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple, TypeVar

from pydantic import ValidationError

from dateline.story.text import Model

M = TypeVar("M", bound=Model)


class Misfit(NamedTuple):
    """One way in which data does not fit a model."""

    path: tuple[str | int, ...]
    """Where: field names and positions in lists."""
    type: str
    """Pydantic's name for the error, or the name that the story's models give their own."""
    message: str
    """Pydantic's message; for the models' own errors a predicate ("is not a time zone")."""
    details: Mapping[str, Any]
    """What the message is made of; `error` holds a `DateError` or `TimeError`."""


def fit(model: type[M], data: Any, language: str) -> M | tuple[Misfit, ...]:
    """Return raw data (str, list and dict) as a model, or else every misfit.

    Args:
        model: what the data should be.
        data: the data, all of its scalars text.
        language: the language of plain texts.
    """
    try:
        return model.model_validate(data, context={"language": language})
    except ValidationError as error:
        return tuple(
            Misfit(found["loc"], found["type"], found["msg"], found.get("ctx", {}))
            for found in error.errors(include_url=False)
        )
