"""Documents that can be opened, and how far back each of them goes.

The fields are those of the Citation Style Language (CSL 1.0.2) under plainer names.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from dateline.story.dates import EdtfMoment
from dateline.story.text import Id, Ids, Language, Model, Text

SourceKind = Literal[
    "newspaper",
    "broadcaster",
    "wire",
    "government",
    "un",
    "monitor",
    "think-tank",
    "ngo",
    "encyclopedia",
    "social-media",
    "dataset",
    "book",
    "other",
]
"""What kind of publisher or document it is."""

SPEAKS_FOR_ITSELF: frozenset[SourceKind] = frozenset(
    {"wire", "government", "un", "monitor", "think-tank", "ngo", "dataset"}
)
"""Kinds that are their own origin where no other one is named: they report at first hand."""


def _web_address(value: str) -> str:
    if not re.fullmatch(r"https?://[^\s<>\"'\\`{}|^]+", value):
        raise PydanticCustomError("web_address", "is not a web address")
    return value


WebAddress = Annotated[str, AfterValidator(_web_address)]
"""An http or https URL."""


def _one_or_many(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


_NAMES_AS_WRITTEN = WithJsonSchema(
    {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
)


CautionKind = Literal["mirror", "machine-translation", "anonymous-copy", "party", "disinformation"]
"""Why a source is to be read with care."""


class Caution(Model):
    """Why a source is to be read with care."""

    kind: CautionKind = Field(description="What is the matter; `disinformation` is never linked.")
    note: Text = Field(description="What a reader should know, in a sentence.")


class Source(Model):
    """A document that can be opened: report, statement, dataset."""

    id: Id = Field(description="The source's id: the stem of its file.")
    title: Text = Field(description="The headline or title (CSL title).")
    publisher: str = Field(min_length=1, description="Who published it (CSL publisher).")
    author: Annotated[tuple[str, ...], BeforeValidator(_one_or_many), _NAMES_AS_WRITTEN] = Field(
        (), description="Who wrote it: one name, or a list (CSL author)."
    )
    kind: SourceKind = Field("other", description="What kind of document it is.")
    url: WebAddress | None = Field(None, description="Where it can be opened (CSL URL).")
    archive_url: WebAddress | None = Field(None, description="An archived copy.")
    published: EdtfMoment | None = Field(None, description="When it was published (CSL issued).")
    accessed: EdtfMoment | None = Field(None, description="When it was read (CSL accessed).")
    language: Language | None = Field(None, description="Its language (CSL language).")
    derived_from: Ids = Field(
        (), description="What it passes on: source ids, actor ids, or wires of the story."
    )
    note: Text | None = Field(None, description="What an editor should know about it.")
    caution: Caution | None = Field(None, description="Why it is to be read with care.")
    formerly: Ids = Field((), description="Old ids, which keep their anchors.")

    @property
    def is_linkable(self) -> bool:
        """Whether the site may link to the original."""
        return self.url is not None and not (self.caution and self.caution.kind == "disinformation")

    @property
    def link(self) -> str | None:
        """The address that the site links to: the original's, else its archived copy's."""
        return self.url if self.is_linkable else self.archive_url

    @model_validator(mode="after")
    def _not_from_itself(self) -> Self:
        if self.id in self.derived_from:
            raise PydanticCustomError("derived_from_itself", "is derived from itself")
        return self
