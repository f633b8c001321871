"""`dateline schema` writes the schemas, or the data reference, and says where."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dateline.cli import main
from dateline.story.schema import schemas

PAGES = ["index.md", "event.md", "actor.md", "place.md", "source.md", "count.md", "story.md"]


@pytest.fixture(autouse=True)
def _somewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_it_writes_a_schema_for_each_kind_of_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    written = {path.name: json.loads(path.read_text("utf-8")) for path in Path("schema").iterdir()}
    assert written == schemas()
    assert capsys.readouterr().out.splitlines() == [f"schema/{name}" for name in schemas()]


def test_it_writes_them_where_it_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "of/ours"]) == 0
    assert Path("of/ours/event.schema.json").is_file()
    assert not Path("schema").exists()


def test_it_writes_the_reference_and_no_schemas(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "--reference", "pages"]) == 0
    assert sorted(path.name for path in Path("pages").iterdir()) == sorted(PAGES)
    assert capsys.readouterr().out.splitlines() == [f"pages/{name}" for name in PAGES]
    assert not Path("schema").exists()
