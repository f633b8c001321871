"""Documents and assets join the files of a site without pushing anything aside."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, get_files
from mkdocs.structure.nav import get_navigation

from dateline.addresses import TIMELINE, Address, event
from dateline.mkdocs_plugin.editing import EditLinks
from dateline.mkdocs_plugin.files import (
    add_assets,
    add_documents,
    light_section,
    navigation_labels,
)
from dateline.mkdocs_plugin.page import GeneratedPage
from dateline.pages.document import Document, Planned

NO_LINKS = EditLinks(None, "events")


def document(address: Address, section: Address | None = None) -> Planned:
    made = Document(address, f"On {address.path}", "", Markup("<h1>x</h1>"), section)
    return Planned(address, lambda: made)


def files_with(config: MkDocsConfig, documents: Sequence[Planned]) -> Files:
    files = get_files(config)
    add_documents(files, documents, config, NO_LINKS)
    return files


def test_a_document_is_found_where_a_markdown_file_would_be(
    config_of: Callable[..., MkDocsConfig],
) -> None:
    files = files_with(config_of(), [document(TIMELINE)])
    file = files.get_file_from_path("timeline.md")
    assert file is not None
    assert isinstance(file.page, GeneratedPage)


def test_a_hand_written_page_stands_instead_of_ours(
    config_of: Callable[..., MkDocsConfig], tmp_path: Path
) -> None:
    config = config_of()
    (tmp_path / "docs/timeline").mkdir()
    (tmp_path / "docs/timeline/index.md").write_text("# My own timeline\n")
    files = files_with(config, [document(TIMELINE)])
    assert [file.src_uri for file in files] == ["timeline/index.md"]


def test_assets_are_served_as_they_are(config_of: Callable[..., MkDocsConfig]) -> None:
    files = Files([])
    add_assets(files, {"maps/story.html": b"\x00map"}, config_of())
    file = files.get_file_from_path("maps/story.html")
    assert file is not None
    assert (file.dest_uri, file.content_bytes) == ("maps/story.html", b"\x00map")


def test_a_file_of_the_publisher_s_stands_instead_of_an_asset(
    config_of: Callable[..., MkDocsConfig], tmp_path: Path
) -> None:
    config = config_of()
    (tmp_path / "docs/own.css").write_text("theirs")
    files = get_files(config)
    add_assets(files, {"own.css": b"ours"}, config)
    file = files.get_file_from_path("own.css")
    assert file is not None
    assert file.content_bytes == b"theirs"


def test_the_navigation_s_words_are_found_at_any_depth() -> None:
    nav = ["index.md", {"Timeline": "timeline.md"}, {"Evidence": [{"Heard": "quotes/index.md"}]}]
    assert navigation_labels(nav) == {"timeline.md": "Timeline", "quotes/index.md": "Heard"}


def test_a_site_may_leave_its_navigation_to_mkdocs() -> None:
    assert navigation_labels(None) == {}


def test_the_navigation_s_word_goes_before_the_page_s_title(
    config_of: Callable[..., MkDocsConfig],
) -> None:
    config = config_of(nav=[{"All days": "timeline.md"}])
    files = files_with(config, [document(TIMELINE)])
    nav = get_navigation(files, config)
    assert [str(page.title) for page in nav.pages] == ["All days"]


def test_a_page_outside_the_navigation_lights_the_page_that_stands_for_it(
    config_of: Callable[..., MkDocsConfig],
) -> None:
    config = config_of(nav=[{"Evidence": [{"Timeline": "timeline.md"}]}])
    files = files_with(config, [document(TIMELINE), document(event("x"), section=TIMELINE)])
    nav = get_navigation(files, config)
    inside = files.get_file_from_path("events/x.md")
    assert inside is not None
    assert inside.page is not None
    light_section(inside.page, files, nav)
    inside.page.active = True
    assert nav.items[0].active
    assert nav.pages[0].active


def test_a_page_whose_section_is_not_there_lights_nothing(
    config_of: Callable[..., MkDocsConfig],
) -> None:
    config = config_of(nav=[])
    files = files_with(config, [document(event("x"), section=TIMELINE)])
    inside = files.get_file_from_path("events/x.md")
    assert inside is not None
    assert inside.page is not None
    light_section(inside.page, files, get_navigation(files, config))
    assert inside.page.parent is None
