"""What a date of a source is: one or two ends, each known more or less well."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

Precision = Literal["day", "month", "year", "other"]
"""How finely one end of a date is given; `other` for seasons, decades and masked digits."""

Shape = Literal["single", "interval", "one-of", "all-of"]
"""What a date is made of: one date, an interval, one of several days (it is not known which),
or each of several days."""


@dataclass(frozen=True, slots=True)
class Point:
    """One end of a date: a day, a month or a year, and how surely it is known."""

    first: date
    """The first day it covers."""
    last: date
    """The last day it covers."""
    precision: Precision = "day"
    approximate: bool = False
    """EDTF `~` or `%`: about then."""
    uncertain: bool = False
    """EDTF `?` or `%`: the source is not sure."""


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date, an interval of dates or a choice among dates."""

    text: str
    """The EDTF text as written."""
    shape: Shape
    start: Point | None
    """The first date; None where the start is open ("on or before …")."""
    end: Point | None
    """The last date; None where the end is open ("from … on"). Equal to `start` for one date."""
    moment: datetime | None = None
    """The time of a timestamp, with its offset where one is given."""

    @property
    def earliest(self) -> date | None:
        """The first day that it can be; None where the start is open."""
        return self.start.first if self.start else None

    @property
    def latest(self) -> date | None:
        """The last day that it can be; None where the end is open."""
        return self.end.last if self.end else None

    @property
    def listed(self) -> date:
        """The day under which a timeline lists it: its first day, or its known end."""
        known = self.start or self.end
        assert known is not None  # noqa: S101 - a date without both ends is never made
        return known.first if self.start else known.last

    @property
    def has_open_start(self) -> bool:
        """Whether only its end is known ("by 30 November")."""
        return self.start is None

    @property
    def has_open_end(self) -> bool:
        """Whether it has a start and no known end ("since 2020")."""
        return self.end is None

    @property
    def is_one_day(self) -> bool:
        """Whether it is a single day, however surely."""
        return self.start is not None and self.earliest == self.latest

    @property
    def is_exact(self) -> bool:
        """Whether it is one day or an interval of days, none of them approximate or uncertain."""
        points = (self.start, self.end)
        return self.shape in ("single", "interval") and all(
            p is not None and p.precision == "day" and not (p.approximate or p.uncertain)
            for p in points
        )

    @property
    def sort_key(self) -> tuple[date, int, date, str]:
        """A key that sorts by day listed; wider and open dates come after narrow ones."""
        width = 2 if self.has_open_start else 1 if self.has_open_end else 0
        return (self.listed, width, self.latest or date.max, self.text)
