"""How long a text takes to read."""

from __future__ import annotations

import re

WORDS_PER_MINUTE = 200
"""How fast somebody reads what they do not know: below the 240 words a minute that adults reach in
silence with easy prose, for names, places and doubts that are new to them."""

LONG = 2
"""The minutes from which on it is worth saying."""

_WORD = re.compile(r"\w+(?:[-'’]\w+)*")


def minutes(text: str) -> int | None:
    """Return the minutes that a plain text takes; None where it is short."""
    taken = round(len(_WORD.findall(text)) / WORDS_PER_MINUTE)
    return taken if taken >= LONG else None
