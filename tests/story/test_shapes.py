"""What the models expect where, as problems and schemas ask for it."""

from __future__ import annotations

import pytest

from dateline.story.actor import Actor
from dateline.story.claims import Claim, Figure
from dateline.story.count import Count
from dateline.story.event import Event
from dateline.story.event_parts import EventPlace
from dateline.story.filters import Filters
from dateline.story.geometry import Location
from dateline.story.place import Place
from dateline.story.settings import Settings, Side
from dateline.story.shapes import NAMES, Path, field_names, meaning, model_at, name_of
from dateline.story.source import Source
from dateline.story.text import Model, Text
from dateline.story.tour import Tour

ROOTS: tuple[type[Model], ...] = (Settings, Event, Actor, Place, Source, Count, Filters, Tour)


def parts(model: type[Model]) -> set[type[Model]]:
    """A model and every model in it."""
    found = {model}
    for name in field_names(model):
        for path in ([name], [name, 0], [name, "x"]):
            part = model_at(model, path)
            if part and part not in found:
                found |= parts(part)
    return found


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ([], Event),
        (["places"], None),
        (["places", 0], EventPlace),
        (["claims", 3, "figures", 0], Figure),
        (["claims", 3, "answers", "who"], Text),
        (["title"], Text),
        (["title", "x"], None),
        (["nothing"], None),
        (["claims", 3, "figures", 0, "from"], None),
    ],
)
def test_every_part_of_an_event_has_its_model(path: Path, expected: type[Model] | None) -> None:
    assert model_at(Event, path) is expected


def test_parts_that_may_be_missing_are_found_like_any_other() -> None:
    assert model_at(Place, ["location"]) is Location
    assert model_at(Settings, ["sides", "x"]) is Side


def test_fields_are_named_as_yaml_names_them() -> None:
    assert "from" in field_names(Figure)
    assert "from_" not in field_names(Figure)


@pytest.mark.parametrize("root", ROOTS)
def test_every_model_has_a_name_and_every_field_a_meaning(root: type[Model]) -> None:
    for model in parts(root):
        assert name_of(model).startswith(("a ", "an ", "the "))
        if model.__name__ not in ("Text", "Voice"):
            assert all(meaning(model, name) for name in field_names(model))


def test_no_name_is_left_over() -> None:
    assert {model.__name__ for root in ROOTS for model in parts(root)} == set(NAMES)
    assert name_of(Claim) == "a claim"
