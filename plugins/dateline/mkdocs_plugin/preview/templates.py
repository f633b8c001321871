"""The theme's templates, from one build of a preview to the next."""

from __future__ import annotations

import os
from collections.abc import Iterator

from jinja2 import BytecodeCache, Environment, FileSystemLoader
from jinja2.bccache import Bucket
from mkdocs.theme import Theme


class Compiled(BytecodeCache):
    """The theme's templates as they were compiled, for as long as a preview runs.

    MkDocs makes a new environment for each build; compiling Material's templates takes longer than
    all else that a build for a preview has to do. Jinja compares checksums, so that a template
    that has changed is compiled again.
    """

    def __init__(self) -> None:
        """Keep nothing yet."""
        self._kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give Jinja what is kept of a template."""
        if bucket.key in self._kept:
            bucket.bytecode_from_string(self._kept[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what Jinja has compiled."""
        self._kept[bucket.key] = bucket.bytecode_to_string()


class _Visible(FileSystemLoader):
    """Lists no hidden folders: MkDocs asks for all files and drops Material's 14,000 icons."""

    def list_templates(self) -> list[str]:
        """Return the names of the templates and of what lies beside them."""
        return sorted({name for folder in self.searchpath for name in _names(folder)})


def keep(theme: Theme, compiled: Compiled) -> None:
    """Let every environment that a theme gives out take its templates as they were compiled."""
    original = theme.get_env

    def get_env() -> Environment:
        env = original()
        env.loader, env.bytecode_cache = _Visible(theme.dirs), compiled
        return env

    theme.get_env = get_env  # type: ignore[method-assign]  # MkDocs has no hook this early


def _names(folder: str | os.PathLike[str]) -> Iterator[str]:
    for place, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        inside = os.path.relpath(place, folder).replace(os.sep, "/")
        yield from (name if inside == "." else f"{inside}/{name}" for name in files)
