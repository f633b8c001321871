"""Words that readers see, in one or more languages."""

from __future__ import annotations

import re
from typing import Annotated, Any, NamedTuple

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    ValidationInfo,
    WithJsonSchema,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from dateline.story import written

_ID = re.compile(written.ID_PATTERN)
_LANGUAGE = re.compile(written.LANGUAGE_PATTERN)

DEFAULT_LANGUAGE = "en"
"""The language of plain strings where no story says otherwise."""

RTL_LANGUAGES = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
"""Languages written from right to left (CLDR)."""

Id = Annotated[str, Field(pattern=written.ID_PATTERN), WithJsonSchema(written.ID)]
"""The id of an event, actor, place, source, claim, quote or side."""

Language = Annotated[str, Field(pattern=written.LANGUAGE_PATTERN), WithJsonSchema(written.LANGUAGE)]
"""A BCP 47 language tag."""


def is_id(text: str) -> bool:
    """Tell whether a text has the form of an id."""
    return _ID.fullmatch(text) is not None


def is_language(text: str) -> bool:
    """Tell whether a text has the form of a language tag."""
    return _LANGUAGE.fullmatch(text) is not None


def direction(language: str) -> str:
    """Return the direction in which a language is written, as HTML's `dir` wants it."""
    return "rtl" if language.partition("-")[0] in RTL_LANGUAGES else "ltr"


class Model(BaseModel):
    """What every part of a story has in common: frozen, and strict about its fields."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", str_strip_whitespace=True, allow_inf_nan=False
    )


def _true_or_false(value: Any) -> Any:
    if isinstance(value, str) and value in ("true", "false"):
        return value == "true"
    if not isinstance(value, bool):
        raise PydanticCustomError("flag", "is neither `true` nor `false`")
    return value


Flag = Annotated[bool, BeforeValidator(_true_or_false), WithJsonSchema(written.FLAG)]
"""Yes or no, written `true` or `false` and no other way."""


class Wording(NamedTuple):
    """A text in the language in which it is to be had."""

    text: str
    language: str
    is_fallback: bool
    """True where the language asked for is missing and another one stands in."""

    @property
    def direction(self) -> str:
        """`ltr` or `rtl`, for HTML's `dir`."""
        return direction(self.language)


class Text(Model):
    """A text in one or more languages.

    In YAML it is a string in the story's first language, or a map from BCP 47 language tag to
    text. It is never empty.
    """

    by_language: dict[Language, Annotated[str, Field(min_length=1)]]
    """The text by language tag; the story's first language first where it is given."""

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Describe a text as it is written: a string, or a map from language tag to text."""
        return {**written.TEXT}

    @model_validator(mode="before")
    @classmethod
    def _from_yaml(cls, value: Any, info: ValidationInfo) -> Any:
        language = (info.context or {}).get("language", DEFAULT_LANGUAGE)
        if isinstance(value, str):
            if not value.strip():
                raise PydanticCustomError("empty_text", "is empty")
            return {"by_language": {language: value}}
        if isinstance(value, dict) and value.keys() != {"by_language"}:
            return {"by_language": _checked_languages(value)}
        return value

    def wording(self, language: str) -> Wording:
        """Return the text in a language, or the best there is, which then says so."""
        for tag in (language, language.partition("-")[0]):
            if tag in self.by_language:
                return Wording(self.by_language[tag], tag, is_fallback=False)
        tag, text = next(iter(self.by_language.items()))
        return Wording(text, tag, is_fallback=True)

    def other_wordings(self, language: str) -> tuple[Wording, ...]:
        """Return the text in every language but the one that `wording` would choose."""
        chosen = self.wording(language).language
        return tuple(
            Wording(text, tag, is_fallback=False)
            for tag, text in self.by_language.items()
            if tag != chosen
        )

    @property
    def every(self) -> tuple[str, ...]:
        """The text in all its languages."""
        return tuple(self.by_language.values())


def _checked_languages(value: dict[Any, Any]) -> dict[str, Any]:
    for tag, text in value.items():
        if not is_language(str(tag)):
            raise PydanticCustomError(
                "language_tag",
                "`{tag}` is not a language tag",
                {"tag": str(tag)},
            )
        if not isinstance(text, str) or not text.strip():
            raise PydanticCustomError("empty_text", "has no text for `{tag}`", {"tag": str(tag)})
    if not value:
        raise PydanticCustomError("empty_text", "is empty")
    return value


class Voice(Model):
    """Whoever is heard: an actor or source by id, or words for somebody unnamed.

    In YAML a text in the form of an id is a reference, and anything else is words: `sohr` is an
    actor, `a coastal resident (unnamed)` is somebody.
    """

    id: Id | None = None
    """The actor, or the source speaking in its own voice."""
    words: Text | None = None
    """What an unnamed person is called."""

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Describe a voice as it is written: an id, or words."""
        return {**written.VOICE}

    @property
    def key(self) -> str:
        """What tells voices apart: the id, else the words."""
        return self.id or (self.words.every[0] if self.words else "")

    @model_validator(mode="before")
    @classmethod
    def _from_yaml(cls, value: Any) -> Any:
        if isinstance(value, str):
            return {"id": value} if is_id(value) else {"words": value}
        if isinstance(value, dict) and not value.keys() & {"id", "words"}:
            return {"words": value}
        return value


def _as_tuple(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


Ids = Annotated[tuple[Id, ...], BeforeValidator(_as_tuple), WithJsonSchema(written.IDS)]
"""Ids; in YAML a list, or one id alone."""

SourceId = Annotated[Id, WithJsonSchema(written.SOURCE)]
"""A source's id; in YAML the source may be written in place, and the reader gives it an id."""

SourceIds = Annotated[tuple[Id, ...], BeforeValidator(_as_tuple), WithJsonSchema(written.SOURCES)]
"""Sources' ids; in YAML a list, or one alone, and each may be written in place."""

__all__ = [
    "DEFAULT_LANGUAGE",
    "Flag",
    "Id",
    "Ids",
    "Language",
    "Model",
    "SourceId",
    "SourceIds",
    "Text",
    "Voice",
    "Wording",
    "direction",
    "is_id",
    "is_language",
]
