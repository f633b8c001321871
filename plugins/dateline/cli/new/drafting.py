"""A new file that stands nowhere yet: what it says, what is wrong with it, where it goes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from dateline.cli.new.fields import FIELDS, Answers, NewThing, nested
from dateline.cli.new.filling import filled
from dateline.cli.new.known import double, is_taken, meant
from dateline.cli.new.naming import numbered, proposed_id
from dateline.problems import Problem
from dateline.reading import read_story
from dateline.reading.folder import FOLDERS, shown_path
from dateline.reading.known import Known
from dateline.reading.trees import Trees
from dateline.story.text import is_id

_FOLDER_OF: Mapping[str, str] = {kind: folder for folder, kind in FOLDERS.items()}


class RefusedError(Exception):
    """No file is made of this; the message says why, and what to do."""


@dataclass(frozen=True)
class Draft:
    """A new file that is not written."""

    kind: str
    id: str
    text: str

    @property
    def path(self) -> str:
        """The file, from the story's folder."""
        return path_of(self.kind, self.id)


def path_of(kind: str, key: str) -> str:
    """Return the file of a thing, from the story's folder."""
    folder = _FOLDER_OF.get(kind)
    return f"{folder}/{key}.yml" if folder else f"{key}.yml"


def problems_of(drafts: Iterable[Draft], folder: Path, trees: Trees | None) -> tuple[Problem, ...]:
    """Return what would be wrong because of new files in a story's folder, were they written."""
    unwritten = {one.path: one.text.encode("utf-8", "replace") for one in drafts}
    found = read_story(folder, trees, unwritten).problems
    own = {PurePosixPath(shown_path(folder), path).as_posix() for path in unwritten}
    if any(problem.severity == "error" and problem.file not in own for problem in found):
        before = set(read_story(folder, trees).problems)
        found = tuple(problem for problem in found if problem not in before)
    return tuple(p for p in found if p.file in own or p.severity == "error")


def drafts(
    kind: str, answers: Answers, known: Known, wanted_id: str | None, *, anyway: bool
) -> tuple[Draft, ...]:
    """Return the new files that answers make: what is made on the spot, and last what names it.

    Args and errors are those of `draft`. What the story has already is named and not made again.
    """
    on_the_spot: dict[str, Draft] = {}

    def settled(answer: Any) -> Any:
        if isinstance(answer, list):
            return [settled(one) for one in answer]
        if not isinstance(answer, NewThing):
            return answer
        there = double(known, answer.kind, answer.answers)
        if there:
            return there
        made = drafts(answer.kind, answer.answers, known, answer.id, anyway=anyway)
        for one in made:
            if on_the_spot.setdefault(one.path, one) != one:
                raise RefusedError(
                    f"two new {one.kind}s would have the id `{one.id}`; call one of them otherwise"
                )
        return made[-1].id

    named = {path: settled(answer) for path, answer in answers.items()}
    return (*on_the_spot.values(), draft(kind, named, known, wanted_id, anyway=anyway))


def draft(
    kind: str, answers: Answers, known: Known, wanted_id: str | None, *, anyway: bool
) -> Draft:
    """Return the new file that answers make.

    Args:
        kind: What it holds.
        answers: What it is to say; names of things become their ids.
        known: What the story has.
        wanted_id: Its id, where somebody chose one.
        anyway: Whether it may be like something that the story has already.

    Raises:
        RefusedError: The story has it already, or it can have no id.
    """
    resolved = _with_ids(kind, answers, known)
    same = None if anyway else double(known, kind, resolved)
    if same:
        cure = f"add to {known.files[kind, same].shown}, or say --anyway if it is another one"
        raise RefusedError(f"the story seems to have this {kind} already: `{same}`; {cure}")
    key = _id(kind, resolved, known, wanted_id)
    try:
        return Draft(kind, key, filled(kind, path_of(kind, key), nested(resolved)))
    except ValueError as nothing:
        raise RefusedError("there is nothing to write yet") from nothing


def _with_ids(kind: str, answers: Answers, known: Known) -> dict[str, Any]:
    resolved = dict(answers)
    for field in FIELDS[kind]:
        if field.kinds and field.path in resolved:
            given = resolved[field.path]
            many = given if isinstance(given, list) else [given]
            ids = [_meant(known, field.kinds, one) for one in many]
            resolved[field.path] = _each_once(ids) if field.many else ids[0]
    return resolved


def _meant(known: Known, kinds: tuple[str, ...], given: Any) -> Any:
    """An id for a name or address; what nothing is called stays, and the reader tells of it."""
    if isinstance(given, Mapping):
        return meant(known, kinds, str(given.get("url", ""))) or given
    found = meant(known, kinds, given)
    if found is None and "source" in kinds and given.startswith(("https://", "http://")):
        raise RefusedError(
            f"the story has no source with the address {given}; `dateline new source` adds it"
        )
    return found or given


def _each_once(things: list[Any]) -> list[Any]:
    return [thing for n, thing in enumerate(things) if thing not in things[:n]]


def _id(kind: str, answers: Answers, known: Known, wanted: str | None) -> str:
    """Choose the id: the one that somebody wants, or one that is made and free."""
    key = wanted or proposed_id(kind, answers)
    if not is_id(key):
        what = f"`{wanted}` is not an id" if wanted else "no id can be made of this"
        raise RefusedError(
            f"{what}; choose one of lower-case letters, digits and hyphens, at most 64: --id"
        )
    if kind == "source" and not wanted:
        return numbered(key, lambda one: is_taken(known, kind, one))
    if is_taken(known, kind, key):
        raise RefusedError(f"the id `{key}` is taken; choose another with --id")
    return key
