"""Where mkdocs.yml says the story is, found without MkDocs."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.cli.site.configuration import story_folder
from dateline.cli.site.failure import MisuseError


def config(folder: Path, text: str) -> Path:
    for name in ("events", "data"):
        (folder / name).mkdir(exist_ok=True)
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    return folder / "mkdocs.yml"


@pytest.mark.parametrize(
    ("plugins", "found"),
    [
        ("[dateline]", "events"),
        ("[search, {dateline: {}}]", "events"),
        ("[search, {dateline: }]", "events"),
        ("[search, {dateline: {events: data}}]", "data"),
        ("{search: {}, dateline: {events: data}}", "data"),
        ("[{dateline: {events: false}}]", None),
        ("[search]", None),
    ],
)
def test_the_folder_is_found(tmp_path: Path, plugins: str, found: str | None) -> None:
    path = config(tmp_path, f"site_name: A story\nplugins: {plugins}\n")
    assert story_folder(path) == (tmp_path / found if found else None)


def test_a_site_may_have_no_plugins(tmp_path: Path) -> None:
    assert story_folder(config(tmp_path, "site_name: A story\n")) is None


def test_what_only_mkdocs_understands_is_looked_past(tmp_path: Path) -> None:
    text = """
site_url: !ENV [SITE_URL, "https://example.org/"]
plugins: [dateline]
markdown_extensions:
  - toc: {slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}}}
  - pymdownx.emoji: {emoji_index: !!python/name:material.extensions.emoji.twemoji ""}
"""
    assert story_folder(config(tmp_path, text)) == tmp_path / "events"


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(MisuseError, match="nowhere, which is not there"):
        story_folder(config(tmp_path, "plugins: [{dateline: {events: nowhere}}]\n"))


def test_a_configuration_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(MisuseError, match="help: run this where"):
        story_folder(tmp_path / "mkdocs.yml")


def test_a_configuration_that_is_not_yaml_is_told(tmp_path: Path) -> None:
    with pytest.raises(MisuseError, match="cannot be read"):
        story_folder(config(tmp_path, "plugins: [\n"))
