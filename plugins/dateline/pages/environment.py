"""The one door to the templates: an autoescaping Jinja environment that a site can override."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PackageLoader, StrictUndefined
from markupsafe import Markup


@cache
def environment(overrides: Path | None) -> Environment:
    """Return the environment in which every page is rendered.

    It is made once, since it keeps templates that it has compiled; one that changes it sees.

    Args:
        overrides: a folder whose templates stand in for the packaged ones of the same name.
    """
    packaged = PackageLoader("dateline", "templates")
    loader = ChoiceLoader([FileSystemLoader(overrides), packaged]) if overrides else packaged
    return Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def render(jinja: Environment, template: str, **values: object) -> Markup:
    """Render a template to HTML that is safe to put on a page."""
    return Markup(jinja.get_template(template).render(values))  # noqa: S704 - autoescaped
