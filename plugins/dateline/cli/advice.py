"""What `dateline check` advises beyond problems."""

from __future__ import annotations

import argparse
import re
from dataclasses import dataclass, field
from pathlib import Path

from dateline.problems import Problem
from dateline.problems.codes import CODES, FIRST_ADVICE
from dateline.problems.painting import Paint
from dateline.problems.rendering import blocks
from dateline.reading.folder import SETTINGS
from dateline.story.story import Story

ALL = "all"
"""What `--advice` is given for everything."""

_ID = re.compile(r"[a-z0-9][a-z0-9-]*")


@dataclass(frozen=True)
class Advice:
    """What a desk would ask about a story."""

    told: tuple[Problem, ...] = ()
    """The warnings that are shown."""
    amounts: dict[str, int] = field(default_factory=dict)
    """How many there are by code, those that are not shown among them."""


def register(parser: argparse.ArgumentParser) -> None:
    """Add the options to the command's."""
    either = parser.add_mutually_exclusive_group()
    either.add_argument(
        "--advice",
        type=_wanted,
        metavar="all|CODE",
        help="tell all advice, or all of one kind such as D108, rather than some of each kind",
    )
    either.add_argument(
        "--no-advice", action="store_true", help="tell what is wrong, and give no advice"
    )


def advised(options: argparse.Namespace, story: Story | None) -> Advice:
    """Return the advice that the options ask for.

    Raises:
        HistoryError: The commit that was named cannot be read.
    """
    if story is None or options.no_advice:
        return Advice()
    from dateline import advice  # noqa: PLC0415 - not needed for a story that is wrong

    wanted = options.advice or (ALL if options.format in ("json", "sarif") else None)
    found = advice.advise(story, _mentioned(options))
    if wanted not in (None, ALL):
        found = tuple(one for one in found if one.code == wanted)
    if options.against is not None:
        from dateline.history import changed_files  # noqa: PLC0415 - starts git

        changed = changed_files(options.path, options.against)
        found = tuple(
            one for one in found if story.files.get((one.kind, one.id), SETTINGS) in changed
        )
    shown = found if wanted else advice.sample(found)
    return Advice(advice.locate(story, options.path, shown), advice.amounts(found))


def told(advice: Advice, paint: Paint) -> str:
    """Return advice as text: the warnings, and how many there are where some are left out."""
    if not advice.told:
        return ""
    number, kinds = sum(advice.amounts.values()), len(advice.amounts)
    total = f"{number:,} {'warning' if number == 1 else 'warnings'} of {_kinds(kinds)}"
    parts = [blocks(advice.told, paint)]
    if number == len(advice.told):
        return "\n\n".join([*parts, f"Advice: {total}."])
    table = [f"  {code}  {n:>5,}  {CODES[code]}" for code, n in advice.amounts.items()]
    lines = [f"Advice: {total}, of which {len(advice.told)} stand above.", *table, _HOW]
    return "\n\n".join([*parts, "\n".join(lines)])


_HOW = "Tell all with `--advice all`, one kind with `--advice D101`, none with `--no-advice`."


def _kinds(number: int) -> str:
    return "one kind" if number == 1 else f"{number} kinds"


def _wanted(text: str) -> str:
    code = text.strip().upper()
    if text == ALL or (code in CODES and code >= FIRST_ADVICE):
        return text if text == ALL else code
    raise argparse.ArgumentTypeError(
        f"`{text}` is no kind of advice; write `all` or a code from {FIRST_ADVICE} to {max(CODES)}"
    )


def _mentioned(options: argparse.Namespace) -> frozenset[str]:
    """The words of the pages written by hand that may be ids, so that no id in use seems unused."""
    docs: Path = options.docs or options.path.absolute().parent / "docs"
    pages = docs.rglob("*.md") if docs.is_dir() else ()
    return frozenset(word for page in pages for word in _ID.findall(_text(page)))


def _text(page: Path) -> str:
    """What stands in a page; a page that cannot be read is told of elsewhere."""
    try:
        return page.read_text("utf-8", errors="replace")
    except OSError:
        return ""
