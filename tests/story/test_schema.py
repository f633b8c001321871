"""The schemas are those of the models, and say of every field what it is for."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, get_args

import pytest
from jsonschema import Draft7Validator
from pydantic import TypeAdapter

from dateline.story.meanings import MEANINGS
from dateline.story.schema import DIALECT, FILES, schemas
from dateline.story.shapes import field_names
from dateline.story.text import Model

ROOT = Path(__file__).parents[2]
Schema = dict[str, Any]

WHOLE = schemas()
GIVEN_BY_THE_READER = {"source", "sources", "claims", "quotes"}
"""Fields in which the reader puts an id that need not be written, before the model sees them."""


def fields(part: Any, path: str) -> Iterator[tuple[str, Schema]]:
    """Every field that a schema describes, however deep, and its path."""
    if isinstance(part, list):
        for below in part:
            yield from fields(below, path)
    if not isinstance(part, dict):
        return
    for name, field in part.get("properties", {}).items():
        yield f"{path}.{name}", field
        yield from fields(field, f"{path}.{name}")
    for key in ("items", "additionalProperties", "anyOf"):
        yield from fields(part.get(key), path)
    for name, below in part.get("definitions", {}).items():
        yield from fields(below, f"{path}#{name}")


FIELDS = [
    pytest.param(kind, field, id=path)
    for kind in FILES
    for path, field in fields(WHOLE[f"{kind}.schema.json"], kind)
]


def models(found: Any, seen: set[type[Model]]) -> set[type[Model]]:
    """Every model that a file's model is made of."""
    if isinstance(found, type) and issubclass(found, Model) and found not in seen:
        seen.add(found)
        for field in found.model_fields.values():
            models(field.annotation, seen)
    for argument in get_args(found):
        models(argument, seen)
    return seen


MODELS = {
    model.__name__: model
    for kind in FILES.values()
    for model in sorted(models(kind, set()), key=lambda model: model.__name__)
    if model.__name__ not in ("Text", "Voice")
}


def as_read(value: Any) -> Any:
    """A value as the reader hands it over: every scalar is text."""
    if isinstance(value, list):
        return [as_read(item) for item in value]
    if isinstance(value, dict):
        return {key: as_read(item) for key, item in value.items()}
    return str(value).lower() if isinstance(value, bool) else str(value)


@pytest.mark.parametrize("name", WHOLE)
def test_the_committed_schema_is_current(name: str) -> None:
    committed = json.loads((ROOT / "schema" / name).read_text("utf-8"))
    assert committed == WHOLE[name], "write them anew with `dateline schema`"


@pytest.mark.parametrize("name", WHOLE)
def test_a_schema_is_in_the_dialect_that_it_names(name: str) -> None:
    assert WHOLE[name]["$schema"] == DIALECT
    Draft7Validator.check_schema(WHOLE[name])


@pytest.mark.parametrize(("kind", "field"), FIELDS)
def test_every_field_says_what_it_is_and_shows_it(kind: str, field: Schema) -> None:
    assert field["title"]
    assert field["description"].endswith(".")
    assert "`" not in field["description"]
    assert field["examples"]


@pytest.mark.parametrize(("kind", "field"), FIELDS)
def test_every_example_fits_its_own_field(kind: str, field: Schema) -> None:
    definitions = WHOLE[f"{kind}.schema.json"].get("definitions", {})
    validator = Draft7Validator({**field, "definitions": definitions})
    wrong = [error.message for each in field["examples"] for error in validator.iter_errors(each)]
    assert wrong == []


@pytest.mark.parametrize("model", MODELS.values(), ids=list(MODELS))
def test_the_models_take_their_own_examples(model: type[Model]) -> None:
    for name, field in model.model_fields.items():
        for example in field.examples or ():
            if name not in GIVEN_BY_THE_READER:
                TypeAdapter(field.rebuild_annotation()).validate_python(as_read(example))


@pytest.mark.parametrize("kind", FILES)
def test_a_schema_has_the_fields_of_its_model(kind: str) -> None:
    found = WHOLE[f"{kind}.schema.json"]
    assert sorted(found["properties"]) == sorted(field_names(FILES[kind]))
    assert found["additionalProperties"] is False


def test_every_word_of_every_list_has_a_meaning() -> None:
    for words, meanings in MEANINGS.items():
        assert tuple(meanings) == words
        assert all(meanings.values())


def test_a_field_says_what_its_words_mean() -> None:
    event: Mapping[str, Any] = WHOLE["event.schema.json"]["properties"]
    words, nothing = event["importance"]["anyOf"]
    assert words["enum"] == ["key", "normal", "context"]
    assert words["enumDescriptions"][0] == "readers who read little should read this"
    assert words["x-intellij-enum-metadata"]["key"]["description"] == words["enumDescriptions"][0]
    assert nothing["type"] == "null"


def test_a_field_says_what_holds_without_it_and_whose_word_it_is() -> None:
    claim = WHOLE["event.schema.json"]["properties"]["claims"]["items"]["properties"]
    assert "Left out: the publisher of its sources." in claim["by"]["description"]
    assert "Left out: `asserts`." in claim["stance"]["markdownDescription"]
    assert "Vocabulary: HURIDOCS." in claim["stance"]["description"]
