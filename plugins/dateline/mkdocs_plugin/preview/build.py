"""One build for a preview: the story is read and everything planned, but no page is made."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from mkdocs.commands.build import _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation

from dateline.mkdocs_plugin import files as site_files
from dateline.mkdocs_plugin import handwritten, reading
from dateline.mkdocs_plugin.building import Build
from dateline.mkdocs_plugin.options import DatelineConfig
from dateline.mkdocs_plugin.preview import templates
from dateline.mkdocs_plugin.preview.memory import Memory
from dateline.mkdocs_plugin.preview.notices import KEPT, NOTHING_YET, Notice, notice_of
from dateline.mkdocs_plugin.preview.workshop import Workshop
from dateline.pages import Desk, PageOptions
from dateline.problems import Problem
from dateline.reading import read_story
from dateline.story.publishing import under_embargo
from dateline.story.story import Story


class DeferredFiles(Files):
    """Files of which MkDocs sees no page from some moment on, so that it builds none."""

    deferred = False

    def documentation_pages(
        self, *, inclusion: Callable[[InclusionLevel], bool] = InclusionLevel.is_included
    ) -> Sequence[File]:
        """Return the pages that MkDocs is to build."""
        return [] if self.deferred else super().documentation_pages(inclusion=inclusion)

    def all_pages(self) -> Sequence[File]:
        """Return every page that a preview shows."""
        return super().documentation_pages(inclusion=InclusionLevel.is_in_serve)

    def copy_static_files(
        self,
        dirty: bool = False,
        *,
        inclusion: Callable[[InclusionLevel], bool] = InclusionLevel.is_included,
    ) -> None:
        """Copy what lies in a folder, for other plugins may change it where it is copied to."""
        for file in self:
            is_page = file.is_documentation_page()
            if not is_page and not file.generated_by and inclusion(file.inclusion):
                file.copy_file(dirty)

    def generated(self) -> Iterator[File]:
        """Yield what is no page and is in no folder: it is written when somebody asks for it."""
        yield from (file for file in self if file.generated_by and not file.is_documentation_page())


class PreviewBuild(Build):
    """A build for editors: of the story as it is, drafts included, or as it was when last whole."""

    is_preview = True
    files: DeferredFiles
    made: site_files.Made = MappingProxyType({})
    """What scripts fetch, made when they do."""

    def __init__(self, options: DatelineConfig, config: MkDocsConfig, memory: Memory) -> None:
        """Read the story and dress the site.

        Args:
            options: The plugin's options.
            config: The site's configuration.
            memory: What the build before has left, and this one leaves.
        """
        self.problems: tuple[Problem, ...] = ()
        self.workshop: Workshop | None = None
        self._memory = memory
        self._is_kept = False
        templates.keep(config.theme, memory.templates)
        super().__init__(options, config)
        if self.is_blank:
            config.nav = []  # what it names is not there

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to show: the story has not been whole yet."""
        return bool(self.options.events) and self.story is None

    def read(self, folder: Path) -> Story | None:
        """Return the story as it is, or as it was while it has errors."""
        found = read_story(folder, self._memory.trees)
        self._tell(found.problems)
        self._is_kept = found.story is None
        return found.story or self._memory.story

    def pages(self, story: Story) -> PageOptions:
        """Return what the site says of its pages, and which of them readers do not see yet."""
        today = reading.publication_day(os.environ, story.settings.timezone)
        return replace(super().pages(story), under_embargo=under_embargo(story, today))

    def furnish(self, files: Files) -> Files:
        """Add what the story brings, and hide all pages where there is nothing to show."""
        deferred = DeferredFiles(super().furnish(files))
        deferred.deferred = self.is_blank
        self.files = deferred
        return deferred

    def check(self, files: Files, story: Story) -> None:
        """Tell what is wrong in the pages that people wrote."""
        self._tell(handwritten.problems_in(files, story, self.config))

    def assets(self, desk: Desk) -> Iterator[Mapping[str, bytes]]:
        """Yield what is quick to make; nobody shares a preview, or comes back to it."""
        self.made = site_files.made_of(desk)
        yield site_files.assets_of(desk, self.config)

    def navigate(self, nav: Navigation) -> None:
        """Take the navigation; from here on MkDocs sees no pages.

        Those that the navigation calls by their own titles are read, since only they know them.
        """
        super().navigate(nav)
        self.files.deferred = True
        for page in nav.pages:
            if page.title is None:
                _populate_page(page, self.config, self.files)

    def finish(self) -> None:
        """Be ready for whatever browsers ask for, the index included."""
        self._memory.story = self.story
        self.workshop = None if self.is_blank else Workshop(self)

    @property
    def notice(self) -> Notice | None:
        """What there is to tell on every page."""
        if self.is_blank:
            return notice_of(self.problems, NOTHING_YET)
        return notice_of(self.problems, KEPT if self._is_kept else "")

    def _tell(self, found: tuple[Problem, ...]) -> None:
        reading.tell(found)
        self.problems += found
