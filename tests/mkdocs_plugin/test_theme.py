"""How a site is dressed."""

from __future__ import annotations

from collections.abc import Callable

from mkdocs.config.defaults import MkDocsConfig

from dateline.mkdocs_plugin.theme import (
    OVERRIDES,
    STYLES,
    put_on,
    reach_original,
    style_sheet,
    theme_assets,
)
from dateline.story.settings import Settings
from dateline.story.story import Story

MATERIAL = {"theme": {"name": "material", "font": False}}


def story(language: str = "en") -> Story:
    sides = {"rebels": {"name": "Rebels", "colour": "#35784f"}}
    return Story(Settings(title="A story", languages=(language,), sides=sides), ())  # type: ignore[arg-type]


def test_our_overrides_go_before_the_theme(config_of: Callable[..., MkDocsConfig]) -> None:
    config = config_of(**MATERIAL)
    put_on(config, None)
    assert config.theme.dirs[0] == str(OVERRIDES)


def test_the_publisher_s_overrides_go_before_ours(
    config_of: Callable[..., MkDocsConfig],
) -> None:
    config = config_of(theme={"name": "material", "font": False, "custom_dir": "docs"})
    put_on(config, None)
    assert config.theme.dirs[0].endswith("docs")
    assert config.theme.dirs[1] == str(OVERRIDES)


def test_the_publisher_s_style_has_the_last_word(config_of: Callable[..., MkDocsConfig]) -> None:
    config = config_of(extra_css=["own.css"], **MATERIAL)
    put_on(config, story())
    assert config.extra_css == [STYLES, "own.css"]


def test_every_style_and_script_that_a_page_asks_for_is_served(
    config_of: Callable[..., MkDocsConfig],
) -> None:
    config = config_of(**MATERIAL)
    put_on(config, story())
    asked = {*config.extra_css, *(str(script) for script in config.extra_javascript)}
    assert asked
    assert asked <= set(theme_assets(story()))


def test_our_scripts_are_modules(config_of: Callable[..., MkDocsConfig]) -> None:
    config = config_of(**MATERIAL)
    put_on(config, story())
    assert {script.type for script in config.extra_javascript} <= {"module"}


def test_the_sides_of_a_story_have_their_colours() -> None:
    assert b"{--dl-side:#35784f}" in theme_assets(story())[STYLES]


def test_a_site_without_a_story_has_no_sides() -> None:
    assert b"{--dl-side:#" not in theme_assets(None)[STYLES]


def test_the_theme_speaks_the_story_s_language(config_of: Callable[..., MkDocsConfig]) -> None:
    config = config_of(**MATERIAL)
    put_on(config, story("ar"))
    assert config.theme["language"] == "ar"


def test_a_theme_that_does_not_speak_the_story_s_language_speaks_english(
    config_of: Callable[..., MkDocsConfig],
) -> None:
    config = config_of(**MATERIAL)
    put_on(config, story("ckb"))
    assert config.theme["language"] == "en"


def test_a_language_in_mkdocs_yml_stands(config_of: Callable[..., MkDocsConfig]) -> None:
    config = config_of(theme={"name": "material", "font": False, "language": "de"})
    put_on(config, story("ar"))
    assert config.theme["language"] == "de"


def test_our_overrides_build_on_the_theme_s_own_templates(
    config_of: Callable[..., MkDocsConfig],
) -> None:
    config = config_of(**MATERIAL)
    put_on(config, None)
    env = reach_original(config.theme.get_env(), config.theme.dirs)
    assert 'role="progressbar"' in env.get_template("theme/partials/progress.html").render()
    assert 'aria-hidden="true"' in env.get_template("partials/progress.html").render()


def test_the_one_style_sheet_keeps_what_space_means() -> None:
    sheet = style_sheet(".a  :is(.b, .c) { width: calc(1px + 2%); } /* why */ .d{}").decode()
    assert sheet.endswith(".a :is(.b,.c){width:calc(1px + 2%)}.d{}")
    assert "/*" not in sheet
