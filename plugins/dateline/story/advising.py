"""What a story says about the advice that it wants."""

from __future__ import annotations

from typing import Annotated, Any, Literal, get_args

from pydantic import BeforeValidator, Field, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from dateline.story.text import Id, Model

AdviceCode = Literal[
    "D101",
    "D102",
    "D103",
    "D104",
    "D105",
    "D106",
    "D107",
    "D108",
    "D109",
    "D110",
    "D111",
    "D112",
    "D113",
]
"""The kinds of advice, by code."""


class Silence(Model):
    """Advice that a story does not want, and why."""

    code: AdviceCode = Field(description="The kind of advice.")
    of: Id | None = Field(
        None,
        description="The event, actor, place, source or count that it is about.",
        examples=["2024-03-01-example-bridge"],
        json_schema_extra={"absent": "it is wanted nowhere"},
    )
    why: str | None = Field(
        None,
        description="Why it does not apply here, for the next editor.",
        examples=["The island has one newspaper."],
    )


class _CodeOrMap:
    """Describes, in JSON Schema, that a code alone can stand for the map."""

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"anyOf": [{"title": "code", "enum": list(get_args(AdviceCode))}, handler(schema)]}


_AS_WRITTEN = _CodeOrMap()


def _code_alone(value: Any) -> Any:
    return {"code": value} if isinstance(value, str) else value


class Advising(Model):
    """Which advice a story wants."""

    ignore: tuple[Annotated[Silence, BeforeValidator(_code_alone), _AS_WRITTEN], ...] = Field(
        (),
        description="Advice not to give: codes, or maps that say where and why.",
        examples=[
            ["D102", {"code": "D101", "of": "2024-03-01-example-bridge", "why": "One newspaper."}]
        ],
    )
    loaded: dict[str, str] = Field(
        {},
        description="More words that take sides, each with what to write instead.",
        examples=[{"claimed": "said"}],
    )
    fair: tuple[str, ...] = Field(
        (),
        description="Words of the program's lists that this story may use.",
        examples=[["regime"]],
    )
