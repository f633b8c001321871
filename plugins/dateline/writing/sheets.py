"""The files of a story while parts of them are moved into files of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from dateline.reading.references import REFERENCES
from dateline.reading.storyfile import Kind
from dateline.writing.tree import MODELINE, Document, Fields, Scalar
from dateline.writing.walking import owners


@dataclass(slots=True)
class Sheet:
    """A file."""

    kind: Kind
    path: str
    """From the story's folder: `sources/herald-2024-12-06.yml`."""
    document: Document
    is_meant: bool = True
    """Whether parts of it may be moved."""
    has_changed: bool = False
    """Whether something in it was moved or renamed."""

    @property
    def id(self) -> str:
        """The file's stem."""
        return self.path.rpartition("/")[2].removesuffix(".yml")


@dataclass(slots=True)
class Binder:
    """All files of a story, those that are added, and what an editor should be told."""

    sheets: list[Sheet]
    taken: set[str]
    """The ids that nothing new may have: those of every actor, source and wire."""
    added: list[Sheet] = field(default_factory=list)
    renamed: dict[str, str] = field(default_factory=dict)
    """The new id of what had another one."""
    notes: list[str] = field(default_factory=list)

    def of_kind(self, kind: Kind) -> Iterable[Sheet]:
        """Return the files that hold one kind of thing."""
        return [sheet for sheet in (*self.sheets, *self.added) if sheet.kind == kind]

    def add(self, kind: Kind, base: str, root: Fields, origin: Sheet) -> str:
        """Put fields into a file of their own and return its id.

        Args:
            kind: `source` or `actor`.
            base: the id, to which a number is added where it is taken.
            root: the fields.
            origin: the file from which they come.
        """
        key = base
        number = 1
        while key in self.taken:
            number += 1
            key = f"{base[:60]}-{number}"
        self.taken.add(key)
        head = _modeline(origin, kind)
        self.added.append(Sheet(kind, f"{kind}s/{key}.yml", Document(root, head)))
        return key

    def rename(self) -> None:
        """Write new ids wherever the old ones are named."""
        for sheet in [*self.sheets, *self.added] if self.renamed else []:
            for scalar in _named(sheet):
                if scalar.text in self.renamed:
                    scalar.text = self.renamed[scalar.text]
                    sheet.has_changed = True


def _named(sheet: Sheet) -> Iterable[Scalar]:
    """Every text of a file that names an actor, a source or where one comes from."""
    for path, wanted in REFERENCES[sheet.kind].items():
        if wanted in ("source", "voice", "origin"):
            for _, unit in owners(sheet.document.root, path):
                if isinstance(unit.value, Scalar):
                    yield unit.value


def _modeline(origin: Sheet, kind: Kind) -> list[str]:
    """The line for editors' schemas of a new file, where the file from which it comes has one."""
    lines = (line for line in origin.document.head if line.startswith(MODELINE))
    address = next(lines, "").removeprefix(MODELINE)
    if not address:
        return []
    if address.startswith("../"):
        above = "../" * origin.path.count("/")
        address = f"../{address.removeprefix(above)}"
    return [MODELINE + re.sub(r"[\w-]+(?=\.schema\.json)", kind, address)]
