"""Text -> tree of nodes, through YAML's events: what could do harm is stopped before it grows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import yaml

from dateline.reading.building import Stop, TreeBuilder
from dateline.reading.nodes import Mapping, Scalar
from dateline.reading.storyfile import START, StoryFile
from dateline.reading.syntax import report_syntax

FAST_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The parser in C where PyYAML has it, else the one in Python.

What both accept they read alike; each refuses some oddities of which the other makes text.
"""

_HOLDS = {"story": "the story", "event": "an event"}


def parse(file: StoryFile, text: str, loader: Any = FAST_LOADER) -> Mapping | None:
    """Return the fields of a file; None, and a problem, where it holds something else."""
    builder = TreeBuilder(file)
    try:
        for event in _events(text, loader):
            builder.feed(event)
    except Stop:
        return None
    except yaml.YAMLError as error:
        report_syntax(file, error)
        return None
    root = builder.root
    if isinstance(root, Mapping) and root.entries:
        return root
    _report_no_fields(file, root)
    return None


def _events(text: str, loader: Any) -> Iterator[Any]:
    events: Iterable[Any] = yaml.parse(text, Loader=loader)
    try:
        yield from events
    except (ValueError, OverflowError) as error:  # an impossible escape, in the Python parser
        raise yaml.YAMLError("found invalid escape") from error


def _report_no_fields(file: StoryFile, root: object) -> None:
    what = _HOLDS.get(file.kind, f"the fields of one {file.kind}")
    thing, example = ("block", "limit: 3") if file.kind == "block" else ("file", "title: …")
    if root is None or (isinstance(root, Scalar) and root.text is None):
        cure = f"write {what} here, or delete the {thing}"
        file.report("D007", START, f"the {thing} is empty", cure=cure)
        return
    found = "text" if isinstance(root, Scalar) else "a list"
    if isinstance(root, Mapping):
        found = "a map without fields"
    file.report(
        "D016",
        getattr(root, "span", START),
        f"the {thing} holds {found}",
        label=f"fields such as `{example}` are expected here",
        cure="write one `field: value` a line, beginning in the first column",
    )
