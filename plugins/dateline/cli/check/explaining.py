"""`dateline check --explain`: the manual's page on a problem."""

from __future__ import annotations

import shutil
from typing import NamedTuple

from dateline.problems.codes import CODES
from dateline.problems.explaining import explain, similar_codes


class Explained(NamedTuple):
    """What there is to say of a code."""

    text: str
    is_found: bool
    """Whether there is such a code."""


def explained(code: str) -> Explained:
    """Return the page on a problem as wide as the terminal, or which codes may be meant."""
    wanted = code.strip().upper()
    if wanted in CODES:
        return Explained(explain(wanted, shutil.get_terminal_size().columns), is_found=True)
    similar = [f"  {near}  {CODES[near]}" for near in similar_codes(code)]
    first, last = min(CODES), max(CODES)
    listed = "\n".join(["; did you mean one of these?", *similar]) if similar else ""
    return Explained(
        f"there is no problem `{code}`" + (listed or f"; codes run from {first} to {last}"),
        is_found=False,
    )
