"""Where a story's places lie, as every map draws them: nothing here is finer than may be shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import shapely
from shapely.geometry.base import BaseGeometry

from dateline.maps.extent import (
    Extent,
    around,
    joined,
    opening_meridian,
    turned,
    world,
)
from dateline.story.place import Place
from dateline.story.story import Story

POINT_PRECISIONS = frozenset({"exact", "town"})
"""What is known this well is drawn as a dot; anything else as an area."""

WIDE_KINDS = frozenset({"country", "road", "border", "river"})
"""Places too wide for a map to aim at while there is something nearer."""

LEAST_KM = 1.0
"""The distance from its centre that even an exact place takes up on a map."""


@dataclass(frozen=True)
class DrawnPlace:
    """A place and its shape on the map, in degrees counted from the atlas's meridian."""

    place: Place
    geometry: BaseGeometry
    """A point, a line or an area."""

    @cached_property
    def is_line(self) -> bool:
        """Whether it is a schematic line: a road, a river, a border."""
        return isinstance(self.geometry, shapely.LineString)

    @cached_property
    def is_point(self) -> bool:
        """Whether it is known well enough for a dot."""
        at_point = isinstance(self.geometry, shapely.Point)
        return at_point and self.place.shown_precision in POINT_PRECISIONS

    @property
    def is_wide(self) -> bool:
        """Whether a map aims at it only where there is nothing nearer."""
        return self.is_line or self.place.kind in WIDE_KINDS

    @cached_property
    def radius_km(self) -> float:
        """The radius of the disc that says how precisely it is known; 0 where it is a shape."""
        return self.place.radius_km if isinstance(self.geometry, shapely.Point) else 0.0

    @cached_property
    def anchor(self) -> tuple[float, float]:
        """Where its marker or name stands: longitude and latitude."""
        if self.is_line:
            middle = self.geometry.interpolate(0.5, normalized=True)
        else:
            middle = self.geometry.representative_point()
        return middle.x, middle.y

    @cached_property
    def extent(self) -> Extent:
        """What a map must show to show it."""
        lon, lat = self.anchor
        if isinstance(self.geometry, shapely.Point):
            return around(lon, lat, max(self.radius_km, LEAST_KM))
        return Extent(*self.geometry.bounds)


@dataclass(frozen=True)
class Atlas:
    """A story's places on a world that is cut open where the story does not happen."""

    story: Story

    @cached_property
    def meridian(self) -> float:
        """The western edge of the world; longitudes are counted eastwards from it."""
        return opening_meridian(_longitudes(self.story))

    @cached_property
    def world(self) -> Extent:
        """The whole of the map."""
        return world(self.meridian)

    @cached_property
    def places(self) -> Mapping[str, DrawnPlace]:
        """Every place that somebody has disclosed, by id."""
        shapes = ((place, _shape(self.story, place)) for place in self.story.places.values())
        return {
            place.id: DrawnPlace(place, _turned(shape, self.meridian))
            for place, shape in shapes
            if shape is not None
        }

    @cached_property
    def named(self) -> tuple[DrawnPlace, ...]:
        """The places that an event names."""
        ids = {place for event in self.story.events for place in event.place_ids}
        return tuple(drawn for drawn in self.places.values() if drawn.place.id in ids)

    @cached_property
    def view(self) -> Extent:
        """What a map of the whole story shows."""
        bounds = self.story.settings.bounds
        if bounds is not None:
            west, east = (turned(lon, self.meridian) for lon in (bounds.west, bounds.east))
            if west < east:
                return Extent(west, bounds.south, east, bounds.north)
        return aim(self.named) or self.world


def aim(places: tuple[DrawnPlace, ...]) -> Extent | None:
    """Return what a map of some places shows; None of none."""
    near = [drawn for drawn in places if not drawn.is_wide]
    return joined(drawn.extent for drawn in near or places)


def atlas_of(story: Story) -> Atlas:
    """Return a story's atlas; that of the story asked for last is kept."""
    if _last.atlas is None or _last.atlas.story is not story:
        _last.atlas = Atlas(story)
    return _last.atlas


class _Last:
    atlas: Atlas | None = None


_last = _Last()


def _shape(story: Story, place: Place) -> BaseGeometry | None:
    """Return a place's shape as it may be shown; None for a place that nobody has disclosed."""
    if place.path:
        points = [(point.lon, point.lat) for point in story.shown_path(place)]
        return shapely.LineString(points) if len(points) > 1 else None
    if area := place.shown_area:
        shape = shapely.geometry.shape({"type": area.type, "coordinates": area.coordinates})
        return shape if shape.area > 0 else shape.centroid
    if point := place.shown_location:
        return shapely.Point(point.lon, point.lat)
    return None


def _longitudes(story: Story) -> Iterator[float]:
    for place in story.places.values():
        shape = _shape(story, place)
        if shape is not None:
            west, _, east, _ = shape.bounds
            yield from (west, east)


def _turned(shape: BaseGeometry, meridian: float) -> BaseGeometry:
    def turn(degrees):  # type: ignore[no-untyped-def]  # an array, whose library is not ours
        degrees[:, 0] = [turned(lon, meridian) for lon in degrees[:, 0]]
        return degrees

    return shapely.transform(shape, turn)
