"""The kinds of values in YAML, as JSON Schema describes them and as an editor knows them.

A kind has a `title` (what it is called), a `description` (what there is to know about it) and
`examples`. It takes all that the reader takes: a title such as `1984` is a number to YAML.
"""

from __future__ import annotations

from typing import Any

Written = dict[str, Any]
"""A JSON Schema, or a part of one."""

ID_PATTERN = r"^[a-z0-9][a-z0-9-]{0,63}$"
"""What an id looks like; it is the stem of the file that holds the thing."""

LANGUAGE_PATTERN = r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
"""A BCP 47 language tag as far as a story needs one (`en`, `ar`, `ar-SY`, `zh-Hant`)."""

_TAGS: Written = {
    "pattern": LANGUAGE_PATTERN,
    "patternErrorMessage": "Not a language tag such as en, ar or zh-Hant",
}
OF_IDS: Written = {
    "pattern": ID_PATTERN,
    "patternErrorMessage": "Not an id: lower-case letters, digits and hyphens, at most 64",
}
"""What holds of each id."""

_NOT_BLANK: Written = {"pattern": r"\S", "patternErrorMessage": "Nothing stands here."}

ID: Written = {
    "title": "id",
    "description": "The name of a file without `.yml`: lower-case letters, digits and hyphens, "
    "at most 64. By it files name each other.",
    "type": ["string", "integer"],
    **OF_IDS,
}

IDS: Written = {
    **ID,
    "title": "list of ids",
    "description": "Ids in a list; one alone needs no list.",
    "type": ["array", "string", "integer"],
    "items": ID,
}

_SOURCES = [
    "example-gazette-bridge",
    {
        "url": "https://gazette.example/bridge",
        "title": "Bridge closed",
        "publisher": "Example Gazette",
        "published": "2024-03-01",
    },
]

SOURCE_STANDS_HERE = "a source, by its id or in place"
"""Stands for all that a source can say, which is described elsewhere."""

SOURCE: Written = {"title": SOURCE_STANDS_HERE, "examples": _SOURCES}

SOURCES: Written = {
    "title": "list of sources",
    "description": "Sources in a list; one alone needs no list.",
    "type": ["array", "string", "integer", "object"],
    "items": {
        "title": SOURCE_STANDS_HERE,
        "description": "The id of a source, or what the source's file would say.",
    },
    **OF_IDS,
    "required": ["title", "publisher"],
    "examples": [[example] for example in _SOURCES],
}

PLAIN_TEXT: Written = {
    "title": "plain text",
    "description": "Words that are the same in every language, such as a name.",
    "type": ["string", "number"],
    **_NOT_BLANK,
}

TEXT: Written = {
    **PLAIN_TEXT,
    "title": "text",
    "description": "Words in the story's first language, or a map from language tag to words.",
    "type": ["string", "number", "object"],
    "minProperties": 1,
    "propertyNames": _TAGS,
    "additionalProperties": {"type": ["string", "number"], **_NOT_BLANK},
}

VOICE: Written = {
    **TEXT,
    "title": "id, or words",
    "description": "Who is heard. What has the form of an id is one, of an actor or of a source "
    "in its own voice; anything else is words for somebody unnamed.",
}

LANGUAGE: Written = {
    "title": "language tag",
    "description": "A language by its tag (BCP 47): two or three letters, a script or country "
    "behind a hyphen where it matters.",
    "type": "string",
    **_TAGS,
    "examples": ["en", "ar", "zh-Hant"],
}

FLAG: Written = {
    "title": "true or false",
    "description": "Written `true` or `false`, and no other way.",
    "type": "boolean",
    "examples": [True],
}

NUMBER: Written = {
    "title": "number",
    "description": "Digits, with a full stop before decimals and nothing between thousands.",
    "type": "number",
}

_YEAR = "[0-9][0-9X]{3}(S[0-9]+)?"
_MONTH = "(0[1-9X]|1[012X]|X[0-9X]|2[1-9]|3[0-9]|4[01])"  # above 20 they are seasons and the like
_DAY = "(0[1-9X]|[12][0-9X]|3[01X]|X[0-9X])"
_CLOCK = "T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:?[0-9]{2})?"
_Q = "[~?%]?"
_POINT = f"{_Q}{_YEAR}{_Q}(-{_Q}{_MONTH}{_Q}(-{_Q}{_DAY}{_Q}({_CLOCK})?)?)?"
_DATES = rf"[\[{{]?(\.\.)?/?{_POINT}((/|\.\.|, *){_POINT})*/?(\.\.)?[\]}}]?"

DATE: Written = {
    "title": "date",
    "description": "A day, month or year, an interval, or a date that is only about known: "
    "EDTF, which is ISO 8601-2. What begins with a bracket stands in quotes.",
    "type": ["string", "integer"],
    "pattern": f"^{_DATES}$",
    "patternErrorMessage": "Not a date such as 2024-03-01, 2024-03 or 2024-03-01/2024-03-04",
    "minimum": 1,
    "maximum": 9999,
    "examples": [
        "2024-03-01",
        "2024-03",
        "2024-03-01/2024-03-04",
        "2024-03-01~",
        "2024-03-01?",
        "[..2024-03-04]",
        "[2024-03-01,2024-03-02]",
    ],
}

MOMENT: Written = {
    **DATE,
    "title": "date, or date and time",
    "description": "A date in EDTF; where the time is known as well, a timestamp with an offset "
    "(ISO 8601).",
    "examples": ["2024-03-01", "2024-03-01T12:35+01:00"],
}
