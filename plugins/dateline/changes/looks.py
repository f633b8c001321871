"""The style of the page of changes: the site's own, for a file that stands alone."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from importlib.resources import files

import rcssmin

from dateline.pages import side_styles
from dateline.story.settings import Settings

PARTS = (
    "dateline.css",
    "map-figure.css",
    "evidence.css",
    "corrections.css",
    "warnings.css",
    "profiles.css",
    "moments.css",
)
"""The site's style sheets for what the page of changes shows."""

DARK = re.compile(r'@media screen\s*\{\s*\[data-md-color-scheme="slate"\]')
"""Where a style sheet says what is different on dark paper, if the reader has chosen that."""


def style(settings: Settings | None) -> str:
    """Return the style of the page; dark where the reader's device is."""
    theme = files("dateline") / "theme"
    sheets = [(theme / name).read_text("utf-8") for name in PARTS]
    own = (files("dateline.changes") / "changes.css").read_text("utf-8")
    sides = side_styles(settings) if settings else ""
    whole = "\n".join([*sheets, sides, own])
    dark = "@media screen and (prefers-color-scheme:dark){[data-md-color-scheme]"
    return str(rcssmin.cssmin(DARK.sub(dark, whole)))


def policy(styles: str) -> str:
    """Return the Content Security Policy of a page that needs its style and nothing else."""
    digest = b64encode(sha256(styles.encode()).digest()).decode()
    rules = ("default-src 'none'", f"style-src 'sha256-{digest}'", "img-src data:")
    return "; ".join([*rules, "base-uri 'none'", "form-action 'none'"])
