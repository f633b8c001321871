"""The search: an index of our own behind the theme's search box, fetched when somebody searches.

The theme's plugin `search` would put the whole text of all pages into an index that each page load
fetches. It is told to pass over every page, so that it writes its settings alone; what can be found
stands in a file of ours, which a worker of ours reads in place of the theme's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.pages import Page

from dateline import prose
from dateline.mkdocs_plugin.page import GeneratedPage, address_of
from dateline.mkdocs_plugin.sections import sections
from dateline.mkdocs_plugin.theme import SERVED
from dateline.pages import INDEX, Planned, SearchEntry, StorySearch, search_index
from dateline.pages.search_entry import EntryKind
from dateline.pages.view import View

THEME_SEARCH = "material/search"
"""The theme's plugin, by its full name."""

WORKER = f"{SERVED}/search/worker.js"

THEME_WORKER = re.compile(
    r'(<script id="__config"[^>]*>[^<]*?"search":\s*"[^"]*?)'
    r'assets/javascripts/workers/search\.[^"/]*\.js"'
)
"""Where a page tells the theme's script which worker searches; never in words of the page."""


class Searching:
    """What can be found on a site that is being built."""

    def __init__(self, config: MkDocsConfig, view: View | None) -> None:
        """Begin with nothing.

        Args:
            config: The site's configuration.
            view: A look at the story, where the site has one.
        """
        self.enabled = _is_enabled(config)
        self._config = config
        self._story = StorySearch(view) if view else None
        self._entries: list[SearchEntry] = []

    def note(self, page: Page, html: str) -> None:
        """Note what can be found on a page, and let the theme's plugin pass over it."""
        if not self.enabled:
            return
        if not (isinstance(page, GeneratedPage) or _is_excluded(page)):
            self._entries += self._hand_written(page, html)
        page.meta["search"] = {"exclude": True}

    def write(self, generated: Iterable[Planned]) -> None:
        """Write the index: of the pages that were noted, and behind them of generated ones."""
        if not self.enabled:
            return
        entries = [*self._entries, *(found for page in generated for found in self._of(page))]
        words = self._story.view.words if self._story else prose.words_in(_language(self._config))
        index = search_index(entries, words, directory_urls=self._config.use_directory_urls)
        path = Path(self._config.site_dir, INDEX)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(index)

    def connect(self, html: str) -> str:
        """Name our worker in a finished page.

        Raises:
            PluginError: The theme names its own in a way that we do not know.
        """
        if not self.enabled:
            return html
        connected, places = THEME_WORKER.subn(rf'\g<1>{WORKER}"', html, count=1)
        if not places and 'id="__config"' in html:
            raise PluginError("This version of Material starts its search in an unknown way.")
        return connected

    def _of(self, page: Planned) -> Iterator[SearchEntry]:
        return self._story.of(page) if self._story else iter(())

    def _hand_written(self, page: Page, html: str) -> Iterator[SearchEntry]:
        address = address_of(page)
        kind: EntryKind | None = "page" if self._story else None
        for section in sections(html):
            title = section.title if section.anchor else _title(page, section.title)
            yield SearchEntry(kind, address.at(section.anchor), title, text=section.text)


def _title(page: Page, heading: str) -> str:
    return unescape(str(page.meta.get("title") or heading or page.title or ""))


def _is_excluded(page: Page) -> bool:
    """Tell whether the page's front matter keeps it out of the search."""
    said = page.meta.get("search")
    return isinstance(said, dict) and bool(said.get("exclude"))


def _is_enabled(config: MkDocsConfig) -> bool:
    plugin = config.plugins.get(THEME_SEARCH)
    return plugin is not None and bool(plugin.config.get("enabled", True))


def _language(config: MkDocsConfig) -> str:
    return str(config.theme.get("language") or "en")
