"""Whether every reference names something that is there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from dateline.reading.guessing import closest, did_you_mean, listing
from dateline.reading.known import Known
from dateline.reading.nodes import Mapping, Scalar, at, texts
from dateline.reading.pictures import picture_fault
from dateline.reading.references import REFERENCES
from dateline.reading.storyfile import StoryFile
from dateline.story.count import Count
from dateline.story.event import Event
from dateline.story.shapes import field_names
from dateline.story.text import Model, is_id


class _Sort(NamedTuple):
    """A sort of reference that is resolved among the files of the story."""

    code: str
    noun: str
    kinds: tuple[str, ...]
    folder: str
    """Where a file of that kind stands."""
    may_be_words: bool = False
    """Whether a text that is no id is not a reference."""


_AMONG_FILES = {
    "place": _Sort("D030", "place", ("place",), "places/"),
    "actor": _Sort("D031", "actor", ("actor",), "actors/"),
    "source": _Sort("D032", "source", ("source",), "sources/"),
    "voice": _Sort("D033", "actor or source", ("actor", "source"), "actors/", True),
    "speaker": _Sort("D033", "actor", ("actor",), "actors/", True),
    "event": _Sort("D036", "event", ("event",), ""),
    "anything": _Sort(
        "D036",
        "event, actor, place, source or count",
        ("event", "actor", "place", "source", "count"),
        "",
    ),
    "side": _Sort("D037", "side", ("side",), ""),
    "origin": _Sort("D038", "source, actor or wire", ("source", "actor", "wire"), "sources/"),
}


class _PutRight(NamedTuple):
    """What a correction may name beside fields."""

    model: type[Model]
    paths: tuple[str, ...]
    key: str
    noun: str


_PUT_RIGHT = {
    "event": _PutRight(
        Event,
        ("claims.*.id", "quotes.*.id"),
        "a claim's or quote's id",
        "a claim or quote of this event",
    ),
    "count": _PutRight(Count, ("entries.*.date",), "a figure's date", "the date of a figure in it"),
}


def resolve(file: StoryFile, known: Known, folder: Path) -> None:
    """Note a problem for each reference of a file that names nothing."""
    if file.tree is None:
        return
    resolver = _Resolver(file, file.tree, known, folder)
    for path, wanted in REFERENCES[file.kind].items():
        if path.partition(".")[0] not in file.tree.entries:
            continue
        for node in at(file.tree, path):
            if isinstance(node, Scalar) and node.text is not None:
                resolver.check(wanted, node, node.text)


@dataclass
class _Resolver:
    file: StoryFile
    tree: Mapping
    known: Known
    folder: Path

    def check(self, wanted: str, node: Scalar, text: str) -> None:
        if wanted in _AMONG_FILES:
            self._check_among_files(_AMONG_FILES[wanted], node, text)
            return
        checks: dict[str, Callable[[Scalar, str], None]] = {
            "claim": self._check_claim,
            "question": self._check_question,
            "successor": self._check_successor,
            "corrected": self._check_corrected,
            "picture": self._check_picture,
        }
        checks[wanted](node, text)

    @cached_property
    def _claims(self) -> list[str]:
        return texts(self.tree, "claims.*.id")

    def _check_among_files(self, sort: _Sort, node: Scalar, text: str) -> None:
        if sort.may_be_words and not is_id(text):
            self._check_words(node, text)
            return
        if any(self.known.has(kind, text) for kind in sort.kinds):
            return
        if not self.known.has_settings and {"side", "wire"} & set(sort.kinds):
            return
        guess = did_you_mean(self.known.guess(sort.kinds, text))
        message = f"unknown {sort.noun} `{text}`"
        label = f"no {sort.noun} has this id"
        self.file.report(sort.code, node, message, label=label, cure=guess or _cure(sort, text))

    def _check_words(self, node: Scalar, text: str) -> None:
        meant = self.known.named("actor", text)
        if meant is not None:
            self.file.report(
                "D047",
                node,
                f"`{text}` is the name of `{meant}`",
                label="words are somebody unnamed; an id would be linked",
                cure=f"write `{meant}`",
                severity="warning",
            )

    def _check_claim(self, node: Scalar, text: str) -> None:
        if text not in self._claims:
            self._report_claim(node, text, self._claims)

    def _report_claim(self, node: Scalar, text: str, claims: list[str]) -> None:
        guess = did_you_mean(closest(text, claims))
        cure = guess or f"give the claim that is meant the line `id: {text}`"
        message = f"unknown claim `{text}`"
        self.file.report("D034", node, message, label="no claim has this id", cure=cure)

    def _check_question(self, node: Scalar, text: str) -> None:
        questions = texts(self.tree, "questions.@")
        if text in questions:
            return
        guess = did_you_mean(closest(text, questions))
        cure = guess or f"ask it in the event's `questions`: `{text}: …?`"
        message = f"unknown question `{text}`"
        self.file.report("D035", node, message, label="not asked by this event", cure=cure)

    def _check_successor(self, node: Scalar, text: str) -> None:
        event, hash_mark, claim = text.partition("#")
        if text == "true":
            return
        if event and not self.known.has("event", event):
            near = f"#{event}" if event in self._claims else self.known.guess(("event",), event)
            cure = did_you_mean(near) or "write an event's id, `event#claim`, `#claim` or `true`"
            message = f"unknown event `{event}`"
            self.file.report("D036", node, message, label="no event has this id", cure=cure)
        elif hash_mark:
            tree = self.known.trees["event"][event] if event else self.tree
            if tree is not None and claim not in (claims := texts(tree, "claims.*.id")):
                self._report_claim(node, claim, claims)

    def _check_corrected(self, node: Scalar, text: str) -> None:
        put_right = _PUT_RIGHT[self.file.kind]
        parts = [part for path in put_right.paths for part in texts(self.tree, path)]
        fields = [n for n in field_names(put_right.model) if n not in ("id", "corrections")]
        if text in parts or text in fields:
            return
        guess = did_you_mean(closest(text, [*parts, *fields]))
        cure = guess or f"write {put_right.key}, or a field: {listing(fields, 40)}"
        message = f"`{text}` is neither a field nor {put_right.noun}"
        self.file.report("D039", node, message, cure=cure)

    def _check_picture(self, node: Scalar, text: str) -> None:
        fault = picture_fault(self.folder, text)
        if fault:
            self.file.report(fault.code, node, fault.message, cure=fault.cure)


def _cure(sort: _Sort, text: str) -> str:
    if sort.noun == "side":
        return "add it to the `sides` of story.yml"
    path = f"{sort.folder}{text}.yml"
    cure = f"write the {sort.kinds[0]}'s file `{path}`"
    if not is_id(text):
        return f"write the id of one of the story's {sort.kinds[0]}s"
    if sort.may_be_words:
        return f"{cure}, or describe somebody unnamed in words: `a resident (unnamed)`"
    if "wire" in sort.kinds:
        return f"{cure}, or add the agency to the `wires` of story.yml"
    if sort.noun == "source":
        return f"{cure}, or the source in place: `{{url: …, title: …, publisher: …}}`"
    return cure
