"""What was written in place, in files of its own."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.cli.fmt.files import Change, File, Folder
from dateline.story.schema import FILES
from dateline.writing import Binder, Sheet, lay_out, move_sources, move_speakers, read_document
from dateline.writing.tree import Fields


@dataclass(frozen=True, slots=True)
class Moves:
    """The changes that moving makes, and what an editor should be told."""

    changes: tuple[Change, ...]
    """New files first, so that no reference ever leads nowhere."""
    notes: tuple[str, ...]


def move(folder: Folder, *, sources: bool, speakers: bool) -> Moves:
    """Return what it takes to move what stands in place in the named files of a story.

    Raises:
        OSError: a file cannot be read.
    """
    files = {file.path.relative_to(folder.path).as_posix(): file for file in folder.sound}
    before = {path: file.path.read_bytes() for path, file in files.items()}
    sheets = [
        Sheet(file.kind, path, read_document(file.kind, before[path]), file.path in folder.meant)
        for path, file in files.items()
    ]
    binder = Binder(sheets, _taken(sheets, folder.faulty))
    if sources:
        move_sources(binder)
    if speakers:
        move_speakers(binder)
    changes = [_change(sheet, folder, None) for sheet in binder.added]
    changes += [_change(s, folder, before[s.path]) for s in sheets if s.has_changed]
    return Moves(tuple(changes), tuple(binder.notes))


def _taken(sheets: list[Sheet], faulty: tuple[File, ...]) -> set[str]:
    """The ids that no new source or actor may have."""
    taken = {sheet.id for sheet in sheets if sheet.kind in ("actor", "source")}
    taken |= {file.path.stem for file in faulty}
    for sheet in sheets:
        wires = sheet.document.root.get("wires") if sheet.kind == "story" else None
        if isinstance(wires, Fields):
            taken |= {unit.key for unit in wires.units if unit.key}
    return taken


def _change(sheet: Sheet, folder: Folder, before: bytes | None) -> Change:
    path = folder.path / sheet.path
    return Change(
        path,
        f"{folder.shown}/{sheet.path}",
        before,
        lay_out(sheet.document, FILES[sheet.kind]).encode(),
    )
