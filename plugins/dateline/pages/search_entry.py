"""What the search knows of a page: a few short texts, and how they are written into one file.

The file is fetched when a reader searches and not before, so every byte of it is waited for.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

from dateline.addresses import Address, url_of
from dateline.prose import Words
from dateline.prose.folding import SAME

EntryKind = Literal[
    "place", "actor", "event", "page", "quote", "count", "term", "day", "source", "claim"
]
"""What a reader finds; where two fit a query equally well, the one that is named first here leads.
"""

PART = " · "

INDEX = "search/entries.json"
"""Where the file stands in the site; `theme/search/worker.js` asks for it there."""


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """Something that can be found: a page, or an anchor in one. All texts are plain."""

    kind: EntryKind | None
    """What it is; None where that goes without saying."""
    address: Address
    title: str
    note: str = ""
    """What tells it from others of its name: when it was, what kind of place it is.
    What is said apart stands apart by `PART`."""
    names: tuple[str, ...] = ()
    """Other names and spellings, in any script."""
    text: str = ""
    """What it says. The result shows the passage that was asked for."""
    about: tuple[Address, ...] = ()
    """The pages of the places and people in it, by whose names it is found as well."""
    warning: str = ""
    """What a reader should know beforehand; a result shows it in place of the text."""


def search_index(entries: Iterable[SearchEntry], words: Words, *, directory_urls: bool) -> bytes:
    """Return the file with everything that can be found.

    It is JSON: `same` are the letters that count as others, `kinds` the words for the kinds, and
    each of the `entries` is a list of kind (a place in `kinds`, from 0, or -1), URL from the site's
    root, title, note, names, text, the places in `entries` of what it is about, and the warning.
    What is empty at the end is left out, and so is a page's URL before `#` where the entry before
    stands on the same page.
    """
    listed = list(entries)
    kinds = get_args(EntryKind)
    rows = []
    numbers = {entry.address: number for number, entry in reversed(list(enumerate(listed)))}
    before = None
    for entry in listed:
        url = _url(entry.address, before, directory_urls=directory_urls)
        kind = kinds.index(entry.kind) if entry.kind else -1
        about = [numbers[address] for address in entry.about if address in numbers]
        row = [kind, url, entry.title, entry.note, entry.names, entry.text, about, entry.warning]
        rows.append(_short(row))
        before = entry.address.page
    names = [words(f"search.{kind}") for kind in kinds]
    found = {"same": SAME, "kinds": names, "entries": rows}
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode()


def _url(address: Address, before: Address | None, *, directory_urls: bool) -> str:
    fragment = f"#{address.anchor}" if address.anchor else ""
    if fragment and address.page == before:
        return fragment
    return url_of(address.page, directory_urls=directory_urls) + fragment


def _short(row: Sequence[Any]) -> Sequence[Any]:
    """Return a row without what is empty at its end."""
    filled = [place for place, value in enumerate(row) if value or place == 0]
    return row[: filled[-1] + 1]


def distinct(names: Iterable[str], title: str) -> Iterator[str]:
    """Yield each name that differs from the title, once."""
    yield from (name for name in dict.fromkeys(names) if name != title)
