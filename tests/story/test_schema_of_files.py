"""`check-jsonschema` takes what editors write, and refuses the mistakes that a schema can see."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from dateline.story.schema import FILES

ROOT = Path(__file__).parents[2]
FOLDERS = {"actors": "actor", "places": "place", "sources": "source", "counts": "count"}

UNSEEN_CODES = {
    "D009": "anchors, aliases and merge keys are gone once YAML is parsed",
    "D010": "tags are, too",
    "D011": "characters that turn text round may stand in any text",
    "D018": "that an interval runs backwards takes two dates to see",
    "D022": "a schema does not know the name of the file",
    "D025": "rules between fields",
    "D030": "references: places",
    "D032": "references: sources",
    "D033": "references: speakers",
    "D034": "references: claims",
    "D035": "references: questions",
    "D036": "references: events",
    "D037": "references: sides",
    "D038": "references: origins",
    "D039": "references: what was corrected",
    "D040": "a source may stand in the event, in a claim or in a quote",
    "D041": "ids that clash, mostly of two files",
    "D042": "places within each other, over several files",
    "D043": "paths through places, over several files",
    "D045": "a source that two files describe",
    "D046": "a file that is not there",
    "D047": "words that are a name elsewhere",
}
"""The codes of problems that no schema can see, and why."""

UNSEEN_CASES = {
    "capitals-in-a-file-name": "a schema does not know the name of the file",
    "day-that-no-month-has": "a pattern knows no calendar",
    "file-name-in-another-script": "a schema does not know the name of the file",
    "misspelt-actor": "it has the form of an id",
    "time-zone-by-abbreviation": "a pattern does not know the zones",
}
"""Mistakes that a schema cannot see, though it sees others of their code."""

NO_FILE_OF_A_KIND = "D004"
"""The code of files that are where none is read: no schema is meant for them."""


class Mistake(NamedTuple):
    """One golden mistake, as `tests/problems/test_mistakes.py` tells it."""

    name: str
    kind: str
    code: str
    text: str

    @property
    def is_seen(self) -> bool:
        return self.code not in UNSEEN_CODES and self.name not in UNSEEN_CASES


def kind_of(path: Path) -> str:
    return "story" if path.name == "story.yml" else FOLDERS.get(path.parent.name, "event")


def mistake(golden: Path) -> Mistake | None:
    """The mistake of a golden file; none where it is in a page, or in a file of no kind."""
    given, _, told = golden.read_text("utf-8").partition("=== problems\n")
    head, _, text = given.partition("\n")
    file = Path(head.removeprefix("=== "))
    code = re.findall(r"\[(D\d{3})\]", told)[0]
    if file.parts[0] == "docs" or code == NO_FILE_OF_A_KIND:
        return None
    return Mistake(golden.stem, kind_of(file), code, text)


GOLDENS = sorted((ROOT / "tests/golden/mistakes").glob("*.txt"))
MISTAKES = [found for found in map(mistake, GOLDENS) if found]
WRITTEN = [*sorted((ROOT / "events").rglob("*.yml"))]

IN_SHORT = """\
title: {en: A, ar: أ}
date: 2024-12-06
time: 16:00
places: [homs, {place: hama, role: origin}]
actors:
claims: [{text: B, by: a resident (unnamed), sources: one}]
draft: true
sources: [{title: C, publisher: D, url: 'https://example.org/a'}, two]
"""


def refused(kind: str, files: list[Path]) -> set[Path]:
    """Those of the files that do not fit the schema, as an editor's machine finds them."""
    program = Path(sys.executable).with_name("check-jsonschema")
    schema = ROOT / "schema" / f"{kind}.schema.json"
    done = subprocess.run(
        [program, "--output-format", "json", "--schemafile", schema, *files],
        capture_output=True,
        text=True,
        check=False,
    )
    told = json.loads(done.stdout)
    return {Path(error["filename"]) for error in (*told["errors"], *told.get("parse_errors", []))}


@pytest.fixture(scope="module")
def wrong(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, set[str]]:
    """The names of the files that are refused, by kind: one process a kind looks at all of them."""
    folder = tmp_path_factory.mktemp("files")
    files: dict[str, list[Path]] = {kind: [] for kind in FILES}
    for name, kind, _, text in (*MISTAKES, Mistake("in-short", "event", "", IN_SHORT)):
        files[kind].append(folder / f"{name}.yml")
        files[kind][-1].write_text(text, "utf-8")
    for path in WRITTEN:
        files[kind_of(path)].append(path)
    return {kind: {path.stem for path in refused(kind, some)} for kind, some in files.items()}


@pytest.mark.parametrize("kind", FILES)
def test_every_file_of_the_story_fits_its_schema(kind: str, wrong: Mapping[str, set[str]]) -> None:
    written = {path.stem for path in WRITTEN if kind_of(path) == kind}
    assert written
    assert written & wrong[kind] == set()


def test_what_can_be_written_in_short_fits(wrong: Mapping[str, set[str]]) -> None:
    assert "in-short" not in wrong["event"]


@pytest.mark.parametrize("found", [m for m in MISTAKES if m.is_seen], ids=lambda found: found.name)
def test_a_mistake_that_a_schema_can_see_is_refused(
    found: Mistake, wrong: Mapping[str, set[str]]
) -> None:
    assert found.name in wrong[found.kind]


@pytest.mark.parametrize(
    "found", [m for m in MISTAKES if not m.is_seen], ids=lambda found: found.name
)
def test_what_only_dateline_check_sees_is_known(
    found: Mistake, wrong: Mapping[str, set[str]]
) -> None:
    assert found.name not in wrong[found.kind]


def test_no_code_is_listed_as_unseen_without_a_mistake_that_shows_it() -> None:
    assert {m.code for m in MISTAKES} >= set(UNSEEN_CODES)
    assert {m.name for m in MISTAKES} >= set(UNSEEN_CASES)
