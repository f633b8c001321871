"""What stands in a field, in the words that readers see."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import starmap
from typing import Any

from pydantic import BaseModel

from dateline.pages.view import View
from dateline.prose import date_label, time_label
from dateline.story.claims import Claim, Quote, Range
from dateline.story.date_values import Edtf
from dateline.story.event_types import EVENT_TYPES
from dateline.story.geometry import Area, Location
from dateline.story.text import Text, Voice
from dateline.story.times import TimeOfDay

OF_IDS = frozenset(
    {"actor", "actors", "derived_from", "event", "holder", "path", "place", "places", "side"}
    | {"source", "sources", "within"}
)
"""Fields that hold ids of other things."""


@dataclass(frozen=True)
class Teller:
    """Tells what stands in the fields of one version of a story."""

    view: View

    def __call__(self, value: object, field: str = "") -> str:
        """Return a value in words; empty where nothing stands there.

        Args:
            value: What stands in a field.
            field: The field, which says whether a text is somebody's id.
        """
        if value is None or value is False:
            return ""
        if isinstance(value, str):
            return self._written(value, field)
        if isinstance(value, tuple):
            return self._list((part, field) for part in value)
        kind = next(kind for kind in self._tell if isinstance(value, kind))
        return self._tell[kind](value)

    @cached_property
    def _tell(self) -> Mapping[type, Callable[[Any], str]]:
        """How each kind of value is told; the first that a value is of decides."""
        words = self.view.words
        return {
            Text: lambda text: " / ".join(" ".join(one.split()) for one in text.every),
            Voice: lambda voice: self.view.heard(voice).name,
            Location: lambda point: f"{point.lat:g}° N, {point.lon:g}° E",
            Area: lambda _: "an area that is drawn",
            Range: self._figure,
            Claim: self._said,
            Quote: self._said,
            BaseModel: self._fields,
            Edtf: lambda when: date_label(when, words),
            TimeOfDay: lambda time: time_label(time, words),
            dict: lambda entries: self._list((part, "") for part in entries.values()),
            bool: lambda _: "yes",
            object: str,
        }

    def _list(self, values: Iterable[tuple[object, str]], between: str = ", ") -> str:
        return between.join(filter(None, starmap(self, values)))

    def _fields(self, model: BaseModel) -> str:
        names = [name for name in type(model).model_fields if name != "id"]
        return self._list(((getattr(model, name), name) for name in names), " · ")

    def _said(self, part: Claim | Quote) -> str:
        """Return what was claimed or said, by whom, and where that stands."""
        by, ids = (
            (part.by, part.sources) if isinstance(part, Claim) else (part.speaker, (part.source,))
        )
        sources = (self.view.story.sources[key].publisher for key in ids)
        told = [self(by), ", ".join(dict.fromkeys(sources))]
        return f"{self(part.text)} ({'; '.join(filter(None, told))})"

    def _figure(self, figure: Range) -> str:
        """Return a figure, with what counts it and the rest of what is said of it."""
        others = [name for name in type(figure).model_fields if name not in Range.model_fields]
        told = (self(getattr(figure, name), name) for name in others)
        return " · ".join(filter(None, (self.view.evidence.figure(figure), *told)))

    def _written(self, text: str, field: str) -> str:
        if field == "type" and text in EVENT_TYPES:
            return self.view.words(f"type.{text}")
        if field == "stance":
            return self.view.words(f"stance.{text}")
        return self._named(text) if field in OF_IDS else text

    def _named(self, text: str) -> str:
        """Return the name of what an id names; anything else as it is."""
        story = self.view.story
        if text in story.event_by_id:
            return self.view.text(story.event_by_id[text].title)
        if text in story.sources:
            source = story.sources[text]
            return f"{self.view.text(source.title)} ({source.publisher})"
        for things in (story.actors, story.places):
            if text in things:
                return self.view.text(things[text].names)
        if text in story.settings.sides:
            return self.view.text(story.settings.sides[text].name)
        return story.settings.wires.get(text, text)
