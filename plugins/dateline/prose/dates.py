"""Dates in words, as a newspaper writes them: "overnight, 5–6 December 2024"."""

from __future__ import annotations

from datetime import date, timedelta

from babel.dates import format_date, format_skeleton

from dateline.prose.words import Words
from dateline.story.dates import Edtf, Point
from dateline.story.times import TimeOfDay


def date_label(
    when: Edtf, words: Words, time: TimeOfDay | None = None, *, year: bool = True
) -> str:
    """Return a date in words, with the time of day where there is one.

    Args:
        when: the date.
        words: the site's words, which decide the language.
        time: the time of day.
        year: whether to name the year; without it the label stands under a heading that does.
    """
    label = _date(when, words, year=year)
    if time is None:
        return label
    return words("date.with-time", time=time_label(time, words), date=label)


def time_label(time: TimeOfDay, words: Words) -> str:
    """Return a time of day in words; a clock time names its offset where it has one."""
    if time.clock is not None:
        shown = time.clock.strftime("%H:%M")
        offset = time.clock.strftime("%z")
        zone = f"UTC{offset[:3]}:{offset[3:]}" if offset else ""
        return words("time.zone", time=shown, zone=zone) if zone else shown
    named = [words(f"time.{word}") for word in time.words]
    if time.link:
        return words(f"time.{time.link}", first=named[0], last=named[1])
    return named[0]


def day_label(day: date, words: Words, *, year: bool = True) -> str:
    """Return a day in words: "6 December 2024"."""
    if year:
        return format_date(day, "long", locale=words.locale)
    return format_skeleton("MMMMd", day, locale=words.locale)


def day_in(day: date, words: Words, pattern: str) -> str:
    """Return a day in a pattern of CLDR's date fields: `EEEE` is "Friday", `LLLL y` its month."""
    return format_date(day, pattern, locale=words.locale)


def _date(when: Edtf, words: Words, *, year: bool) -> str:
    if when.start is None:
        return words("date.by", date=_point(when.end, words, year=year))
    if when.end is None:
        key = "date.since" if when.shape == "interval" else "date.after"
        return words(key, date=_point(when.start, words, year=year))
    if when.start == when.end:
        return _point(when.start, words, year=year)
    return _two(when, when.start, when.end, words, year=year)


def _two(when: Edtf, start: Point, end: Point, words: Words, *, year: bool) -> str:
    if when.shape == "interval" and _are_days(start, end):
        return _days(start.first, end.first, words, year=year)
    both = {
        "first": _first_of_two(start, end, words, year=year),
        "last": _point(end, words, year=year),
    }
    if when.shape == "all-of":
        return words("date.and", **both)
    if when.shape == "interval":
        return words("date.from-to", **both)
    next_day = end.first - start.last == timedelta(days=1)
    return words("date.or" if next_day else "date.between", **both)


def _first_of_two(start: Point, end: Point, words: Words, *, year: bool) -> str:
    """Leave to the last date what both have in common: "29 or 30 November 2024"."""
    one_year = start.first.year == end.last.year and start.precision != "year"
    if one_year and start.first.month == end.last.month and _are_days(start, end):
        return format_date(start.first, "d", locale=words.locale)
    return _point(start, words, year=year and not one_year)


def _are_days(start: Point, end: Point) -> bool:
    return all(
        point.precision in ("day", "other") and not (point.approximate or point.uncertain)
        for point in (start, end)
    )


def _days(first: date, last: date, words: Words, *, year: bool) -> str:
    """Return "5–6 December 2024" after CLDR's interval formats, with the month in full."""
    named = year or first.year != last.year
    differs = "y" if first.year != last.year else "M" if first.month != last.month else "d"
    patterns = words.locale.interval_formats["yMMMd" if named else "MMMd"][differs]
    return "".join(
        format_date(day, pattern.replace("MMM", "MMMM"), locale=words.locale)
        for day, pattern in zip((first, last), patterns, strict=True)
    )


def _point(point: Point | None, words: Words, *, year: bool) -> str:
    if point is None:
        return words("date.undated")
    shown = _plain(point, words, year=year)
    if point.approximate and point.uncertain:
        return words("date.about-perhaps", date=shown)
    if point.approximate:
        return words("date.about", date=shown)
    return words("date.perhaps", date=shown) if point.uncertain else shown


def _plain(point: Point, words: Words, *, year: bool) -> str:
    if point.precision == "year":
        return format_skeleton("y", point.first, locale=words.locale)
    if point.precision == "month":
        if year:
            return format_skeleton("yMMMM", point.first, locale=words.locale)
        return format_date(point.first, "LLLL", locale=words.locale)
    return day_label(point.first, words, year=year)
