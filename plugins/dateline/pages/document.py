"""A document: one generated file of the site, before any site generator has seen it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from dateline.addresses import Address


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of a page's table of contents."""

    anchor: str
    """The id of the heading's element."""
    title: str
    """Plain text."""
    level: int = 2
    """2 for `h2`, and so on."""


@dataclass(frozen=True, slots=True)
class Document:
    """A page of the site: its address, its head and its body."""

    address: Address
    title: str
    """Plain text, not escaped: what the window and the search results show."""
    description: str
    """Plain text, not escaped, one or two sentences."""
    body: Markup
    """The page's HTML, its `h1` included; every text in it is escaped."""
    section: Address | None = None
    """The page of the navigation under which it stands (`timeline` for an event)."""
    contents: tuple[Heading, ...] = ()
    """The table of contents."""
    edit: str | None = None
    """The YAML file behind it, from the story's folder; None where there is not one file."""


@dataclass(frozen=True)
class Planned:
    """A document that is not made before somebody asks for it.

    Of a thousand pages, a preview shows the few that an editor looks at.
    """

    address: Address
    """The document's address."""
    make: Callable[[], Document]
    """Makes the document."""
    is_searchable: bool = True
    """Whether search should find it."""

    @cached_property
    def document(self) -> Document:
        """The document, made once."""
        return self.make()
