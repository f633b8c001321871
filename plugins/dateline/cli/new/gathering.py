"""What a new file is to say, before anybody is asked: from flags, a saved page or a filled form."""

from __future__ import annotations

import argparse
from pathlib import Path

from dateline.cli.new.fields import FIELDS, Answers, Field
from dateline.cli.new.form import answers_of


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


def given(options: argparse.Namespace) -> Answers:
    """Return what the options say; a flag goes before what a file says.

    Raises:
        RefusedError: The file is not what it should be.
        OSError: The file cannot be read.
    """
    told = vars(options)
    flags = {f.path: told[_slot(f)] for f in FIELDS[options.kind] if told[_slot(f)]}
    form: Path | None = told.get("from_issue")
    return {**(answers_of(form) if form else {}), **flags}


def is_from_file(options: argparse.Namespace) -> bool:
    """Tell whether a file says everything, so that there is nobody to ask."""
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
