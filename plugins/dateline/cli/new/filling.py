"""The text of a new file: what was answered, and below it, as comments, what else could be said."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dateline.story.schema import FILES
from dateline.story.shapes import field_names
from dateline.writing import schema_beside, write_file_text

_EVENT = {
    "time": "time: overnight",
    "type": "type: air-strike",
    "claims": """\
claims:
  - text: What somebody asserts, in your words.
    by: an actor's id, or words for somebody unnamed
    sources: [the-id-of-a-source]""",
    "quotes": """\
quotes:
  - text: What somebody said, word for word.
    speaker: an actor's id, or words for somebody unnamed
    occasion: to whom, or where
    source: the-id-of-a-source""",
}
_LIVES = {
    "aliases": "aliases: [another spelling]",
    "summary": "summary: A few sentences.",
    "external_ids": "external_ids: {wikidata: Q1}",
    "sources": "sources: [the-id-of-a-source]",
}
_COULD_SAY: Mapping[str, Mapping[str, str]] = {
    "event": _EVENT,
    "actor": {
        "roles": "roles:\n  - {title: The office, from: 2024-01-01}",
        "relations": "relations:\n  - {type: member-of, actor: an-actor, from: 2024-01-01}",
        **_LIVES,
    },
    "place": {"sensitive": "sensitive: true  # drawn on a coarse grid only", **_LIVES},
    "source": {
        "archive_url": "archive_url: https://web.archive.org/…",
        "derived_from": "derived_from: [the source, actor or wire that it passes on]",
        "caution": "caution: {kind: party, note: Why it is to be read with care.}",
    },
    "count": {
        "method": "method: How the counters count.",
        "caveats": "caveats: What to beware of.",
    },
}
"""What else a file of each kind often says: by field, an example."""

_COMMENTS = {
    "event": {"sources": "Without a source there is no event."},
    "place": {"location": "Only as precisely as the sources say."},
    "count": {"entries": "One entry for each figure, the earliest first."},
}
"""What stands above a field."""


def filled(kind: str, path: str, data: Mapping[str, Any]) -> str:
    """Return the text of a new file.

    Args:
        kind: What it holds.
        path: The file, from the story's folder.
        data: Its fields.

    Raises:
        ValueError: Nothing in `data` says anything.
    """
    more = [text for name, text in _ordered(kind) if not data.get(name)]
    tail = "\n".join(["What else can be said, without the `# ` in front:", *more])
    return write_file_text(
        kind,
        data,
        schema=schema_beside(path, kind),
        comments=_COMMENTS.get(kind),
        tail=tail if more else "",
    )


def _ordered(kind: str) -> list[tuple[str, str]]:
    order = field_names(FILES[kind])
    return sorted(_COULD_SAY[kind].items(), key=lambda pair: order.index(pair[0]))
