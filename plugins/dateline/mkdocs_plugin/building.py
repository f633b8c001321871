"""One build of a site, from the story to the index of what can be found in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from dateline.mkdocs_plugin import (
    editing,
    handwritten,
    reading,
    reading_time,
    reporting,
    security,
    sharing,
    theme,
    visits,
)
from dateline.mkdocs_plugin import files as site_files
from dateline.mkdocs_plugin.options import DatelineConfig
from dateline.mkdocs_plugin.page import address_of
from dateline.mkdocs_plugin.searching import Searching
from dateline.pages import Desk, PageOptions, desk_for, planned
from dateline.story.story import Story


class Build:
    """A build for the public. MkDocs calls its methods from top to bottom."""

    is_preview = False
    files: Files
    """What the site is made of, once it is furnished."""
    nav: Navigation
    env: Environment
    """The theme's templates."""
    cards: sharing.Cards = MappingProxyType({})
    """The pictures for those who share links."""
    visits: visits.Visits | None = None
    """Where readers are offered what is new."""

    def __init__(self, options: DatelineConfig, config: MkDocsConfig) -> None:
        """Read the story and dress the site.

        Raises:
            Abort: The story has problems; they have been printed.
        """
        self.options, self.config = options, config
        self.story = self.read(Path(options.events)) if options.events else None
        theme.put_on(config, self.story)
        editing.offer_edits(config, options.edit_base)
        self.desk = desk_for(self.story, self.pages(self.story)) if self.story else None
        self.writer = handwritten.enable(config, self.desk) if self.desk else None
        self.searching = Searching(config, self.desk.view if self.desk else None)
        self.policy = security.site_policy(config.theme.dirs, preview=self.is_preview)

    def read(self, folder: Path) -> Story | None:
        """Return the story that the site tells."""
        return reading.story_to_publish(folder)

    def pages(self, story: Story) -> PageOptions:
        """Return what the site says of its pages."""
        return site_files.page_options(story, self.options, self.config)

    def furnish(self, files: Files) -> Files:
        """Check what people wrote, and add the story's documents and all that they load.

        Raises:
            Abort: A page that somebody wrote has an error; it has been printed.
        """
        site_files.add_assets(files, theme.theme_assets(self.story), self.config)
        if self.desk:
            self.check(files, self.desk.story)
            links = editing.edit_links(self.config, self.options.edit_base, self.options.events)
            site_files.add_documents(files, planned(self.desk), self.config, links)
            for assets in self.assets(self.desk):
                site_files.add_assets(files, assets, self.config)
        self.files = files
        return files

    def check(self, files: Files, story: Story) -> None:
        """Tell what is wrong in the pages that people wrote."""
        handwritten.check(files, story, self.config)

    def assets(self, desk: Desk) -> Iterator[Mapping[str, bytes]]:
        """Yield what the site serves besides pages, by path; what comes first is kept."""
        if self.options.cards:
            self.cards = sharing.draw(desk.story, self.config)
            yield sharing.pictures(self.cards, self.config)
        if self.options.last_visit:
            self.visits = visits.visits(desk, Path(self.options.events or ""))
            yield self.visits.assets if self.visits else {}
        yield site_files.assets_of(desk, self.config)
        yield {path: make() for path, make in site_files.made_of(desk).items()}

    def navigate(self, nav: Navigation) -> None:
        """Take the navigation, in which pages light their sections."""
        self.nav = nav

    def use(self, env: Environment) -> None:
        """Take the theme's templates, and let our overrides build on what they override."""
        self.env = theme.reach_original(env, self.config.theme.dirs)

    def turn_to(self, page: Page) -> None:
        """Begin with a page: let it light its section, and the writer know where it stands."""
        site_files.light_section(page, self.files, self.nav)
        if self.writer:
            self.writer.page = address_of(page)

    def content(self, html: str, page: Page) -> str:
        """Return a page's own HTML; note what can be found there, and warn of what went wrong.

        What stands around a hand-written text is added last: it is no part of what can be found.
        """
        if not self.is_preview:
            handwritten.warn_of(html, page.file)
        self.searching.note(page, html)
        if self.writer is None:
            return html
        return reporting.reportable(reading_time.timed(html, page, self.writer), page, self.writer)

    def head(self, page: Page) -> Mapping[str, object]:
        """Return what our overrides of the theme's templates want to know of a page."""
        tags = {"dateline_tags": sharing.tags(page, self.config, self.cards)}
        return tags | ({"dateline_visit": self.visits.control(page)} if self.visits else {})

    def protect(self, html: str) -> str:
        """Return a finished page with its policy, connected with the search."""
        return security.protect(self.searching.connect(html), self.policy)

    def finish(self) -> None:
        """Write what the search can find."""
        self.write_index()

    def write_index(self) -> None:
        """Write the search's index: what was noted on pages, and what the story holds."""
        self.searching.write(page.planned for page in site_files.generated_pages(self.files))
