"""A figure's range as a small drawing, on one scale with the like of it."""

from __future__ import annotations

import pytest

from dateline.pages.range_plot import EDGE, WIDTH, range_plot
from dateline.story.claims import Claim, Figure
from dateline.story.dates import parse
from dateline.story.event import Event
from dateline.story.text import Text

WORDS = Text(by_language={"en": "T"})


def figure(measure: str = "deaths", unit: str | None = None, **given: float) -> Figure:
    return Figure(measure=measure, unit=unit, **given)


def event(*figures: Figure) -> Event:
    claims = tuple(Claim(id=f"c{n}", text=WORDS, figures=(f,)) for n, f in enumerate(figures))
    return Event(id="e", title=WORDS, date=parse("2024-12-06"), claims=claims)


@pytest.mark.parametrize(
    "given",
    [{"best": 8}, {"low": 8}, {"high": 8}, {"low": 8, "high": 8}, {"low": 8, "best": 8}],
)
def test_one_number_needs_no_drawing(given: dict[str, float]) -> None:
    alone = figure(**given)
    assert range_plot(event(alone, figure(low=1, high=20)), alone) is None


def test_a_range_reaches_from_its_lowest_to_its_highest_number() -> None:
    drawn = range_plot(event(wide := figure(low=0, best=50, high=100)), wide)
    assert drawn is not None
    assert (drawn.low, drawn.best, drawn.high) == (EDGE, WIDTH // 2, WIDTH - EDGE)
    assert (drawn.nought, drawn.open) == (EDGE, "")


def test_figures_of_one_measure_share_a_scale() -> None:
    small, large = figure(low=10, high=50), figure(low=50, best=100)
    other, unit = figure("tents", low=1, high=2), figure(unit="thousand", low=1, high=3)
    told = event(small, large, other, unit)
    drawn = [range_plot(told, each) for each in (small, large, other, unit)]
    assert [plot.high for plot in drawn if plot] == [WIDTH // 2, *[WIDTH - EDGE] * 3]
    assert drawn[1] is not None
    assert drawn[1].open == "up"


def test_a_loss_stands_left_of_nought() -> None:
    drawn = range_plot(event(change := figure(low=-50, high=50)), change)
    assert drawn is not None
    assert drawn.low < drawn.nought < drawn.high
