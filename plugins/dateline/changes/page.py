"""The page of changes: one HTML file that needs nothing else, not even a network."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from markupsafe import Markup

from dateline.changes import wording
from dateline.changes.differing import Difference, Tellers, differences
from dateline.changes.drawn import is_drawn_otherwise, moved
from dateline.changes.effects import Effect, effects
from dateline.changes.looks import policy, style
from dateline.changes.marking import mark, shorten
from dateline.changes.markup import Element
from dateline.changes.pairing import KINDS, Kind, Pair, Thing
from dateline.changes.report import Report
from dateline.changes.rows import Row, Same, alone, rows, whole
from dateline.changes.showing import Part, address_of, anchor_urls, parts_of
from dateline.changes.telling import Teller
from dateline.pages import Desk, PageOptions, desk_for
from dateline.pages.environment import environment, render
from dateline.problems import render as render_problems
from dateline.problems import summary as problem_count
from dateline.story.event import Event
from dateline.story.source import Source
from dateline.story.story import Story
from dateline.story.text import direction

MOST = 1000
"""How many things the page shows: no editor looks at more, and no browser is glad of it."""


class Changed(NamedTuple):
    """A thing that changes, as the page shows it."""

    pair: Pair
    title: str
    differences: tuple[tuple[str, Markup, Markup], ...]
    """What reads otherwise, was and now, with the words that differ marked."""
    rows: tuple[Row | Same, ...]
    """Its page, before and after."""
    problems: int
    """How much is wrong in its file."""
    told_problems: str
    """That, as a terminal shows it."""
    is_alone: bool
    """Whether only one of before and after is shown."""
    hidden: str
    """Why readers do not see it yet, if so."""


@dataclass(frozen=True)
class Showing:
    """A report, and the desks at which the pages of both versions are made."""

    report: Report

    @cached_property
    def tellers(self) -> Tellers:
        """Who tells what stands in both versions."""
        return Tellers(*(Teller(desk.view) for desk in self.desks))

    @cached_property
    def desks(self) -> tuple[Desk, Desk]:
        """Where the pages of both versions are made; twice the same where there was none."""
        now = self.report.now
        if now is None:
            raise ValueError("there is no story to show")
        options = PageOptions()
        return desk_for(self.report.then or now, options), desk_for(now, options)

    @cached_property
    def effects(self) -> tuple[Effect, ...]:
        """What follows for whatever was not edited."""
        is_told = self.report.then is not None and not self.report.is_discreet
        return effects(self.report.pairs, self.tellers) if is_told else ()

    @cached_property
    def anchors(self) -> Mapping[str, str]:
        """Where changed things stand on the page, by the URL of their page on the site."""
        pairs = self.report.pairs[:MOST]
        found = {address_of(pair.kind, pair.id): pair.anchor for pair in pairs}
        return anchor_urls({page: key for page, key in found.items() if page}, self.desks[1])

    @cached_property
    def _moved(self) -> frozenset[str]:
        return moved(self.report.pairs)

    def differences(self, pair: Pair) -> tuple[Difference, ...]:
        """Return what differs in a thing."""
        return () if self.report.is_discreet else differences(pair, self.tellers)

    def title(self, pair: Pair) -> str:
        """Return what a thing is called."""
        side = 1 if pair.now is not None else 0
        thing = pair.now or pair.then
        text = getattr(thing, "title", None) or getattr(thing, "names", None)
        name = self.desks[side].view.text(text)
        return f"{name} ({thing.publisher})" if isinstance(thing, Source) else name

    def changed(self, pair: Pair) -> Changed:
        """Return a thing as the page shows it."""
        then = () if self.report.is_discreet else self._parts(0, pair.then)
        now = self._parts(1, pair.now)
        problems = self.report.problems_of(pair)
        return Changed(
            pair,
            self.title(pair),
            tuple(map(_marked, self.differences(pair))),
            self._rows(pair, then, now),
            len(problems),
            render_problems(problems),
            not (then and now),
            _hidden(pair.now or pair.then),
        )

    def _rows(
        self, pair: Pair, then: tuple[Part, ...], now: tuple[Part, ...]
    ) -> tuple[Row | Same, ...]:
        if not (then and now):
            return alone(then or now)
        if pair.is_withdrawn:
            return whole(then, now)
        old, new = (desk.story for desk in self.desks)
        drawings = is_drawn_otherwise(pair, old, new, self._moved)
        return rows(then, now, drawings=drawings)

    def _parts(self, side: int, thing: Thing | None) -> tuple[Part, ...]:
        if thing is None:
            return ()
        picture = self.report.pictures.now if side else self.report.pictures.then
        return parts_of(self.desks[side], thing, self.anchors, picture)


def changes_page(report: Report) -> str:
    """Return the page of changes."""
    showing = Showing(report)
    styles = style(report.now.settings if report.now else None)
    language = report.now.settings.language if report.now else "en"
    page = render(
        environment(None),
        "changes.html",
        report=report,
        say=wording.SAYS,
        wording=wording,
        styles=Markup(styles),  # noqa: S704 - our own style sheets, and checked colours
        policy=policy(styles),
        language=language,
        direction=direction(language),
        **_problems(report),
        groups=list(_groups(showing)) if report.now else [],
        effects=showing.effects if report.now else (),
        rest=max(0, len(report.pairs) - MOST),
        story=_story_name(report.now or report.then),
    )
    return str(page)


def _groups(showing: Showing) -> Iterator[tuple[Kind, list[Changed]]]:
    shown = showing.report.pairs[:MOST]
    for kind in KINDS:
        found = [showing.changed(pair) for pair in shown if pair.kind == kind]
        if found:
            yield kind, found


def _problems(report: Report) -> dict[str, object]:
    """Return what is wrong: how much it is, and what of it stands beside no thing below."""
    beside = {problem for pair in report.pairs for problem in report.problems_of(pair)}
    elsewhere = [problem for problem in report.told_problems if problem not in beside]
    return {
        "found": problem_count(report.told_problems),
        "beside": bool(beside),
        "problems": render_problems(elsewhere),
    }


def _marked(difference: Difference) -> tuple[str, Markup, Markup]:
    was, now = (Element("span", {}, [text]) for text in difference[1:])
    if difference.was and difference.now:
        mark(was, now)
        shorten(was)
        shorten(now)
    return difference.what, _line(was), _line(now)


def _line(text: Element) -> Markup:
    return text.html() if text.text else Markup()


def _story_name(story: Story | None) -> str:
    return story.settings.title.wording(story.settings.language).text if story else ""


def _hidden(thing: Thing | None) -> str:
    """Return why readers do not see an event yet; empty for what they do see."""
    if not isinstance(thing, Event):
        return ""
    return wording.SAYS["draft"] if thing.draft else wording.SAYS["embargo"] * bool(thing.embargo)
