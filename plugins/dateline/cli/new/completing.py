"""The Tab key at a question: it completes what can be answered, where Python can edit lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from dateline.cli.new.fields import Field
from dateline.problems.display import shown
from dateline.reading.known import Known

try:
    import readline
except ImportError:  # Python on Windows edits no lines
    readline = None  # type: ignore[assignment]


class Proposal(NamedTuple):
    """What a question can be answered with."""

    ids: Sequence[str]
    """Ids of the story, or the words of a closed list."""
    names: Sequence[str]
    """Names, case-folded, which are looked at where no id begins like that."""


def propose(answers: Proposal) -> None:
    """Let Tab complete what is typed next to one of these answers."""
    if readline is None:
        return
    readline.set_completer_delims("")  # a name with spaces is one answer
    readline.set_completer(_completer(answers))
    is_libedit = "libedit" in (readline.__doc__ or "")
    readline.parse_and_bind("bind ^I rl_complete" if is_libedit else "tab: complete")


def answers_to(field: Field, known: Known) -> Proposal:
    """Return what a field can be answered with, without what could disturb a terminal."""
    ids = [*field.choices, *(key for kind in field.kinds for key in known.trees.get(kind, {}))]
    names = (name for kind in field.kinds for name in known.names.get(kind, {}))
    return Proposal(ids, sorted(name for name in names if shown(name) == name))


def _completer(answers: Proposal) -> Callable[[str, int], str | None]:
    def complete(typed: str, turn: int) -> str | None:
        found = _beginning(answers.ids, typed) or _beginning(answers.names, typed)
        return found[turn] if turn < len(found) else None

    return complete


def _beginning(answers: Sequence[str], typed: str) -> list[str]:
    return [one for one in answers if one.startswith(typed.casefold())]
