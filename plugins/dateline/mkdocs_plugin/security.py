"""The Content Security Policy that every page carries.

One policy serves the whole site: with instant navigation the browser keeps the policies of all
pages it has visited, and applies them together. So no page may need what another forbids.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

RULES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "media-src": "'self'",
    "connect-src": "'self'",
    "frame-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}
"""Everything from the site itself, and nothing from inside a page."""

INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
CHARSET = re.compile(r"<meta charset=[^>]*>", re.IGNORECASE)


def site_policy(theme_folders: list[str], *, preview: bool) -> str:
    """Return the policy for a site with a theme."""
    return policy(theme_scripts(theme_folders), preview=preview)


def policy(scripts: Iterable[str], *, preview: bool) -> str:
    """Return the policy's text.

    Args:
        scripts: The inline scripts that the theme itself brings.
        preview: Whether MkDocs will put its own script for live reload into each page, which
            differs each time.
    """
    allowed = {"'unsafe-inline'"} if preview else {_hash(script) for script in scripts}
    rules = RULES | {"script-src": " ".join([RULES["script-src"], *sorted(allowed)])}
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def theme_scripts(folders: Iterable[str]) -> list[str]:
    """Return the inline scripts of a theme, those that are the same on every page.

    They are taken from the theme and not from the finished pages, where a script might be
    anybody's.

    Args:
        folders: The theme's template folders, in the order in which they are searched.
    """
    templates: dict[str, Path] = {}
    for folder in folders:
        for path in sorted(Path(folder, "partials/javascripts").glob("*.html")):
            templates.setdefault(path.name, path)
    texts = [path.read_text(encoding="utf-8") for path in templates.values()]
    found = [script for text in texts for script in INLINE.findall(text)]
    return [script for script in found if "{{" not in script and "{%" not in script]


def protect(html: str, rule: str) -> str:
    """Put the policy into a page, right behind its character set, ahead of all it governs."""
    meta = (
        f'<meta http-equiv="Content-Security-Policy" content="{rule}">'
        '<meta name="referrer" content="same-origin">'
    )
    return CHARSET.sub(lambda charset: charset[0] + meta, html, count=1)


def _hash(script: str) -> str:
    digest = b64encode(sha256(script.encode()).digest()).decode()
    return f"'sha256-{digest}'"
