"""The blocks, links and citations of hand-written pages as HTML."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from markdown import Markdown
from markupsafe import Markup

from dateline import prose
from dateline.addresses import HOME, Address
from dateline.blocks import inline
from dateline.blocks.contents import contents
from dateline.blocks.finding import Fault, Finder, Target
from dateline.blocks.requests import Request, read_request
from dateline.blocks.touring import toured
from dateline.pages import Desk
from dateline.pages.environment import render
from dateline.pages.view import View
from dateline.story.text import Text
from dateline.story.tour import Tour


@dataclass
class Writer:
    """Writes what a page asks of a story, through the site's templates.

    Whoever renders a page sets `page` beforehand; Markdown sets `steps` back before each.
    """

    desk: Desk
    page: Address = HOME
    """The page that is being rendered."""
    steps: int = 0
    """How many steps of tours stand on it so far."""

    @cached_property
    def finder(self) -> Finder:
        """Finds what links and filters name."""
        return Finder(self.desk.story)

    @property
    def view(self) -> View:
        """The story as seen from the page."""
        return self.desk.view.on(self.page)

    def block(self, kind: str, body: str) -> Markup:
        """Return a block as HTML that Markdown leaves alone, or what is wrong with it."""
        filters, problems = read_request(kind, body, self.finder)
        if filters is None:
            messages = [problem.message for problem in problems]
            return self._render("problem", kind=kind, messages=messages)
        shown = self._shown(kind, filters)
        return self._render(kind if shown else "nothing", kind=kind, **shown)

    def citation(self, ids: Iterable[str]) -> Markup:
        """Return a citation: each source's publisher and date, linked to its entry."""
        faults = [f for key in ids if isinstance(f := self.finder.find("source", key), Fault)]
        if faults:
            return self._render("citation-problem", ids=ids, message=faults[0].message)
        sources = [self.desk.story.sources[key] for key in ids]
        return self._render("citation", sources=sources)

    def target(self, kind: str, key: str) -> Target | Fault:
        """Return what a link leads to, or why it leads nowhere."""
        return self.finder.find(kind, key)

    def prose(self, text: Text) -> Markup:
        """Return a Markdown text as safe HTML, with links to the story and citations."""
        html = self._converter.reset().convert(self.view.wording(text).text)
        return prose.cleaned(html)

    def _shown(self, kind: str, filters: Request) -> Mapping[str, object]:
        if not isinstance(filters, Tour):
            return contents(kind, filters, self.desk, self.page)
        before = self.steps
        self.steps += len(filters.steps)
        return {"tour": toured(filters, self.desk, self.page, self.prose, before)}

    @cached_property
    def _converter(self) -> Markdown:
        converter = prose.converter()
        inline.register(converter, self)
        return converter

    def _render(self, template: str, **values: object) -> Markup:
        return render(self.desk.jinja, f"blocks/{template}.html", view=self.view, **values)
