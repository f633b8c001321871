"""A preview asks the theme for its templates in each build, and for little else."""

from __future__ import annotations

from pathlib import Path
from typing import NoReturn

from mkdocs.theme import Theme

from dateline.mkdocs_plugin.preview.templates import Compiled, keep


def kept_theme(compiled: Compiled) -> Theme:
    theme = Theme(name="material")
    keep(theme, compiled)
    return theme


def test_all_that_is_not_hidden_is_listed() -> None:
    names = Theme(name="material").get_env().list_templates()
    visible = [name for name in names if not name.startswith(".") and "/." not in name]
    assert kept_theme(Compiled()).get_env().list_templates() == visible
    assert len(visible) < len(names), "the theme has its icons in a hidden folder"


def test_what_was_compiled_is_taken_again() -> None:
    compiled = Compiled()
    kept_theme(compiled).get_env().get_template("404.html")
    environment = kept_theme(compiled).get_env()
    environment.compile = never  # type: ignore[assignment, method-assign]
    assert environment.get_template("404.html").name == "404.html"


def never(*_: object, **__: object) -> NoReturn:
    raise AssertionError("it is compiled again")


def test_a_folder_that_is_put_before_the_others_later_counts() -> None:
    theme = kept_theme(Compiled())
    theme.dirs.insert(0, str(Path(__file__).parent))
    assert Path(__file__).name in theme.get_env().list_templates()
