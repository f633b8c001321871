"""How the site is dressed: our template overrides, style sheets and scripts."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

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

SIDES = f"{SERVED}/sides.css"
"""The style sheet with the colours of the story's sides."""

MEANINGS = f"{SERVED}/meanings.json"
"""What actors, places and terms are, in one line, for the script that shows it."""

WORDS = f"{SERVED}/words.json"
"""The words that scripts say."""


def put_on(config: MkDocsConfig, story: Story | None) -> None:
    """Dress the site: overrides, style sheets, modules, and the story's language.

    What the publisher sets in mkdocs.yml comes after ours and so has the last word.
    """
    config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(OVERRIDES))
    names = sorted(path.name for path in THEME.iterdir())
    styles = [f"{SERVED}/{name}" for name in names if name.endswith(".css")]
    config.extra_css[:0] = [*styles, SIDES] if story else styles
    config.extra_javascript[:0] = [_module(name) for name in names if name.endswith(".js")]
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
    words = {WORDS: script_words(words_in(story.settings.language if story else "en"))}
    if story is None:
        return _packaged() | words
    styles = side_styles(story.settings).encode()
    return {**_packaged(), **words, SIDES: styles, MEANINGS: meanings_file(story)}


def _packaged() -> dict[str, bytes]:
    paths = [path for path in sorted(THEME.rglob("*")) if path.suffix in {".css", ".js", ".svg"}]
    return {
        f"{SERVED}/{path.relative_to(THEME).as_posix()}": path.read_bytes()
        for path in paths
        if not path.is_relative_to(OVERRIDES)
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
