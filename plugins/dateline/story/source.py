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
from dateline.story.written import PLAIN_TEXT

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


WebAddress = Annotated[
    str,
    AfterValidator(_web_address),
    WithJsonSchema(
        {
            "title": "web address",
            "type": "string",
            "pattern": "^https?://[^\\s<>\"'\\\\`{}|^]+$",
            "patternErrorMessage": "Not a web address such as https://gazette.example/bridge",
        }
    ),
]
"""An http or https URL."""


def _one_or_many(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


_NAMES_AS_WRITTEN = WithJsonSchema(
    {
        **PLAIN_TEXT,
        "title": "list of names, or one name",
        "type": ["array", "string", "number"],
        "items": PLAIN_TEXT,
    }
)


CautionKind = Literal["mirror", "machine-translation", "anonymous-copy", "party", "disinformation"]
"""Why a source is to be read with care."""


class Caution(Model):
    """Why a source is to be read with care."""

    kind: CautionKind = Field(description="What is the matter.")
    note: Text = Field(
        description="What a reader should know, in a sentence.",
        examples=["The council prints this paper."],
    )


class Source(Model):
    """A document that can be opened: report, statement, dataset."""

    id: Id = Field(
        description="The source's id: the name of its file. It need not be written.",
        examples=["example-gazette-bridge"],
        json_schema_extra={
            "absent": "the name of the file, without `.yml`; in place, made of publisher, day and "
            "address"
        },
    )
    title: Text = Field(
        description="The headline or title.",
        examples=["Council closes bridge"],
        json_schema_extra={"vocabulary": "CSL `title`"},
    )
    publisher: str = Field(
        min_length=1,
        description="Who published it.",
        examples=["Example Gazette"],
        json_schema_extra={"vocabulary": "CSL `publisher`"},
    )
    author: Annotated[tuple[str, ...], BeforeValidator(_one_or_many), _NAMES_AS_WRITTEN] = Field(
        (),
        description="Who wrote it: one name, or a list.",
        examples=["Ada Example", ["Ada Example", "Ben Example"]],
        json_schema_extra={"vocabulary": "CSL `author`"},
    )
    kind: SourceKind = Field(
        "other",
        description="What kind of publisher or document it is. Some kinds report at first hand "
        "and so are an origin of their own.",
    )
    url: WebAddress | None = Field(
        None,
        description="Where it can be opened.",
        examples=["https://gazette.example/bridge"],
        json_schema_extra={"vocabulary": "CSL `URL`"},
    )
    archive_url: WebAddress | None = Field(
        None,
        description="Where an archived copy can be opened.",
        examples=["https://web.archive.org/web/2024/https://gazette.example/bridge"],
    )
    published: EdtfMoment | None = Field(
        None,
        description="When it was published.",
        json_schema_extra={"vocabulary": "CSL `issued`"},
    )
    accessed: EdtfMoment | None = Field(
        None,
        description="When an editor read it.",
        examples=["2024-03-02"],
        json_schema_extra={"vocabulary": "CSL `accessed`"},
    )
    language: Language | None = Field(
        None,
        description="The language it is in.",
        json_schema_extra={"vocabulary": "CSL `language`, BCP 47"},
    )
    derived_from: Ids = Field(
        (),
        description="What it passes on: ids of sources, of actors, or of the story's wires. "
        "Reports that go back to one origin count as one.",
        examples=["example-radio-bridge", ["reuters", "example-council"]],
        json_schema_extra={
            "absent": "a kind that reports at first hand is its own origin; else none is known"
        },
    )
    note: Text | None = Field(
        None,
        description="What an editor should know about it.",
        examples=["The headline was changed on 2 March."],
        json_schema_extra={"vocabulary": "CSL `note`"},
    )
    caution: Caution | None = Field(
        None,
        description="Why it is to be read with care.",
        examples=[{"kind": "party", "note": "The council prints this paper."}],
    )
    formerly: Ids = Field(
        (),
        description="Old ids, which keep their place among the sources.",
        examples=[["gazette-bridge"]],
    )

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
