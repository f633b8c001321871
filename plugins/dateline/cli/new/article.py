"""The article that a page describes in JSON-LD (schema.org), out of data that may be anything."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from dateline.cli.new.tags import one_line

_OTHERS = frozenset({"BlogPosting", "LiveBlogPosting", "Report", "SocialMediaPosting"})
_MOST = 500
"""How many things of one page are looked at."""


def article_of(blocks: Iterable[str]) -> dict[str, Any]:
    """Return the article in a page's JSON-LD.

    It is empty where there is none, and where there are several with headlines of their own:
    nothing says which of them the page is.
    """
    some = list(islice(blocks, _MOST))
    found = [thing for block in some for thing in _things(block) if _is_article(thing)]
    headlines = {text_of(thing.get("headline")) for thing in found}
    return found[0] if len(headlines) == 1 else {}


def names(value: Any) -> list[str]:
    """Return the names of people or organisations, however they are given."""
    many = value if isinstance(value, list) else [value]
    given = (one.get("name") if isinstance(one, dict) else one for one in many[:20])
    found = (text_of(name) for name in given)
    return [name for name in dict.fromkeys(found) if name and not name.startswith("http")]


def text_of(value: Any) -> str:
    """Return a text on one line; empty for whatever is none."""
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    return one_line(value) if isinstance(value, str) else ""


def _things(block: str) -> Iterator[dict[str, Any]]:
    try:
        waiting: list[Any] = [json.loads(block)]
    except (ValueError, RecursionError):
        return
    for _ in range(_MOST):
        if not waiting:
            return
        thing = waiting.pop(0)
        if isinstance(thing, list):
            waiting = [*thing[:_MOST], *waiting]
        elif isinstance(thing, dict):
            yield thing
            waiting += [part for key in ("@graph", "mainEntity") if (part := thing.get(key))]


def _is_article(thing: dict[str, Any]) -> bool:
    kinds = thing.get("@type")
    each = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(k, str) and (k.endswith("Article") or k in _OTHERS) for k in each)
