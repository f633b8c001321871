"""The story's files as JSON Schema, for editors' completion and hover.

The schemas describe files as they are written: ids that come from a file's name are left out, and
what can be written in short form may be.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dateline.story.actor import Actor
from dateline.story.count import Count
from dateline.story.describing import described, either
from dateline.story.event import Event
from dateline.story.place import Place
from dateline.story.settings import Settings
from dateline.story.source import Source
from dateline.story.text import Model
from dateline.story.written import ID, Written

FILES: Mapping[str, type[Model]] = {
    "event": Event,
    "actor": Actor,
    "place": Place,
    "source": Source,
    "count": Count,
    "story": Settings,
}
"""Kind of file to the model that it must fit."""

DIALECT = "http://json-schema.org/draft-07/schema#"
"""The draft that every editor reads.

The YAML language server (VS Code and most others) reads drafts 4, 7, 2019-09 and 2020-12, but
before its version 1.20 nothing later than draft 7; JetBrains' editors came to the later ones about
2024. Nothing here needs them. Beside the draft's own keywords stand `enumDescriptions`,
`markdownDescription` and `patternErrorMessage`, which the language server shows, and
`x-intellij-enum-metadata` for JetBrains.
"""


def schemas() -> Mapping[str, Written]:
    """Return a schema for each kind of file, by the name of its file."""
    return {f"{kind}.schema.json": _schema(kind) for kind in FILES}


def described_file(kind: str) -> Written:
    """Return the description of a kind of file, as `describing` makes it."""
    found = described(FILES[kind])
    if kind != "source":
        source = either(ID, described(Source))
        del source["description"]  # each place that names a source says what it is there
        found["definitions"] = {"source": source}
    return found


def _schema(kind: str) -> Written:
    return {"$schema": DIALECT, **_told(described_file(kind)), "title": f"Dateline {kind} file"}


def _told(part: Any) -> Any:
    """A description with all that is known of a field in what an editor points at."""
    if isinstance(part, list):
        return [_told(item) for item in part]
    if not isinstance(part, dict):
        return part
    return _in_words({key: _told(value) for key, value in part.items()})


def _in_words(part: Written) -> Written:
    absent, vocabulary = part.pop("absent", left_out(part)), part.pop("vocabulary", "")
    told = [part.get("description", "")]
    told += [f"Left out: {absent}."] if absent else []
    told += [f"Vocabulary: {vocabulary}."] if vocabulary else []
    text = " ".join(told)
    if "`" in text:
        part["markdownDescription"] = text
    return {**part, "description": text.replace("`", "")} if text else part


def left_out(part: Written) -> str:
    """Return what holds where a field is left out, as far as its default says so."""
    if "default" not in part:
        return ""
    default = part["default"]
    first = default[0] if isinstance(default, list) else default
    return f"`{str(first).lower() if isinstance(first, bool) else first}`"
