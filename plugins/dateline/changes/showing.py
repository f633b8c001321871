"""The page of a thing as readers see it, cut into parts and without the site around it."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from dateline import addresses
from dateline.addresses import Address, url_of
from dateline.changes.markup import Element, parsed
from dateline.changes.pairing import Thing
from dateline.changes.wording import SAYS
from dateline.pages.actor_pages import profile_page
from dateline.pages.count_pages import count_page
from dateline.pages.desk import Desk
from dateline.pages.document import Document
from dateline.pages.event_pages import event_page, tombstone
from dateline.pages.place_pages import place_page
from dateline.story.actor import Actor
from dateline.story.count import Count
from dateline.story.event import Event
from dateline.story.place import Place
from dateline.story.source import Source

TRAIL = "dl-known__trail"
"""The list of what was known when, which tells the claims again."""

CHROME = frozenset(
    {
        TRAIL,
        "dl-more",
        "dl-warned__folded",
        "dl-warned__show",
        "dl-citing",
        "dl-foot",
        "dl-link",
        "dl-moment",
        "dl-report",
        "dl-tally",
    }
)
"""What belongs to the site around a page, or repeats it."""

PLAIN = frozenset({"article", "aside", "footer", "header", "main", "nav", "section"})
"""Elements that would be landmarks of the page of changes."""

HEADINGS = {"h1": "h4", "h2": "h4", "h3": "h5", "h4": "h6"}
"""A thing's own headings stand below those of the page of changes; its title may be folded away."""

OWN_MARKS = {"del": "s", "ins": "span"}
"""What a page marks itself, in its corrections, looks unlike what is marked as changed here."""

KEPT = frozenset(
    {"aria-hidden", "aria-label", "class", "colspan", "datetime", "dir", "href", "lang", "role"}
    | {"rowspan", "scope", "tabindex", "title", "translate"}
)
"""Attributes that mean something in a file of its own."""


class Part(NamedTuple):
    """A part of a page: its head, its map, a section."""

    key: str
    """What tells it from the other parts of the page."""
    title: str
    """What it is called where it is folded away."""
    body: Element


def parts_of(
    desk: Desk, thing: Thing, anchors: Mapping[str, str], picture: Callable[[str], str]
) -> tuple[Part, ...]:
    """Return a thing as readers see it; nothing of what has no page.

    Args:
        desk: Where pages are made, of the version in which the thing stands.
        thing: The event, count, place, actor or source.
        anchors: Where on the page of changes things stand, by the URL of their page on the site.
        picture: Returns a picture as a `data:` address, by its `src`; empty for what is not shown.
    """
    if isinstance(thing, Source):
        return (Part("source", SAYS["head"], _source(desk, thing)),)
    document = _document(desk, thing)
    if document is None:
        return ()
    here = url_of(document.address, directory_urls=desk.options.directory_urls)
    article = parsed(document.body).elements[0]
    cleaner = _Cleaner(posixpath.dirname(here), anchors)
    cut = [Part(part.key, part.title, cleaner.clean(part.body)) for part in _parts(article)]
    cut += _pictures(desk, thing, picture)
    return tuple(part for part in cut if part.body.children and part.body.text)


def _pictures(desk: Desk, thing: Thing, picture: Callable[[str], str]) -> Iterator[Part]:
    """Yield the pictures of an event with what is said of them; behind their warnings, if any."""
    for media in thing.media if isinstance(thing, Event) else ():
        credit = desk.view.words("picture.credit", who=media.credit)
        alt, address = desk.view.text(media.alt), picture(media.src)
        told = (media.src, alt, f"{credit} · {media.license}")
        shown = [Element("img", {"src": address, "alt": alt})] if address else []
        if shown and media.warning:
            summary = Element("summary", {}, [desk.view.text(media.warning)])
            shown = [Element("details", {}, [summary, *shown])]
        lines = [Element("p", {}, [line]) for line in told]
        yield Part(f"picture-{media.src}", SAYS["pictures"], Element("div", {}, [*shown, *lines]))


def anchor_urls(addresses_of: Mapping[Address, str], desk: Desk) -> dict[str, str]:
    """Return anchors by the URLs at which pages stand."""
    directory = desk.options.directory_urls
    return {url_of(page, directory_urls=directory): key for page, key in addresses_of.items()}


def address_of(kind: str, thing_id: str) -> Address | None:
    """Return the page of a thing; None where it has none of its own."""
    if kind in ("event", "actor", "place", "count"):
        found: Address = getattr(addresses, kind)(thing_id)
        return found
    return None


def _document(desk: Desk, thing: Thing) -> Document | None:
    if isinstance(thing, Event):
        return tombstone(desk, thing) if thing.withdrawn else event_page(desk, thing)
    if isinstance(thing, Count):
        return count_page(desk, thing)
    if isinstance(thing, Place):
        return place_page(desk, thing)
    if isinstance(thing, Actor):
        return None if thing.private else profile_page(desk, thing)
    return None


def _source(desk: Desk, source: Source) -> Element:
    address = addresses.source(source.id)
    view = desk.view.on(address)
    template = desk.jinja.get_template("parts/source-entry.html")
    body = parsed(template.render(view=view, source=source))  # type: ignore[arg-type]
    return _Cleaner("sources", {}).clean(body)


def _parts(article: Element) -> Iterator[Part]:
    for child in article.elements:
        if child.tag == "header":
            yield Part("head", SAYS["head"], child)
        elif child.tag == "aside":
            yield Part("map", SAYS["map"], child)
        else:
            yield from _sections(child)


def _sections(body: Element) -> Iterator[Part]:
    """Yield the sections of a page's body; a warning is told, and what it hides is shown."""
    for number, child in enumerate(_kept(body)):
        if isinstance(child, str):
            continue
        heading = next((found for tag in ("h2", "h3") for found in child.all(tag)), None)
        if child.tag == "details" and "dl-warned" in child.classes:
            warning = Element("p", {"class": "dl-warning"}, child.elements[0].children)
            yield Part("warning", SAYS["warning"], warning)
            yield from _sections(Element("div", {}, child.children[1:]))
        elif child.tag == "section" and heading:
            yield Part(heading.attributes.get("id", heading.text), heading.text, child)
        elif "dl-facts" in child.classes:
            yield Part("facts", SAYS["facts"], child)
        else:
            yield Part(f"{child.tag}-{number}", SAYS["other"], child)


class _Cleaner:
    """Makes of a part of a page something that stands in a file of its own."""

    def __init__(self, folder: str, anchors: Mapping[str, str]) -> None:
        self._folder = folder
        self._anchors = anchors

    def clean(self, part: Element) -> Element:
        """Return a part without the site: no ids, no scripts' data, no links that lead nowhere."""
        tag = "div" if part.tag in PLAIN else HEADINGS.get(part.tag, part.tag)
        found = Element(tag, self._attributes(part))
        if part.tag in HEADINGS:
            found.attributes["class"] = f"dlc-like-{part.tag}"
        if part.tag == "details" and "dl-warned" in part.classes:
            found.attributes["open"] = ""
        if part.tag == "a" and "href" not in found.attributes:
            found.tag, found.attributes = "span", {"class": "dlc-link"}
        if part.tag == "svg":
            return _drawing(part)
        if part.tag in OWN_MARKS:
            found.tag = OWN_MARKS[part.tag]
        found.children = [c if isinstance(c, str) else self.clean(c) for c in _kept(part)]
        return found

    def _attributes(self, part: Element) -> dict[str, str]:
        kept = {name: text for name, text in part.attributes.items() if name in KEPT}
        if kept.get("role") == "region":
            kept["role"] = "group"
        href = self._target(kept.pop("href", ""))
        if href:
            kept["href"] = href
            if not href.startswith("#"):
                kept["rel"] = "noopener noreferrer external"
        return kept

    def _target(self, href: str) -> str:
        """Return where a link leads from here; empty for what is not in this file."""
        if href.startswith(("https://", "http://")):
            return href
        path = href.partition("#")[0]
        joined = posixpath.normpath(posixpath.join(self._folder, path))
        found = self._anchors.get(joined) or self._anchors.get(f"{joined}/")
        return f"#{found}" if path and found else ""


def _kept(part: Element) -> Iterator[Element | str]:
    for child in part.children:
        if isinstance(child, str) or not _is_chrome(child):
            yield child


def _is_chrome(part: Element) -> bool:
    """Tell whether a part is the site's: itself, or all of it behind a heading."""
    inside = frozenset(name for child in part.elements for name in child.classes)
    return bool((part.classes | (inside & {TRAIL})) & CHROME)


def _drawing(svg: Element) -> Element:
    """Return a drawing with nothing in it that another one of the file may have too."""
    found = svg.copy()
    for name in ("id", "aria-labelledby", "aria-describedby"):
        _drop(found, name)
    return found


def _drop(part: Element, name: str) -> None:
    part.attributes.pop(name, None)
    for child in part.elements:
        _drop(child, name)
