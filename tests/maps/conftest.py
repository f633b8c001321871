"""A small story for maps: a road through three towns, a flight to the coast, a thing alleged."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.story.story import Story

SOURCE = "sources: [{url: 'https://example.org/a', title: A, publisher: P, published: 2024-12-06}]"

FILES = {
    "story.yml": "title: A story\nbounds: {south: 32, west: 34.3, north: 37.5, east: 42.5}\n",
    "places/homs.yml": (
        "names: {en: Homs, ar: حمص}\nkind: city\nwithin: syria\n"
        "location: {lat: 34.7324, lon: 36.7137}\n"
    ),
    "places/hama.yml": "names: Hama\nkind: city\nlocation: {lat: 35.1318, lon: 36.7578}\n",
    "places/damascus.yml": "names: Damascus\nkind: capital\nlocation: {lat: 33.51, lon: 36.28}\n",
    "places/coast.yml": (
        "names: Syrian coast\nkind: region\nwithin: syria\nprecision: region\n"
        "location: {lat: 35.2, lon: 36.0}\n"
    ),
    "places/syria.yml": (
        "names: Syria\nkind: country\nprecision: country\nlocation: {lat: 35.0, lon: 38.5}\n"
    ),
    "places/m5.yml": "names: M5\nkind: road\npath: [hama, homs, damascus]\n",
    "places/somewhere.yml": "names: Somewhere\nkind: border-crossing\n",
    "places/shelter.yml": (
        "names: Shelter\nkind: building\nprecision: exact\nsensitive: true\n"
        "location: {lat: 34.8421, lon: 36.5289}\n"
    ),
    "actors/residents.yml": "names: Residents\nkind: civilians\n",
    "actors/army.yml": "names: Army\nkind: government-force\n",
    "actors/witness.yml": "names: A witness\nkind: person\nprivate: true\n",
    "2024-12-05-flight.yml": (
        "title: Thousands flee\ndate: 2024-12-05/2024-12-06\nimportance: key\n"
        "places: [{place: homs, role: origin}, {place: coast, role: destination}]\n"
        f"actors: [residents, witness]\n{SOURCE}\n"
    ),
    "2024-12-06-strike.yml": (
        "title: A strike near Homs\ndate: 2024-12-06\nplaces: [homs, m5, somewhere]\n"
        "actors: [{actor: army, role: initiator, according_to: [officer]}]\n"
        "claims: [{id: officer, text: The army did it., by: an officer, "
        "sources: [p-2024-12-06]}]\n"
        "sources: [p-2024-12-06]\n"
    ),
    "2024-12-07-talks.yml": f"title: Talks by telephone\ndate: 2024-12-07\n{SOURCE}\n",
    "sources/p-2024-12-06.yml": (
        "title: B\npublisher: P\nurl: https://example.org/b\npublished: 2024-12-06\n"
    ),
}


@pytest.fixture
def story(story_of: Callable[[dict[str, str]], Story]) -> Story:
    """Read the small story."""
    return story_of(FILES)


@pytest.fixture
def story_with(story_of: Callable[[dict[str, str]], Story]) -> Callable[..., Story]:
    """Read the small story with some of its files written otherwise."""
    return lambda **changed: story_of({**FILES, **_named(changed)})


def _named(changed: dict[str, str]) -> dict[str, str]:
    """Turn `places__homs` into `places/homs.yml`, and other underscores into dashes."""
    return {
        f"{name.replace('__', '/').replace('_', '-')}.yml": text for name, text in changed.items()
    }
