"""The pages that people write in `docs/`: checked before they are rendered, and given a writer."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable
from html import unescape
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files

from dateline.blocks import DatelineExtension, Writer, check_file, custom_fences
from dateline.mkdocs_plugin.reading import tell
from dateline.pages import Desk
from dateline.problems import Problem
from dateline.reading.folder import shown_path
from dateline.story.story import Story

SUPERFENCES = "pymdownx.superfences"

LEFT_OVER = re.compile(r'data-dateline-problem="([^"]*)"')
"""Where a writer could not do what a page asks."""

log = logging.getLogger("mkdocs.plugins.dateline")


def enable(config: MkDocsConfig, desk: Desk) -> Writer:
    """Let the site's Markdown know the story; return what writes it, page by page."""
    writer = Writer(desk)
    if SUPERFENCES not in config.markdown_extensions:
        config.markdown_extensions.append(SUPERFENCES)
    settings = config.mdx_configs.get(SUPERFENCES) or {}
    fences = [*settings.get("custom_fences", []), *custom_fences(writer)]
    config.mdx_configs[SUPERFENCES] = {**settings, "custom_fences": fences}
    config.markdown_extensions.append(DatelineExtension(writer=writer))  # type: ignore[arg-type]
    return writer


def check(files: Files, story: Story, config: MkDocsConfig) -> None:
    """Print every problem of every page.

    Raises:
        Abort: A page has an error.
    """
    found = problems_in(files, story, config)
    tell(found)
    if any(problem.severity == "error" for problem in found):
        raise Abort("The pages have problems, so there is no site to build.")


def problems_in(files: Files, story: Story, config: MkDocsConfig) -> tuple[Problem, ...]:
    """Return every problem of every page that people wrote."""
    docs = shown_path(Path(config.docs_dir))
    return tuple(
        problem
        for file in files.documentation_pages()
        for problem in check_file(file.content_bytes, f"{docs}/{file.src_uri}", story)
    )


def left_over(html: str) -> Iterable[str]:
    """Return what a writer could not do in a finished page, which no check had found.

    That is what other plugins put into the page after it was checked.
    """
    return (unescape(message) for message in LEFT_OVER.findall(html))


def warn_of(html: str, file: File) -> None:
    """Warn of what a writer could not do; in a strict build, a warning is an error."""
    for message in left_over(html):
        log.warning("Doc file '%s': %s", file.src_uri, message)
