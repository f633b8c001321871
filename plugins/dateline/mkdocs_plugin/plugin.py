"""The plugin: which moment of a MkDocs build calls which function of this room."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from dateline.mkdocs_plugin.building import Build
from dateline.mkdocs_plugin.options import DatelineConfig
from dateline.mkdocs_plugin.preview import Preview


class DatelinePlugin(BasePlugin[DatelineConfig]):  # type: ignore[no-untyped-call]
    """Reads the story, hands its documents to MkDocs as pages, and protects every page."""

    preview: Preview | None = None
    """What a preview keeps from one build to the next; None in a build for the public."""
    build: Build

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Begin an editors' preview, if this is one; the plugin then lives on between builds."""
        self.preview = Preview() if command == "serve" else None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the story and dress the site, before MkDocs empties the site's folder."""
        begin = self.preview.begin if self.preview else Build
        self.build = begin(self.config, config)
        return config

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Check what people wrote, and hand over the story's documents and all that they load."""
        return self.build.furnish(files)

    def on_nav(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> None:
        """Take the navigation, in which pages light their sections."""
        self.build.navigate(nav)

    def on_env(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> None:
        """Let our overrides build on what they override."""
        self.build.use(env)

    def on_pre_page(self, page: Page, /, *, config: MkDocsConfig, files: Files) -> None:
        """Turn to a page."""
        self.build.turn_to(page)

    def on_page_content(
        self, html: str, /, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Complete a page's own HTML, and note what the search can find in it."""
        return self.build.content(html, page)

    def on_page_context(
        self, context: TemplateContext, /, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> None:
        """Let a page say what it is where a link to it is shown, and what is new on the site."""
        context.update(self.build.head(page))  # type: ignore[typeddict-item]

    def on_post_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:
        """Protect a page, and connect it with the search."""
        return self.build.protect(output)

    def on_post_template(
        self, output_content: str, /, *, template_name: str, config: MkDocsConfig
    ) -> str:
        """Do the same with the page that is shown where there is none."""
        return self.build.protect(output_content)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write what the search can find."""
        self.build.finish()

    def on_serve(
        self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Callable[..., Any]
    ) -> LiveReloadServer:
        """Let a preview make pages when they are asked for, and tell problems in them."""
        for folder in filter(None, (self.config.events, self.config.templates)):
            server.watch(folder)
        return self.preview.attend(server) if self.preview else server
