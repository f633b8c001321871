"""From which commit a site is built."""

from __future__ import annotations

import os
import re
from pathlib import Path

from dateline.history import HistoryError
from dateline.history.repository import Repository

VARIABLE = "SOURCE_COMMIT"
"""Names the commit where there is no repository, such as in a container; it has the first word."""

LENGTH = 10
"""How much of a commit's id is shown: enough to find it, and the same in every clone."""

NAMES = re.compile(r"[0-9A-Za-z][0-9A-Za-z._-]{0,63}")


def commit_of(folder: Path) -> str | None:
    """Return the commit that a folder stands at; None where nobody knows it."""
    told = os.environ.get(VARIABLE, "")
    if not told:
        try:
            told = Repository(folder).commit("HEAD")
        except HistoryError:
            return None
    if not NAMES.fullmatch(told):
        return None
    return told[:LENGTH] if re.fullmatch(r"[0-9a-f]{40,}", told) else told
