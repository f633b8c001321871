"""Whether a built site is fit to be shown: whole, connected, and quiet towards everybody else."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit

from dateline.cli.site.page import Page, read_page

STYLE_ADDRESS = re.compile(r"""(?:url\(\s*|@import\s+)["']?([^"')\s;]+)""")
RUNNING = frozenset({"data", "javascript", "vbscript"})
"""Schemes whose addresses are pages or scripts in themselves."""

HARMLESS = frozenset({"javascript:void(0)", "javascript:void%200"})
"""What links that only a script answers point to."""


@dataclass(frozen=True)
class Site:
    """A built site on disk."""

    root: Path

    @cached_property
    def files(self) -> frozenset[str]:
        """Every file, from the root, with `/`."""
        paths = (path for path in self.root.rglob("*") if path.is_file())
        return frozenset(path.relative_to(self.root).as_posix() for path in paths)

    @cached_property
    def pages(self) -> dict[str, Page]:
        """Every page by its file."""
        names = sorted(name for name in self.files if name.endswith(".html"))
        return {name: read_page(name, (self.root / name).read_text("utf-8")) for name in names}

    @cached_property
    def base(self) -> str:
        """The path under which the site is served, as its home page says (`/dateline/`)."""
        home = self.pages.get("index.html")
        path = urlsplit(home.canonical).path if home and home.canonical else ""
        return f"{path.rpartition('/')[0]}/"

    def find(self, path: str) -> str | None:
        """Return the file that a server gives for a path; None where there is none."""
        name = unquote(path).strip("/")
        tries = (
            [f"{name}/index.html".lstrip("/")]
            if path.endswith("/") or not name
            else [
                name,
                f"{name}/index.html",
            ]
        )
        return next((file for file in tries if file in self.files), None)


def faults_of(root: Path) -> Iterator[str]:
    """Yield what is wrong with a site, a sentence each."""
    site = Site(root)
    if "index.html" not in site.files:
        yield "index.html: there is no home page"
    for page in site.pages.values():
        yield from (f"{page.path}: {fault}" for fault in _faults_of_page(site, page))
    for name in sorted(site.files):
        if name.endswith(".css"):
            yield from (f"{name}: {fault}" for fault in _faults_of_style(site, name))


def _faults_of_page(site: Site, page: Page) -> Iterator[str]:
    if not page.complete:
        yield "the page breaks off before its end"
    if page.policy is None:
        yield "has no Content Security Policy"
    yield from (f"has an event handler in an attribute: {handler}" for handler in page.handlers)
    yield from _refused(page)
    for address in dict.fromkeys(page.loads):
        yield from _faults_of_load(site, page.path, address)
    for address in dict.fromkeys(page.links):
        yield from _faults_of_link(site, page, address)
    for address in page.pictures:
        if _target(site, page.path, urlsplit(address).path) is None:
            yield f"is shown with the picture {address}, which is not there"


def _refused(page: Page) -> Iterator[str]:
    """Yield what the page holds and its own policy refuses."""
    for script in page.scripts:
        if not page.allows("script-src", script):
            yield f"its policy refuses a script inside it: {_start(script)}"
    for style in page.styles:
        if not page.allows("style-src", style):
            yield f"its policy refuses a style sheet inside it: {_start(style)}"
    for element in page.styled:
        if not page.allows("style-src", ""):
            yield f"its policy refuses a style in an attribute: {element}"


def _faults_of_load(site: Site, page: str, address: str) -> Iterator[str]:
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        yield f"loads something from elsewhere: {address}"
    elif _target(site, page, parts.path) is None:
        yield f"loads {address}, which is not there"


def _faults_of_link(site: Site, page: Page, address: str) -> Iterator[str]:
    parts = urlsplit(address)
    if parts.scheme in RUNNING and address not in HARMLESS:
        yield f"has a link that runs a script: {address[:60]}"
    if parts.scheme or parts.netloc:
        return
    target = page.path if not parts.path else _target(site, page.path, parts.path)
    if target is None:
        yield f"links to {address}, which is not there"
    elif target in site.pages and not _has_anchor(site.pages[target], parts.fragment):
        yield f"links to {address}, but there is no such place on that page"


def _has_anchor(page: Page, fragment: str) -> bool:
    """Tell whether a fragment leads somewhere; one with `=` is a message to the page's script."""
    return fragment in ("", "top") or "=" in fragment or unquote(fragment) in page.ids


def _target(site: Site, page: str, path: str) -> str | None:
    """Return the file that a relative or absolute path on a page leads to."""
    if path.startswith("/"):
        if not path.startswith(site.base):
            return None
        joined = posixpath.normpath(path.removeprefix(site.base))
    else:
        joined = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
    if joined.startswith(".."):
        return None
    folder = path.endswith(("/", "/.", "/..")) or path in (".", "..")
    return site.find("" if joined == "." else f"{joined}/" if folder else joined)


def _faults_of_style(site: Site, name: str) -> Iterator[str]:
    """Yield what a style sheet would fetch from others; what it never draws may be missing."""
    text = (site.root / name).read_text("utf-8")
    for address in dict.fromkeys(STYLE_ADDRESS.findall(text)):
        parts = urlsplit(address)
        if parts.netloc or parts.scheme not in ("", "data"):
            yield f"loads something from elsewhere: {address}"


def _start(text: str) -> str:
    return " ".join(text.split())[:60]
