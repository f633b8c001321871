"""A static map in words, for readers who do not see it."""

from __future__ import annotations

from dateline.maps.atlas import DrawnPlace
from dateline.maps.showing import Shown
from dateline.prose.words import Words

NAMED = 3
"""Places that a map's title names."""

LISTED = 20
"""Places that its description lists."""


def described(drawn: Shown, words: Words) -> tuple[str, str]:
    """Return a map's title and its description."""
    names = [name_of(place, words) for place in drawn.places]
    known = [
        f"{name} ({_known(drawn, place, words)})"
        for name, place in zip(names, drawn.places, strict=True)
    ]
    arrows = [
        words(
            "map-page.arrow",
            origin=name_of(flow.origin, words),
            destination=name_of(flow.destination, words),
        )
        for flow in drawn.flows
    ]
    subject = words("map.everything") if drawn.selection.is_whole else _listed(names, NAMED, words)
    drawn_places = words("map-page.drawn", places=_listed(known, LISTED, words))
    return words("map.frame", what=subject), " ".join([drawn_places, *dict.fromkeys(arrows)])


def name_of(drawn: DrawnPlace, words: Words) -> str:
    """Return a place's name in the language of the map."""
    return drawn.place.names.wording(words.language).text


def precision_of(drawn: DrawnPlace, words: Words) -> str:
    """Say how precisely a place is known and therefore drawn."""
    if drawn.is_line:
        return words("map-page.line")
    if drawn.place.sensitive:
        return words("map-page.coarse")
    return words("map-page.known", precision=words(f"precision.{drawn.place.precision}"))


def _known(drawn: Shown, place: DrawnPlace, words: Words) -> str:
    precision = precision_of(place, words)
    is_alleged = drawn.is_alleged(place.place.id)
    return words.joined((precision, words("status.alleged"))) if is_alleged else precision


def _listed(names: list[str], most: int, words: Words) -> str:
    if len(names) <= most:
        return words.joined(names)
    first = words.joined(names[:most])
    return words.count("map-page.and-more", len(names) - most, places=first)
