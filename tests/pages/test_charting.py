"""A running count as a drawing: what each mark, line and name says."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from dateline.addresses import HOME, Linker
from dateline.pages.chart import NARROW, WIDE, Chart
from dateline.pages.charting import LOOKS, chart
from dateline.pages.counted import counted
from dateline.pages.view import View
from dateline.story.story import Story

ACTORS = {f"actors/c{n}.yml": f"names: Counter {n}\nkind: organisation\n" for n in range(8)}


@pytest.fixture
def view_of(story_of: Callable[[dict[str, str]], Story]) -> Callable[..., View]:
    """Read a story with a count `n`, its entries as flow maps."""

    def read(*entries: str, more: str = "") -> View:
        listed = "".join(f"  - {{{entry}, sources: paper}}\n" for entry in entries)
        count = f"title: Deaths\nmeasure: deaths\n{more}entries:\n{listed}"
        files = {"sources/paper.yml": "title: T\npublisher: P\n", "counts/n.yml": count}
        return View(story_of({**ACTORS, **files}), Linker(HOME))

    return read


@pytest.fixture
def drawn(view_of: Callable[..., View]) -> Callable[..., Chart]:
    def draw(*entries: str, more: str = "") -> Chart:
        view = view_of(*entries, more=more)
        found = chart(view, view.story.counts["n"], WIDE)
        assert found is not None
        return found

    return draw


def test_a_line_holds_until_its_counter_gives_the_next_figure(drawn: Callable[..., Chart]) -> None:
    found = drawn(
        "date: 2024-12-01, by: c1, best: 10",
        "date: 2024-12-03, by: c1, best: 20",
    )
    (line,) = found.lines
    first, last = line.marks
    assert line.path == f"M{first.x} {first.y}H{last.x}V{last.y}"
    assert (first.x, last.y) == (found.left + 8, 12)


def test_a_range_has_a_bar_from_its_lowest_to_its_highest_figure(
    drawn: Callable[..., Chart],
) -> None:
    (line,) = drawn("date: 2024-12-01, by: c1, low: 0, best: 5, high: 10").lines
    (mark,) = line.marks
    assert mark.top < mark.y < mark.bottom
    assert (mark.y - mark.top, mark.open) == (mark.bottom - mark.y, "")


@pytest.mark.parametrize(
    ("figure", "side"),
    [("low: 5", "up"), ("low: 5, best: 5", "up"), ("high: 5", "down"), ("best: 5", "")],
)
def test_an_open_figure_has_an_arrow_and_never_an_end(
    drawn: Callable[..., Chart], figure: str, side: str
) -> None:
    (line,) = drawn(f"date: 2024-12-01, by: c1, {figure}").lines
    (mark,) = line.marks
    assert mark.open == side
    assert (mark.top < mark.y, mark.bottom > mark.y) == (side == "up", side == "down")


def test_each_counter_is_named_beside_its_line_with_the_latest_figure(
    drawn: Callable[..., Chart],
) -> None:
    found = drawn(
        "date: 2024-12-01, by: c1, best: 10",
        "date: 2024-12-03, by: c1, low: 20",
        "date: 2024-12-02, by: c2, best: 12",
    )
    assert [(line.name, line.figure) for line in found.lines] == [
        (("Counter 1",), ("at least 20",)),
        (("Counter 2",), ("12",)),
    ]
    assert len({line.look for line in found.lines}) == 2


def test_a_long_name_is_cut_and_many_names_make_the_drawing_higher(
    drawn: Callable[..., Chart],
) -> None:
    few = drawn("date: 2024-12-01, by: c1, best: 10")
    many = drawn(*(f"date: 2024-12-01, by: c{n}, best: 10" for n in range(8)))
    assert many.height > few.height
    tops = sorted(line.label_y for line in many.lines)
    assert all(after - before >= 28 for before, after in pairwise(tops))
    assert {line.look for line in many.lines} == set(range(LOOKS))
    (line,) = drawn(f"date: 2024-12-01, by: {'a very long name ' * 20}, best: 10").lines
    assert len(line.name) == 3
    assert line.name[-1].endswith("…")


def test_a_figure_that_its_counter_denies_is_in_the_table_alone(
    view_of: Callable[..., View],
) -> None:
    view = view_of("date: 2024-12-01, by: c1, best: 10, stance: denies")
    found = counted(view, view.story.counts["n"])
    assert found.charts == ()
    assert [figure.words for figure in found.figures] == ["10"]


def test_a_chart_begins_where_counting_began(drawn: Callable[..., Chart]) -> None:
    found = drawn("date: 2024-12-03, by: c1, best: 10", more="from: 2024-11-27\n")
    assert found.days[0] == (found.left + 8, "27 Nov")
    (line,) = found.lines
    assert line.marks[0].x == found.right - 8


def test_days_far_apart_are_named_by_month_and_year(drawn: Callable[..., Chart]) -> None:
    found = drawn("date: 2011-03-15, by: c1, best: 1", "date: 2024-12-08, by: c1, best: 2")
    assert found.days[0][1] == "Mar 2011"


def test_a_page_explains_what_its_drawing_shows_and_nothing_else(
    view_of: Callable[..., View],
) -> None:
    plain = view_of("date: 2024-12-01, by: c1, best: 10")
    assert counted(plain, plain.story.counts["n"]).notes == ()
    rich = view_of(
        "date: 2024-12-01, by: c1, low: 10",
        "date: 2024-12-02, by: c1, low: 10, high: 20",
        "date: 2024-12-03, by: c2, high: 20",
    )
    found = counted(rich, rich.story.counts["n"])
    assert found.notes == ("steps", "bars", "low-end", "at-least", "up-to")
    assert [drawing.size for drawing in found.charts] == [NARROW, WIDE]
    assert found.described == (
        "Deaths. Counter 1: from at least 10 (1 December 2024) to 10 to 20 (2 December 2024). "
        "Counter 2: up to 20 (3 December 2024)."
    )


def test_a_number_too_long_for_any_page_leaves_room_for_the_plot(
    drawn: Callable[..., Chart],
) -> None:
    found = drawn("date: 2024-12-01, by: c1, best: 1e15")
    assert found.left < found.right
