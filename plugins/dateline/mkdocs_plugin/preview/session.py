"""What a preview keeps from one build to the next, and who may touch the site's folder when."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from pathlib import Path
from threading import RLock
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.livereload import LiveReloadServer
from mkdocs.utils import write_file

from dateline.mkdocs_plugin.options import DatelineConfig
from dateline.mkdocs_plugin.preview.answering import Attendant
from dateline.mkdocs_plugin.preview.build import PreviewBuild
from dateline.mkdocs_plugin.preview.listening import Listener
from dateline.mkdocs_plugin.preview.memory import Memory
from dateline.mkdocs_plugin.preview.notices import STAND_IN, Notice, failure, stand_alone
from dateline.mkdocs_plugin.preview.watching import look_often
from dateline.reading.pausing import garbage_collector_paused


class Preview:
    """A preview that an editor has open while writing.

    MkDocs builds in one thread and answers browsers in others; the lock keeps a page from being
    made while a build empties the site's folder.
    """

    def __init__(self) -> None:
        """Begin without a build."""
        self._lock = RLock()
        self._memory = Memory()
        self._build: PreviewBuild | None = None
        self._failure: Notice | None = None
        self._folder = Path()
        self._mount = "/"

    def begin(self, options: DatelineConfig, config: MkDocsConfig) -> PreviewBuild:
        """Begin a build."""
        self._folder = Path(config.site_dir)
        self._build = PreviewBuild(options, config, self._memory)
        return self._build

    def attend(self, server: LiveReloadServer) -> LiveReloadServer:
        """Let a server build without ending, and make and complete what it is asked for."""
        look_often(server)
        self._mount = server.mount_path
        server.builder = self._guarded(server.builder)
        server.set_app(Attendant(server.serve_request, self, server.mount_path))
        return server

    @property
    def notice(self) -> Notice | None:
        """What every page tells; None where all is well."""
        return self._failure or (self._build.notice if self._build else None)

    def prepare(self, path: str) -> str | None:
        """Make a file of the site, if it is made when it is asked for.

        Args:
            path: Where it is served, from the site's root.

        Returns:
            Where what is to be shown is served: the file itself, or the page that stands in for
            it and tells why. None where nothing is made.
        """
        with self._lock:
            workshop = self._build.workshop if self._build and not self._failure else None
            try:
                if workshop:
                    return path if workshop.make(path) else None
            except (Exception, SystemExit) as error:  # whatever a template or a plugin raises
                return self._stand_in(failure(_told(error)))
            is_page = path.endswith(".html")
            return self._stand_in(self.notice) if is_page and self.notice else None

    def _guarded(self, build: Callable[..., Any]) -> Callable[..., None]:
        """Return a builder that never raises: a preview outlives every mistake."""

        def build_again() -> None:
            with self._lock, garbage_collector_paused(), Listener() as heard:
                try:
                    build()
                    self._failure = None
                except (Exception, SystemExit) as error:  # whatever a setting or a plugin raises
                    self._failure = failure("\n".join([*heard, _told(error)]))

        return build_again

    def _stand_in(self, notice: Notice) -> str:
        page = stand_alone(notice, self._mount)
        write_file(page.encode(), str(self._folder / STAND_IN))
        return STAND_IN


def _told(error: BaseException) -> str:
    """Tell an error on the terminal, and return it in a line."""
    if isinstance(error, MkDocsException):
        print(error)
        return str(error)
    traceback.print_exception(error)
    return f"{type(error).__name__}: {error}"
