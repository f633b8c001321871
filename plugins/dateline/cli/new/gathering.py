"""What a new file is to say, before anybody is asked: from flags, a saved page or a filled form."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from dateline.cli.new.fields import FIELDS, Answers, Field
from dateline.cli.new.form import answers_of
from dateline.cli.new.webpage import FIELDS as PAGE_FIELDS
from dateline.cli.new.webpage import read_page
from dateline.problems.display import shown


def add_flags(parser: argparse.ArgumentParser, kind: str) -> None:
    """Add what can be said about a kind of thing to its parser."""
    for field in FIELDS[kind]:
        _add_flag(parser, field)
    if kind == "event":
        parser.add_argument(
            "--from-issue",
            type=Path,
            metavar="FILE",
            help="take it from the body of an issue made with the form",
        )
    if kind == "source":
        parser.add_argument(
            "--from-html",
            type=Path,
            metavar="FILE",
            help="take from a saved web page what it says of itself",
        )


def given(options: argparse.Namespace, say: Callable[[str], None]) -> Answers:
    """Return what the options say; a flag goes before what a file says.

    Args:
        options: The command's.
        say: Tells what was found in a saved page, and where.

    Raises:
        RefusedError: The file is not what it should be.
        OSError: The file cannot be read.
    """
    told = vars(options)
    flags = {f.path: told[_slot(f)] for f in FIELDS[options.kind] if told[_slot(f)]}
    form: Path | None = told.get("from_issue")
    page: Path | None = told.get("from_html")
    told_by_file = answers_of(form) if form else _of_page(page, flags, say) if page else {}
    return {**told_by_file, **flags}


def _of_page(page: Path, flags: Answers, say: Callable[[str], None]) -> Answers:
    found = read_page(page)
    for name in PAGE_FIELDS:
        if name in flags:
            say(f"{name}: as the flag says")
        elif name not in found:
            say(f"{name}: the page does not say")
        else:
            value, place = found[name]
            told = ", ".join(value) if isinstance(value, list) else value
            say(f"{name}: {shown(told)} (from {place})")
    return {name: part.value for name, part in found.items()}


def is_form(options: argparse.Namespace) -> bool:
    """Tell whether a filled form says everything, so that there is nobody to ask."""
    return vars(options).get("from_issue") is not None


def _add_flag(parser: argparse.ArgumentParser, field: Field) -> None:
    meaning = field.meaning
    if field.choices:
        meaning += f": {', '.join(field.choices)}"
    if field.many:
        meaning += "; may be given several times"
    parser.add_argument(
        f"--{field.option}",
        dest=_slot(field),
        action="append" if field.many else "store",
        metavar=field.option.upper(),
        help=meaning,
    )


def _slot(field: Field) -> str:
    """Where the options keep a field, apart from what else they hold."""
    return f"field {field.path}"
