"""Links to where a file can be edited."""

from __future__ import annotations

from collections.abc import Callable

from mkdocs.config.defaults import MkDocsConfig

from dateline.mkdocs_plugin.editing import EditLinks, edit_links, offer_edits

BASE = "https://example.org/edit/main/"


def test_an_event_is_edited_in_its_file() -> None:
    links = EditLinks(BASE, "events")
    assert links.to_event_file("2024/x.yml") == f"{BASE}events/2024/x.yml"


def test_the_path_of_a_file_cannot_break_out_of_the_address() -> None:
    links = EditLinks(BASE, "events")
    assert links.to_event_file('a b"?#<.yml') == f"{BASE}events/a%20b%22%3F%23%3C.yml"


def test_what_has_no_file_of_its_own_has_no_link() -> None:
    assert EditLinks(BASE, "events").to_event_file(None) is None


def test_without_an_address_there_are_no_links() -> None:
    assert EditLinks(None, "events").to_event_file("x.yml") is None


def test_paths_start_at_the_folder_of_mkdocs_yml(config_of: Callable[..., MkDocsConfig]) -> None:
    config = config_of()
    folder = config.docs_dir.removesuffix("docs") + "data/events"
    assert edit_links(config, BASE, folder).events == "data/events"


def test_hand_written_pages_can_be_edited_too(config_of: Callable[..., MkDocsConfig]) -> None:
    config = config_of()
    offer_edits(config, BASE)
    assert config.edit_uri == f"{BASE}docs/"


def test_an_edit_uri_in_mkdocs_yml_stands(config_of: Callable[..., MkDocsConfig]) -> None:
    config = config_of(edit_uri="https://example.org/elsewhere/")
    offer_edits(config, BASE)
    assert config.edit_uri == "https://example.org/elsewhere/"


def test_without_an_address_hand_written_pages_have_none(
    config_of: Callable[..., MkDocsConfig],
) -> None:
    config = config_of()
    offer_edits(config, None)
    assert config.edit_uri is None
