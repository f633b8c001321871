"""What somebody may have meant: "did you mean `…`?"."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping

CLOSE = 0.7
"""How alike two texts must be, from 0 to 1 (Ratcliff and Obershelp's measure)."""


def closest(text: str, known: Iterable[str]) -> str | None:
    """Return the known text that is most like a text; None where none is."""
    by_folded = {candidate.casefold(): candidate for candidate in known}
    return closest_name(text, by_folded)


def closest_name(text: str, names: Mapping[str, str]) -> str | None:
    """Return what stands under the name that is most like a text; names are case-folded."""
    wanted = text.casefold()
    if wanted in names:
        return names[wanted]
    found = difflib.get_close_matches(wanted[:200], names, 1, CLOSE)
    return names[found[0]] if found else None


def did_you_mean(guess: str | None) -> str:
    """Return the question, or the empty text where there is no guess."""
    return f"did you mean `{guess}`?" if guess else ""


def listing(words: Iterable[str], limit: int = 20) -> str:
    """Return words as a list in a sentence, cut where it grows long."""
    listed = list(words)
    more = ", …" if len(listed) > limit else ""
    return ", ".join(listed[:limit]) + more
