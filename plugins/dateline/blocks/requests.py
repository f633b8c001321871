"""What a block asks of a story: its filters, read from YAML and checked."""

from __future__ import annotations

from dateline.blocks.finding import Fault, Finder
from dateline.problems import Problem
from dateline.reading.decoding import decode
from dateline.reading.nodes import Mapping, Scalar, at
from dateline.reading.parsing import parse
from dateline.reading.storyfile import StoryFile
from dateline.reading.validation import validate
from dateline.story.filters import CountFilters, Filters, NoFilters, TermFilters
from dateline.story.tour import Tour

Request = Filters | CountFilters | TermFilters | NoFilters | Tour

ASKED: dict[str, type[Request]] = {
    "counts": CountFilters,
    "explain": TermFilters,
    "tour": Tour,
    "cite": NoFilters,
}
"""What those blocks hold that do not show a part of the events."""

HEARD = frozenset({"quotes", "claims"})
"""The blocks that show what somebody said, in which private people have a place."""


def read_request(kind: str, body: str, finder: Finder) -> tuple[Request | None, list[Problem]]:
    """Return what a block asks for; None where a problem is in the way.

    Args:
        kind: one of `kinds.BLOCKS`.
        body: what stands between the marks; nothing, or nothing but comments, asks for everything.
        finder: finds what the filters name.

    Returns:
        The filters, and the problems, whose lines and columns count within the block.
    """
    model = ASKED.get(kind, Filters)
    if _is_blank(body) and not issubclass(model, Tour):
        return model(), []
    file = StoryFile("block", kind, kind)
    text = decode(file, body.encode("utf-8", "replace"))
    tree = None if text is None else parse(file, text)
    if tree is None:
        return None, file.problems
    for name in ("event", "actor", "place", "count", "term"):
        _check_ids(file, tree, name, finder, is_heard=kind in HEARD)
    filters = validate(model, tree, file, finder.story.settings.language)
    return (None if file.problems else filters), file.problems


def _is_blank(body: str) -> bool:
    """Tell whether a block holds nothing, or nothing but comments."""
    return all(not line.strip() or line.lstrip().startswith("#") for line in body.splitlines())


def _check_ids(
    file: StoryFile, tree: Mapping, name: str, finder: Finder, *, is_heard: bool
) -> None:
    """Note a problem for each id of a filter, or of a step, that names nothing."""
    for node in (*at(tree, f"{name}.*"), *at(tree, f"steps.*.{name}.*")):
        if not isinstance(node, Scalar) or node.text is None:
            continue
        may_be_private = name == "actor" and is_heard
        found = finder.find_voice(node.text) if may_be_private else finder.find(name, node.text)
        if isinstance(found, Fault):
            file.report(found.code, node, found.message, label=found.label, cure=found.cure)
