"""The data reference: a page of Markdown for each kind of file, and one for what they share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dateline.cli.schema.examples import EXAMPLES
from dateline.cli.schema.fields import Part, index, parts, told
from dateline.cli.schema.kinds import KINDS, anchor
from dateline.story.schema import FILES

_MADE = "<!-- Made by `dateline schema --reference` from the program's models: change those. -->"

_INTRODUCTION = """\
Everything that the files of a story can say, field by field. [Your editor](../in-your-editor.md)
shows the same where you point at a field. How to use them well is in
[the editors' handbook](../handbook/index.md)."""

_OF_EVERY_FILE = """\
## Of every file

- One file holds one thing. The file's name without `.yml` is the thing's id, by which other files
  name it.
- A field that is not marked **required** may be left out, or have nothing behind its colon.
- What is written is text, whatever it looks like: `NO`, `1984` and `12:30` are what they say.
- One id where a list of ids belongs is a list of one.
- Files are UTF-8, and use no anchors, aliases or tags of YAML.

[`dateline check`](../check.md) tells what is wrong and how to mend it.
[`dateline fmt`](../fmt.md) brings fields into the order in which they stand here."""

_VOCABULARIES = """\
## Vocabularies

| Vocabulary | Used for |
|---|---|
| EDTF (ISO 8601-2) | dates, as precise as they are known |
| ACLED | types of events |
| UCDP, ACLED | how precisely a place is known |
| HURIDOCS | who says what, and as what kind of statement |
| CSL | what is said of a source |
| GeoJSON, WGS 84 | areas and points |
| BCP 47 | languages |"""


_ADVANCE = """\
What is not marked **required** may be left out; [more that holds of every
file](index.md#of-every-file)."""


def pages() -> Mapping[str, str]:
    """Return the reference: the text of each page by the name of its file."""
    return {"index.md": _text(_index()), **{f"{kind}.md": _text(_page(kind)) for kind in FILES}}


def _text(paragraphs: Iterator[str]) -> str:
    return "\n\n".join(paragraphs) + "\n"


def _index() -> Iterator[str]:
    yield "# Data reference"
    yield _MADE
    yield _INTRODUCTION
    yield "\n".join(_entry(kind) for kind in FILES)
    yield _OF_EVERY_FILE
    yield "## Kinds of values"
    for kind in KINDS:
        yield f"### {_capital(kind.title)} {{ #{anchor(kind.title)} }}"
        yield " ".join(filter(None, (kind.described["description"], kind.more)))
        yield f"```yaml\n{kind.yaml}```"
    yield _VOCABULARIES


def _entry(kind: str) -> str:
    path, _ = EXAMPLES[kind]
    folder = path.rpartition("/")[0]
    where = path if kind == "story" else f"{folder}/<id>.yml"
    return f"- [{kind.capitalize()}]({kind}.md), `{where}`: {_doc(parts(kind)[0])}"


def _page(kind: str) -> Iterator[str]:
    file, *inner = every = parts(kind)
    path, example = EXAMPLES[kind]
    yield f"# {kind.capitalize()}"
    yield _MADE
    yield f"{_doc(file)} {_ADVANCE}"
    yield f'```yaml title="{path}"\n{example}```'
    yield "## Fields"
    yield index(file)
    yield from told(file, every)
    for part in inner:
        yield f"## {_capital(part.title)} {{ #{anchor(part.title)} }}"
        yield f"{_doc(part)} It stands in {_owner(part)}."
        yield index(part)
        yield from told(part, every)


def _owner(part: Part) -> str:
    return f"[`{'.'.join(part.path)}`](#{anchor('-'.join(part.path))})"


def _doc(part: Part) -> str:
    return str(part.described["description"])


def _capital(title: str) -> str:
    return title[:1].upper() + title[1:]
