"""Where everything on the site lives: one address for each thing, worked out once.

An address names a page by its path without an ending (`events/2024-12-06-rastan-bridge`,
`timeline`, `actors/index`) and, where it points inside a page, an anchor. How that becomes a URL
depends on one setting of the site generator, so only `Linker` knows it.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Address:
    """A page of the site, or an anchor in one."""

    path: str
    """The page, from the site's root, with `/` and without an ending."""
    anchor: str = ""
    """The id of an element on that page; empty for the page as a whole."""

    def at(self, anchor: str) -> Address:
        """Return the same page with another anchor."""
        return replace(self, anchor=anchor)

    @property
    def page(self) -> Address:
        """The page itself, without an anchor."""
        return replace(self, anchor="")

    @property
    def source(self) -> str:
        """The path of the Markdown file that a site generator would expect for this page."""
        return f"{self.path}.md"


HOME = Address("index")
TIMELINE = Address("timeline")
MAP = Address("map")
EVENTS = Address("events/index")
ACTORS = Address("actors/index")
PLACES = Address("places/index")
SOURCES = Address("sources/index")
QUOTES = Address("quotes/index")
COUNTS = Address("counts/index")
WEAK_SPOTS = Address("weak-spots")
GLOSSARY = Address("glossary")
CORRECTIONS = Address("corrections")
KNOWN = Address("known/index")

STORY_MAP = "maps/story.html"
"""The one map page, a file and not a page of the site generator."""

EVENT_INDEX = "assets/dateline/events.json"
"""The index of events by which readers choose, a file that pages fetch."""


def event(event_id: str) -> Address:
    """Return the page of an event."""
    return Address(f"events/{event_id}")


def actor(actor_id: str) -> Address:
    """Return the profile of an actor."""
    return Address(f"actors/{actor_id}")


def place(place_id: str) -> Address:
    """Return the page of a place."""
    return Address(f"places/{place_id}")


def source(source_id: str) -> Address:
    """Return the entry of a source in the list of sources."""
    return SOURCES.at(source_id)


def quote(event_id: str, quote_id: str) -> Address:
    """Return the page of a quote; quote ids are unique within their event only."""
    return Address(f"quotes/{event_id}.{quote_id}")


def count(count_id: str) -> Address:
    """Return the page of a running count."""
    return Address(f"counts/{count_id}")


def claim(event_id: str, claim_id: str) -> Address:
    """Return the place of a claim on its event's page."""
    return event(event_id).at(f"claim-{claim_id}")


def term(key: str) -> Address:
    """Return the entry of a term in the glossary."""
    return GLOSSARY.at(key)


def period(key: str) -> Address:
    """Return the page of a period (`2024-11`) of a timeline that is split."""
    return Address(f"timeline/{key}")


def day(iso_day: str, on: Address = TIMELINE) -> Address:
    """Return the place of a day (`2024-12-06`) on a page of the timeline."""
    return on.at(f"day-{iso_day}")


def known(iso_day: str) -> Address:
    """Return the page of what was known on a day (`2024-12-06`)."""
    return Address(f"known/{iso_day}")


@dataclass(frozen=True, slots=True)
class Linker:
    """Relative URLs from one page to everything else, right under any sub-path."""

    here: Address
    """The page on which the links stand."""
    directory_urls: bool = True
    """Whether pages are served as folders (`timeline/`) or as files (`timeline.html`)."""

    def __call__(self, target: Address) -> str:
        """Return the URL of `target` as written on this page."""
        fragment = f"#{target.anchor}" if target.anchor else ""
        if target.page == self.here.page and fragment:
            return fragment
        return self.file(url_of(target, directory_urls=self.directory_urls)) + fragment

    def file(self, path: str) -> str:
        """Return the URL of a file of the site (`maps/story.html`) as written on this page."""
        here = url_of(self.here, directory_urls=self.directory_urls)
        base = posixpath.dirname(here) or "."
        relative = posixpath.relpath(path or ".", base)
        return f"{relative}/" if path.endswith("/") or not path else relative


def url_of(target: Address, *, directory_urls: bool) -> str:
    """Return a page's URL from the site's root, without a leading slash or an anchor."""
    parent, _, name = target.path.rpartition("/")
    folder = f"{parent}/" if parent else ""
    if directory_urls:
        return folder if name == "index" else f"{folder}{name}/"
    return f"{folder}{name}.html"
