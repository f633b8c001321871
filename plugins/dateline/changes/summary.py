"""A table of everything that changes, as Markdown that GitHub shows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.changes.page import Showing
from dateline.changes.pairing import Pair
from dateline.changes.report import Report
from dateline.changes.wording import SAYS, counted, fate, noun, totals
from dateline.problems import render as render_problems

LONGEST = 160
"""How many characters of a title, or of what changed, stand in the table."""

MOST = 300
"""How many rows the table has: GitHub shows no summary beyond 1 MiB."""

FEW = 10
"""How many problems stand below the table, the worst first."""

_LIVELY = re.compile(r"[\\`*_{}\[\]()#+\-.!|~<>&@:/$^=\"']")


def summary(report: Report) -> str:
    """Return the table, with what is wrong below it."""
    lines = [f"## {SAYS['title']}", "", *_head(report)]
    if report.now is not None and report.pairs:
        lines += _table(Showing(report))
    return "\n".join([*lines, *_problems(report)]).rstrip() + "\n"


def inert(text: str) -> str:
    """Return a text as Markdown that shows it as it is, on one line.

    Whatever could be markup, HTML, a link, a mention or a table's bar is written as a character
    reference, which GitHub shows and does nothing else with.
    """
    line = " ".join(text.split())
    cut = line if len(line) <= LONGEST else line[:LONGEST].rsplit(" ", 1)[0] + "…"
    return _LIVELY.sub(lambda sign: f"&#{ord(sign[0])};", cut)


def _head(report: Report) -> Iterator[str]:
    if report.now is None:
        yield SAYS["unread"]
    elif report.is_first:
        yield f"{SAYS['first']} {totals(report.pairs)}."
    elif report.then is None:
        yield SAYS["uncompared"]
    else:
        yield f"{totals(report.pairs)}." if report.pairs else SAYS["nothing"]
    if report.is_mended and report.now is not None:
        yield f"\n{SAYS['mended']}"


def _table(showing: Showing) -> Iterator[str]:
    pairs = showing.report.pairs
    yield ""
    yield f"| {SAYS['kind']} | {SAYS['name']} | {SAYS['what']} | {SAYS['found']} |"
    yield "| --- | --- | --- | ---: |"
    yield from (_row(showing, pair) for pair in pairs[:MOST])
    if len(pairs) > MOST:
        yield f"| | and {counted(len(pairs) - MOST, 'other thing')} | | |"
    if showing.effects:
        yield ""
        yield f"**{SAYS['effects']}:**"
        yield ""
        for effect in showing.effects[:MOST]:
            yield f"- {inert(effect.subject)}: {inert(effect.what)}{_from_to(*effect[2:])}"


def _row(showing: Showing, pair: Pair) -> str:
    names = dict.fromkeys(difference.what for difference in showing.differences(pair))
    what = inert("; ".join(names)) if names else ""
    told = f"{fate(pair)}{f': {what}' if what else ''}"
    problems = len(showing.report.problems_of(pair))
    return f"| {noun(pair.kind)} | {inert(showing.title(pair))} | {told} | {problems or ''} |"


def _from_to(was: str, now: str) -> str:
    return f" ({inert(was)} → {inert(now)})" if was or now else ""


def _problems(report: Report) -> Iterator[str]:
    problems = sorted(report.told_problems, key=lambda p: (p.severity != "error", p.sort_key))
    if not problems:
        return
    yield ""
    yield f"### {SAYS['problems']}"
    yield ""
    text = render_problems(problems[:FEW])
    fence = "`" * max(3, 1 + max(map(len, re.findall(r"`+", text)), default=0))
    yield from (f"{fence}text", text, fence)
    if len(problems) > FEW:
        yield ""
        yield f"The first {FEW} of {len(problems)}."
