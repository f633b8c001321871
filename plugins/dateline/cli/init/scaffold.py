"""The files of a new story, from the templates in `scaffold/`.

`common/` is for every story, `en/` for one in English, `en-example/` for one that has the example.
A file that ends in `.jinja` is a template, every other one is taken as it is; `dot-` at the start
of a name stands for a dot, so that nothing in the scaffold works on this repository.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

import dateline
from dateline.cli.init.plan import Plan
from dateline.story.schema import schemas
from dateline.writing import write_file_text

SCAFFOLD = Path(dateline.__file__).parent / "scaffold"
"""The folder with the templates, a part of the package."""

TEMPLATE = ".jinja"
WORDS = "words.toml"
"""In the folder of a language: what the settings, which all languages share, say in it."""

_MARKDOWN = re.compile(r"[\\`*_{}\[\]#]")


def files(plan: Plan) -> dict[str, str]:
    """Return what stands in each file of a new story, by its path in the story's folder."""
    templates = _environment()
    words = words_of(plan.language)
    found = {
        _target(path): _text(templates, path, plan, words)
        for path in _paths(plan)
        if path.name != WORDS
    }
    for name, schema in schemas().items():
        found[f"schema/{name}"] = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
    return dict(sorted(found.items()))


def words_of(language: str) -> dict[str, str]:
    """Return what the settings say in a language."""
    return tomllib.loads((SCAFFOLD / language / WORDS).read_text(encoding="utf-8"))


def _paths(plan: Plan) -> Iterator[Path]:
    rooms = ["common", plan.language, *([f"{plan.language}-example"] if plan.example else [])]
    for room in rooms:
        yield from sorted(path for path in (SCAFFOLD / room).rglob("*") if path.is_file())


def _target(path: Path) -> str:
    parts = path.relative_to(SCAFFOLD).parts[1:]
    named = "/".join(re.sub(r"^dot-", ".", part) for part in parts)
    return named.removesuffix(TEMPLATE)


def _text(templates: Environment, path: Path, plan: Plan, words: dict[str, str]) -> str:
    if path.suffix != TEMPLATE:
        return path.read_text(encoding="utf-8")
    told = {name: getattr(plan, name) for name in _TOLD}
    return templates.get_template(path.relative_to(SCAFFOLD).as_posix()).render(told, words=words)


_TOLD = (
    "title",
    "language",
    "program",
    "example",
    "site_url",
    "edit_base",
    "contact",
    "contact_link",
)


def _environment() -> Environment:
    """Return the templates: of YAML and Markdown, so each place says how it quotes what it gets."""
    environment = Environment(
        loader=FileSystemLoader(SCAFFOLD),
        autoescape=False,  # noqa: S701 - no template makes HTML
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {"quoted": _quoted, "plain": _plain, "story_fields": _story_fields}
    return environment


def _quoted(text: str) -> str:
    """Write a text in double quotes, as YAML and JSON both read it."""
    return json.dumps(text, ensure_ascii=False)


def _story_fields(fields: dict[str, str]) -> str:
    """Write fields of story.yml as `dateline fmt` leaves them."""
    return write_file_text("story", fields).rstrip("\n")


def _plain(text: str) -> str:
    """Write a text so that Markdown shows it as it is."""
    return _MARKDOWN.sub(r"\\\g<0>", text)
