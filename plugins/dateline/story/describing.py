"""A model as JSON Schema describes the YAML that it is read from.

Pydantic describes what a model takes once the reader is done. Files are written more freely: an id
is left out where it follows from the file's name, a field may have nothing after it, one id stands
for a list, a source for its id. The description is one piece without references, which every
editor resolves alike, and a value of several types is one schema and no choice between several, so
that an editor's complaint names what is wrong with the value.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from dateline.story.meanings import MEANINGS
from dateline.story.shapes import NAMES
from dateline.story.text import DEFAULT_LANGUAGE, Model
from dateline.story.written import NUMBER, OF_IDS, PLAIN_TEXT, SOURCE_STANDS_HERE, TEXT, Written

_OF_WORDS = ("enum", "enumDescriptions", "x-intellij-enum-metadata")
"""Keywords of a closed list of words."""


_NOTHING: Written = {"type": "null", "description": "Nothing: as if the field were left out."}


class _AsWritten(GenerateJsonSchema):
    """Describes each kind of value as it is written."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        """A title says what kind of value it is, never the field's name again."""
        return False

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Describe words; texts that follow a pattern describe themselves."""
        return {**PLAIN_TEXT}

    def float_schema(self, schema: core_schema.FloatSchema) -> JsonSchemaValue:
        """Describe a number and its bounds."""
        bounds = {"ge": "minimum", "le": "maximum"}
        limits = {bounds[key]: value for key, value in schema.items() if key in bounds}
        return {**NUMBER, **limits}

    def literal_schema(self, schema: core_schema.LiteralSchema) -> JsonSchemaValue:
        """Describe a closed list of words, and each of them."""
        words = tuple(schema["expected"])
        meanings = MEANINGS.get(words)
        if meanings is None:  # of what a date is parsed into, which no file holds
            return super().literal_schema(schema)
        return {
            "title": "word from a list",
            "enum": list(words),
            "enumDescriptions": [meanings[word] for word in words],
            "x-intellij-enum-metadata": {word: {"description": meanings[word]} for word in words},
            "examples": list(words[:2]),
        }

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """Describe a map whose names are the editor's own."""
        has_ids = "pattern" in cast("Written", schema.get("keys_schema", {}))
        values = self.generate_inner(schema["values_schema"])
        names = {"propertyNames": OF_IDS} if has_ids else {}
        return {"type": "object", **names, "additionalProperties": values}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Describe what is there; that nothing need be there is said of every field alike."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Keep a default that says something: an editor's completion would fill in the others."""
        found = super().default_schema(schema)
        if not found.get("default") and found.get("default") is not False:
            found.pop("default", None)
        return found

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """Describe a map: what has to be in it, and what else may be."""
        found = super().model_schema(schema)
        found["title"] = NAMES[schema["cls"].__name__]
        required = [name for name in found.pop("required", []) if name != "id"]
        if required:
            found["required"] = required
        for name, field in found["properties"].items():
            if name not in required:
                field["x-optional"] = True
        return found


def described(model: type[Model]) -> Written:
    """Return the description of a model's YAML.

    A field has a `title` (its kind), a `description`, `examples`, and under `absent` what holds
    where it is left out and under `vocabulary` whose field it is, where there is something to say.
    What a source can say is referred to as `#/definitions/source`.
    """
    found = model.model_json_schema(schema_generator=_AsWritten)
    return _whole(found, found.pop("$defs", {}))


def either(first: Written, second: Written) -> Written:
    """Return the description of what is the one or the other."""
    return _united({"anyOf": [first, second]})


def _whole(part: Written, models: Mapping[str, Written]) -> Written:
    """A description with everything that it refers to in it."""
    if "$ref" in part:
        part = {**models[part["$ref"].rpartition("/")[2]], **part}
        del part["$ref"]
    if part.get("title") == SOURCE_STANDS_HERE:
        return {**part, "allOf": [{"$ref": "#/definitions/source"}]}
    whole = dict(part)
    if "properties" in part:
        fields = part["properties"].items()
        whole["properties"] = {name: _whole(field, models) for name, field in fields}
    for key in ("items", "additionalProperties"):
        if isinstance(part.get(key), dict):
            whole[key] = _whole(part[key], models)
    if "anyOf" in part:
        whole["anyOf"] = [_whole(below, models) for below in part["anyOf"]]
    return _finished(whole)


def _finished(part: Written) -> Written:
    united = _united(part) if "anyOf" in part else part
    kind = united.get("title") or _kind(united)
    if kind == TEXT["title"] and len(examples := united.get("examples", [])) == 1:
        united["examples"] = [*examples, {DEFAULT_LANGUAGE: examples[0]}]
    return _or_nothing({"title": kind, **united} if kind else united)


def _united(part: Written) -> Written:
    """One schema of alternatives that no value can have both of; a closed list stays one of two."""
    alternatives = part["anyOf"]
    titles = dict.fromkeys(each["title"] for each in alternatives)
    united = {"title": " or ".join(titles), **part}
    if any("enum" in each for each in alternatives):
        return united
    del united["anyOf"]
    types = [kind for each in alternatives for kind in _types(each)]
    for each in reversed(alternatives):  # a map says more of itself than an id does
        united = {**each, **united}
    return {**united, "type": list(dict.fromkeys(types))}


def _types(part: Written) -> list[str]:
    types = part["type"]
    return types if isinstance(types, list) else [types]


def _kind(part: Written) -> str:
    if part.get("type") == "array":
        return f"list; each item: {part['items']['title']}"
    values = part.get("additionalProperties")
    if isinstance(values, dict) and "title" in values:
        key = "id" if "propertyNames" in part else "name"
        return f"map from {key} to {values['title']}"
    return ""


def _or_nothing(part: Written) -> Written:
    """A field that may have nothing after it, which is as if it were left out."""
    if not part.pop("x-optional", False):
        return part
    if "enum" in part:
        words = {key: part.pop(key) for key in _OF_WORDS}
        return {**part, "anyOf": [words, _NOTHING]}
    if "anyOf" in part:
        return {**part, "anyOf": [*part["anyOf"], _NOTHING]}
    return {**part, "type": [*_types(part), "null"]}
