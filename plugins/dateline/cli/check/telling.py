"""What a check found, in the format that was asked for."""

from __future__ import annotations

import os
from typing import TextIO

from dateline import __version__
from dateline.cli import advice
from dateline.cli.check.finding import Finding
from dateline.problems import Problem, render
from dateline.problems.display import shown
from dateline.problems.github import annotate
from dateline.problems.painting import Paint, paint_for, plain
from dateline.story.story import Story

FORMATS = ("text", "github", "json", "sarif")
"""The formats, the first for people in a terminal."""


def tell(finding: Finding, form: str, stream: TextIO) -> str:
    """Return what was found as it is printed.

    Args:
        finding: What a check came to.
        form: One of `FORMATS`.
        stream: Where it will be printed, which decides about colours.
    """
    if form in ("json", "sarif"):
        return _report(finding, form)
    paint = paint_for(stream, os.environ) if form == "text" else plain
    if form == "github":
        return _joined("\n", annotate(_everything(finding)), _last_line(finding, paint))
    found = _joined("\n\n", render(finding.problems, paint), advice.told(finding.advice, paint))
    return _joined("\n", found, _last_line(finding, paint))


def _joined(between: str, *parts: str) -> str:
    return between.join(filter(None, parts))


def _everything(finding: Finding) -> tuple[Problem, ...]:
    return (*finding.problems, *finding.advice.told)


def _report(finding: Finding, form: str) -> str:
    from dateline.problems.reports import as_json, as_sarif  # noqa: PLC0415 - seldom asked for

    if form == "sarif":
        return as_sarif(_everything(finding), __version__)
    return as_json(_everything(finding), _holdings(finding.story) if finding.story else None)


def _last_line(finding: Finding, paint: Paint) -> str:
    if finding.story is None or finding.has_error:
        return ""
    others = "no other" if finding.problems else "no"
    return f"{_inventory(finding.story)}: {paint(f'{others} problems', 'good')}{_told(finding)}"


def _told(finding: Finding) -> str:
    if finding.earlier is None:
        return ""
    if finding.earlier.is_first:
        return f"; at `{shown(finding.against)}` there was no story yet"
    return f"; readers are told of every change since `{shown(finding.against)}`"


def _holdings(story: Story) -> dict[str, int]:
    return {
        "events": len(story.events),
        "actors": len(story.actors),
        "places": len(story.places),
        "sources": len(story.sources),
        "counts": len(story.counts),
        "withdrawn": len(story.withdrawn),
    }


def _inventory(story: Story) -> str:
    """What a story holds: "84 events, 30 actors, 41 places and 60 sources"."""
    holdings = _holdings(story)
    parts = [_counted(n, name) for name, n in holdings.items() if n and name != "withdrawn"]
    if holdings["withdrawn"]:
        parts.append(_counted(holdings["withdrawn"], "withdrawn events"))
    return ", ".join(parts) or "a story without events"


def _counted(number: int, nouns: str) -> str:
    return f"{number} {nouns.removesuffix('s') if number == 1 else nouns}"
