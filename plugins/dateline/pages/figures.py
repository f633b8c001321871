"""Maps as pages show them: the static drawing, the live frame's URL, and a caption."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from dateline.addresses import STORY_MAP
from dateline.maps import COLUMN, MapSize, Selection, static_map
from dateline.pages.view import View


@dataclass(frozen=True, slots=True)
class MapFigure:
    """A map on a page."""

    svg: Markup
    """The static drawing."""
    frame_url: str
    """The live map, told by its fragment what to show."""
    title: str
    """What the live map's frame is called."""
    subject: str
    """What it shows, in a few words."""
    notes: tuple[str, ...]
    """What is drawn, what is schematic, and what the borders do not say: a sentence or two each."""

    @property
    def caption(self) -> str:
        """The notes one after the other."""
        return " ".join(self.notes)

    @property
    def fragment(self) -> str:
        """What the live map is told to show."""
        return self.frame_url.partition("#")[2]


def map_figure(view: View, selection: Selection, size: MapSize = COLUMN) -> MapFigure | None:
    """Return the map of a selection; None where there is nothing to draw."""
    drawn = static_map(view.story, selection, size)
    if drawn is None:
        return None
    subject = _subject(view, selection)
    return MapFigure(
        svg=drawn.svg,
        frame_url=f"{view.link.file(STORY_MAP)}#{selection.fragment}",
        title=view.words("map.frame", what=subject),
        subject=subject[:1].upper() + subject[1:],
        notes=tuple(_notes(view, drawn.notes)),
    )


def _notes(view: View, notes: Sequence[str]) -> Iterator[str]:
    yield from (view.words(f"map.{note}") for note in notes)
    if view.story.settings.boundary_disclaimer:
        yield view.text(view.story.settings.boundary_disclaimer)


def _subject(view: View, selection: Selection) -> str:
    story = view.story
    if selection.kind == "event":
        return view.text(story.event_by_id[selection.id].title)
    if selection.kind == "actor":
        return view.text(story.actors[selection.id].names)
    if selection.kind == "place":
        return view.text(story.places[selection.id].names)
    if selection.beside and not selection.ids:
        return view.words.joined(view.text(story.places[key].names) for key in selection.beside)
    if selection.kind == "events":
        return view.words.count("count.events", len(selection.ids))
    return view.words("map.everything")
