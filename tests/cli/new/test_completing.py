"""What Tab completes at a question."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.cli.new.completing import answers_to, propose
from dateline.cli.new.fields import FIELDS
from dateline.reading import survey

readline = pytest.importorskip("readline")


def completed(story: Path, kind: str, path: str, typed: str) -> list[str]:
    """Return all that Tab can make of what was typed, as it offers it."""
    field = next(field for field in FIELDS[kind] if field.path == path)
    propose(answers_to(field, survey(story)))
    turns = (readline.get_completer()(typed, turn) for turn in range(10))
    return [found for found in turns if found is not None]


@pytest.mark.parametrize(
    ("path", "typed", "found"),
    [
        ("places", "nor", ["north-bridge"]),
        ("places", "North ", ["north bridge"]),
        ("actors", "جين", ["جين دو"]),
        ("claims.0.by", "her", ["herald-2024-12-06"]),
        ("importance", "k", ["key"]),
        ("places", "zzz", []),
        ("title", "nor", []),
    ],
)
def test_ids_come_before_names(path: str, typed: str, found: list[str], story: Path) -> None:
    assert completed(story, "event", path, typed) == found


def test_a_name_that_could_disturb_the_terminal_is_not_offered(story: Path) -> None:
    (story / "places/odd.yml").write_text('names: "Zed \\u202e"\nkind: town\n')
    assert completed(story, "event", "places", "zed") == []
