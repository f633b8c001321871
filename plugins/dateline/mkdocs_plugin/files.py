"""A story's documents and assets as files of the site."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation

from dateline.addresses import EVENT_INDEX, Address
from dateline.exports.event_index import event_index
from dateline.maps import map_files
from dateline.media import picture_files, pictures_of
from dateline.mkdocs_plugin.editing import EditLinks, edit_links
from dateline.mkdocs_plugin.keeping import root_of, store_of
from dateline.mkdocs_plugin.options import DatelineConfig
from dateline.mkdocs_plugin.page import GeneratedPage
from dateline.mkdocs_plugin.theme import theme_assets
from dateline.mkdocs_plugin.version import commit_of
from dateline.pages import PageOptions, documents, redirects
from dateline.pages.document import Document
from dateline.reading.folder import MEDIA
from dateline.story.story import Story


def add_story(
    files: Files, story: Story | None, options: DatelineConfig, config: MkDocsConfig
) -> Files:
    """Add everything that is made from a story, and how it is dressed."""
    add_assets(files, theme_assets(story), config)
    if story is None:
        return files
    links = edit_links(config, options.edit_base, options.events)
    pages, store = page_options(story, options, config), store_of(config, "pictures")
    add_documents(files, documents(story, pages), config, links)
    add_assets(files, redirects(story, pages), config)
    add_assets(files, {EVENT_INDEX: event_index(story)}, config)
    add_assets(files, picture_files(pages.pictures.values(), store), config)
    add_assets(files, map_files(story, directory_urls=config.use_directory_urls), config)
    return files


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


def add_documents(
    files: Files, documents: Iterable[Document], config: MkDocsConfig, links: EditLinks
) -> None:
    """Add a page for each document that nobody has written by hand under the same address."""
    taken = {file.dest_uri for file in files}
    labels = navigation_labels(config.nav)
    for document in documents:
        page = GeneratedPage(
            document,
            config,
            edit_url=links.to_event_file(document.edit),
            label=labels.get(document.address.source),
        )
        if page.file.dest_uri not in taken:
            files.append(page.file)


def add_assets(files: Files, assets: Mapping[str, bytes], config: MkDocsConfig) -> None:
    """Add files as they are, except those that the site has under the same path."""
    taken = {file.dest_uri for file in files}
    for path, content in assets.items():
        if path not in taken:
            level = InclusionLevel.NOT_IN_NAV
            files.append(File.generated(config, path, content=content, inclusion=level))


def light_sections(nav: Navigation, files: Files) -> Navigation:
    """Place each page outside the navigation under the page that stands for it there."""
    listed = {id(page) for page in nav.pages}
    for file in files.documentation_pages():
        page = file.page
        if not isinstance(page, GeneratedPage) or id(page) in listed:
            continue
        section = page.document.section
        home = files.get_file_from_path(section.source) if section else None
        if home is not None and home.page is not page:
            page.parent = home.page  # type: ignore[assignment]  # a page can be lit as well
    return nav


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
