"""How a running count is drawn: one stepped line a counter, with its name at the end."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from dateline.pages.chart import Chart, ChartSize, Line, Mark
from dateline.pages.scale import Scale, round_days, round_numbers
from dateline.pages.spread import spread
from dateline.pages.view import View
from dateline.story.count import Count, CountEntry
from dateline.story.counting import Series, day_of, series

PLOT_HEIGHT = 190
"""The least height of the plot; names that need more make it higher."""

TOP = 12
FOOT = 24
LINE = 14
"""The height of a line of writing."""

EDGE = 8
"""The room between the ends of the plot and its first and last day."""

YEAR = 300
"""The span in days beyond which days are named by month and year."""

NAME_START = 19
"""How far right of the plot a counter's name starts, behind its mark."""

LETTER = 6.6
"""The width of a letter, generously."""

NAME_GAP = 4
"""The room between one counter's name and the next."""

NAME_LINES = 3
"""How many lines a counter's name takes at most."""

LOOKS = 6
"""How many kinds of marks the template can draw."""

OPEN_LENGTH = 9
"""How far an open figure's arrow reaches."""


def chart(view: View, count: Count, size: ChartSize) -> Chart | None:
    """Draw a count; None where nobody gives a figure that they stand by."""
    drawn = [line for line in map(_standing, series(count)) if line.entries]
    if not drawn:
        return None
    return _Drawing(view, count, size, drawn).chart()


def _standing(line: Series) -> Series:
    """Return a series without figures that its counter denies or doubts."""
    entries = tuple(entry for entry in line.entries if entry.stance not in ("denies", "doubts"))
    return Series(line.voice, entries)


class _Label(NamedTuple):
    """What stands at the end of a line."""

    name: tuple[str, ...]
    figure: tuple[str, ...]

    @property
    def height(self) -> int:
        return (len(self.name) + len(self.figure)) * LINE + NAME_GAP


@dataclass(frozen=True)
class _Drawing:
    """The scales of one chart."""

    view: View
    count: Count
    size: ChartSize
    drawn: Sequence[Series]
    """What is drawn; no series of it is empty."""

    def chart(self) -> Chart:
        marks = [tuple(self._mark(entry) for entry in line.entries) for line in self.drawn]
        heights = [label.height for label in self.labels]
        tops = spread([line[-1].y for line in marks], heights, TOP - LINE // 2, self.floor)
        lines = map(self._line, range(len(marks)), marks, self.labels, tops)
        return Chart(
            size=self.size,
            height=self.floor + FOOT,
            left=self.left,
            right=self.right,
            floor=self.floor,
            numbers=tuple((self.y(step), text) for step, text in self.numbers.items()),
            days=tuple(self._days()),
            lines=tuple(lines),
        )

    @cached_property
    def entries(self) -> tuple[CountEntry, ...]:
        return tuple(entry for line in self.drawn for entry in line.entries)

    @cached_property
    def labels(self) -> list[_Label]:
        return [self._label(line) for line in self.drawn]

    @cached_property
    def numbers(self) -> dict[float, str]:
        steps = round_numbers(max(entry.given[-1] for entry in self.entries), 5)
        return {step: self.view.words.number(step) for step in steps}

    @cached_property
    def floor(self) -> int:
        return TOP + max(PLOT_HEIGHT, sum(label.height + LINE for label in self.labels))

    @cached_property
    def left(self) -> int:
        longest = max(map(len, self.numbers.values()))
        return min(round(longest * LETTER) + 8, self.size.width // 3)

    @cached_property
    def right(self) -> int:
        return self.size.width - self.size.labels

    @cached_property
    def y(self) -> Scale:
        return Scale(0, max(self.numbers), self.floor, TOP)

    @cached_property
    def period(self) -> tuple[date, date]:
        days = [day_of(entry) for entry in self.entries]
        start = self.count.from_.earliest if self.count.from_ else None
        return min([*days, start or days[0]]), max(days)

    @cached_property
    def x(self) -> Scale:
        first, last = (day.toordinal() for day in self.period)
        return Scale(first, last, self.left + EDGE, self.right - EDGE)

    def _days(self) -> Iterator[tuple[int, str]]:
        first, last = self.period
        for day in round_days(first, last, self.size.days):
            yield self.x(day.toordinal()), self.view.dates.mark(day, far=(last - first).days > YEAR)

    def _label(self, line: Series) -> _Label:
        letters = round((self.size.labels - NAME_START) / LETTER)
        texts = self.view.heard(line.voice).name, self.view.evidence.figure(line.latest)
        return _Label(*(_wrapped(text, letters) for text in texts))

    def _mark(self, entry: CountEntry) -> Mark:
        low, high = entry.given[0], entry.given[-1]
        best = next(n for n in (entry.best, entry.low, entry.high) if n is not None)
        is_open = entry.open_end
        words = f"{self.view.dates.label(entry.date)}: {self.view.evidence.figure(entry)}"
        return Mark(
            x=self.x(day_of(entry).toordinal()),
            y=self.y(best),
            top=self.y(high) - (OPEN_LENGTH if is_open == "up" else 0),
            bottom=self.y(low) + (OPEN_LENGTH if is_open == "down" else 0),
            open=is_open,
            words=words,
        )

    def _line(self, look: int, marks: tuple[Mark, ...], label: _Label, top: int) -> Line:
        last = marks[-1]
        steps = "".join(f"H{after.x}V{after.y}" for _, after in pairwise(marks))
        return Line(
            look=look % LOOKS,
            marks=marks,
            path=f"M{marks[0].x} {marks[0].y}{steps}",
            name=label.name,
            figure=label.figure,
            label_y=top + LINE - 3,
            leader=f"M{last.x + 6} {last.y}L{self.right + 4} {top + label.height // 2}",
        )


def _wrapped(text: str, letters: int) -> tuple[str, ...]:
    return tuple(textwrap.wrap(text, letters, max_lines=NAME_LINES, placeholder="…"))
