"""Sources written in place -> files of their own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from dateline.reading.identity import slug, source_id, source_key
from dateline.reading.nodes import Mapping, plain, texts
from dateline.reading.references import SOURCE_PATHS
from dateline.writing.sheets import Binder, Sheet
from dateline.writing.tree import Fields, Items, Scalar, Unit, inside
from dateline.writing.walking import fields_as_read, owners


@dataclass(frozen=True, slots=True)
class _Known:
    id: str
    said: dict[str, Any]
    """What its file says."""


def move_sources(binder: Binder) -> None:
    """Move each source that is written in place into a file, and name it by its id there.

    One with the address of a source that has a file is dropped for that, if it says nothing else;
    otherwise it stays, and a note says why.
    """
    known: dict[str, _Known] = {}
    for sheet in binder.of_kind("source"):
        read = fields_as_read(sheet.document.root)
        known.setdefault(same_address(source_key(read)), _Known(sheet.id, plain(read)))
    for sheet in binder.sheets:
        for path in SOURCE_PATHS[sheet.kind] if sheet.is_meant else ():
            for _, unit in list(owners(sheet.document.root, path)):
                if isinstance(unit.value, Fields):
                    _move(unit, unit.value, sheet, binder, known)
    binder.rename()


def _move(
    unit: Unit, source: Fields, sheet: Sheet, binder: Binder, known: dict[str, _Known]
) -> None:
    read = fields_as_read(source)
    address = same_address(source_key(read))
    there = known.get(address)
    if there is None:
        there = known[address] = _Known(_add(source, read, sheet, binder), plain(read))
    elif other := _differing(plain(read), there.said):
        listed = ", ".join(f"`{name}`" for name in other)
        binder.notes.append(
            f"{sheet.path}: the source {source_key(read)} stays in place, because "
            f"sources/{there.id}.yml differs in {listed}"
        )
        return
    else:
        unit.before += inside(source)
    unit.put(there.id)
    sheet.has_changed = True


def _add(source: Fields, read: Mapping, sheet: Sheet, binder: Binder) -> str:
    old = source_id(read)
    own = read.text("id")
    fields = [unit for unit in source.units if unit.key != "id"]
    root = Fields(fields, source.tail)
    key = binder.add("source", own or _good_id(read), root, sheet)
    if key != old:
        binder.renamed[old] = key
        if not own:
            fields.append(Unit(Items([Unit(Scalar(old))]), "formerly"))
    return key


def _good_id(source: Mapping) -> str:
    """An id that people can read: publisher and date, or else publisher and title."""
    publisher = slug(source.text("publisher") or "")[:40].rstrip("-") or "source"
    date = re.match(r"\d{4}(-\d\d){0,2}", source.text("published") or "")
    title = slug(" ".join(texts(source, "title") or texts(source, "title.**"))).split("-")[:3]
    return slug(f"{publisher}-{date.group() if date else '-'.join(title)}")


def _differing(said: dict[str, Any], there: dict[str, Any]) -> list[str]:
    """The fields of a source that its file does not have like that."""
    return [
        name
        for name, value in said.items()
        if value != there.get(name)
        and not (name == "url" and same_address(value) == same_address(there.get(name, "")))
    ]


_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|mc_cid|mc_eid")


def same_address(address: str) -> str:
    """Return what is the same of all ways to write one web address; of a title, its words."""
    if not re.match(r"(?i)https?://", address):
        return " ".join(address.casefold().split())
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    host = parts.netloc.lower().removeprefix("www.")
    query = [pair for pair in parse_qsl(parts.query, True) if not _TRACKING.fullmatch(pair[0])]
    return f"{host}{parts.path.rstrip('/')}?{urlencode(query)}"
