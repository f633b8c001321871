"""Figures in words, with the range in which they were given: "141 (at least 140)"."""

from __future__ import annotations

from dateline.prose.words import Words
from dateline.story.claims import Range


def figure_label(figure: Range, words: Words) -> str:
    """Return a figure in words; an end that nobody gave stays open."""
    low, best, high = (
        None if number is None else words.number(number)
        for number in (figure.low, figure.best, figure.high)
    )
    if low and high:
        return _closed(words, low, best, high)
    if low and best not in (None, low):
        return words("figure.best-at-least", low=low, best=best)
    if high and best not in (None, high):
        return words("figure.best-up-to", high=high, best=best)
    if low or high:
        return words("figure.at-least", low=low) if low else words("figure.up-to", high=high)
    return str(best)


def _closed(words: Words, low: str, best: str | None, high: str) -> str:
    if low == high:
        return low
    key = "figure.range-best" if best else "figure.range"
    return words(key, low=low, best=best, high=high)
