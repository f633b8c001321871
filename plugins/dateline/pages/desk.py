"""Where pages are put together: a story, a look at it, and the templates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from jinja2 import Environment

from dateline.addresses import HOME, Address, Linker
from dateline.maps import COLUMN, MapSize, Selection
from dateline.media import Picture
from dateline.pages.document import Document, Heading
from dateline.pages.environment import environment, render
from dateline.pages.figures import MapFigure, map_figure
from dateline.pages.periods import Split
from dateline.pages.view import View
from dateline.story.known import Record
from dateline.story.story import Story

DESCRIPTION_LENGTH = 200
"""The length in characters beyond which a page's description is cut at a word."""


@dataclass(frozen=True)
class PageOptions:
    """What a site says of its pages."""

    directory_urls: bool = True
    """Whether pages are served as folders (`timeline/`) or as files (`timeline.html`)."""
    templates: Path | None = None
    """A folder whose templates stand in for the packaged ones of the same name."""
    site_url: str | None = None
    """The site's full address; None where nobody knows it."""
    commit: str | None = None
    """The commit from which the site is built; None where nobody knows it."""
    how_we_work: Address | None = None
    """The page that explains method and words, with the sections that `manual/` lists."""
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    """The pictures of the story, by their `src`; those that are not in it are not shown."""
    under_embargo: frozenset[str] = frozenset()
    """The ids of events that readers do not see yet, in a preview."""


@dataclass(frozen=True)
class Desk:
    """What every page is made from."""

    view: View
    """The story as seen from the home page; pages see it from their own address."""
    jinja: Environment
    options: PageOptions = PageOptions()
    """What the site says of its pages."""

    @property
    def story(self) -> Story:
        """The story that the pages tell."""
        return self.view.story

    @cached_property
    def record(self) -> Record:
        """What was known when."""
        return Record(self.story)

    @cached_property
    def split(self) -> Split:
        """Which page of the timeline tells which event."""
        return Split(self.story)

    def figure(
        self, selection: Selection, page: Address, size: MapSize = COLUMN
    ) -> MapFigure | None:
        """Return the map of a selection for a page; None where nothing can be drawn."""
        return map_figure(self.view.on(page), selection, size)

    def document(  # noqa: PLR0913 - a page's head is made of this many parts
        self,
        address: Address,
        template: str,
        title: str,
        description: str,
        *,
        section: Address | None = None,
        edit: str | None = None,
        contents: Sequence[Heading] = (),
        **values: object,
    ) -> Document:
        """Render one page."""
        view = self.view.on(address)
        body = render(self.jinja, template, view=view, title=title, **values)
        summary = shortened(description)
        return Document(address, title, summary, body, section, tuple(contents), edit)

    def file_of(self, kind: str, thing_id: str) -> str | None:
        """Return the YAML file of a thing, from the story's folder."""
        return self.story.files.get((kind, thing_id))


def desk_for(story: Story, options: PageOptions) -> Desk:
    """Return the desk at which a story's pages are made."""
    link = Linker(HOME, options.directory_urls)
    view = View(story, link, options.how_we_work, options.pictures, options.under_embargo)
    return Desk(view, environment(options.templates), options)


def shortened(text: str, length: int = DESCRIPTION_LENGTH) -> str:
    """Return a text that ends at a word, with an ellipsis where it was cut."""
    if len(text) <= length:
        return text
    return text[:length].rsplit(" ", 1)[0].rstrip(",;:–") + "…"
