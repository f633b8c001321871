"""The story's files as JSON Schema (draft 2020-12), for editors' completion and hover.

The schemas describe files as they are written: ids that come from a file's name are left out, and
what can be written in short form may be.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dateline.story.actor import Actor
from dateline.story.count import Count
from dateline.story.event import Event
from dateline.story.place import Place
from dateline.story.settings import Settings
from dateline.story.source import Source
from dateline.story.text import Model

FILES: Mapping[str, type[Model]] = {
    "event": Event,
    "actor": Actor,
    "place": Place,
    "source": Source,
    "count": Count,
    "story": Settings,
}
"""Kind of file to the model that it must fit."""


def schemas() -> Mapping[str, dict[str, Any]]:
    """Return a schema for each kind of file, by the name of its file."""
    return {f"{kind}.schema.json": _schema(kind, model) for kind, model in FILES.items()}


def _schema(kind: str, model: type[Model]) -> dict[str, Any]:
    found = model.model_json_schema(mode="validation")
    for part in (found, *found.get("$defs", {}).values()):
        _describe_as_written(part)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **found,
        "title": f"Dateline {kind} file",
    }


def _describe_as_written(part: dict[str, Any]) -> None:
    """An id is inferred where it is left out, and generated titles only repeat the names."""
    required = [name for name in part.get("required", []) if name != "id"]
    part.pop("required", None)
    if required:
        part["required"] = required
    for field in part.get("properties", {}).values():
        field.pop("title", None)
