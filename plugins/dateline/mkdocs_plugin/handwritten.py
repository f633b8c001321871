"""The pages that people write in `docs/`: checked before they are rendered, and given a writer."""

from __future__ import annotations

import logging
import posixpath
import re
import sys
from collections.abc import Iterable
from html import unescape
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files

from dateline import problems
from dateline.addresses import Address
from dateline.blocks import DatelineExtension, Writer, check_file, custom_fences
from dateline.pages import PageOptions, desk_for
from dateline.reading.folder import shown_path
from dateline.story.story import Story

SUPERFENCES = "pymdownx.superfences"

LEFT_OVER = re.compile(r'data-dateline-problem="([^"]*)"')
"""Where a writer could not do what a page asks."""

log = logging.getLogger("mkdocs.plugins.dateline")


def enable(config: MkDocsConfig, story: Story, options: PageOptions) -> Writer:
    """Let the site's Markdown know the story; return what writes it, page by page."""
    writer = Writer(desk_for(story, options))
    if SUPERFENCES not in config.markdown_extensions:
        config.markdown_extensions.append(SUPERFENCES)
    settings = config.mdx_configs.get(SUPERFENCES) or {}
    fences = [*settings.get("custom_fences", []), *custom_fences(writer)]
    config.mdx_configs[SUPERFENCES] = {**settings, "custom_fences": fences}
    config.markdown_extensions.append(DatelineExtension(writer=writer))  # type: ignore[arg-type]
    return writer


def check(files: Files, story: Story, config: MkDocsConfig, *, preview: bool) -> None:
    """Print every problem of every page.

    Raises:
        Abort: A site for the public has a page with an error.
    """
    docs = shown_path(Path(config.docs_dir))
    found = [
        problem
        for file in files.documentation_pages()
        for problem in check_file(file.content_bytes, f"{docs}/{file.src_uri}", story)
    ]
    if found:
        print(problems.render(found), file=sys.stderr)
    if not preview and any(problem.severity == "error" for problem in found):
        raise Abort("The pages have problems, so there is no site to build.")


def address_of(file: File) -> Address:
    """Return where a page stands in the site."""
    return Address(posixpath.join(posixpath.dirname(file.src_uri), file.name))


def left_over(html: str) -> Iterable[str]:
    """Return what a writer could not do in a finished page, which no check had found.

    That is what other plugins put into the page after it was checked.
    """
    return (unescape(message) for message in LEFT_OVER.findall(html))


def warn_of(html: str, file: File) -> None:
    """Warn of what a writer could not do; in a strict build, a warning is an error."""
    for message in left_over(html):
        log.warning("Doc file '%s': %s", file.src_uri, message)
