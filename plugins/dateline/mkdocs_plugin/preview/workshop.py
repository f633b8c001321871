"""Makes the files of one build when a browser asks for them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.structure.files import InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file

from dateline.mkdocs_plugin.page import GeneratedPage
from dateline.pages import INDEX

if TYPE_CHECKING:
    from dateline.mkdocs_plugin.preview.build import PreviewBuild


class Workshop:
    """What a preview can show, and what of it is in the site's folder already.

    A page is made by the very functions with which MkDocs makes one, so that it is what the
    public will see, other plugins' work included.
    """

    def __init__(self, build: PreviewBuild) -> None:
        """Make nothing yet."""
        self._build = build
        self._listed = build.files.all_pages()
        pages = [file.page or Page(None, file, build.config) for file in self._listed]
        self._hand_written = [page for page in pages if not isinstance(page, GeneratedPage)]
        self._makers: dict[str, Callable[[], None]] = {
            **{file.dest_uri: file.copy_file for file in build.files.generated()},
            **{path: partial(self._write, path, make) for path, make in build.made.items()},
            **{page.file.dest_uri: partial(self._page, page) for page in pages},
            **({INDEX: self._index} if build.searching.enabled else {}),
        }

    def make(self, path: str) -> bool:
        """Make a file of the site, once; tell whether it is one that is made here.

        Args:
            path: Where the file is served, from the site's root.
        """
        for name in (path, f"{path}/index.html"):
            maker = self._makers.get(name)
            if maker:
                maker()
                self._makers[name] = _nothing
                return True
        return False

    def _page(self, page: Page) -> None:
        build = self._build
        self._read(page)
        excluded = page.file.inclusion is InclusionLevel.DRAFT
        _build_page(page, build.config, self._listed, build.nav, build.env, excluded=excluded)

    def _read(self, page: Page) -> None:
        if page.markdown is None:
            _populate_page(page, self._build.config, self._build.files)

    def _index(self) -> None:
        """Write what the search can find, for which every hand-written page has to be read."""
        for page in self._hand_written:
            self._read(page)
        self._build.write_index()

    def _write(self, path: str, make: Callable[[], bytes]) -> None:
        write_file(make(), str(Path(self._build.config.site_dir, path)))


def _nothing() -> None:
    """Stand where there is nothing left to make."""
