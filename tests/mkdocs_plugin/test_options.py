"""The plugin's options, and that the manual tells each of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from dateline.mkdocs_plugin import DatelinePlugin
from dateline.mkdocs_plugin.options import DatelineConfig

MANUAL = Path(__file__).parents[2] / "manual" / "configuration.md"
OPTIONS = [name for name, _ in DatelineConfig._schema]


def options_of(config: MkDocsConfig) -> DatelineConfig:
    plugin = config.plugins["dateline"]
    assert isinstance(plugin, DatelinePlugin)
    return plugin.config


@pytest.mark.parametrize("option", OPTIONS)
def test_the_manual_tells_what_an_option_is(option: str) -> None:
    sections = re.split(r"^##+ ", MANUAL.read_text(encoding="utf-8"), flags=re.MULTILINE)
    (section,) = [text for text in sections if text.startswith(f"`{option}`\n")]
    assert "- Type: " in section
    assert "- Default: " in section
    assert f"      {option}: " in section, "an example"


def test_the_story_is_in_events_unless_told_otherwise(
    config_of: Callable[..., MkDocsConfig], tmp_path: Path
) -> None:
    options = options_of(config_of(plugins=["dateline"]))
    assert options.events == str(tmp_path / "events")
    assert options.templates is None
    assert options.edit_base is None


def test_folders_are_found_from_mkdocs_yml(
    config_of: Callable[..., MkDocsConfig], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mine").mkdir()
    monkeypatch.chdir("/")
    options = options_of(config_of(plugins=[{"dateline": {"templates": "mine"}}]))
    assert options.templates == str(tmp_path / "mine")


def test_a_site_may_have_no_story(config_of: Callable[..., MkDocsConfig]) -> None:
    assert options_of(config_of(plugins=[{"dateline": {"events": False}}])).events is None


@pytest.mark.parametrize("option", ["events", "templates"])
def test_a_folder_that_is_not_there_is_told(
    config_of: Callable[..., MkDocsConfig], option: str, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(Abort):
        config_of(plugins=[{"dateline": {option: "nowhere"}}])
    assert f"option '{option}'" in caplog.text
    assert "isn't an existing directory" in caplog.text


def test_an_option_that_there_is_not_is_told(
    config_of: Callable[..., MkDocsConfig], caplog: pytest.LogCaptureFixture
) -> None:
    config_of(plugins=[{"dateline": {"event": "events"}}])
    assert "Unrecognised configuration name: event" in caplog.text


def test_the_edit_base_ends_in_a_slash(config_of: Callable[..., MkDocsConfig]) -> None:
    given = {"edit_base": "https://example.org/edit"}
    options = options_of(config_of(plugins=[{"dateline": given}]))
    assert options.edit_base == "https://example.org/edit/"
