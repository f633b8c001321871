"""How the site is dressed: our template overrides, style sheets and scripts."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import rcssmin
from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig

from dateline.pages import meanings_file, script_words, side_styles
from dateline.prose import words_in
from dateline.story.story import Story

THEME = Path(__file__).parent.parent / "theme"
OVERRIDES = THEME / "overrides"
SERVED = "assets/dateline"
"""Where our files stand in the site."""

STYLES = f"{SERVED}/dateline.css"
"""The one style sheet of the site: every part's own and the colours of the story's sides."""

MEANINGS = f"{SERVED}/meanings.json"
"""What actors, places and terms are, in one line, for the script that shows it."""

WORDS = f"{SERVED}/words.json"
"""The words that scripts say."""


def put_on(config: MkDocsConfig, story: Story | None) -> None:
    """Dress the site: overrides, style sheets, modules, and the story's language.

    What the publisher sets in mkdocs.yml comes after ours and so has the last word.
    """
    config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(OVERRIDES))
    config.extra_css.insert(0, STYLES)
    config.extra_javascript[:0] = [_module(path.name) for path in sorted(THEME.glob("*.js"))]
    if story and config.theme.get("language") == "en":
        config.theme["language"] = _spoken(config.theme.dirs, story.settings.language)


def reach_original(env: Environment, folders: list[str]) -> Environment:
    """Let our overrides include what they override, as `theme/partials/….html`.

    So an override says only what it changes, and a new version of the theme comes through.
    """
    behind = folders[folders.index(str(OVERRIDES)) + 1 :]
    original = PrefixLoader({"theme": FileSystemLoader(behind)})
    env.loader = ChoiceLoader([loader for loader in (env.loader, original) if loader])
    return env


def theme_assets(story: Story | None) -> Mapping[str, bytes]:
    """Return our style sheets and scripts, and what they load, by where they are served."""
    assets = {
        WORDS: script_words(words_in(story.settings.language if story else "en")),
        STYLES: style_sheet(side_styles(story.settings) if story else ""),
    }
    return _packaged() | assets | ({MEANINGS: meanings_file(story)} if story else {})


def style_sheet(more: str) -> bytes:
    """Return every part's style sheet, and one more, as one without comments and spare spaces.

    A browser draws nothing before it has all of them, so they come in one answer.
    """
    parts = [path.read_text("utf-8") for path in sorted(THEME.glob("*.css"))]
    return str(rcssmin.cssmin("\n".join([*parts, more]))).encode()


def _packaged() -> dict[str, bytes]:
    """Return our files as they are, except those that the one style sheet holds."""
    joined = set(THEME.glob("*.css"))
    return {
        f"{SERVED}/{path.relative_to(THEME).as_posix()}": path.read_bytes()
        for path in sorted(THEME.rglob("*"))
        if path.suffix in {".css", ".js", ".svg"}
        and path not in joined
        and not path.is_relative_to(OVERRIDES)
    }


def _module(name: str) -> ExtraScriptValue:
    script = ExtraScriptValue(f"{SERVED}/{name}")
    script.type = "module"
    return script


def _spoken(folders: list[str], language: str) -> str:
    """Return the theme's name for a language, or English where it does not speak it."""
    for name in (language, language.partition("-")[0]):
        if any(Path(folder, f"partials/languages/{name}.html").exists() for folder in folders):
            return name
    return "en"
