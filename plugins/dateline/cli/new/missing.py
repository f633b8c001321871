"""What a new file names and the story does not have: how it is made first."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.cli.new.fields import FIELDS, MADE_ALONG, Answers, Field
from dateline.cli.new.known import meant
from dateline.reading.known import Known
from dateline.story.text import is_id


def ways_to_make(kind: str, answers: Answers, known: Known, *, is_form: bool) -> list[str]:
    """Return how to make what answers name and the story does not have: a line for each kind.

    Args:
        kind: What the new file holds.
        answers: What it is to say.
        known: What the story has.
        is_form: Whether a filled form says it; it brings places of its own.
    """
    return [
        "A place that the story does not have stands in a line below “New places”."
        if is_form and missing == "place"
        else f"`dateline new {missing}` first makes the {missing} that the story does not have."
        for missing in dict.fromkeys(_missing(kind, answers, known))
    ]


def _missing(kind: str, answers: Answers, known: Known) -> Iterator[str]:
    for field in FIELDS[kind]:
        if field.kinds and field.kinds[0] in MADE_ALONG:
            given = answers.get(field.path, [])
            for one in given if isinstance(given, list) else [given]:
                if isinstance(one, str) and _is_missing(field, one, known):
                    yield field.kinds[0]


def _is_missing(field: Field, given: str, known: Known) -> bool:
    are_words = field.may_be_words and not is_id(given)
    return not are_words and meant(known, field.kinds, given) is None
