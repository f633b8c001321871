"""What a saved web page says about itself, found in its tags.

The page is hostile: it may be broken on purpose, endless or nested without end. So it is walked
through once, from tag to tag, and each tag of interest is read by the standard library's parser
on its own: given the whole page, that takes quadratic time over tags and comments that never end.
Nothing in the page is run or fetched, and no entity is known but HTML's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser
from itertools import islice

LONGEST_TAG = 8_000
"""How many characters a tag of interest may have; a longer one is passed over."""

MOST_TAGS = 20_000
"""How many tags of interest are read."""

LONGEST_VALUE = 2_000
"""How many characters of a value are taken."""

_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d{1,5}\)(https?://[^\s<>\"]{1,2000}) -->")
_TAG = re.compile(r"(?i)<(html|meta|link|time|title|h1|script|style|textarea|template|svg)[\s>/]")
_WHOLE = re.compile(r"""<(?:[^>"']++|"[^"]*+"|'[^']*+')*+>""")
_ANY_TAG = re.compile(r"<[^<>]{0,500}>")
_JSON_LD = "application/ld+json"
_WITH_TEXT = frozenset({"title", "h1"})
_CLOSED = frozenset({"title", "h1", "script", "style", "textarea", "template", "svg"})


@dataclass
class Tags:
    """What stands in the tags of interest, in the order of the page."""

    meta: dict[str, list[str]] = field(default_factory=dict)
    """What `<meta>` says, by name, property or itemprop, in lower case."""
    links: dict[str, str] = field(default_factory=dict)
    """The first address of each kind of `<link>`."""
    texts: dict[str, list[str]] = field(default_factory=dict)
    """The text in each `<title>` and `<h1>`."""
    times: list[str] = field(default_factory=list)
    """What `<time datetime>` says."""
    data: list[str] = field(default_factory=list)
    """The JSON-LD, unread."""
    language: str = ""
    """`<html lang>`."""
    saved_from: str = ""
    """The address that a browser noted when it saved the page."""


def tags_of(page: str) -> Tags:
    """Return what stands in a page's tags."""
    found = Tags()
    if saved := _SAVED_FROM.search(page[:4_000]):
        found.saved_from = saved[1]
    for name, attributes, inner in islice(_walk(page), MOST_TAGS):
        _take(found, name, attributes, inner)
    return found


def _walk(page: str) -> Iterator[tuple[str, dict[str, str], str]]:
    """Yield each tag of interest: name, attributes and what stands up to its end tag."""
    ends = _Ends(page)
    here = page.find("<")
    while here >= 0:
        after = here + 1
        if page.startswith("<!--", here):
            after = ends.after("-->", here + 4)
        elif tag := _TAG.match(page, here):
            name = tag[1].lower()
            whole = _WHOLE.match(page, here, here + LONGEST_TAG)
            after = whole.end() if whole else here + LONGEST_TAG
            inner = ""
            if whole and name in _CLOSED:
                start, after = after, ends.after(f"</{name}", after)
                inner = page[start : after - len(name) - 2]
            if whole:
                yield name, _attributes(whole[0]), inner
        here = page.find("<", after)


class _Ends:
    """Where things end; an end that is nowhere is looked for once only."""

    def __init__(self, page: str) -> None:
        self._page = page
        self._folded = page.lower() if len(page.lower()) == len(page) else page
        self._missing: set[str] = set()

    def after(self, end: str, start: int) -> int:
        """Return the place behind an end, or the page's own end where there is none."""
        found = -1 if end in self._missing else self._folded.find(end, start)
        if found < 0:
            self._missing.add(end)
            return len(self._page) if end == "-->" else start
        return found + len(end)


class _OneTag(HTMLParser):
    """Reads the attributes of one tag."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep each attribute where it stands first, as browsers do."""
        for name, value in attrs:
            self.found.setdefault(name, one_line(value or ""))


def _attributes(tag: str) -> dict[str, str]:
    parser = _OneTag()
    parser.feed(tag)
    return parser.found


def _take(found: Tags, name: str, attributes: dict[str, str], inner: str) -> None:
    if name == "meta":
        _take_meta(found.meta, attributes)
    elif name == "link":
        for kind in attributes.get("rel", "").lower().split():
            found.links.setdefault(kind, attributes.get("href", ""))
    elif name == "time":
        found.times += filter(None, [attributes.get("datetime")])
    elif name == "html":
        found.language = found.language or attributes.get("lang", "")
    elif name == "script":
        found.data += [inner] if attributes.get("type", "").lower() == _JSON_LD else []
    elif name in _WITH_TEXT:
        text = one_line(unescape(_ANY_TAG.sub(" ", inner[: 2 * LONGEST_VALUE])))
        found.texts.setdefault(name, []).append(text)


def _take_meta(meta: dict[str, list[str]], attributes: dict[str, str]) -> None:
    content = attributes.get("content")
    for key in ("name", "property", "itemprop"):
        if content and attributes.get(key):
            meta.setdefault(attributes[key].lower(), []).append(content)


def one_line(text: str) -> str:
    """Return a text on one line, cut where it is endless."""
    return " ".join(text[:LONGEST_VALUE].split())
