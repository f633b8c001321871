"""Dates in words, as a newspaper writes them."""

import pytest

from dateline.prose import date_label, day_label, words_in
from dateline.story.dates import parse
from dateline.story.times import parse_time

ENGLISH = words_in("en")


@pytest.mark.parametrize(
    ("edtf", "label"),
    [
        ("2024-12-06", "6 December 2024"),
        ("2024-12", "December 2024"),
        ("2011", "2011"),
        ("2024-12-03~", "about 3 December 2024"),
        ("2024-12?", "perhaps December 2024"),
        ("2024-12-03%", "perhaps about 3 December 2024"),
        ("[..2024-11-30]", "by 30 November 2024"),
        ("../2024-11-30", "by 30 November 2024"),
        ("2020/..", "since 2020"),
        ("[2024-12-06..]", "on or after 6 December 2024"),
        ("2024-12-05/2024-12-06", "5–6 December 2024"),
        ("2024-11-29/2024-12-01", "29 November\u2009–\u20091 December 2024"),
        ("2023-12-30/2024-01-02", "30 December 2023\u2009–\u20092 January 2024"),
        ("2011/2024-12", "from 2011 to December 2024"),
        ("2024-12-03~/2024-12-05", "from about 3 December to 5 December 2024"),
        ("[2024-11-29,2024-11-30]", "29 or 30 November 2024"),
        ("[2024-11-29..2024-12-03]", "between 29 November and 3 December 2024"),
        ("2024-21", "1 March\u2009–\u200931 May 2024"),
    ],
)
def test_a_date_says_what_is_known_and_no_more(edtf: str, label: str) -> None:
    assert date_label(parse(edtf), ENGLISH) == label


@pytest.mark.parametrize(
    ("edtf", "time", "label"),
    [
        ("2024-12-05/2024-12-06", "overnight", "overnight, 5–6 December 2024"),
        ("2024-12-05", "evening", "evening, 5 December 2024"),
        ("2024-12-05", "overnight or early morning", "overnight or early morning, 5 December 2024"),
        ("2024-11-27", "16:00", "16:00, 27 November 2024"),
        ("2024-11-27", "04:00+02:00", "04:00 (UTC+02:00), 27 November 2024"),
    ],
)
def test_the_time_of_day_comes_before_the_date(edtf: str, time: str, label: str) -> None:
    assert date_label(parse(edtf), ENGLISH, parse_time(time)) == label


def test_under_a_heading_with_the_year_the_year_is_left_out() -> None:
    assert date_label(parse("2024-12-05/2024-12-06"), ENGLISH, year=False) == "5–6 December"
    assert date_label(parse("2024-12"), ENGLISH, year=False) == "December"


def test_months_are_named_in_the_language_of_the_page() -> None:
    day = parse("2024-12-06").listed
    assert day_label(day, words_in("ar")) == "6 ديسمبر 2024"
    assert day_label(day, words_in("fr")) == "6 décembre 2024"
