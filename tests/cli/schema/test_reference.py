"""The data reference: current, complete, and every example in it is taken as it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from dateline.cli import main
from dateline.cli.schema.examples import EXAMPLES
from dateline.cli.schema.fields import Part, parts
from dateline.cli.schema.kinds import KINDS, OR, anchor, linked
from dateline.cli.schema.reference import pages
from dateline.story.schema import FILES, described_file

ROOT = Path(__file__).parents[3]
REFERENCE = ROOT / "manual/reference"
PAGES = pages()

PARTS = [pytest.param(kind, part, id=part.model.__name__) for kind in FILES for part in parts(kind)]


class Loader(yaml.SafeLoader):
    """Reads YAML as editors do: a day is text."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in known if not tag.endswith(("timestamp", "int"))]
    for first, known in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
"""YAML 1.1 takes days for dates and `16:00` for a number, which YAML 1.2 does not."""
Loader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^-?\d+$"), list("-0123456789"))


def load(text: str) -> Any:
    return yaml.load(text, Loader)  # noqa: S506 - a loader of plain values


def section(kind: str, field_anchor: str) -> str:
    """What a page tells of a field, its heading included."""
    page = PAGES[f"{kind}.md"]
    start = page.index(f"{{ #{field_anchor} }}\n")
    return re.split(r"^##+ ", page[start:], maxsplit=1, flags=re.M)[0]


def examples(text: str) -> Iterator[Mapping[str, Any]]:
    for block in re.findall(r"^```yaml\n(.*?)^```", text, re.M | re.S):
        yield from map(load, block.split(OR))


def wrong_with(value: Any, schema: Any, definitions: Any) -> list[str]:
    validator = Draft7Validator({**schema, "definitions": definitions})
    return [error.message for error in validator.iter_errors(value)]


@pytest.mark.parametrize("name", PAGES)
def test_the_committed_page_is_current(name: str) -> None:
    committed = (REFERENCE / name).read_text("utf-8")
    assert committed == PAGES[name], "write it with `dateline schema --reference manual/reference`"


def test_no_page_is_left_over() -> None:
    assert {path.name for path in REFERENCE.iterdir()} == set(PAGES)


@pytest.mark.parametrize(("kind", "part"), PARTS)
def test_every_field_is_told_with_examples_that_fit(kind: str, part: Part) -> None:
    definitions = described_file(kind).get("definitions", {})
    told = list(part.fields)
    assert {name for name, _ in told} == set(part.described["properties"])
    for name, field in told:
        text = section(kind, part.anchor(name))
        assert field["description"] in text
        assert ("**required**" in text) == (name in part.described.get("required", ()))
        found = list(examples(text))
        assert found
        for example in found:
            assert list(example) == [name]
            assert wrong_with(example[name], field, definitions) == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: anchor(kind.title))
def test_every_kind_of_value_is_told_with_examples_that_fit(kind: Any) -> None:
    definitions = {"source": described_file("event")["definitions"]["source"]}
    assert kind.described["description"] in section("index", anchor(kind.title))
    for example in map(load, kind.yaml.split(OR)):
        (value,) = example.values()
        assert wrong_with(value, kind.described, definitions) == []


def test_the_words_of_a_list_are_told_with_what_they_mean() -> None:
    told = section("event", "claims-stance")
    assert "- `doubts`: does not believe it, and does not deny it\n" in told
    assert "*Left out:* `asserts`. *Vocabulary:* HURIDOCS." in told


def test_what_a_field_takes_leads_to_where_that_is_told() -> None:
    assert linked("list; each item: id or a claim", {"a claim": "#a-claim"}) == (
        "list; each item: [id](index.md#id) or [a claim](#a-claim)"
    )
    assert linked("plain text", {}) == "[plain text](index.md#plain-text)"
    assert linked("id, or words", {}) == "[id, or words](index.md#id-or-words)"


def test_the_bounds_of_a_number_are_told() -> None:
    assert "[number](index.md#number) from -90 to 90" in section("place", "location-lat")


def test_the_examples_are_one_story_in_the_house_style_in_which_nothing_is_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for path, text in EXAMPLES.values():
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_text(text, "utf-8")
    assert main(["check", "--no-advice"]) == 0, capsys.readouterr().out
    assert main(["fmt", "--check"]) == 0, capsys.readouterr().out


@pytest.mark.parametrize("kind", EXAMPLES)
def test_an_example_stands_on_the_page_of_its_kind(kind: str) -> None:
    path, text = EXAMPLES[kind]
    assert f'```yaml title="{path}"\n{text}```' in PAGES[f"{kind}.md"]
    assert max(map(len, text.splitlines())) <= 46, "a telephone shows about as many"
