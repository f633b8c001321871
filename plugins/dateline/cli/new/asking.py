"""Questions on a terminal, one a field that no flag has given."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from dateline.cli.new.fields import Answers, Field
from dateline.cli.new.known import meant, name_of, near, with_address
from dateline.problems.display import shown
from dateline.reading.guessing import closest, listing
from dateline.reading.known import Known
from dateline.story.dates import DateError, parse_moment
from dateline.story.text import is_id, is_language

_WEB_ADDRESS = re.compile(r"https?://\S+")
_DATES = frozenset({"date", "from", "published", "accessed"})
_DEGREES = {"lat": 90, "lon": 180}


@dataclass(frozen=True)
class Asking:
    """Somebody at a terminal, and what the story knows."""

    known: Known
    answer: Callable[[str], str] = input
    """Shows a prompt and returns what is typed."""
    say: Callable[[str], None] = print

    def fill(self, fields: Iterable[Field], answers: Answers) -> None:
        """Ask for each field that has no answer yet; what is left empty stays out.

        Raises:
            EOFError: Whoever was asked has gone.
        """
        for field in fields:
            if field.question and field.path not in answers:
                found = self._list(field) if field.many else self._one(field, field.required)
                if found:
                    answers[field.path] = found

    def _list(self, field: Field) -> list[Any]:
        found: list[Any] = []
        while one := self._one(field, field.required and not found, more=bool(found)):
            if one not in found:
                found.append(one)
        return found

    def _one(self, field: Field, required: bool, more: bool = False) -> Any:
        """Ask until there is an answer that can be, or none where none is needed."""
        hint = "" if required else " [Enter: no more]" if more else " [Enter: leave out]"
        if field.choices and not more:
            self._number(field.choices)
        while True:
            typed = self.answer(f"{field.question}{hint}: ").strip()
            if not typed and not required:
                return None
            found = self._taken(field, typed) if typed else None
            if found is not None:
                return found

    def _taken(self, field: Field, typed: str) -> Any:
        """Return what an answer means; None, and words about it, where it means nothing."""
        if field.choices:
            return self._choice(field.choices, typed)
        if field.kinds:
            return self._reference(field, typed)
        complaint = _complaint(field.path.rpartition(".")[2], typed) or self._double(field, typed)
        if complaint:
            self.say(f"  {shown(complaint)}")
        return None if complaint else typed

    def _double(self, field: Field, typed: str) -> str:
        """Tell of a source that the story has, before anything else is asked about it."""
        same = with_address(self.known, typed) if field.path == "url" else None
        return f"the story has this source already: `{same}`" if same else ""

    def _choice(self, choices: tuple[str, ...], typed: str) -> str | None:
        found = _numbered(choices, typed) or closest(typed.replace(" ", "-"), choices)
        if found is None:
            self.say(f"  `{shown(typed)}` is none of them")
        return found

    def _reference(self, field: Field, typed: str) -> Any:
        found = meant(self.known, field.kinds, typed)
        if found is not None:
            return found
        if field.path == "sources" and _WEB_ADDRESS.fullmatch(typed):
            return self._source_in_place(typed)
        return self._near(field, typed)

    def _near(self, field: Field, typed: str) -> str | None:
        """Offer what has a name like what was typed."""
        offered = near(self.known, field.kinds, typed)
        if not offered and field.may_be_words and not is_id(typed):
            return typed
        self.say(f"  the story has no {' or '.join(field.kinds)} `{shown(typed)}`")
        if not offered:
            self._say_how_to_add(field)
            return None
        self._number([f"{key} ({name_of(self.known, field.kinds, key)})" for key in offered])
        words = ", w takes the words as they are" if field.may_be_words else ""
        picked = self.answer(f"  Which one? Its number, Enter for none{words}: ").strip()
        if picked == "w" and field.may_be_words:
            return typed
        return _numbered(offered, picked)

    def _say_how_to_add(self, field: Field) -> None:
        if field.kinds[0] in ("place", "actor", "source"):
            self.say(f"  `dateline new {field.kinds[0]}` adds one; leave it out until then")
        elif ids := [key for kind in field.kinds for key in self.known.trees.get(kind, {})]:
            self.say(f"  it has {shown(listing(ids))}")

    def _source_in_place(self, address: str) -> dict[str, str] | None:
        self.say("  a source that the story does not have yet; it is written into the event:")
        source = {"url": address}
        for name, question, required in (
            ("title", "  Its headline", True),
            ("publisher", "  Its publisher", True),
            ("published", "  Published on", False),
        ):
            source[name] = self._one(Field(name, name, "", question), required) or ""
        return source

    def _number(self, things: Iterable[str]) -> None:
        for number, thing in enumerate(things, 1):
            self.say(f"  {number:2}  {shown(thing)}")


def _numbered(things: Iterable[str], typed: str) -> str | None:
    by_number = {str(number): thing for number, thing in enumerate(things, 1)}
    return by_number.get(typed)


def _complaint(name: str, typed: str) -> str:
    """Return what is wrong with an answer; empty where nothing is."""
    if name in _DATES:
        return _date_complaint(typed)
    if name.endswith("url") and not _WEB_ADDRESS.fullmatch(typed):
        return f"`{typed}` is not a web address: https://…"
    if name == "language" and not is_language(typed):
        return f"`{typed}` is not a language tag such as en or ar"
    if name in _DEGREES and not _is_degrees(typed, _DEGREES[name]):
        return f"`{typed}` is not a number of degrees from -{_DEGREES[name]} to {_DEGREES[name]}"
    return ""


def _date_complaint(typed: str) -> str:
    try:
        parse_moment(typed)
    except DateError as error:
        return f"{error}: {error.cure}"
    return ""


def _is_degrees(typed: str, most: int) -> bool:
    try:
        return abs(float(typed)) <= most
    except ValueError:
        return False
