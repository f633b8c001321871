"""Files that have been read -> the models, and the story that they make together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from dateline.reading.inferring import infer
from dateline.reading.inline import Lifted
from dateline.reading.known import Known
from dateline.reading.nodes import Mapping, texts
from dateline.reading.storyfile import Kind, StoryFile
from dateline.reading.validation import validate
from dateline.story.actor import Actor
from dateline.story.count import Count
from dateline.story.event import Event
from dateline.story.place import Place
from dateline.story.settings import Settings
from dateline.story.source import Source
from dateline.story.story import Story
from dateline.story.text import DEFAULT_LANGUAGE, Model, is_language
from dateline.story.withdrawal import set_aside

M = TypeVar("M", bound=Model)

Sheet = tuple[Mapping, StoryFile]
"""The fields of one thing and the file in which they stand."""


def assemble(files: Iterable[StoryFile], lifted: Iterable[Lifted], known: Known) -> Story | None:
    """Return the story that files make; None, and problems, where one of them is wrong."""
    sheets = _sheets(files, lifted)
    language = _language(sheets["story"])
    settings = [validate(Settings, *sheet, language) for sheet in sheets["story"]]
    actors = _by_id(Actor, sheets["actor"], language)
    places = _by_id(Place, sheets["place"], language)
    sources = _by_id(Source, sheets["source"], language)
    counts = _by_id(Count, sheets["count"], language)
    events = _by_id(Event, sheets["event"], language)
    if any(problem.severity == "error" for file in files for problem in file.problems):
        return None
    if not settings or settings[0] is None:
        return None
    told = (infer(event, sources) for event in events.values())
    standing, withdrawn = set_aside(sorted(told, key=lambda event: event.sort_key))
    return Story(
        settings=settings[0],
        events=standing,
        withdrawn=withdrawn,
        actors=actors,
        places=places,
        sources=sources,
        counts=counts,
        files=_files(known),
        unattributed=_unattributed(events.values()),
    )


def _unattributed(events: Iterable[Event]) -> frozenset[tuple[str, str]]:
    """Return the claims in whose file no speaker is written, by event and claim."""
    return frozenset(
        (event.id, claim.id) for event in events for claim in event.claims if claim.by is None
    )


def _files(known: Known) -> dict[tuple[str, str], str]:
    """Return in which file each thing stands."""
    return {key: file.path for key, file in known.files.items() if key[0] not in ("wire", "side")}


def _sheets(files: Iterable[StoryFile], lifted: Iterable[Lifted]) -> dict[Kind, list[Sheet]]:
    sheets: dict[Kind, list[Sheet]] = {
        kind: [] for kind in ("story", "event", "actor", "place", "source", "count")
    }
    for file in files:
        if file.tree is not None:
            sheets[file.kind].append((file.tree, file))
    sheets["source"] += [(source.tree, source.file) for source in lifted]
    return sheets


def _language(sheets: list[Sheet]) -> str:
    """The story's first language, known before anything is validated."""
    tags = [tag for tree, _ in sheets for tag in texts(tree, "languages.*")]
    return tags[0] if tags and is_language(tags[0]) else DEFAULT_LANGUAGE


def _by_id(model: type[M], sheets: Iterable[Sheet], language: str) -> dict[str, M]:
    found = (
        (tree.text("id") or "", validate(model, tree, file, language)) for tree, file in sheets
    )
    return {key: thing for key, thing in found if thing is not None}
