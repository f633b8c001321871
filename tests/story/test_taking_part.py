"""Which sides took part in an event."""

from __future__ import annotations

from collections.abc import Callable

from dateline.story.story import Story
from dateline.story.taking_part import sides_of

SOURCE = "sources: [{url: 'https://example.org/a', title: A, publisher: P, published: 2024-12-06}]"


def test_only_an_established_part_of_somebody_public_counts(
    story_of: Callable[[dict[str, str]], Story],
) -> None:
    names = ("fighter", "accused", "named", "hidden")
    sides = ", ".join(f"{n}s: {{name: {n}, colour: '#33557{i}'}}" for i, n in enumerate(names))
    actors = {f"actors/{n}.yml": f"names: {n}\nkind: person\nside: {n}s\n" for n in names}
    actors["actors/hidden.yml"] += "private: true\n"
    event = (
        "title: A clash\ndate: 2024-12-01\n"
        "actors: [fighter, hidden, {actor: named, role: other},"
        " {actor: accused, role: initiator, according_to: [word]}]\n"
        f"claims: [{{id: word, text: So it was., by: fighter, sources: [p]}}]\n{SOURCE}\n"
    )
    source = "title: P\npublisher: P\nurl: https://example.org/p\npublished: 2024-12-02\n"
    files = {"story.yml": f"title: A\nsides: {{{sides}}}\n", **actors, "sources/p.yml": source}
    story = story_of({**files, "2024-12-01-clash.yml": event})
    assert sides_of(story, story.events[0]) == {"fighters"}
