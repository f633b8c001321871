"""The plugin: which moment of a MkDocs build calls which function of this room."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from dateline.blocks import Writer
from dateline.mkdocs_plugin import (
    editing,
    handwritten,
    reading,
    reading_time,
    security,
    sharing,
    theme,
    visits,
)
from dateline.mkdocs_plugin import files as site_files
from dateline.mkdocs_plugin.options import DatelineConfig
from dateline.mkdocs_plugin.searching import Searching
from dateline.story.story import Story


class DatelinePlugin(BasePlugin[DatelineConfig]):  # type: ignore[no-untyped-call]
    """Reads the story, hands its documents to MkDocs as pages, and protects every page."""

    preview = False
    story: Story | None = None
    writer: Writer | None = None
    policy = ""
    cards: sharing.Cards = MappingProxyType({})
    searching: Searching
    visits: visits.Visits | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether this is an editors' preview; the plugin then lives on between builds."""
        self.preview = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the story and dress the site, before MkDocs empties the site's folder."""
        self.story = reading.read(self.config.events, preview=self.preview, last=self.story)
        theme.put_on(config, self.story)
        editing.offer_edits(config, self.config.edit_base)
        if self.story:
            options = site_files.page_options(self.story, self.config, config)
            self.writer = handwritten.enable(config, self.story, options)
        self.searching = Searching(config, self.writer.desk.view if self.writer else None)
        self.policy = security.site_policy(config.theme.dirs, preview=self.preview)
        return config

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Check what people wrote, and hand over the story's documents and all that they load."""
        if self.story:
            handwritten.check(files, self.story, config, preview=self.preview)
        if self.writer and not self.preview:
            if self.config.cards:
                self.cards = sharing.draw(self.writer.desk.story, config)
            if self.config.last_visit:
                self.visits = visits.visits(self.writer.desk, Path(self.config.events or ""))
            site_files.add_assets(files, sharing.pictures(self.cards, config), config)
            site_files.add_assets(files, self.visits.assets if self.visits else {}, config)
        return site_files.add_story(files, self.story, self.config, config)

    def on_nav(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Let each page light its section in the navigation."""
        return site_files.light_sections(nav, files)

    def on_env(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> Environment:
        """Let our overrides build on what they override."""
        return theme.reach_original(env, config.theme.dirs)

    def on_page_markdown(
        self, markdown: str, /, *, page: Page, config: MkDocsConfig, files: Files
    ) -> None:
        """Tell the writer which page comes next."""
        if self.writer:
            self.writer.page = handwritten.address_of(page.file)

    def on_page_content(
        self, html: str, /, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Warn of what no check had found, note what the search can find, and time the reading."""
        if not self.preview:
            handwritten.warn_of(html, page.file)
        self.searching.note(page, html)
        return reading_time.timed(html, page, self.writer) if self.writer else html

    def on_page_context(
        self, context: TemplateContext, /, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Let a page say what it is where a link to it is shown, and what is new on the site."""
        ours: dict[str, object] = {"dateline_tags": sharing.tags(page, config, self.cards)}
        if self.visits:
            ours["dateline_visit"] = self.visits.control(page)
        context.update(ours)  # type: ignore[typeddict-item]
        return context

    def on_post_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:
        """Protect a page, and connect it with the search."""
        return security.protect(self.searching.connect(output), self.policy)

    def on_post_template(
        self, output_content: str, /, *, template_name: str, config: MkDocsConfig
    ) -> str:
        """Do the same with the page that is shown where there is none."""
        return security.protect(self.searching.connect(output_content), self.policy)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write what the search can find."""
        self.searching.write()

    def on_serve(
        self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Callable[..., Any]
    ) -> LiveReloadServer:
        """Build again when the story or a template changes."""
        for folder in filter(None, (self.config.events, self.config.templates)):
            server.watch(folder)
        return server
