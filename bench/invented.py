"""A story that nobody lived: as many events as a benchmark asks for, the same in every run."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

ACTORS = 60
PLACES = 80
SOURCES = 120
FIRST_DAY = date(2024, 1, 1)
EVENTS_A_DAY = 3
TYPES = ("air-strike", "battle", "statement", "displacement", "protest", "agreement")
SIDES = {"north": "#35784f", "south": "#96622a", "east": "#5c7cb4"}
NOUNS = [
    "bridge",
    "road",
    "town",
    "market",
    "column",
    "convoy",
    "council",
    "minister",
    "witness",
    "report",
    "border",
    "river",
]
VERBS = [
    "reaches",
    "leaves",
    "crosses",
    "closes",
    "opens",
    "calls",
    "reports",
    "denies",
    "repairs",
    "visits",
    "meets",
    "counts",
]
FILLERS = [
    "in the morning",
    "near the river",
    "by the road",
    "after a night of rain",
    "on the second day",
]


class Happening(NamedTuple):
    """An invented event, for whoever draws a timeline of it."""

    id: str
    day: date
    title: str
    text: str
    yaml: str


def happenings(number: int) -> list[Happening]:
    """Invent some events, in order."""
    random = Random(number)  # noqa: S311 - invented, not secret
    return [_happening(random, index) for index in range(number)]


def story_files(events: list[Happening]) -> Iterator[tuple[str, str]]:
    """Return the files of a story of invented events: names from its folder, and contents."""
    sides = "".join(f'  {key}: {{name: The {key}, colour: "{c}"}}\n' for key, c in SIDES.items())
    last = events[-1].day
    yield "story.yml", f"title: An invented year\nperiod: {FIRST_DAY}/{last}\nsides:\n{sides}"
    for n in range(ACTORS):
        side = list(SIDES)[n % len(SIDES)]
        yield (
            f"actors/a-{n}.yml",
            f"names: Actor {n}\nkind: armed-group\nside: {side}\ngloss: Number {n}.\n",
        )
    for n in range(PLACES):
        where = f"{{lat: {33 + n % 9 * 0.4:.1f}, lon: {36 + n // 9 * 0.4:.1f}}}"
        yield (
            f"places/p-{n}.yml",
            f"names: Place {n}\nkind: town\nlocation: {where}\nprecision: town\n",
        )
    for n in range(SOURCES):
        head = f"title: Report {n}\npublisher: Paper {n % 30}\nurl: https://example.org/{n}\n"
        yield f"sources/s-{n}.yml", f"{head}published: {FIRST_DAY}\nlanguage: en\n"
    for event in events:
        yield f"{event.id}.yml", event.yaml


def _happening(random: Random, index: int) -> Happening:
    day = FIRST_DAY + timedelta(days=index // EVENTS_A_DAY)
    title = (
        f"{random.choice(NOUNS).title()} {index} {random.choice(VERBS)} the {random.choice(NOUNS)}"
    )
    text = " ".join(_sentence(random) for _ in range(4))
    return Happening(f"{day}-{index}", day, title, text, _yaml(random, index, day, title, text))


def _sentence(random: Random) -> str:
    subject, thing = random.choice(NOUNS), random.choice(NOUNS)
    return f"The {subject} {random.choice(VERBS)} the {thing} {random.choice(FILLERS)}."


def _yaml(random: Random, index: int, day: date, title: str, text: str) -> str:
    first, second = random.sample(range(ACTORS), 2)
    place, sources = random.randrange(PLACES), random.sample(range(SOURCES), 2)
    importance = "key" if index % 12 == 0 else "context" if index % 5 == 0 else "normal"
    return (
        f"title: {title}\ndate: {day}\ntype: {random.choice(TYPES)}\nimportance: {importance}\n"
        f"places: [p-{place}]\nactors: [a-{first}, a-{second}]\nsummary: {text}\n"
        f"questions: {{who: Who did it?}}\nclaims:\n"
        + "".join(
            f"  - {{answers: {{who: Actor {who}}}, text: It was actor {who}., by: a-{who}, "
            f"sources: [s-{source}]}}\n"
            for who, source in zip((first, second), sources, strict=True)
        )
    )
