"""What the command must know of mkdocs.yml before MkDocs reads it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from dateline.cli.site.failure import MisuseError


class _Loader(yaml.SafeLoader):
    """Reads plain YAML and looks past the tags that only MkDocs understands."""


def _unknown(loader: yaml.SafeLoader, suffix: str, node: yaml.Node) -> None:
    return None


_Loader.add_multi_constructor("!", _unknown)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", _unknown)


def story_folder(config: Path) -> Path | None:
    """Return the story's folder as mkdocs.yml names it; None for a site without a story.

    Raises:
        MisuseError: There is no such file, or it is not YAML, or names a folder that is not there.
    """
    options = _plugin_options(_read(config).get("plugins"))
    if options is None or options.get("events") is False:
        return None
    folder = config.parent / str(options.get("events", "events"))
    if not folder.is_dir():
        raise MisuseError(
            f"error: {config.name} looks for the story in {folder}, which is not there"
        )
    return folder


def _read(config: Path) -> dict[str, Any]:
    try:
        content = yaml.load(config.read_text(encoding="utf-8"), _Loader)  # noqa: S506 - safe
    except FileNotFoundError as missing:
        raise MisuseError(
            f"error: {config} is not there\nhelp: run this where mkdocs.yml is, or say --config"
        ) from missing
    except (OSError, UnicodeError, yaml.YAMLError) as unreadable:
        raise MisuseError(f"error: {config} cannot be read: {unreadable}") from unreadable
    return content if isinstance(content, dict) else {}


def _plugin_options(plugins: Any) -> dict[str, Any] | None:
    """Return the options of our plugin, or None if the site does without it."""
    if isinstance(plugins, list):
        found = [options for entry in plugins if (options := _plugin_options(entry)) is not None]
        return found[0] if found else None
    if plugins == "dateline":
        return {}
    if isinstance(plugins, dict) and "dateline" in plugins:
        return plugins["dateline"] or {}
    return None
