"""Scales of drawings: where a number or a day stands, and at which round ones there are marks."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, timedelta

ROUND = (1, 2, 2.5, 5, 10)
"""Steps that read as round, times a power of ten."""

DAY_STEPS = (1, 2, 5, 7, 14, 30, 61, 91, 182, 365, 730, 1826, 3652)
"""Days from one mark to the next."""


@dataclass(frozen=True, slots=True)
class Scale:
    """A straight scale from a range of values to a stretch of a drawing, in its own units."""

    first: float
    last: float
    start: int
    """Where `first` stands."""
    end: int
    """Where `last` stands."""

    def __call__(self, value: float) -> int:
        """Return where a value stands; in the middle where there is only one."""
        if self.first == self.last:
            return (self.start + self.end) // 2
        share = (value - self.first) / (self.last - self.first)
        return round(self.start + share * (self.end - self.start))


def round_numbers(top: float, at_most: int) -> tuple[float, ...]:
    """Return round numbers from nought to just above `top`, in at most so many steps."""
    least = max(top, 1) / at_most
    power = 10.0 ** math.floor(math.log10(least))
    step = next(power * factor for factor in ROUND if power * factor >= least * (1 - 1e-9))
    steps = math.ceil(max(top, 1) / step - 1e-9)
    return tuple(step * n for n in range(steps + 1))


def round_days(first: date, last: date, at_most: int) -> tuple[date, ...]:
    """Return at most so many days at even steps, the first of them `first`."""
    span = (last - first).days
    fitting = (step for step in DAY_STEPS if span // step < at_most)
    step = next(fitting, span // at_most + 1)
    return tuple(first + timedelta(days=n) for n in range(0, span + 1, step))
