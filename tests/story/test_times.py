"""Times of day: clock times, words, and two words with what links them."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from dateline.story.times import LINKS, WORDS, EventTime, TimeError, TimeOfDay, parse_time


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("00:00", 0), ("9:05", 545), ("16:00", 960), ("23:59:59", 1439), ("16:00+02:00", 960)],
)
def test_a_clock_time_sorts_by_hour_and_minute(text: str, minutes: int) -> None:
    found = parse_time(text)
    assert found.clock is not None
    assert found.words == ()
    assert found.sort_key == minutes


def test_an_offset_is_kept() -> None:
    with_offset, without = parse_time("16:00+02:00").clock, parse_time("16:00").clock
    assert with_offset is not None
    assert str(with_offset.utcoffset()) == "2:00:00"
    assert without is not None
    assert without.tzinfo is None
    assert parse_time("16:00Z").clock is not None


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("written", [str.upper, str.title, lambda word: word.replace("-", " ")])
def test_every_word_is_read_however_it_is_written(word: str, written: object) -> None:
    assert callable(written)
    found = parse_time(written(word))
    assert found.words == (word,)
    assert found.sort_key == WORDS[word] * 60
    assert found.clock is None


@pytest.mark.parametrize("link", LINKS)
def test_two_words_may_be_linked(link: str) -> None:
    found = parse_time(f"late evening {link} overnight")
    assert found.words == ("late-evening", "overnight")
    assert found.link == link
    assert found.is_overnight
    assert found.sort_key == WORDS["late-evening"] * 60


@pytest.mark.parametrize("text", ["24:00", "25:30", "12:60", "12:30:61", "12:30+99:00"])
def test_a_time_that_no_clock_shows_is_told(text: str) -> None:
    with pytest.raises(TimeError, match="not a time that a clock can show") as caught:
        parse_time(text)
    assert "0 to 23" in caught.value.cure


@pytest.mark.parametrize(
    "text", ["", "noonish", "12.30", "1230", "noon to", "morning and", "morning and noonish", "4pm"]
)
def test_a_word_that_is_no_time_of_day_is_told_with_those_that_are(text: str) -> None:
    with pytest.raises(TimeError, match="not a time of day") as caught:
        parse_time(text)
    assert "early morning, morning, midday" in caught.value.cure


@given(text=st.text(alphabet="0123456789:+Z-", max_size=12) | st.text(max_size=20))
@example(text="١٢:٣٠")
def test_any_text_is_a_time_or_a_problem(text: str) -> None:
    try:
        found = parse_time(text)
    except TimeError as error:
        told = (str(error), error.cure)
        assert all(told)
    else:
        assert 0 <= found.sort_key < 24 * 60


def test_models_take_text_or_a_time_and_nothing_else() -> None:
    adapter: TypeAdapter[TimeOfDay] = TypeAdapter(EventTime)
    assert adapter.validate_python("overnight") == adapter.validate_python(parse_time("overnight"))
    for other in (1630, ["overnight"], {"text": "16:30"}, None):
        with pytest.raises(ValidationError):
            adapter.validate_python(other)
