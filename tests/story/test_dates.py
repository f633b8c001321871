"""Dates: what is read, what it covers, and how it sorts; the `edtf` package is the oracle."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from typing import Any

import edtf
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from dateline.story.dates import (
    DateError,
    Edtf,
    EdtfDate,
    EdtfMoment,
    ReversedDateError,
    parse,
    parse_moment,
)

days = st.dates(date(1000, 1, 1), date(9999, 12, 31))
points = st.one_of(
    days.map(date.isoformat),
    days.map(lambda day: day.isoformat()[:7]),
    days.map(lambda day: day.isoformat()[:4]),
)
qualified = st.builds("{}{}".format, points, st.sampled_from(["", "", "?", "~", "%"]))
ends = qualified | st.just("..")
common = st.one_of(
    qualified,
    st.builds("{}/{}".format, ends, ends),
    st.builds("[{}..{}]".format, points | st.just(""), points | st.just("")),
    st.lists(points, min_size=2, max_size=4).map(lambda some: f"[{','.join(some)}]"),
)
rare = st.one_of(
    st.builds("{:04}-{}".format, st.integers(1000, 2999), st.integers(21, 41)),
    st.integers(100, 299).map("{}X".format),
    st.builds("{:04}-{:02}-XX".format, st.integers(1000, 2999), st.integers(1, 12)),
    st.lists(points, min_size=2, max_size=3).map(lambda some: f"{{{','.join(some)}}}"),
)


def oracle(text: str) -> tuple[date | None, date | None] | None:
    """The first and last day that the `edtf` package reads; None where it reads no date.

    Its fuzzy bounds are of no use: they widen a day with `~` by a year and more.
    """
    try:
        parsed = edtf.parse_edtf(text)
        found = (_day(parsed.lower_strict()), _day(parsed.upper_strict()))
    except (edtf.EDTFParseException, ValueError):
        return None
    return None if found == (None, None) else found


def _day(bound: Any) -> date | None:
    return None if isinstance(bound, float) else date(*bound[:3])


def read(text: str) -> tuple[date | None, date | None] | None:
    try:
        found = parse(text)
    except ReversedDateError:
        raise
    except DateError:
        return None
    return found.earliest, found.latest


@settings(max_examples=60)
@given(text=common | rare)
@example(text="[..2024-12-06]")
@example(text="2024-12-05/..")
@example(text="../2024-12-06")
@example(text="2024-02-29")
@example(text="2024-24")
def test_dates_cover_what_the_oracle_says(text: str) -> None:
    expected = oracle(text)
    try:
        found = read(text)
    except ReversedDateError:
        assert expected is None or expected[0] > expected[1]  # type: ignore[operator]
    else:
        assert found == expected


@settings(max_examples=100)
@given(text=st.text(alphabet="0123456789-/.~?%[]{},XY TZ", max_size=24) | st.text(max_size=12))
@example(text="[" * 500)
@example(text="{" * 500)
@example(text="Y" + "9" * 5000)
@example(text="{" + "2024," * 300 + "2024}")
@example(text="{" + "2024..2025," * 300 + "2024}")
@example(text="2024-12-06E400")
def test_any_text_is_a_date_or_a_problem_with_a_cure(text: str) -> None:
    try:
        found = parse_moment(text)
    except DateError as error:
        told = (str(error), error.cure)
        assert all(told)
    else:
        assert found.text == text
        assert found.earliest is None or found.latest is None or found.earliest <= found.latest
        assert isinstance(found.listed, date)


@given(text=common)
def test_a_date_that_can_be_read_can_be_sorted(text: str) -> None:
    try:
        found = parse(text)
    except DateError:
        return
    assert sorted([found, parse("2024-12-06")], key=lambda d: d.sort_key)


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "shape"),
    [
        ("2024-12-06", "2024-12-06", "2024-12-06", "single"),
        ("2024-12", "2024-12-01", "2024-12-31", "single"),
        ("2024", "2024-01-01", "2024-12-31", "single"),
        ("2024-12-05/2024-12-06", "2024-12-05", "2024-12-06", "interval"),
        ("2024-11/2024-12-06", "2024-11-01", "2024-12-06", "interval"),
        ("2024-12-05/..", "2024-12-05", None, "interval"),
        ("/2024-12-06", None, "2024-12-06", "interval"),
        ("[..2024-12-06]", None, "2024-12-06", "one-of"),
        ("[2024-11-29,2024-11-30]", "2024-11-29", "2024-11-30", "one-of"),
        ("[2024-11-30, 2024-11-29]", "2024-11-29", "2024-11-30", "one-of"),
        ("{2024-11-29,2024-11-30}", "2024-11-29", "2024-11-30", "all-of"),
        ("2024-22", "2024-06-01", "2024-08-31", "interval"),
        ("202X", "2020-01-01", "2029-12-31", "interval"),
    ],
)
def test_every_form_has_its_first_and_last_day(
    text: str, earliest: str | None, latest: str | None, shape: str
) -> None:
    found = parse(text)
    assert found.shape == shape
    assert (str(found.earliest), str(found.latest)) == (str(earliest), str(latest))
    assert found.has_open_start == (earliest is None)
    assert found.has_open_end == (latest is None)
    assert found.is_one_day == (earliest == latest)


@pytest.mark.parametrize(
    ("mark", "approximate", "uncertain"),
    [("", False, False), ("~", True, False), ("?", False, True), ("%", True, True)],
)
def test_qualifiers_say_how_surely_an_end_is_known(
    mark: str, approximate: bool, uncertain: bool
) -> None:
    for text in (f"2024-12-03{mark}", f"2024-12{mark}", f"2024-12-03{mark}/2024-12-05"):
        start = parse(text).start
        assert start is not None
        assert (start.approximate, start.uncertain) == (approximate, uncertain)
    assert parse(f"2024-12-03{mark}").is_exact == (mark == "")


def test_about_a_day_still_is_that_day() -> None:
    about = parse("2024-12-03~")
    assert about.earliest == about.latest == date(2024, 12, 3)
    assert about.is_one_day


@pytest.mark.parametrize("text", ["2024-12", "[2024-11-29,2024-11-30]", "2024-12-05/..", "202X"])
def test_only_days_are_exact(text: str) -> None:
    assert not parse(text).is_exact
    assert parse("2024-12-05/2024-12-06").is_exact


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("2024-12-05/2024-12-06", "2024-12-05"),
        ("[..2024-12-06]", "2024-12-06"),
        ("2024-12", "2024-12-01"),
    ],
)
def test_an_interval_is_listed_under_its_first_known_day(text: str, listed: str) -> None:
    assert parse(text).listed.isoformat() == listed


def test_of_one_day_narrow_dates_come_before_wide_and_open_ones() -> None:
    ordered = ["2024-12-01", "2024-12-01/2024-12-02", "2024-12", "2024-12-01/..", "[..2024-12-01]"]
    assert sorted(ordered[2:] + ordered[:2], key=lambda text: parse(text).sort_key) == ordered


@pytest.mark.parametrize(
    ("text", "cure"),
    [
        ("2024-13-06", "did you mean `2024-06-13`?"),
        ("2024-12-32", "check the day"),
        ("2023-02-29", "check the day"),
        ("0000-01-01", "check the day"),
        ("6 December 2024", "did you mean `2024-12-06`?"),
        ("December 6, 2024", "did you mean `2024-12-06`?"),
        ("6.12.2024", "did you mean `2024-12-06`?"),
        ("2024/12/06", "did you mean `2024-12-06`?"),
        ("2024-12-6", "did you mean `2024-12-06`?"),
        ("December 2024", "did you mean `2024-12`?"),
        ("06/12/2024", "write a day as 2024-12-06"),
        ("yesterday", "write a day as 2024-12-06"),
        ("", "write a day as 2024-12-06"),
        ("../..", "write a day as 2024-12-06"),
    ],
)
def test_what_is_no_date_says_what_to_write(text: str, cure: str) -> None:
    with pytest.raises(DateError) as caught:
        parse(text)
    assert not isinstance(caught.value, ReversedDateError)
    assert cure in caught.value.cure


@pytest.mark.parametrize("text", ["2024-1X", "../"])
def test_reading_a_date_prints_nothing(text: str, capfd: pytest.CaptureFixture[str]) -> None:
    with suppress(DateError):
        parse(text)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("2024-12-06/2024-12-05", "2024-12-05/2024-12-06"),
        ("2025/2024-12", "2024-12/2025"),
        ("[2024-12-06..2024-12-05]", "[2024-12-05..2024-12-06]"),
        ("{2026..2024}", "{2024..2026}"),
    ],
)
def test_a_reversed_date_says_how_to_turn_it(text: str, turned: str) -> None:
    with pytest.raises(ReversedDateError) as caught:
        parse(text)
    assert f"`{turned}`" in caught.value.cure
    assert parse(turned)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2024-12-06T12:35Z", datetime(2024, 12, 6, 12, 35, tzinfo=UTC)),
        ("2024-12-06T12:35:10+00:00", datetime(2024, 12, 6, 12, 35, 10, tzinfo=UTC)),
    ],
)
def test_a_moment_keeps_its_time_and_its_day(text: str, moment: datetime) -> None:
    found = parse_moment(text)
    assert found.moment == moment
    assert found.earliest == found.latest == date(2024, 12, 6)


def test_a_moment_may_be_without_an_offset_or_a_plain_date() -> None:
    assert parse_moment("2024-12-06T12:35").moment == datetime(2024, 12, 6, 12, 35)
    assert parse_moment("2024-12-06").moment is None
    offset = parse_moment("2024-12-06T12:35+05:30").moment
    assert offset is not None
    assert offset.utcoffset() == timedelta(hours=5, minutes=30)


@pytest.mark.parametrize("text", ["2024-12-06T25:00", "2024-12-32T12:00", "2024-12-06T12:00+99:00"])
def test_a_moment_that_cannot_be_is_told(text: str) -> None:
    with pytest.raises(DateError, match=r"not a time that can be|no calendar"):
        parse_moment(text)


def test_a_date_says_no_time() -> None:
    with pytest.raises(DateError):
        parse("2024-12-06T12:35")


def test_models_take_text_or_a_date_and_nothing_else() -> None:
    for kind in (EdtfDate, EdtfMoment):
        adapter: TypeAdapter[Edtf] = TypeAdapter(kind)
        assert adapter.validate_python("2024") == adapter.validate_python(parse("2024"))
        for other in (2024, ["2024"], {"text": "2024", "shape": "single"}, date(2024, 1, 1), None):
            with pytest.raises(ValidationError):
                adapter.validate_python(other)
