"""A site's configuration as MkDocs reads it from a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig


@pytest.fixture
def config_of(tmp_path: Path) -> Callable[..., MkDocsConfig]:
    """Write an mkdocs.yml with the settings of a test and read it."""

    def load(**settings: Any) -> MkDocsConfig:
        (tmp_path / "docs").mkdir(exist_ok=True)
        (tmp_path / "events").mkdir(exist_ok=True)
        path = tmp_path / "mkdocs.yml"
        base = {"site_name": "A story", "site_url": "https://example.org/news/", "plugins": []}
        path.write_text(yaml.safe_dump(base | settings), encoding="utf-8")
        config = load_config(str(path))
        config.plugins._current_plugin = "dateline"  # as while MkDocs calls one of its hooks
        return config

    return load
