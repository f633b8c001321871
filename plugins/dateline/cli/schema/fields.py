"""The fields of a kind of file as Markdown: a heading for each, parts of the file in their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from dateline.cli.schema.kinds import OR, anchor, linked
from dateline.story.claims import LARGEST
from dateline.story.schema import FILES, described_file, left_out
from dateline.story.shapes import below, field_names, name_of
from dateline.story.text import DEFAULT_LANGUAGE, Model
from dateline.story.written import NUMBER, SOURCE_STANDS_HERE, SOURCES, Written
from dateline.writing import write_fields


class Part(NamedTuple):
    """A file, or a map in it that has fields of its own."""

    model: type[Model]
    described: Written
    path: tuple[str, ...]
    """The fields that lead to it from the top of the file."""

    @property
    def title(self) -> str:
        """What it is called, with its article."""
        return name_of(self.model)

    @property
    def fields(self) -> Iterator[tuple[str, Written]]:
        """Its fields by name, in the order in which files give them."""
        for name in field_names(self.model):
            yield name, self.described["properties"][name]

    def anchor(self, name: str) -> str:
        """Return the id of a field on the page."""
        return anchor("-".join((*self.path, name)))


def parts(kind: str) -> list[Part]:
    """Return the file itself, then each part of it, once and below what it is a part of."""
    found: list[Part] = []
    _gather(Part(FILES[kind], described_file(kind), ()), found)
    return found


def _gather(part: Part, found: list[Part]) -> None:
    if part.model in {known.model for known in found}:
        return
    found.append(part)
    for name, field in part.fields:
        inner = _with_fields(field)
        model = _model_below(below(part.model, name))
        if inner and model:
            _gather(Part(model, inner, (*part.path, name)), found)


def _with_fields(field: Written) -> Written | None:
    """What in a field has fields of its own: the value, each item, or each value of a map."""
    if "properties" in field:
        return field
    below_it = [field.get("items"), field.get("additionalProperties"), *field.get("anyOf", ())]
    inner = (_with_fields(each) for each in below_it if isinstance(each, dict))
    return next((each for each in inner if each), None)


def _model_below(shape: Any) -> type[Model] | None:
    """The model of a value, of each item, or of each value of a map."""
    for found in (shape, below(shape, 0), below(shape, "key")):
        if isinstance(found, type) and issubclass(found, Model):
            return found
    return None


def told(part: Part, every: Sequence[Part]) -> list[str]:
    """Return the paragraphs that tell the fields of a part.

    Args:
        part: whose fields.
        every: all parts of the file, to link to.
    """
    addresses = {each.title: f"#{anchor(each.title)}" for each in every[1:]}
    return [para for name, field in part.fields for para in _field(part, name, field, addresses)]


def index(part: Part) -> str:
    """Return a line with a link to each field of a part."""
    return " · ".join(f"[`{name}`](#{part.anchor(name)})" for name, _ in part.fields)


def _field(part: Part, name: str, field: Written, addresses: Mapping[str, str]) -> Iterator[str]:
    yield f"### `{name}` {{ #{part.anchor(name)} }}"
    is_required = name in part.described.get("required", ())
    yield " · ".join([_kind(field, addresses), *(["**required**"] if is_required else [])])
    yield " ".join(_sentences(field))
    if words := _words(field):
        yield "\n".join(f"- `{word}`: {meaning}" for word, meaning in words)
    yield _yaml(part.model, name, field)


def _kind(field: Written, addresses: Mapping[str, str]) -> str:
    kind = linked(field["title"], addresses)
    low, high = field.get("minimum"), field.get("maximum")
    if (
        field["title"] == NUMBER["title"]
        and low is not None
        and high is not None
        and high < LARGEST
    ):
        return f"{kind} from {low:g} to {high:g}"
    return kind


def _sentences(field: Written) -> Iterator[str]:
    yield field["description"]
    if absent := field.get("absent", left_out(field)):
        yield f"*Left out:* {absent}."
    if vocabulary := field.get("vocabulary"):
        yield f"*Vocabulary:* {vocabulary}."


def _words(field: Written) -> list[tuple[str, str]]:
    """The words that may stand there, and what each means."""
    for each in (field, *field.get("anyOf", ())):
        if "enumDescriptions" in each:
            return list(zip(each["enum"], each["enumDescriptions"], strict=True))
    return []


def _yaml(model: type[Model], name: str, field: Written) -> str:
    """The examples of a field, in the house style."""
    texts = [write_fields(model, {name: example}) for example in _examples(field)]
    return f"```yaml\n{OR.join(texts)}```"


def _examples(field: Written) -> list[Any]:
    examples: list[Any] = field["examples"]
    if _words(field):
        return examples[:1]  # the others are in the list of words
    if field["title"] in (SOURCE_STANDS_HERE, SOURCES["title"]):
        return examples
    return [each for each in examples if each != {DEFAULT_LANGUAGE: examples[0]}]
