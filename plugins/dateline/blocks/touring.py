"""A guided tour in the shape that its template draws."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from dateline.addresses import Address
from dateline.maps import COLUMN, Selection
from dateline.maps.selection import SelectionKind
from dateline.pages import Desk
from dateline.pages.figures import MapFigure
from dateline.story.dates import parse
from dateline.story.story import Story
from dateline.story.text import Text
from dateline.story.tour import Step, Tour


@dataclass(frozen=True, slots=True)
class TouredStep:
    """A step of a tour."""

    id: str
    """Its anchor on the page."""
    title: Text | None
    """Its headline; None where it is about the whole story."""
    when: str
    """When its events happened, in words; empty where it has none."""
    html: Markup
    figure: MapFigure | None
    """Its map; None where nobody has disclosed a place of it."""


@dataclass(frozen=True, slots=True)
class Toured:
    """A tour, and what is said once of all its maps."""

    steps: tuple[TouredStep, ...]

    @property
    def first_figure(self) -> MapFigure | None:
        """The map that is seen first."""
        return next((step.figure for step in self.steps if step.figure), None)

    @property
    def caption(self) -> str:
        """What is drawn in any of the maps, each note once."""
        figures = (step.figure for step in self.steps if step.figure)
        return " ".join(dict.fromkeys(note for figure in figures for note in figure.notes))


def toured(
    tour: Tour, desk: Desk, page: Address, prose: Callable[[Text], Markup], before: int
) -> Toured:
    """Return a tour as its page shows it.

    Args:
        tour: the tour.
        desk: where pages are put together.
        page: the page on which it stands.
        prose: makes HTML of a step's text.
        before: how many steps other tours have on the page above it.
    """

    def steps() -> Iterator[TouredStep]:
        for number, step in enumerate(tour.steps, before + 1):
            yield TouredStep(
                id=f"step-{number}",
                title=_title(step, desk.story),
                when=_when(step, desk),
                html=prose(step.text),
                figure=desk.figure(selection(step), page, COLUMN),
            )

    return Toured(tuple(steps()))


def selection(step: Step) -> Selection:
    """Return what the map of a step shows."""
    layers = None if step.layers is None else frozenset(step.layers)
    if not (step.event or step.place):
        return Selection("all", zoom=step.zoom, layers=layers)
    kind: SelectionKind = "event" if len(step.event) == 1 else "events"
    return Selection(kind, step.event, step.place, step.zoom, layers)


def _title(step: Step, story: Story) -> Text | None:
    if step.title:
        return step.title
    if step.event:
        return story.event_by_id[step.event[0]].title
    return story.places[step.place[0]].names if step.place else None


def _when(step: Step, desk: Desk) -> str:
    events = [desk.story.event_by_id[key] for key in step.event]
    if len(events) < 2:
        return "".join(desk.view.dates.of(event) for event in events)
    first = min(event.date.listed for event in events)
    last = max(event.date.latest or event.date.listed for event in events)
    return desk.view.dates.label(parse(f"{first}/{last}" if first < last else f"{first}"))
