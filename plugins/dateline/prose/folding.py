"""Words as they are compared in a search: without case, accents, vowel signs and other spellings.

The site's scripts fold what a reader types in the same way (`theme/shared/fold.js`); both go by
the table that stands here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

SAME: dict[str, str] = {
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "đ": "d",
    "ð": "d",
    "ł": "l",
    "ı": "i",
    "ς": "σ",
    "ٱ": "ا",
    "ى": "ي",
    "ی": "ي",
    "ک": "ك",
    "ة": "ه",
    "ـ": "",
    "'": "",
    "’": "",
    "‘": "",
    "ʼ": "",
    "ʾ": "",
    "ʿ": "",
    **{chr(zero + digit): str(digit) for zero in (0x660, 0x6F0) for digit in range(10)},
}
"""Letters, digits and signs that count as others, or as nothing, after accents are gone."""

_TRANSLATION = str.maketrans(SAME)
_WORD = re.compile(r"[^\W_]+")


def folded(text: str) -> str:
    """Return a text as it is compared: small letters without accents, vowel signs or hamza."""
    spread = unicodedata.normalize("NFKD", text.lower())
    bare = "".join(letter for letter in spread if unicodedata.category(letter) != "Mn")
    return bare.translate(_TRANSLATION)


def folded_words(texts: Iterable[str]) -> str:
    """Return the words of texts, folded, each once and in order, with spaces between them."""
    return " ".join(sorted({word for text in texts for word in _WORD.findall(folded(text))}))
