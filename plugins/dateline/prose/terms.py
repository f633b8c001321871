"""Words that readers may not know: each is explained where it first stands on a page.

A term becomes a link to the glossary with its meaning in one line as its title. The site's script
knows it by its key, and shows the same on focus and tap.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from html import escape

from markupsafe import Markup

_PARTS = re.compile(r"(<[^>]*>)")
_CLOSED = frozenset({"a", "code", "pre", "script", "style", "svg", "button", "summary"})
_CLOSED |= {f"h{level}" for level in range(1, 7)}
"""Elements in which nothing is marked."""


@dataclass(frozen=True, slots=True)
class Explained:
    """A term as a page marks it."""

    key: str
    """Its key in the glossary."""
    forms: tuple[str, ...]
    """The word and its other forms."""
    gloss: str
    """What it means, in one line."""


@dataclass(slots=True)
class Marker:
    """Marks each term once on a page."""

    terms: Iterable[Explained]
    url: Callable[[str], str]
    """The URL of a term's entry, by key, as written on the page."""
    marked: set[str] = field(default_factory=set)
    """The keys of the terms that the page has marked already."""

    def mark(self, html: Markup) -> Markup:
        """Return clean HTML, as `to_html` gives it, with its terms marked."""
        by_form = self._forms()
        pattern = _pattern(by_form)
        if pattern is None:
            return html
        depth = 0
        parts = _PARTS.split(str(html))
        for index, part in enumerate(parts):
            if part.startswith("<"):
                depth += _step(part)
            elif not depth:
                parts[index] = pattern.sub(lambda found: self._link(found, by_form), part)
        return Markup("".join(parts))  # noqa: S704 - clean HTML and escaped links

    def _forms(self) -> Mapping[str, Explained]:
        left = (term for term in self.terms if term.key not in self.marked)
        return {escape(form).casefold(): term for term in left for form in term.forms}

    def _link(self, found: re.Match[str], by_form: Mapping[str, Explained]) -> str:
        term = by_form[found[0].casefold()]
        if term.key in self.marked:
            return found[0]
        self.marked.add(term.key)
        url, gloss = escape(self.url(term.key)), escape(term.gloss)
        hint = f'title="{gloss}" data-dateline-hint="term:{escape(term.key)}"'
        return f'<a class="dl-term" href="{url}" {hint}>{found[0]}</a>'


def _pattern(forms: Iterable[str]) -> re.Pattern[str] | None:
    """Return a pattern that finds whole words only, the longest form first."""
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    if not longest_first:
        return None
    choice = "|".join(re.escape(form) for form in longest_first)
    return re.compile(rf"(?<!\w)(?:{choice})(?!\w)", re.IGNORECASE)


def _step(tag: str) -> int:
    name = re.match(r"</?([a-z0-9]+)", tag)
    if name is None or name[1] not in _CLOSED:
        return 0
    return -1 if tag.startswith("</") else 1
