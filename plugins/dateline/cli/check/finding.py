"""Everything that is wrong with a story: in its files, its pages and what changed in it."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.cli import since
from dateline.cli.advice import Advice, advised
from dateline.problems import Problem
from dateline.reading import read_story
from dateline.reading.folder import shown_path
from dateline.reading.trees import Trees
from dateline.story.story import Story

if TYPE_CHECKING:
    from dateline.history import Comparison


@dataclass(frozen=True)
class Finding:
    """What a check came to."""

    problems: tuple[Problem, ...]
    story: Story | None
    """The story; None where it could not be read."""
    earlier: Comparison | None = None
    """The comparison with an earlier commit, where one was asked for."""
    against: str = ""
    """The commit that was named."""
    advice: Advice = field(default_factory=Advice)
    """What a desk would ask."""

    @property
    def has_error(self) -> bool:
        """Whether the story is not to be published as it is."""
        return self.story is None or any(p.severity == "error" for p in self.problems)


def find(options: argparse.Namespace, trees: Trees | None = None) -> Finding:
    """Check the story that the options name.

    Args:
        options: The command's.
        trees: What unchanged files held when they were read before.

    Raises:
        CannotCompareError: The story cannot be compared with the commit that was named.
    """
    reading = read_story(options.path, trees)
    found = [*reading.problems]
    if reading.story and options.docs:
        found += _problems_of_pages(options.docs, reading.story)
    earlier = since.compared(options, reading.story)
    found += earlier.problems if earlier else ()
    if options.strict:
        found = [replace(problem, severity="error") for problem in found]
    advice = advised(options, reading.story)
    return Finding(tuple(found), reading.story, earlier, options.against or "", advice)


def _problems_of_pages(docs: Path, story: Story) -> list[Problem]:
    folder = shown_path(docs)
    return [
        problem
        for path in sorted(docs.rglob("*.md"))
        for problem in _problems_of_page(
            path, f"{folder}/{path.relative_to(docs).as_posix()}", story
        )
    ]


def _problems_of_page(path: Path, name: str, story: Story) -> Sequence[Problem]:
    from dateline.blocks import check_file  # noqa: PLC0415 - takes as long as reading a story

    try:
        data = path.read_bytes()
    except OSError as error:
        cure = "check the file and its permissions"
        message = f"the page cannot be read: {error.strerror}"
        return [Problem("D001", message, name, help=cure)]
    return check_file(data, name, story)
