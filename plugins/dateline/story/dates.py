"""Dates as sources give them: days, months, intervals, and what is only about known.

The notation is EDTF (Extended Date/Time Format, ISO 8601-2:2019). The common forms are read here,
because the `edtf` package takes some 5 ms a date; everything rarer goes to that package.
"""

from __future__ import annotations

import calendar
import re
from contextlib import redirect_stdout, suppress
from datetime import date, datetime
from io import StringIO
from time import struct_time
from typing import Annotated

from pydantic import BeforeValidator, InstanceOf, WithJsonSchema

from dateline.story import written
from dateline.story.date_values import Edtf, Point, Precision, Shape

_POINT = re.compile(r"(\d{4})(?:-(?![2-4]\d(?!-))(\d{2})(?:-(\d{2}))?)?([?~%]?)", re.ASCII)
# a second part from 21 to 41 on its own is a season or a quarter, not a month
_TIMESTAMP = re.compile(
    r"(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2})?)(Z|[+-]\d{2}:?\d{2})?", re.ASCII
)
_OPEN = ("", "..")
_LONGEST_RARE = 40  # longer sets and lists cost the `edtf` package minutes


class DateError(ValueError):
    """A text that is not a date, or not one that can be."""

    def __init__(self, message: str, cure: str) -> None:
        super().__init__(message)
        self.cure = cure
        """What an editor can do about it, in one sentence."""


class ReversedDateError(DateError):
    """An interval that ends before it starts."""


def parse(text: str) -> Edtf:
    """Read an EDTF date.

    Raises:
        DateError: if the text is not EDTF, names a day that no calendar has, or runs backwards.
    """
    found = _common(text) or _rare(text)
    if found.earliest and found.latest and found.earliest > found.latest:
        raise ReversedDateError(
            f"the date `{text}` ends before it starts",
            f"write the earlier date first: `{_reversed(text)}`",
        )
    return found


def parse_moment(text: str) -> Edtf:
    """Read an EDTF date or a timestamp such as `2024-12-06T12:35+05:30`.

    Raises:
        DateError: as `parse` does.
    """
    match = _TIMESTAMP.fullmatch(text)
    if match is None:
        return parse(text)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise DateError(f"`{text}` is not a time that can be", "mend the time of day") from error
    day = Point(moment.date(), moment.date())
    return Edtf(text, "single", day, day, moment)


def _common(text: str) -> Edtf | None:
    """Read a day, month or year, an interval or a set of them; None for anything else."""
    if match := _POINT.fullmatch(text):
        point = _point(match)
        return Edtf(text, "single", point, point)
    if text.count("/") == 1:
        return _ends(text, *text.split("/"), shape="interval")
    if text[:1] == "[" and text[-1:] == "]":
        inner = text[1:-1]
        if inner.count("..") == 1 and "," not in inner:
            return _ends(text, *inner.split(".."), shape="one-of")
        return _listed_days(text, inner, "one-of")
    if text[:1] == "{" and text[-1:] == "}":
        return _listed_days(text, text[1:-1], "all-of")
    return None


def _ends(text: str, first: str, last: str, *, shape: Shape) -> Edtf | None:
    start, end = _POINT.fullmatch(first), _POINT.fullmatch(last)
    readable = (start or first in _OPEN) and (end or last in _OPEN)
    if not readable or not (start or end):
        return None
    return Edtf(text, shape, _point(start) if start else None, _point(end) if end else None)


def _listed_days(text: str, inner: str, shape: Shape) -> Edtf | None:
    matches = [_POINT.fullmatch(part.strip()) for part in inner.split(",")]
    points = [_point(match) for match in matches if match]
    if len(points) != len(matches):
        return None
    first = min(points, key=lambda p: p.first)
    return Edtf(text, shape, first, max(points, key=lambda p: p.last))


def _point(match: re.Match[str]) -> Point:
    year, month, day, qualifier = match.groups()
    approximate, uncertain = qualifier in ("~", "%"), qualifier in ("?", "%")
    try:
        if day:
            first = last = date(int(year), int(month), int(day))
            precision: Precision = "day"
        elif month:
            first = date(int(year), int(month), 1)
            last = first.replace(day=calendar.monthrange(first.year, first.month)[1])
            precision = "month"
        else:
            first, last = date(int(year), 1, 1), date(int(year), 12, 31)
            precision = "year"
    except ValueError as error:
        raise _no_such_day(match.group().rstrip("?~%")) from error
    return Point(first, last, precision, approximate, uncertain)


def _rare(text: str) -> Edtf:
    """Read with the `edtf` package what `_common` does not know."""
    if len(text) > _LONGEST_RARE:
        raise _not_a_date(text)
    import edtf  # noqa: PLC0415 - 0.1 s, and most stories never need it

    try:
        with redirect_stdout(StringIO()):  # the package prints what it cannot make a date of
            parsed = edtf.parse_edtf(text)
        first, last = _bound(parsed.lower_strict()), _bound(parsed.upper_strict())
    except (edtf.EDTFParseException, ValueError, TypeError, AttributeError, OverflowError) as error:
        raise _not_a_date(text) from error
    if first is None and last is None:
        raise _not_a_date(text)
    approximate = "~" in text or "%" in text
    uncertain = "?" in text or "%" in text
    start = Point(first, first, "other", approximate, uncertain) if first else None
    end = Point(last, last, "other", approximate, uncertain) if last else None
    return Edtf(text, _rare_shape(text, first, last), start, end)


def _rare_shape(text: str, first: date | None, last: date | None) -> Shape:
    if text.startswith("{"):
        return "all-of"
    if text.startswith("["):
        return "one-of"
    return "single" if first and first == last else "interval"


def _bound(value: struct_time | float) -> date | None:
    if isinstance(value, float):  # the package's infinities: open ends
        return None
    return date(*value[:3])


_OTHER_FORMS = {
    "%Y-%m-%d": 10,
    "%Y/%m/%d": 10,
    "%Y.%m.%d": 10,
    "%d.%m.%Y": 10,
    "%d %B %Y": 10,
    "%d %b %Y": 10,
    "%B %d, %Y": 10,
    "%B %Y": 7,
}
"""Forms in which people write dates and nobody can take them for others, and how many characters
of the ISO date they give. A day and a month with slashes are not among them."""


_FORMS = (
    "write a day as 2024-12-06, an interval as 2024-12-05/2024-12-06, about as 2024-12-03~, "
    "by a day as [..2024-12-06]"
)


def _meant(text: str) -> str | None:
    for form, length in _OTHER_FORMS.items():
        with suppress(ValueError):
            return datetime.strptime(text, form).date().isoformat()[:length]
    return None


def _not_a_date(text: str) -> DateError:
    meant = _meant(text)
    return DateError(
        f"`{text}` is not a date",
        f"did you mean `{meant}`?" if meant else _FORMS,
    )


def _no_such_day(text: str) -> DateError:
    year, _, rest = text.partition("-")
    if len(rest) == 5 and 12 < int(rest[:2]) <= 31 and 1 <= int(rest[3:]) <= 12:
        return DateError(
            f"no calendar has the day `{text}`",
            f"the month comes before the day: did you mean `{year}-{rest[3:]}-{rest[:2]}`?",
        )
    return DateError(f"no calendar has the day `{text}`", "check the day and the month")


def _reversed(text: str) -> str:
    if "/" in text:
        first, last = text.split("/")
        return f"{last}/{first}"
    return text[0] + "..".join(reversed(text[1:-1].split(".."))) + text[-1]


def _parsed(value: object) -> object:
    return parse(value) if isinstance(value, str) else value


def _parsed_moment(value: object) -> object:
    return parse_moment(value) if isinstance(value, str) else value


EdtfDate = Annotated[InstanceOf[Edtf], BeforeValidator(_parsed), WithJsonSchema(written.DATE)]
"""A date in EDTF."""

EdtfMoment = Annotated[
    InstanceOf[Edtf], BeforeValidator(_parsed_moment), WithJsonSchema(written.MOMENT)
]
"""A date in EDTF, or a timestamp."""

__all__ = [
    "DateError",
    "Edtf",
    "EdtfDate",
    "EdtfMoment",
    "Point",
    "Precision",
    "ReversedDateError",
    "Shape",
    "parse",
    "parse_moment",
]
