"""Questions on a terminal, one a field that no flag has given."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from dateline.cli.new.completing import Proposal, answers_to, propose
from dateline.cli.new.fields import FIELDS, Answers, Field, NewThing
from dateline.cli.new.known import meant, name_of, near, with_address
from dateline.problems.display import shown
from dateline.reading.guessing import closest, listing
from dateline.reading.known import Known
from dateline.story.dates import DateError, parse_moment
from dateline.story.text import is_id, is_language

_WEB_ADDRESS = re.compile(r"https?://\S+")
_DATES = frozenset({"date", "from", "published", "accessed"})
_DEGREES = {"lat": 90, "lon": 180}
_MADE_HERE = ("place", "actor")
"""Kinds of which one that is missing is made along with what names it."""


@dataclass(frozen=True)
class Asking:
    """Somebody at a terminal, and what the story knows."""

    known: Known
    answer: Callable[[str], str] = input
    """Shows a prompt and returns what is typed."""
    say: Callable[[str], None] = print
    made: list[NewThing] = field(default_factory=list)
    """What was made on the spot so far, which the next question may mean."""

    def fill(self, fields: Iterable[Field], answers: Answers) -> None:
        """Ask for each field that has no answer yet; what is left empty stays out.

        Raises:
            EOFError: Whoever was asked has gone.
        """
        for one in fields:
            is_asked = one.question and (not one.after or one.after in answers)
            if is_asked and one.path not in answers:
                found = self._list(one) if one.many else self._one(one, one.required)
                if found:
                    answers[one.path] = found

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
            propose(answers_to(field, self.known))
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
        found = meant(self.known, field.kinds, typed) or self._made_before(field, typed)
        if found is not None:
            return found
        if field.path == "sources" and _WEB_ADDRESS.fullmatch(typed):
            return self._source_in_place(typed)
        return self._near(field, typed)

    def _made_before(self, field: Field, typed: str) -> NewThing | None:
        same = (one for one in self.made if one.kind in field.kinds)
        return next((one for one in same if one.name.casefold() == typed.casefold()), None)

    def _near(self, field: Field, typed: str) -> Any:
        """Offer what has a name like what was typed, and to make what is not there."""
        offered = near(self.known, field.kinds, typed)
        if not offered and field.may_be_words and not is_id(typed):
            return typed
        self.say(f"  the story has no {' or '.join(field.kinds)} `{shown(typed)}`")
        self._number([f"{key} ({name_of(self.known, field.kinds, key)})" for key in offered])
        kind = field.kinds[0]
        ways = ["its number"] if offered else []
        ways += [f"n for a new {kind}"] if kind in _MADE_HERE else []
        ways += ["w for the words as they are"] if field.may_be_words else []
        if not ways:
            return self._say_how_to_add(field)
        propose(Proposal(offered, ()))
        question = "Which one" if offered else "Is it new"
        told = ", ".join([*ways, "Enter for none"])
        picked = self.answer(f"  {question}? {told[0].upper()}{told[1:]}: ").strip()
        if picked == "w" and field.may_be_words:
            return typed
        if picked == "n" and kind in _MADE_HERE:
            return self._new(kind, typed)
        return _numbered(offered, picked)

    def _new(self, kind: str, typed: str) -> NewThing:
        """Ask for what a missing thing needs; its file is written with the one that names it."""
        answers: Answers = {} if is_id(typed) else {"names": typed}
        inside = replace(
            self,
            answer=lambda prompt: self.answer(f"  {prompt}"),
            say=lambda line: self.say(f"  {line}"),
        )
        inside.fill(FIELDS[kind], answers)
        self.made.append(NewThing(kind, answers))
        return self.made[-1]

    def _say_how_to_add(self, field: Field) -> None:
        if field.kinds[0] == "source":
            self.say("  `dateline new source` adds one; leave it out until then")
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
