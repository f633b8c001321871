"""Every problem of a hand-written page: its links, its citations and its blocks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate

from dateline.blocks.contents import FOUND
from dateline.blocks.fences import Fence
from dateline.blocks.finding import Fault, Finder
from dateline.blocks.kinds import BLOCKS, LINKS
from dateline.blocks.masking import words_inside, words_of
from dateline.blocks.references import Reference, links_to_pages, references
from dateline.blocks.requests import read_request
from dateline.problems import Problem
from dateline.reading.guessing import closest, did_you_mean
from dateline.reading.nodes import Span
from dateline.reading.storyfile import StoryFile
from dateline.story.story import Story

_BREAK = re.compile(r"\r\n?")
_SINGULAR = {kind.rstrip("s"): kind for kind in BLOCKS}
"""The kind of block that somebody means who writes `quote` or `Map`."""


def check_page(text: str, file: str, story: Story) -> list[Problem]:
    """Return every problem of a page, sorted by line.

    Args:
        text: the page, its front matter included.
        file: the page as problems name it: `docs/index.md`.
        story: what the page tells of, as far as it will be published.
    """
    checker = _Checker(_BREAK.sub("\n", text), file, story)
    return sorted(checker.problems(), key=lambda problem: problem.sort_key)


def check_file(data: bytes, file: str, story: Story) -> list[Problem]:
    """Return every problem of a page as it stands on disk; the rest is as in `check_page`."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        cure = "save the file with the encoding UTF-8"
        return [Problem("D002", "the file is not UTF-8", file, help=cure)]
    return check_page(text, file, story)


class _Checker:
    """Looks through one page."""

    def __init__(self, text: str, file: str, story: Story) -> None:
        self._finder = Finder(story)
        self._words = words_of(text)
        lines = text.split("\n")
        self._starts = [0, *accumulate(len(line) + 1 for line in lines)]
        self._page = StoryFile("page", file, file, lines=lines)

    def problems(self) -> list[Problem]:
        for reference in references(self._words.text):
            self._check_reference(reference)
        for fence in self._words.fences:
            self._check_fence(fence)
        return self._page.problems

    def _check_reference(self, found: Reference) -> None:
        kind = found.kind or "source"
        if found.is_html and kind in LINKS:
            self._report_html(found)
        elif kind in LINKS:
            self._check_key(found, kind)
        elif guess := closest(kind, LINKS):
            self._page.report(
                "D052",
                self._span(found.start, len(found.kind)),
                f"unknown kind of link `{kind}`",
                label=f"a link leads to {', '.join(LINKS[:-1])} or {LINKS[-1]}",
                cure=did_you_mean(guess),
            )

    def _check_key(self, found: Reference, kind: str) -> None:
        fault = self._finder.find(kind, found.key)
        if isinstance(fault, Fault):
            span = self._span(found.key_start, len(found.key))
            cure = fault.cure
            if not found.kind and not cure.startswith("did you mean"):
                cure += r"; a bracket that is no citation begins with `\[@`"
            self._page.report(fault.code, span, fault.message, label=fault.label, cure=cure)

    def _report_html(self, found: Reference) -> None:
        self._page.report(
            "D053",
            self._span(found.start, len(found.kind) + 1 + len(found.key)),
            f"a link to `{found.kind}:{found.key}` in HTML",
            label="only Markdown knows where this leads",
            cure=f"write `[words]({found.kind}:{found.key})`",
        )

    def _check_fence(self, fence: Fence) -> None:
        if fence.kind not in BLOCKS:
            self._check_kind(fence)
        elif fence.rest:
            self._report_rest(fence)
        elif not fence.is_closed:
            self._report_open(fence)
        else:
            self._check_request(fence)
            if fence.kind == "tour":
                self._check_steps(fence)

    def _check_kind(self, fence: Fence) -> None:
        meant = _SINGULAR.get(fence.kind.casefold().rstrip("s"))
        if meant:
            self._page.report(
                "D054",
                self._kind_span(fence),
                f"unknown block `{fence.kind}`",
                label=f"the blocks are {', '.join(BLOCKS)}",
                cure=did_you_mean(meant),
            )

    def _report_rest(self, fence: Fence) -> None:
        line = self._page.lines[fence.first]
        start = line.index(fence.rest, fence.kind_column + len(fence.kind)) + 1
        self._page.report(
            "D055",
            Span(fence.first + 1, start, fence.first + 1, start + len(fence.rest)),
            f"words behind `{fence.kind}`",
            label="nothing can stand here",
            cure="write each filter on a line of its own inside the block",
        )

    def _report_open(self, fence: Fence) -> None:
        self._page.report(
            "D056",
            self._kind_span(fence),
            f"the block `{fence.kind}` does not end",
            label="everything after it would be part of it",
            cure="end it with a line of the same marks, indented like this one",
        )

    def _check_request(self, fence: Fence) -> None:
        filters, problems = read_request(fence.kind, "\n".join(fence.body), self._finder)
        self._page.problems.extend(self._moved(problems, fence))
        if filters is not None and not FOUND[fence.kind](filters, self._finder.story):
            self._page.report(
                "D057",
                self._kind_span(fence),
                f"the block `{fence.kind}` shows nothing",
                label="nothing in the story passes its filters",
                cure="loosen the filters, or delete the block",
                severity="warning",
            )

    def _check_steps(self, fence: Fence) -> None:
        """Check the links and citations in the texts of a tour."""
        words = words_inside(self._page.lines, fence)
        for reference in references(words):
            self._check_reference(reference)
        for url, start in links_to_pages(words):
            self._page.report(
                "D052",
                self._span(start, len(url)),
                f"a link to `{url}` in a step",
                label="the links of a step lead into the story or out to the web",
                cure="link to it above or below the tour, or write the whole address",
            )

    def _moved(self, problems: list[Problem], fence: Fence) -> Iterator[Problem]:
        """Move problems from where they are in a block to where they are in the page."""
        for problem in problems:
            inside = min(problem.line, len(fence.margins))
            line = fence.first + 1 + inside
            is_empty = not fence.margins
            margin = fence.kind_column if is_empty else fence.margins[inside - 1]
            yield replace(
                problem,
                file=self._page.shown,
                line=line,
                column=problem.column + margin,
                length=len(fence.kind) if is_empty else problem.length,
                source_line=self._page.lines[line - 1],
            )

    def _kind_span(self, fence: Fence) -> Span:
        start = fence.kind_column + 1
        return Span(fence.first + 1, start, fence.first + 1, start + len(fence.kind))

    def _span(self, start: int, length: int) -> Span:
        line = bisect_right(self._starts, start)
        column = start - self._starts[line - 1] + 1
        return Span(line, column, line, column + max(1, length))
