"""Nodes -> models; whatever does not fit becomes a problem in an editor's words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from dateline.reading.guessing import closest
from dateline.reading.nodes import Mapping, Node, Scalar, Sequence, blanks, plain
from dateline.reading.storyfile import StoryFile
from dateline.reading.wording import Wrong, word
from dateline.story.fitting import Misfit, fit
from dateline.story.shapes import Path, field_names, model_at
from dateline.story.text import Model, Text

M = TypeVar("M", bound=Model)


def validate(model: type[M], tree: Mapping, file: StoryFile, language: str) -> M | None:
    """Return what a map of a file says as a model; None, and problems, where it does not fit.

    Args:
        model: what it should be.
        tree: the map.
        file: the file in which it stands.
        language: the language of plain texts.
    """
    misfits = list(_blank_misfits(model, tree)) if file.has_blanks else []
    made = fit(model, plain(tree), language)
    if isinstance(made, model) and not misfits:
        return made
    if isinstance(made, tuple):
        misfits += made
    _report(model, tree, file, misfits)
    return None


def _blank_misfits(model: type[Model], tree: Mapping) -> Iterator[Misfit]:
    """Fields with nothing after them that cannot just as well be left out."""
    for path in blanks(tree):
        *parent, name = path
        owner = model_at(model, parent)
        if owner is None:
            yield Misfit(path, "empty_text", "is empty", {})
        elif owner is not Text and name not in field_names(owner):
            yield Misfit(path, "extra_forbidden", "", {})


def _report(model: type[Model], tree: Mapping, file: StoryFile, misfits: list[Misfit]) -> None:
    told = {(problem.line, problem.column) for problem in file.problems}
    meant = {_meant(model, m.path) for m in misfits if m.type == "extra_forbidden"}
    for misfit in misfits:
        node, field = locate(tree, misfit)
        is_misspelt = misfit.type == "missing" and misfit.path in meant
        # an id that is none is told already where it is an unknown reference, which says more
        is_told = misfit.type == "string_pattern_mismatch" and node.span[:2] in told
        # a value that is neither text nor `true` fails twice
        is_second = str(misfit.path[-1:]).startswith("('literal[")
        # a list of which nothing is left once what does not fit is taken away
        is_echo = misfit.type == "too_short" and not _is_empty(node)
        if not (is_misspelt or is_told or is_second or is_echo):
            _report_one(model, file, misfit, node, field)


def _report_one(
    model: type[Model], file: StoryFile, misfit: Misfit, node: Node, field: str
) -> None:
    thing = model_at(model, misfit.path)
    told = word(Wrong(misfit, field, node, _owner(model, misfit.path), thing))
    file.report(told.code, node, told.message, label=told.label, cure=told.cure)


def _meant(model: type[Model], path: Path) -> tuple[str | int, ...]:
    """The path that somebody meant who wrote an unknown field."""
    *parent, name = path
    owner = model_at(model, parent)
    return (*parent, closest(str(name), field_names(owner)) or "") if owner else ()


def locate(tree: Mapping, misfit: Misfit) -> tuple[Node, str]:
    """Return what a misfit is about, and the name of the field it stands in.

    That is the name for an unknown field or a field with nothing after it, the map for a missing
    one, and the value for anything else.
    """
    node: Node = tree
    field = ""
    for step in misfit.path:
        if isinstance(node, Mapping) and step in node.entries:
            field = str(step)
            node = _within(node, field, misfit)
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
    return node, str(misfit.path[-1]) if misfit.type == "missing" else field


def _within(node: Mapping, field: str, misfit: Misfit) -> Node:
    entry = node.entries[field]
    is_empty = isinstance(entry.value, Scalar) and entry.value.text is None
    is_unknown = misfit.type == "extra_forbidden" and field == misfit.path[-1]
    return entry.key if is_empty or is_unknown or misfit.path[-1] == "[key]" else entry.value


def _is_empty(node: Node) -> bool:
    return isinstance(node, Sequence) and not node.items


def _owner(model: type[Model], path: Path) -> type[Model]:
    """The model that has the field at a path, or the nearest one around it."""
    for end in range(len(path) - 1, 0, -1):
        if found := model_at(model, path[:end]):
            return found
    return model
