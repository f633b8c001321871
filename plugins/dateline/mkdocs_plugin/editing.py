"""Links to where a file of the repository can be edited."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from mkdocs.config.defaults import MkDocsConfig


@dataclass(frozen=True, slots=True)
class EditLinks:
    """Where the files behind the pages are edited."""

    base: str | None
    """The address of the repository's root in an editor; None where there is none."""
    events: str
    """The story's folder, from the repository's root."""

    def to_event_file(self, path: str | None) -> str | None:
        """Return where a file of the story is edited, if there is one and it can be."""
        if self.base is None or path is None:
            return None
        return self.base + quote(f"{self.events}/{path}")


def edit_links(config: MkDocsConfig, edit_base: str | None, events: str | None) -> EditLinks:
    """Return the edit links of a site, whose root is the folder of its mkdocs.yml."""
    return EditLinks(edit_base, _from_root(config, events) if events else "")


def offer_edits(config: MkDocsConfig, edit_base: str | None) -> None:
    """Let hand-written pages be edited as well, where mkdocs.yml says nothing else."""
    if edit_base and not (config.edit_uri or config.edit_uri_template):
        config.edit_uri = f"{edit_base}{quote(_from_root(config, config.docs_dir))}/"


def _from_root(config: MkDocsConfig, folder: str) -> str:
    root = Path(config.config_file_path or "mkdocs.yml").parent
    return Path(os.path.relpath(folder, root)).as_posix()
