"""Ids for everything that has none of its own: files, claims, quotes and sources in place."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from dateline.reading.nodes import Entry, Mapping, Node, Scalar, Sequence, at, texts
from dateline.reading.storyfile import START, StoryFile
from dateline.story.dates import DateError, parse_moment
from dateline.story.text import is_id

LONGEST_ID = 64
"""How many characters an id may have."""


def identify(file: StoryFile) -> None:
    """Give the thing in a file its id, the file's stem, and claims and quotes theirs."""
    tree = file.tree
    if tree is None or file.kind == "story":
        return
    _check_id_field(file, tree)
    stem = file.id
    if not is_id(stem):
        _report_file_name(file)
        stem = slug(stem) or "unnamed"
    set_text(tree, "id", stem)
    if file.kind == "event":
        _identify_parts(tree, "claims")
        _identify_parts(tree, "quotes")


def slug(text: str) -> str:
    """Return a text in the form of an id; empty where nothing of it can stand in one."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", ascii_text).strip("-")[:LONGEST_ID].rstrip("-")


def source_id(source: Mapping) -> str:
    """Return the id of a source written in place.

    It is made from publisher, day of publication and a hash of the address, so that it stays the
    same wherever and however often the source is written.
    """
    own = source.text("id")
    if own is not None:
        return own
    publisher = slug(source.text("publisher") or "")[:40].rstrip("-") or "source"
    parts = [publisher, _day(source.text("published")), _hash(source_key(source))]
    return "-".join(part for part in parts if part)


def source_key(source: Mapping) -> str:
    """Return what makes two sources one: the address, or else the title."""
    return source.text("url") or source.text("archive_url") or " ".join(texts(source, "title"))


def set_text(mapping: Mapping, name: str, text: str) -> None:
    """Set a field to a text; one that stands nowhere in the file is placed where its map is."""
    here = mapping.entries.get(name)
    key = here.key if here else Scalar(mapping.span, name)
    span = here.value.span if here else mapping.span
    mapping.entries[name] = Entry(key, Scalar(span, text))


def _day(published: str | None) -> str:
    try:
        return parse_moment(published).listed.isoformat() if published else ""
    except DateError:
        return ""


def _hash(text: str) -> str:
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:6]


def _identify_parts(event: Mapping, name: str) -> None:
    parts = event.get(name)
    taken = set(texts(event, f"{name}.*.id"))
    for part in parts.items if isinstance(parts, Sequence) else []:
        if isinstance(part, Mapping) and part.get("id") is None:
            base = f"{name.removesuffix('s')}-{_hash(_words(part.get('text')))}"
            made = _free(base, taken)
            taken.add(made)
            set_text(part, "id", made)


def _words(text: Node | None) -> str:
    if isinstance(text, Mapping):
        text = next(iter(text.entries.values())).value if text.entries else None
    return (text.text or "") if isinstance(text, Scalar) else ""


def _free(base: str, taken: set[str]) -> str:
    number = 1
    made = base
    while made in taken:
        number += 1
        made = f"{base}-{number}"
    return made


def _check_id_field(file: StoryFile, tree: Mapping) -> None:
    for node in at(tree, "id"):
        if not isinstance(node, Scalar) or node.text != file.id:
            given = node.text if isinstance(node, Scalar) else "…"
            file.report(
                "D022",
                node,
                f"the id `{given}` is not the name of the file",
                cure=f"delete the line: the id is `{file.id}`, after the file",
            )


def _report_file_name(file: StoryFile) -> None:
    better = slug(file.id) or "a-name-of-latin-letters"
    file.report(
        "D021",
        START,
        f"the file's name `{file.id}` cannot be an id",
        cure=f"ids are lower-case letters, digits and hyphens, at most {LONGEST_ID}: "
        f"rename it to `{better}.yml`",
    )
