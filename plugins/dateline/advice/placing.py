"""Advice about places: none may look better known than it is."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.advice.finding import Finding
from dateline.story.geometry import Location
from dateline.story.place import Place
from dateline.story.story import Story

_WIDE = frozenset({"country", "region", "province", "zone"})
_TOO_WIDE = {
    "exact": _WIDE | {"district", "city", "capital", "town", "village"},
    "town": _WIDE,
}
"""By precision: the kinds of place that have no such point."""

_DECIMALS = 2
"""So many decimals of a degree are a kilometre: a building needs more."""


def too_fine(story: Story) -> Iterator[Finding]:
    """Places whose pin says more than is known."""
    for place in story.places.values():
        if place.location is None:
            continue
        if place.kind in _TOO_WIDE.get(place.precision, ()):
            yield _finding(
                place,
                f"a {place.kind} has no {_pin(place)}",
                f"say how finely it is known: `precision: {_honest(place)}`",
                "kind" if place.precision == "town" else "precision",
            )
        elif place.precision == "exact" and _is_rough(place.location):
            yield _finding(
                place,
                "the coordinates are too rough for `exact`",
                "give at least three decimals from a source, or write `precision: town`",
                "location",
                label="two decimals are about a kilometre",
            )


def _finding(place: Place, message: str, cure: str, field: str, label: str = "") -> Finding:
    return Finding("D105", "place", place.id, (field,), message, cure, label=label)


def _pin(place: Place) -> str:
    return "exact point" if place.precision == "exact" else "point as fine as a town"


def _honest(place: Place) -> str:
    if place.kind in ("country", "district", "region"):
        return place.kind
    return "region" if place.kind in _WIDE else "town"


def _is_rough(location: Location) -> bool:
    return all(round(n, _DECIMALS) == n for n in (location.lat, location.lon))
