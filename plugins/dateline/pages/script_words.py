"""The words that scripts say, as the file that they fetch when they need the first of them."""

from __future__ import annotations

import json

from dateline.prose import Words

KEYS = (
    (("j", "↓"), "keys.next"),
    (("k", "↑"), "keys.previous"),
    (("Enter",), "keys.open"),
    (("←", "→", "Home", "End"), "keys.strip"),
    (("/",), "keys.search"),
    (("?",), "keys.help"),
    (("Esc",), "keys.leave"),
)
"""What a reader can press, and the words for what it does."""


def script_words(words: Words) -> bytes:
    """Return `words.json` in one language."""
    keys = {
        "title": words("keys.title"),
        "close": words("keys.close"),
        "list": [(caps, words(key)) for caps, key in KEYS],
    }
    link = {"copied": words("link.copied"), "address": words("link.address")}
    return json.dumps({"keys": keys, "link": link}, ensure_ascii=False).encode()
