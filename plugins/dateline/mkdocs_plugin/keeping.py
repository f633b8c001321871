"""Where a site keeps, between builds, what is costly to make."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from dateline.store import Store

FOLDER = ".cache/dateline"
"""From the folder of mkdocs.yml."""


def store_of(config: MkDocsConfig, part: str) -> Store:
    """Return the store of a part of the site: `cards` or `pictures`."""
    return Store(root_of(config) / FOLDER / part)


def root_of(config: MkDocsConfig) -> Path:
    """Return the folder of mkdocs.yml."""
    return Path(config.config_file_path or ".").absolute().parent
