"""A saved web page -> what a source's file can say of it, and where each part was found.

Nothing is guessed: what the page does not say stays out, and so does what it says in two ways.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from dateline.cli.new.article import article_of, names, text_of
from dateline.cli.new.drafting import RefusedError
from dateline.cli.new.tags import Tags, tags_of
from dateline.story.dates import DateError, parse_moment
from dateline.story.text import is_language

LARGEST = 10_000_000
"""How many bytes a page may have."""

FIELDS = ("title", "publisher", "author", "published", "language", "url")
"""The fields that a page can fill, in the order in which they are told."""

_CHARSET = re.compile(rb"""(?i)charset\s*=\s*["']?([a-z0-9_:.-]{1,40})""")
_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"'\\`{}|^]+")
_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(.*)", re.ASCII)


class Found(NamedTuple):
    """What a page says, and where."""

    value: Any
    """A text; of authors a list."""
    place: str
    """Where that stands: `og:title`."""


def read_page(file: Path) -> dict[str, Found]:
    """Return what a saved page says of itself, by field; a field that it leaves open is missing.

    Raises:
        RefusedError: The page is too large.
        OSError: The file cannot be read.
    """
    with file.open("rb") as opened:
        data = opened.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise RefusedError(f"the page is larger than {LARGEST // 1_000_000} MB")
    tags = tags_of(_decoded(data))
    article = article_of(tags.data)
    return {
        name: found
        for name, candidates in _candidates(tags, article).items()
        if (found := next((one for one in candidates if one.value), None))
    }


def _decoded(data: bytes) -> str:
    declared = _CHARSET.search(data[:4_000])
    encoding = declared[1].decode("ascii") if declared else "utf-8"
    try:
        return data.decode("utf-8-sig" if encoding.lower() == "utf-8" else encoding, "replace")
    except (LookupError, ValueError):
        return data.decode("utf-8-sig", "replace")


def _candidates(tags: Tags, article: dict[str, Any]) -> dict[str, Iterator[Found]]:
    return {
        "title": _titles(tags, article),
        "publisher": _publishers(tags, article),
        "author": _authors(tags, article),
        "published": _days(tags, article),
        "language": _languages(tags, article),
        "url": _addresses(tags, article),
    }


def _meta(tags: Tags, *keys: str) -> Iterator[Found]:
    for key in keys:
        yield from (Found(value, f"meta {key}") for value in tags.meta.get(key, [])[:1])


def _titles(tags: Tags, article: dict[str, Any]) -> Iterator[Found]:
    yield Found(text_of(article.get("headline")), "JSON-LD headline")
    yield from _meta(tags, "og:title", "twitter:title", "citation_title", "dc.title")
    headings = tags.texts.get("h1", [])
    if len(headings) == 1:
        yield Found(headings[0], "the only <h1>")
    yield Found((tags.texts.get("title") or [""])[0], "<title>")


def _publishers(tags: Tags, article: dict[str, Any]) -> Iterator[Found]:
    yield Found(", ".join(names(article.get("publisher"))[:1]), "JSON-LD publisher")
    yield from _meta(tags, "og:site_name", "publisher", "citation_publisher", "dc.publisher")


def _authors(tags: Tags, article: dict[str, Any]) -> Iterator[Found]:
    yield Found(names(article.get("author")), "JSON-LD author")
    for key in ("author", "article:author", "citation_author", "dc.creator"):
        given = [name for name in tags.meta.get(key, []) if not _WEB_ADDRESS.match(name)]
        yield Found(list(dict.fromkeys(given))[:20], f"meta {key}")


def _days(tags: Tags, article: dict[str, Any]) -> Iterator[Found]:
    yield Found(_moment(text_of(article.get("datePublished"))), "JSON-LD datePublished")
    keys = ("article:published_time", "datepublished", "citation_publication_date", "dc.date")
    for found in _meta(tags, *keys, "date"):
        yield Found(_moment(found.value), found.place)
    moments = {_moment(time) for time in tags.times}
    if len(moments) == 1:
        yield Found(moments.pop(), "<time datetime>")


def _languages(tags: Tags, article: dict[str, Any]) -> Iterator[Found]:
    yield Found(_tag(text_of(article.get("inLanguage"))), "JSON-LD inLanguage")
    yield Found(_tag(tags.language), "<html lang>")
    for found in _meta(tags, "og:locale", "content-language"):
        yield Found(_tag(found.value), found.place)


def _addresses(tags: Tags, article: dict[str, Any]) -> Iterator[Found]:
    yield Found(_address(tags.links.get("canonical", "")), "<link rel=canonical>")
    for found in _meta(tags, "og:url"):
        yield Found(_address(found.value), found.place)
    yield Found(_address(text_of(article.get("url"))), "JSON-LD url")
    page = article.get("mainEntityOfPage")
    named = page.get("@id") if isinstance(page, dict) else page
    yield Found(_address(text_of(named)), "JSON-LD mainEntityOfPage")
    yield Found(_address(tags.saved_from), "the browser's note")


def _moment(written: str) -> str:
    """A day or moment as the story writes it; empty where it is none that can be."""
    match = _MOMENT.fullmatch(written.strip())
    text = f"{match[1]}{match[2]}" if match else written.strip()
    try:
        moment = parse_moment(text)
    except DateError:
        return ""
    return text if moment.listed else ""


def _tag(written: str) -> str:
    language, _, rest = written.replace("_", "-").partition("-")
    tag = "-".join(filter(None, [language.lower(), rest]))
    return tag if is_language(tag) else ""


def _address(written: str) -> str:
    return written if _WEB_ADDRESS.fullmatch(written) else ""
