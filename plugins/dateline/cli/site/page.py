"""What a finished page says to a browser: its ids, what it links to, what it loads and runs."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import dataclass, field
from hashlib import sha256
from html.parser import HTMLParser

LOADED = {
    "audio": ("src",),
    "embed": ("src",),
    "iframe": ("src",),
    "image": ("href", "xlink:href"),
    "img": ("src", "srcset"),
    "input": ("src",),
    "object": ("data",),
    "script": ("src",),
    "source": ("src", "srcset"),
    "track": ("src",),
    "use": ("href", "xlink:href"),
    "video": ("src", "poster"),
}
"""The attributes from which a browser loads something without being asked."""

LOADED_LINKS = frozenset(
    {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect", "manifest"}
)
"""The kinds of `<link>` that a browser loads or connects to."""

DATA_SCRIPTS = frozenset({"application/json", "application/ld+json", "text/template"})
"""Types of `<script>` that hold data and never run."""

DATA_OR_NOTHING = re.compile(r"(?:data:|about:blank)", re.IGNORECASE)


@dataclass(slots=True)
class Page:
    """A finished page."""

    path: str
    """Its file, from the site's root."""
    ids: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    """Where a reader can go from it."""
    loads: list[str] = field(default_factory=list)
    """What a browser fetches for it."""
    pictures: list[str] = field(default_factory=list)
    """What is shown with a link to it (`og:image`)."""
    canonical: str | None = None
    policy: str | None = None
    """Its Content Security Policy."""
    scripts: list[str] = field(default_factory=list)
    """Scripts inside the page, which the policy has to name by their hash."""
    styles: list[str] = field(default_factory=list)
    """Style sheets inside the page, which the policy has to name by their hash."""
    styled: list[str] = field(default_factory=list)
    """Elements with a `style` attribute."""
    handlers: list[str] = field(default_factory=list)
    """Event handlers in attributes."""
    complete: bool = False
    """Whether the page comes to its end."""

    def allows(self, directive: str, text: str) -> bool:
        """Tell whether the page's policy lets an inline script or style through."""
        rules = dict(rule.strip().partition(" ")[::2] for rule in (self.policy or "").split(";"))
        allowed = rules.get(directive, rules.get("default-src", "'unsafe-inline'")).split()
        digest = b64encode(sha256(text.encode()).digest()).decode()
        return f"'sha256-{digest}'" in allowed or "'unsafe-inline'" in allowed


def read_page(path: str, html: str) -> Page:
    """Return what a page says to a browser."""
    reader = _Reader(path)
    reader.feed(html)
    reader.close()
    reader.page.complete = html.rstrip().endswith("</html>")
    return reader.page


class _Reader(HTMLParser):
    def __init__(self, path: str) -> None:
        super().__init__()
        self.page = Page(path)
        self._inside: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._note_names(tag, given)
        self._note_addresses(tag, given)
        self._inside = self._inline(tag, given)
        if self._inside is not None:
            self._inside.append("")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self._inside = None

    def handle_data(self, data: str) -> None:
        if self._inside is not None:
            self._inside[-1] += data

    def handle_endtag(self, tag: str) -> None:
        self._inside = None

    def _inline(self, tag: str, given: dict[str, str]) -> list[str] | None:
        """Return where the text inside an element belongs, if it is a script or a style sheet."""
        if tag == "style":
            return self.page.styles
        runs = tag == "script" and given.get("type", "").lower() not in DATA_SCRIPTS
        return self.page.scripts if runs and "src" not in given else None

    def _note_names(self, tag: str, given: dict[str, str]) -> None:
        page = self.page
        page.ids.update(given[name] for name in ("id", "name") if name in given)
        page.handlers += [f"<{tag} {name}>" for name in given if name.startswith("on")]
        if "style" in given:
            page.styled.append(f"<{tag} style>")
        if tag == "meta" and given.get("property") == "og:image":
            page.pictures.append(given.get("content", ""))
        if tag == "meta" and given.get("http-equiv", "").lower() == "content-security-policy":
            page.policy = given.get("content")

    def _note_addresses(self, tag: str, given: dict[str, str]) -> None:
        page = self.page
        if tag == "link":
            kinds = set(given.get("rel", "").lower().split())
            if kinds & LOADED_LINKS:
                page.loads.append(given.get("href", ""))
            if "canonical" in kinds:
                page.canonical = given.get("href")
        elif tag in ("a", "area") and "href" in given:
            page.links.append(given["href"])
        elif tag == "form" and "action" in given:
            page.links.append(given["action"])
        page.loads += [
            address
            for name in LOADED.get(tag, ())
            for address in _addresses(name, given.get(name, ""))
            if address and not DATA_OR_NOTHING.match(address)
        ]


def _addresses(attribute: str, value: str) -> list[str]:
    if attribute != "srcset":
        return [value.strip()]
    return [candidate.split()[0] for candidate in value.split(",") if candidate.strip()]
