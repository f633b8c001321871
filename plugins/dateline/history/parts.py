"""Claims, quotes and figures in two versions: which is which, and what differs.

What was added is no difference, nor is white space: a reader was told nothing else before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from typing import TypeVar

from dateline.history.change import Difference
from dateline.history.people import Named
from dateline.story.claims import Claim, Figure, Quote, Range
from dateline.story.event import Event
from dateline.story.text import Text, Voice

ALIKE = 0.6
"""How alike two texts must be to count as one under another id (Ratcliff and Obershelp)."""

Part = TypeVar("Part", Claim, Quote)


def pairs(then: Sequence[Part], now: Sequence[Part]) -> Iterator[tuple[Part, Part | None]]:
    """Yield each claim or quote as it was and as it is; None where it is gone.

    One whose id is gone may go on under another: then the new one reads much like it.
    """
    by_id = {part.id: part for part in now}
    old_ids = {part.id for part in then}
    free = {folded(part.text): part for part in now if part.id not in old_ids}
    for part in then:
        found = by_id.get(part.id)
        if found is None:
            alike = get_close_matches(folded(part.text), free, 1, ALIKE)
            found = free.pop(alike[0]) if alike else None
        yield part, found


def claim_differences(
    then: Claim, now: Claim, events: tuple[Event, Event], named: Named
) -> Iterator[Difference]:
    """Yield what differs in a claim.

    Args:
        then: The claim as it was.
        now: The claim as it is.
        events: Its event as it was and as it is, for their questions.
        named: Who is who in both versions.
    """
    yield from _texts("text", then.text, now.text)
    yield from _voices("by", then.by, now.by, named)
    if then.stance != now.stance:
        yield Difference("stance", then.stance, now.stance)
    yield from _answers(then, now, events)
    yield from _figures(then.figures, now.figures)


def quote_differences(then: Quote, now: Quote, named: Named) -> Iterator[Difference]:
    """Yield what differs in a quote; its id is the address of its page."""
    texts = [*_texts("text", then.text, now.text)]
    yield from texts
    yield from _voices("speaker", then.speaker, now.speaker, named)
    if then.original is not None:
        said = squeezed(then.original.text)
        says = squeezed(now.original.text) if now.original else ""
        if said != says:
            yield Difference("original", said, says)
    if then.id != now.id and not texts:
        yield Difference("id", then.id, now.id)


def range_words(figure: Range) -> str:
    """Return a number with its range: `low 8, high 12`."""
    given = {"low": figure.low, "best": figure.best, "high": figure.high}
    return ", ".join(f"{name} {_number(n)}" for name, n in given.items() if n is not None)


def folded(text: Text) -> str:
    """Return a text in the first of its languages, on one line."""
    return squeezed(text.every[0])


def squeezed(text: str) -> str:
    """Return a text on one line."""
    return " ".join(text.split())


def _texts(field: str, then: Text, now: Text, about: str = "") -> Iterator[Difference]:
    for language, was in then.by_language.items():
        if squeezed(was) != (says := squeezed(now.by_language.get(language, ""))):
            yield Difference(field, squeezed(was), says, about)


def _voices(
    field: str, then: Voice | None, now: Voice | None, named: Named
) -> Iterator[Difference]:
    if then is not None and not named.is_same(then, now):
        yield Difference(field, named.then(then), named.now(now))


def _answers(then: Claim, now: Claim, events: tuple[Event, Event]) -> Iterator[Difference]:
    """Yield the answers that differ; a question is known by its key, or else by its words."""
    was, is_now = (event.questions for event in events)
    by_words = {folded(text): key for key, text in is_now.items()}
    for key, answer in then.answers.items():
        other = key if key in now.answers else by_words.get(folded(was[key]), key)
        if other in now.answers:
            yield from _texts("answers", answer, now.answers[other], key)
        else:
            yield Difference("answers", folded(answer), "", key)


def _figures(then: Iterable[Figure], now: Iterable[Figure]) -> Iterator[Difference]:
    old, new = [_figure(figure) for figure in then], [_figure(figure) for figure in now]
    added = [pair for pair in new if pair not in old]
    for measure, words in old:
        if (measure, words) in new:
            continue
        heir = next((pair for pair in added if pair[0] == measure), None)
        if heir:
            added.remove(heir)
        yield Difference("figures", words, heir[1] if heir else "", measure)


def _figure(figure: Figure) -> tuple[str, str]:
    ends = (("from", figure.from_), ("until", figure.until))
    dates = [f"{name} {when.text}" for name, when in ends if when]
    words = [range_words(figure), *([figure.unit] if figure.unit else []), *dates]
    return squeezed(figure.measure), ", ".join(words)


def _number(value: float) -> str:
    return f"{int(value):,}" if value.is_integer() else f"{value:,}"
