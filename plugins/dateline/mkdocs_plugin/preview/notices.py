"""What a preview tells of problems, in a page or instead of one: the terminal's own text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from dateline.pages.environment import environment, render
from dateline.problems import Problem, summary
from dateline.problems.rendering import blocks

STYLES = Path(__file__).with_name("preview.css")
"""How notices look; a preview serves it, a site for the public never."""

STYLES_SERVED = "assets/dateline/preview.css"
"""Where a preview serves it, from the site's root."""

STAND_IN = "dateline-preview.html"
"""Where the page lies that stands in for others, from the site's root."""

KEPT = "Until this is mended, the pages show the story as it was before."
NOTHING_YET = "The pages are here as soon as this is mended."


@dataclass(frozen=True)
class Notice:
    """Something that is wrong, for whoever looks at a page of a preview."""

    title: str
    """How much there is: “2 problems in 1 file.”"""
    told: tuple[str, ...]
    """Each problem as the terminal tells it."""
    consequence: str = ""
    """What it means for what is seen."""


def failure(text: str) -> Notice:
    """Return what there is to tell of a site, or a page, that cannot be made."""
    return Notice("This cannot be built.", (text,), NOTHING_YET)


def notice_of(found: tuple[Problem, ...], consequence: str = "") -> Notice | None:
    """Return what there is to tell of problems; None where there are none."""
    if not found:
        return None
    ordered = sorted(found, key=lambda problem: problem.sort_key)
    return Notice(summary(ordered), tuple(blocks([problem]) for problem in ordered), consequence)


def in_page(notice: Notice, root: str) -> tuple[Markup, Markup]:
    """Return what to put at the end of a page's head, and of its body.

    Args:
        notice: What to tell.
        root: The URL of the site's root.
    """
    styles = _rendered("styles", root=root)
    return styles, _rendered("notice", notice=notice)


def stand_alone(notice: Notice, root: str) -> Markup:
    """Return a page that tells what is wrong where there is no other to show.

    Args:
        notice: What to tell.
        root: The URL of the site's root.
    """
    return _rendered("stand-alone", notice=notice, root=root)


def _rendered(template: str, **values: object) -> Markup:
    return render(_templates(), f"preview/{template}.html", **values)


@cache
def _templates() -> Environment:
    return environment(None)
