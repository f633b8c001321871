"""Every field of the models that holds an id is looked up; none is forgotten."""

from __future__ import annotations

import types
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Annotated, Any, Union, get_args, get_origin

import pytest
from PIL import Image

from dateline.reading import Reading
from dateline.reading.references import REFERENCES
from dateline.story.actor import Actor
from dateline.story.count import Count
from dateline.story.event import Event
from dateline.story.place import Place
from dateline.story.settings import Settings
from dateline.story.source import Source
from dateline.story.text import Model, Text, Voice
from dateline.story.written import ID_PATTERN

MODELS: dict[str, type[Model]] = {
    "story": Settings,
    "event": Event,
    "actor": Actor,
    "place": Place,
    "source": Source,
    "count": Count,
}

OWN_IDS = ("id", "formerly", "@")
"""Fields that give an id rather than name one, and keys of maps."""


def id_paths(annotation: Any, metadata: Any = (), path: str = "") -> Iterator[str]:
    """Every path in a model at which an id or a voice stands."""
    args = get_args(annotation)
    if get_origin(annotation) is Annotated:
        yield from id_paths(args[0], args[1:], path)
    elif annotation is Voice or is_id_pattern(metadata):
        yield path
    elif get_origin(annotation) in STEPS:
        for arg in args[-1:] if get_origin(annotation) is dict else args:
            yield from id_paths(arg, (), path + STEPS[get_origin(annotation)])
    elif isinstance(annotation, type) and issubclass(annotation, Model) and annotation is not Text:
        for name, field in annotation.model_fields.items():
            yield from id_paths(field.annotation, field.metadata, f"{path}.{field.alias or name}")


STEPS: dict[Any, str] = {tuple: ".*", dict: ".**", Union: "", types.UnionType: ""}
"""How a path goes on below each kind of annotation."""


def is_id_pattern(metadata: Any) -> bool:
    nested = [inner for item in metadata for inner in (item, *getattr(item, "metadata", ()))]
    return any(getattr(item, "pattern", None) == ID_PATTERN for item in nested)


@pytest.mark.parametrize("kind", MODELS)
def test_every_field_that_holds_an_id_is_looked_up(kind: str) -> None:
    found = {path.lstrip(".") for path in id_paths(MODELS[kind])}
    named = {path for path in found if path.split(".")[-1] not in OWN_IDS}
    own = {path for path in found if path.endswith("formerly.*")}
    assert named - own <= set(REFERENCES[kind])


def test_the_search_for_ids_finds_those_it_should() -> None:
    found = {path.lstrip(".") for path in id_paths(Event)}
    assert {"id", "places.*.place", "claims.*.by", "claims.*.sources.*", "quotes.*.source"} <= found


def test_a_broken_file_is_no_unknown_reference(read_with: Callable[..., Reading]) -> None:
    event = "title: A\ndate: 2024\nplaces: [x]\nactors: [y]\nsources: [herald-2024-12-06]\n"
    reading = read_with({"actors/y.yml": "names: [", "places/x.yaml": "names: X", "a.yml": event})
    assert {problem.code for problem in reading.problems} == {"D005", "D004"}


@pytest.mark.parametrize("settings", ["title: [", None])
def test_sides_and_wires_are_unknown_only_where_the_settings_can_be_read(
    read_with: Callable[..., Reading], settings: str | None
) -> None:
    reading = read_with({"story.yml": settings})
    assert [problem.file for problem in reading.problems] == ["events/story.yml"]


def test_words_that_name_a_publisher_are_words(read_with: Callable[..., Reading]) -> None:
    event = (
        "title: A\ndate: 2024\nsources: [herald-2024-12-06]\nclaims: [{text: A, by: The Herald}]\n"
    )
    assert read_with({"a.yml": event}).problems == ()


def test_an_old_id_leads_to_the_new_one(read_with: Callable[..., Reading]) -> None:
    reading = read_with(
        {
            "actors/hashemites.yml": "names: H\nkind: state\nformerly: [old-kingdom]\n",
            "a.yml": "title: A\ndate: 2024\nactors: [old-kingdom]\nsources: [herald-2024-12-06]\n",
        }
    )
    assert [problem.help for problem in reading.problems] == ["did you mean `hashemites`?"]


def test_a_picture_is_looked_for_in_the_media_folder(
    read_with: Callable[..., Reading], tmp_path: Path
) -> None:
    text = (
        "title: A\ndate: 2024\nsources: [herald-2024-12-06]\n"
        "media: [{src: bridge.jpg, alt: A, credit: C, license: L}]\n"
    )
    assert [p.code for p in read_with({"a.yml": text}).problems] == ["D046"]
    drawn = BytesIO()
    Image.new("RGB", (4, 3)).save(drawn, "JPEG")
    assert read_with({"a.yml": text, "media/bridge.jpg": drawn.getvalue()}).problems == ()
    broken = read_with({"a.yml": text, "media/bridge.jpg": drawn.getvalue()[:40]})
    assert [p.code for p in broken.problems] == ["D048"]
