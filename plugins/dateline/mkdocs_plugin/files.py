"""A story's documents and assets as files of the site."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from dateline.addresses import EVENT_INDEX, Address
from dateline.exports.event_index import event_index
from dateline.maps import MAP_FILES, map_files
from dateline.media import picture_files, pictures_of
from dateline.mkdocs_plugin.editing import EditLinks
from dateline.mkdocs_plugin.keeping import root_of, store_of
from dateline.mkdocs_plugin.options import DatelineConfig
from dateline.mkdocs_plugin.page import GeneratedPage
from dateline.mkdocs_plugin.version import commit_of
from dateline.pages import Desk, PageOptions, Planned, redirects
from dateline.reading.folder import MEDIA
from dateline.story.story import Story

Made = Mapping[str, Callable[[], bytes]]
"""Files that are made when they are asked for, by the path at which the site serves them."""


def page_options(story: Story, options: DatelineConfig, config: MkDocsConfig) -> PageOptions:
    """Return what a site says of its pages."""
    return PageOptions(
        directory_urls=config.use_directory_urls,
        templates=Path(options.templates) if options.templates else None,
        site_url=config.site_url or None,
        commit=commit_of(root_of(config)),
        how_we_work=_hand_written(options.how_we_work, config),
        pictures=pictures_of(story, Path(options.events or "", MEDIA)),
    )


def _hand_written(path: str, config: MkDocsConfig) -> Address | None:
    """Return where a page that people wrote stands; None where nobody wrote it."""
    if not Path(config.docs_dir, path).is_file():
        return None
    return Address(path.removesuffix(".md"))


def assets_of(desk: Desk, config: MkDocsConfig) -> dict[str, bytes]:
    """Return what a site serves of a story besides its pages: pictures, and old addresses."""
    pictures = picture_files(desk.options.pictures.values(), store_of(config, "pictures"))
    return {**redirects(desk.story, desk.options), **pictures}


def made_of(desk: Desk) -> Made:
    """Return what scripts fetch of a story, which takes a while to make."""

    @cache
    def drawn() -> Mapping[str, bytes]:
        return map_files(desk.story, directory_urls=desk.options.directory_urls)

    maps = {path: partial(lambda path: drawn()[path], path) for path in MAP_FILES}
    return {EVENT_INDEX: partial(event_index, desk.story), **maps}


def add_documents(
    files: Files, documents: Iterable[Planned], config: MkDocsConfig, links: EditLinks
) -> None:
    """Add a page for each document that nobody has written by hand under the same address."""
    taken = {file.dest_uri for file in files}
    labels = navigation_labels(config.nav)
    for planned in documents:
        label = labels.get(planned.address.source)
        page = GeneratedPage(planned, config, links=links, label=label)
        if page.file.dest_uri not in taken:
            files.append(page.file)


def add_assets(files: Files, assets: Mapping[str, bytes], config: MkDocsConfig) -> None:
    """Add files as they are, except those that the site has under the same path."""
    taken = {file.dest_uri for file in files}
    for path, content in assets.items():
        if path not in taken:
            level = InclusionLevel.NOT_IN_NAV
            files.append(File.generated(config, path, content=content, inclusion=level))


def generated_pages(files: Files) -> Iterator[GeneratedPage]:
    """Yield the pages of a site that are made of its story."""
    yield from (file.page for file in files if isinstance(file.page, GeneratedPage))


def light_section(page: Page, files: Files, nav: Navigation) -> None:
    """Place a page outside the navigation under the page that stands for it there."""
    if not isinstance(page, GeneratedPage) or any(page is listed for listed in nav.pages):
        return
    section = page.document.section
    home = files.get_file_from_path(section.source) if section else None
    if home is not None and home.page is not page:
        page.parent = home.page  # type: ignore[assignment]  # a page can be lit as well


def navigation_labels(nav: Any) -> dict[str, str]:
    """Return what mkdocs.yml calls the pages in its navigation, by source path."""
    if isinstance(nav, list):
        return {path: label for item in nav for path, label in navigation_labels(item).items()}
    if not isinstance(nav, dict):
        return {}
    labels: dict[str, str] = {}
    for label, target in nav.items():
        labels |= {target: label} if isinstance(target, str) else navigation_labels(target)
    return labels
