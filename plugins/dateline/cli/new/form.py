"""The form for those who write no YAML: what it asks, and what a filled one says.

The body of an issue that was made with a form is Markdown: a heading of the third level for each
label, the answer below it. It comes from a stranger. It is cut at the headings and taken as text;
nothing in it is run, and nothing of it is put into anything that is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.cli.new.drafting import RefusedError
from dateline.cli.new.fields import Answers
from dateline.cli.new.form_places import LABEL as NEW_PLACES
from dateline.cli.new.form_places import PlaceError, new_places


@dataclass(frozen=True)
class Answer:
    """One answer of the form."""

    path: str
    """The field that it fills; empty where it fills none."""
    has_lines: bool = False
    """Whether it may have several lines."""


SOURCE = "source."
"""How the paths of the fields begin that describe the first source."""

FORM = {
    "What happened": Answer("title"),
    "When": Answer("date"),
    "Time of day": Answer("time"),
    "Where": Answer("places", has_lines=True),
    NEW_PLACES: Answer("", has_lines=True),
    "Who": Answer("actors", has_lines=True),
    "Summary": Answer("summary", has_lines=True),
    "What somebody claims": Answer("claims.0.text", has_lines=True),
    "Who claims it": Answer("claims.0.by"),
    "Web address of the source": Answer(f"{SOURCE}url"),
    "Headline of the source": Answer(f"{SOURCE}title"),
    "Publisher of the source": Answer(f"{SOURCE}publisher"),
    "Day of publication": Answer(f"{SOURCE}published"),
    "More sources": Answer("sources", has_lines=True),
    "Before you send this": Answer("", has_lines=True),
}
"""The labels of `.github/ISSUE_TEMPLATE/event.yml`, and what the answers below them fill."""

REQUIRED = ("What happened", "When")
"""Labels without an answer to which there is no event; the reader asks for a source itself."""

LARGEST = 100_000
"""How many bytes a filled form may have; GitHub's own limit is lower."""

LONGEST_LINE = 500
LONGEST_TEXT = 10_000
"""How many characters an answer of one line, and one of several, may have."""

_HEADING = re.compile(r"### (.{1,100}?)\s*")
_NOTHING = "_No response_"
_PARTS = ("url", "title", "publisher", "published")


def answers_of(file: Path) -> Answers:
    """Return what a filled form says.

    Args:
        file: The body of the issue.

    Raises:
        RefusedError: It is no filled form, or it is one that nobody can have filled by hand.
        OSError: The file cannot be read.
    """
    told = {label: text for label, text in _sections(_body(file)) if text}
    missing = next((label for label in REQUIRED if label not in told), None)
    if missing:
        raise RefusedError(f"the form says nothing below “{missing}”")
    answers: Answers = {}
    for label, text in told.items():
        _require_length(label, text)
        path = FORM[label].path
        if path and not path.startswith(SOURCE):
            answers[path] = text if FORM[label].has_lines else " ".join(text.split())
    for path in ("places", "actors"):
        if path in answers:
            answers[path] = _listed(answers[path])
    answers |= _with_new_places(answers.get("places", []), told.get(NEW_PLACES, ""))
    sources = [*_first_source(told), *_more_sources(answers.pop("sources", ""))]
    return {**answers, "sources": sources} if sources else answers


def _body(file: Path) -> str:
    with file.open("rb") as opened:
        data = opened.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise RefusedError(f"the form is longer than {LARGEST:,} bytes")
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise RefusedError("the form is not UTF-8") from error


def _sections(body: str) -> Iterator[tuple[str, str]]:
    """Yield each label with the answer below it; other headings are part of an answer."""
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in body.split("\n"):
        heading = _HEADING.fullmatch(line)
        label = heading[1] if heading else ""
        if label in found:
            raise RefusedError(f"the heading “{label}” is there twice")
        if label in FORM:
            found[label] = lines = []
        else:
            lines.append(line)
    if not found:
        raise RefusedError(f"no filled form: it has none of its headings, such as “{min(FORM)}”")
    for label, answer in found.items():
        text = "\n".join(answer).strip()
        yield label, "" if text == _NOTHING else text


def _require_length(label: str, text: str) -> None:
    longest = LONGEST_TEXT if FORM[label].has_lines else LONGEST_LINE
    if len(text) > longest:
        raise RefusedError(f"the answer to “{label}” is longer than {longest:,} characters")


def _listed(text: str) -> list[str]:
    """The names in an answer, one a line or with commas between them."""
    names = (" ".join(part.split()).lstrip("-* ") for part in re.split(r"[\n,;،]", text))
    return [name for name in names if name]


def _with_new_places(named: list[str], text: str) -> Answers:
    """The places that are named, and after them those that the form brings along, each once."""
    try:
        new = new_places(text)
    except PlaceError as wrong:
        raise RefusedError(str(wrong)) from None
    fresh = {one.name.casefold() for one in new}
    places = [*(name for name in named if name.casefold() not in fresh), *new]
    return {"places": places} if places else {}


def _first_source(told: dict[str, str]) -> list[Any]:
    parts = {
        answer.path.removeprefix(SOURCE): " ".join(told[label].split())
        for label, answer in FORM.items()
        if answer.path.startswith(SOURCE) and label in told
    }
    return [parts] if parts else []


def _more_sources(text: str) -> list[Any]:
    """Sources one a line: an id, or address, headline, publisher and day with `|` between them."""
    found: list[Any] = []
    for line in filter(str.strip, text.split("\n")):
        parts = [part.strip() for part in line.split("|")]
        if len(parts) > len(_PARTS):
            raise RefusedError("a line of “More sources” has more than four parts")
        found.append(parts[0] if len(parts) == 1 else dict(zip(_PARTS, parts, strict=False)))
    return found
