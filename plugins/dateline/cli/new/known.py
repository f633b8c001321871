"""What the story has already: whom a name means, what is like it, and what would be double."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence
from urllib.parse import parse_qsl, urlencode, urlsplit

from dateline.cli.new.fields import Answers
from dateline.reading.known import Known
from dateline.reading.nodes import texts

NEAR = 5
"""How many near names are offered."""

ALIKE = 0.85
"""How alike two titles of one day are that tell the same, from 0 to 1."""

SHARES_IDS = {"actor": ("source", "wire"), "source": ("actor", "wire")}
"""Kinds that are named side by side, so that one id cannot mean two of them."""

_NOT_THE_PAGE = re.compile(r"(?i)utm_.*|fbclid|gclid|mc_[ce]id|igshid")
"""Parameters of an address that only tell from where somebody came."""


def meant(known: Known, kinds: Iterable[str], text: str) -> str | None:
    """Return the id of what has this id, name or web address; None where nothing has."""
    wanted = " ".join(text.split())
    for kind in kinds:
        if known.has(kind, wanted):
            return wanted
        found = with_address(known, text) if kind == "source" else known.named(kind, wanted)
        if found:
            return found
    return None


def near(known: Known, kinds: Iterable[str], text: str) -> list[str]:
    """Return the ids of what may be meant, the likeliest first, at most `NEAR`."""
    wanted = text.casefold().strip()[:200]
    names = {name: key for kind in kinds for name, key in known.names.get(kind, {}).items()}
    within = sorted((name for name in names if wanted in name), key=len) if wanted else []
    close = difflib.get_close_matches(wanted, names, NEAR, 0.6)
    return list(dict.fromkeys(names[name] for name in [*within, *close]))[:NEAR]


def name_of(known: Known, kinds: Iterable[str], key: str) -> str:
    """Return what a thing is called; empty where it has an id only."""
    for kind in kinds:
        tree = known.trees.get(kind, {}).get(key)
        for path in ("names", "names.**", "title", "title.**"):
            found = texts(tree, path) if tree else []
            if found:
                return found[0]
    return ""


def is_taken(known: Known, kind: str, key: str) -> bool:
    """Tell whether an id cannot be given to something new."""
    kinds = (kind, *SHARES_IDS.get(kind, ()))
    old = known.names.get(kind, {}).get(key)
    return any(known.has(one, key) for one in kinds) or (old is not None and old != key)


def with_address(known: Known, address: str) -> str | None:
    """Return the source with a web address, however its scheme or its end are written."""
    wanted = _same_page(address)
    for key, tree in known.trees.get("source", {}).items() if wanted else ():
        given = [*texts(tree, "url"), *texts(tree, "archive_url")] if tree else []
        if any(_same_page(one) == wanted for one in given):
            return key
    return None


def double(known: Known, kind: str, answers: Answers) -> str | None:
    """Return the id of what seems to be the same thing; None where nothing does."""
    if kind == "source":
        given: Sequence[str] = [answers.get("url", ""), answers.get("archive_url", "")]
        return next(filter(None, (with_address(known, one) for one in given)), None)
    if kind == "event":
        return _same_news(known, answers)
    name = answers.get("names" if kind in ("actor", "place") else "title", "")
    return known.named(kind, " ".join(str(name).split()))


def _same_news(known: Known, answers: Answers) -> str | None:
    """Return the event of the same date whose title is the same or nearly so."""
    title, date = str(answers.get("title", "")).casefold()[:300], answers.get("date")
    for key, tree in known.trees.get("event", {}).items():
        if not title or tree is None or tree.text("date") != date:
            continue
        for other in [*texts(tree, "title"), *texts(tree, "title.**")]:
            if difflib.SequenceMatcher(None, title, other.casefold()[:300]).ratio() >= ALIKE:
                return key
    return None


def _same_page(address: str) -> str:
    """What makes two addresses one: host, path and what asks for something else."""
    try:
        parts = urlsplit(address.strip())
        host = (parts.netloc or "").casefold().removeprefix("www.")
        asked = [pair for pair in parse_qsl(parts.query) if not _NOT_THE_PAGE.fullmatch(pair[0])]
    except ValueError:
        return ""
    return f"{host}{parts.path.rstrip('/')}?{urlencode(asked)}" if host else ""
