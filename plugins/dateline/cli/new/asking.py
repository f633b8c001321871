"""Questions on a terminal, one a field that no flag has given."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from dateline.cli.new.complaints import complaint, is_web_address
from dateline.cli.new.completing import Proposal, answers_to, propose
from dateline.cli.new.fields import FIELDS, MADE_ALONG, Answers, Field, NewThing
from dateline.cli.new.known import double, is_taken, meant, name_of, near, with_address
from dateline.cli.new.naming import proposed_id
from dateline.problems.display import shown
from dateline.reading.guessing import closest, listing
from dateline.reading.known import Known
from dateline.story.text import is_id

_UNNAMED = re.compile(r"(?i).*\(unnamed\)")
"""Words about somebody who cannot be an actor, as the manual writes them."""


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
        wrong = complaint(field.path.rpartition(".")[2], typed) or self._double(field, typed)
        if wrong:
            self.say(f"  {shown(wrong)}")
        return None if wrong else typed

    def _double(self, field: Field, typed: str) -> str:
        """Tell of a source that the story has, before anything else is asked about it."""
        same = with_address(self.known, typed) if field.path == "url" else None
        return f"the story has this source already: `{same}`" if same else ""

    def _choice(self, choices: tuple[str, ...], typed: str) -> str | None:
        found = _by_number(choices).get(typed) or closest(typed.replace(" ", "-"), choices)
        if found is None:
            self.say(f"  `{shown(typed)}` is none of them")
        return found

    def _reference(self, field: Field, typed: str) -> Any:
        found = meant(self.known, field.kinds, typed) or self._made_before(field, typed)
        if found is not None:
            return found
        if field.path == "sources" and is_web_address(typed):
            return self._source_in_place(typed)
        return self._near(field, typed)

    def _made_before(self, field: Field, typed: str) -> NewThing | None:
        same = (one for one in self.made if one.kind in field.kinds)
        wanted = typed.casefold()
        return next((one for one in same if wanted in (one.name.casefold(), one.id)), None)

    def _near(self, field: Field, typed: str) -> Any:
        """Offer what has a name like what was typed, and to make what is not there."""
        offered = near(self.known, field.kinds, typed)
        words = typed if field.may_be_words and not is_id(typed) else None
        if words and not offered and _UNNAMED.fullmatch(words):
            return words
        self.say(f"  the story has no {' or '.join(field.kinds)} `{shown(typed)}`")
        self._number([f"{key} ({name_of(self.known, field.kinds, key)})" for key in offered])
        kind = field.kinds[0]
        if not offered and kind not in MADE_ALONG:
            return self._say_how_to_add(field)
        propose(Proposal(offered, ()))
        prompt = _ways(offered, kind, words)
        while picked := self.answer(prompt).strip():
            if picked.casefold() == "n" and kind in MADE_ALONG:
                return self._new(kind, typed)
            if picked.casefold() == "w" and words:
                return words
            if picked in offered or picked in _by_number(offered):
                return _by_number(offered).get(picked, picked)
            self.say(f"  `{shown(picked)}` is none of that")
        return None if offered else words

    def _new(self, kind: str, typed: str) -> NewThing | str:
        """Ask for what a missing thing needs; its file is written with the one that names it."""
        answers: Answers = {} if is_id(typed) else {"names": typed}
        inside = replace(
            self,
            answer=lambda prompt: self.answer(f"  {prompt}"),
            say=lambda line: self.say(f"  {line}"),
        )
        inside.fill(FIELDS[kind], answers)
        same = double(self.known, kind, answers)
        if same:
            inside.say(f"the story has this {kind} already: `{same}`")
            return same
        wanted = typed if is_id(typed) else proposed_id(kind, answers)
        made = NewThing(kind, answers, inside._free_id(kind, wanted))
        self.made.append(made)
        return made

    def _free_id(self, kind: str, wanted: str) -> str:
        """Return an id that nothing has, asked for where none can be made of a name."""
        made = {one.id for one in self.made if one.kind == kind}
        while not is_id(wanted) or is_taken(self.known, kind, wanted) or wanted in made:
            is_wrong = "is taken" if is_id(wanted) else "is not an id"
            self.say(
                f"`{shown(wanted)}` {is_wrong}" if wanted else "no id can be made of this name"
            )
            propose(Proposal((), ()))
            wanted = self.answer("Its id (lower-case letters a to z, digits, hyphens): ").strip()
        return wanted

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


def _ways(offered: Sequence[str], kind: str, words: str | None) -> str:
    """Return the prompt that says what can be answered where the story has no such thing."""
    if not offered:
        otherwise = "takes the words as they are" if words else "leaves it out"
        return f"  n makes a new {kind}, Enter {otherwise}: "
    ways = ["Its number"]
    ways += [f"n for a new {kind}"] if kind in MADE_ALONG else []
    ways += ["w for the words as they are"] if words else []
    return f"  Which one? {', '.join(ways)}, Enter for none: "


def _by_number(things: Iterable[str]) -> dict[str, str]:
    return {str(number): thing for number, thing in enumerate(things, 1)}
