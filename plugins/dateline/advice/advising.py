"""All advice on a story, but what it does not want."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set
from pathlib import Path

from dateline.advice import copying, dating, evidence, naming, placing, using, wording
from dateline.advice.finding import Finding
from dateline.problems import Problem
from dateline.reading.locating import Files, place_at, thing_in, words_in
from dateline.reading.nodes import Node, Scalar, Span
from dateline.reading.storyfile import START, StoryFile
from dateline.story.story import Story

RULES: tuple[Callable[[Story], Iterator[Finding]], ...] = (
    evidence.one_source,
    evidence.unarchived,
    evidence.unattributed,
    copying.no_occasion,
    placing.too_fine,
    naming.unlisted,
    naming.disputed_roles,
    wording.loaded,
    dating.outside_period,
    dating.twins,
    copying.copied,
    evidence.one_origin,
)
"""What is looked at within the story, in the order of the codes."""


def advise(story: Story, mentioned: Set[str] = frozenset()) -> tuple[Finding, ...]:
    """Return what an editor's desk would ask about a story, without what it has silenced.

    Args:
        story: the story.
        mentioned: ids that pages written by hand name, which are therefore in use.
    """
    silenced = {(silence.code, silence.of) for silence in story.settings.advice.ignore}
    found = [finding for rule in RULES for finding in rule(story)]
    found += using.unused(story, mentioned)
    return tuple(
        finding
        for finding in sorted(found, key=lambda finding: finding.code)
        if not {(finding.code, None), (finding.code, finding.id)} & silenced
    )


def locate(story: Story, folder: Path, findings: tuple[Finding, ...]) -> tuple[Problem, ...]:
    """Return findings as warnings at their lines; only the files of these are opened.

    Args:
        story: the story that they are about.
        folder: the folder from which it was read.
        findings: what `advise` found, or a part of it.
    """
    files = Files(folder, story.files)
    return tuple(_problem(files.holding(found.kind, found.id), found) for found in findings)


def _problem(file: StoryFile, found: Finding) -> Problem:
    file.problems.clear()
    thing = thing_in(file, found.kind, found.id)
    file.report(
        found.code,
        _where(file, place_at(thing, found.path), found) if thing else START,
        found.message,
        label=found.label,
        cure=found.cure,
        severity="warning",
    )
    return file.problems.pop()


def _where(file: StoryFile, node: Node, found: Finding) -> Node | Span:
    if found.words and isinstance(node, Scalar):
        return words_in(file, node, found.words, found.occurrence) or node
    return START if file.kind == found.kind and not found.path else node
