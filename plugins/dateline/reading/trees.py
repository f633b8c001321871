"""What files held when they were read last, so that an unchanged file is not parsed again.

What is kept stays in the user's own folder for such things, never in the story's: a story comes
from somewhere, and a stranger could put into it what its files are to be taken for. It is JSON,
so that nothing in it is ever run; whatever is not as this very program wrote it is passed over.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import yaml

from dateline import __version__
from dateline.reading import nodes
from dateline.reading.packing import pack, unpack
from dateline.reading.private import cache_folder, read_private, write_private

SUFFIX = ".trees"
"""How the names of kept files end."""


def digest_of(data: bytes) -> str:
    """Return what tells one file's content from every other's."""
    return hashlib.blake2b(data, digest_size=20).hexdigest()


@dataclass(slots=True)
class Trees:
    """What files hold, by their content."""

    path: Path | None = None
    """Where it is kept from run to run; None for as long as the program runs."""
    _kept: dict[str, str] = field(default_factory=dict)
    """What was read before, each as a line of the file: checksum and JSON."""
    _used: dict[str, str] = field(default_factory=dict)
    """What this reading has needed."""

    def load(self) -> None:
        """Take up what is kept from an earlier run, if that was this very program's."""
        data = read_private(self.path) if self.path else None
        head, _, rest = (data or b"").decode("utf-8", "replace").partition("\n")
        if head == made_by():
            self._kept = {line[:40]: line[41:] for line in rest.split("\n") if line}

    def get(self, digest: str) -> tuple[nodes.Mapping, bool] | None:
        """Return what a file of this content holds, as new nodes; None where it is not known.

        The flag tells whether it has a field with nothing after it.
        """
        line = self._kept.get(digest)
        found = _read(line) if line else None
        if line and found:
            self._used[digest] = line
        return found

    def put(self, digest: str, tree: nodes.Mapping, *, has_blanks: bool) -> None:
        """Keep what a file of this content holds; it had no problems."""
        packed = json.dumps([has_blanks, pack(tree)], ensure_ascii=False, separators=(",", ":"))
        self._used[digest] = f"{_checksum(packed)} {packed}"

    def save(self) -> None:
        """Keep what this reading needed, and forget the rest."""
        is_news = self._used.keys() != self._kept.keys()
        self._kept, self._used = self._used, {}
        if self.path and is_news:
            lines = (f"{digest} {line}\n" for digest, line in self._kept.items())
            write_private(self.path, f"{made_by()}\n{''.join(lines)}".encode("utf-8", "replace"))


def kept_trees(folder: Path, environment: Mapping[str, str]) -> Trees:
    """Return what the files of a story's folder held in an earlier run."""
    kept_in = cache_folder(environment)
    name = digest_of(os.fsencode(folder.absolute()))
    trees = Trees(kept_in / f"{name}{SUFFIX}" if kept_in else None)
    trees.load()
    return trees


def _checksum(text: str) -> str:
    return hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=8).hexdigest()


def _read(line: str) -> tuple[nodes.Mapping, bool] | None:
    checksum, _, packed = line.partition(" ")
    if checksum != _checksum(packed):
        return None
    try:
        has_blanks, tree = json.loads(packed)
        node = unpack(tree)
    except (ValueError, TypeError, LookupError, RecursionError):
        return None
    return (node, has_blanks is True) if isinstance(node, nodes.Mapping) else None


@cache
def made_by() -> str:
    """Return what tells this program from every other: its version, and how it reads."""
    code = b"".join(path.read_bytes() for path in _own_code())
    return f"dateline {__version__} yaml {yaml.__version__} {digest_of(code)}"


def _own_code() -> Iterator[Path]:
    yield from sorted(Path(__file__).parent.glob("*.py"))
