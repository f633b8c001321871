"""The manual's page on a problem: the same text on the site, in a terminal and in reports."""

from __future__ import annotations

import difflib
import re
import textwrap
from collections.abc import Iterator
from pathlib import Path

from dateline.problems.codes import CODES
from dateline.problems.display import shown

_INSTALLED = Path(__file__).with_name("manual")
_CHECKOUT = Path(__file__).parents[3] / "manual" / "problems"

WIDEST = 80
"""How many columns a line of prose takes at most."""

NARROWEST = 20
"""How many columns a line of prose takes at least, however small the terminal."""

_FENCE = re.compile(r"^(?P<marks>```+)\w*\n(?P<code>.*?)^(?P=marks)$\n?", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\[([^\]]+)\]\([^)]+\)")


def page_on(code: str) -> str:
    """Return the manual's page on a problem, in Markdown.

    Raises:
        KeyError: No problem has this code.
    """
    if code not in CODES:
        raise KeyError(code)
    folder = _INSTALLED if _INSTALLED.is_dir() else _CHECKOUT
    return (folder / f"{code.lower()}.md").read_text(encoding="utf-8")


def explain(code: str, width: int = WIDEST) -> str:
    """Return the manual's page on a problem as plain text, wrapped.

    Args:
        code: One of `dateline.problems.codes.CODES`.
        width: How many columns there are; examples keep their lines.

    Raises:
        KeyError: No problem has this code.
    """
    columns = max(NARROWEST, min(width, WIDEST))
    return "\n\n".join(_blocks(page_on(code), columns))


def similar_codes(text: str) -> list[str]:
    """Return the codes that somebody may mean who writes a text: by code, or by its title."""
    wanted = text.strip().upper()
    digits = re.sub(r"\D", "", wanted)
    alike = difflib.get_close_matches(f"D{digits.zfill(3)}" if digits else wanted, CODES, 3, 0.7)
    words = {word for word in re.findall(r"[a-z]+", text.lower()) if len(word) > 2}
    titled = [code for code, title in CODES.items() if words & set(re.findall(r"[a-z]+", title))]
    return (alike or titled)[:5]


def _blocks(page: str, columns: int) -> Iterator[str]:
    end = 0
    for fence in _FENCE.finditer(page):
        yield from _paragraphs(page[end : fence.start()], columns)
        code = (shown(line) for line in fence["code"].rstrip("\n").split("\n"))
        yield "\n".join(f"    {line}".rstrip() for line in code)
        end = fence.end()
    yield from _paragraphs(page[end:], columns)


def _paragraphs(prose: str, columns: int) -> Iterator[str]:
    for paragraph in re.split(r"\n{2,}", prose.strip()):
        if paragraph:
            text = _LINK.sub(r"\1", paragraph.removeprefix("# "))
            items = re.split(r"\n(?=- )", text)
            yield "\n".join(_wrapped(item, columns) for item in items)


def _wrapped(text: str, columns: int) -> str:
    hanging = "  " if text.startswith("- ") else ""
    return textwrap.fill(
        " ".join(text.split()),
        columns,
        subsequent_indent=hanging,
        break_on_hyphens=False,
        break_long_words=False,
    )
