"""What was known when: the rules one by one, and what holds of every story."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.story.as_known import count_on, event_on
from dateline.story.claims import Claim, Quote
from dateline.story.count import Count
from dateline.story.event import Event
from dateline.story.known import KINDS, Change, Record
from dateline.story.lives import BACKGROUND, Entry
from dateline.story.settings import Settings
from dateline.story.source import Source
from dateline.story.status import claim_status, event_state, standing
from dateline.story.story import Story

PERIOD = "2024-12-01/2024-12-04"
LAST = date(2024, 12, 4)


def december(day: int) -> date:
    return date(2024, 12, day)


def source(key: str, published: str | None = None, kind: str = "newspaper") -> Source:
    fields = {"id": key, "title": key, "publisher": key, "published": published, "kind": kind}
    return Source.model_validate(fields)


def claim(key: str, reported: str | None = None, **more: Any) -> dict[str, Any]:
    return {"id": key, "text": f"It is {key}.", "reported": reported, "sources": "paper"} | more


def event(key: str, *claims: dict[str, Any], when: str = "2024-12-01", **more: Any) -> Event:
    fields = {"id": key, "title": f"The {key}", "date": when, "claims": claims} | more
    return Event.model_validate(fields)


def record(*events: Event, sources: tuple[Source, ...] = (), **settings: Any) -> Record:
    named = (source("paper"), *sources)
    story = Settings.model_validate({"title": "A story", "period": PERIOD} | settings)
    return Record(Story(story, events, sources={found.id: found for found in named}))


def ids(changes: tuple[Change, ...]) -> list[str]:
    return [change.entry.part.id for change in changes if change.entry]


def known_since(told: Record) -> dict[str, date]:
    return {entry.part.id: entry.known for entry in told.entries}


def standing_ids(told: Record, day: int) -> set[str]:
    return {entry.part.id for entry in told.standing(december(day))}


def texts_on(told: Record, day: int) -> list[str]:
    found = event_on(told, told.story.events[0], december(day)).claims
    return [one.text.wording("en").text for one in found]


def test_every_day_of_the_period_is_told_even_one_on_which_nothing_was_said() -> None:
    told = record(event("fire", claim("seen", "2024-12-02")))
    assert [day.day for day in told.days] == [1, 2, 3, 4]
    assert all(told.on(december(3))[kind] == () for kind in KINDS)


def test_no_day_is_told_after_the_one_up_to_which_the_story_is_known() -> None:
    assert [day.day for day in record(as_of="2024-12-02").days] == [1, 2]


@pytest.mark.parametrize("period", [None, "2010/2024", "../2024-12-31"])
def test_without_a_period_or_with_a_long_one_only_days_with_news_are_told(
    period: str | None,
) -> None:
    told = record(
        event("fire", claim("seen", "2024-12-02"), claim("out", "2024-12-09")), period=period
    )
    assert told.days == (december(2), december(9))


def test_a_claim_is_known_when_it_was_said_even_if_it_was_reported_later() -> None:
    told = record(
        event(
            "fire",
            claim("said", "2024-12-03", said="2024-12-02"),
            claim("reported", "2024-12-03"),
            claim("undated"),
        )
    )
    assert known_since(told) == {
        "said": december(2),
        "reported": december(3),
        "undated": december(1),
    }


def test_a_month_is_certain_when_it_is_over_and_an_open_start_on_its_end() -> None:
    told = record(
        event(
            "fire",
            claim("in-december", "2024-12"),
            claim("by-the-third", "[..2024-12-03]"),
            claim("over-night", "2024-12-01/2024-12-02"),
            claim("in-december-and-printed", "2024-12-04", said="2024-12"),
        )
    )
    assert list(known_since(told).values()) == [
        december(31),
        december(3),
        december(2),
        december(4),
    ]


def test_background_was_always_known_and_is_never_new() -> None:
    told = record(event("old", claim("war", "2024-12-03"), when="2011-03"))
    assert known_since(told) == {"war": BACKGROUND}
    assert standing_ids(told, 1) == {"war"}
    assert not any(told.on(day)["added"] for day in told.days)


def test_a_quote_is_known_from_when_it_was_said_or_else_printed() -> None:
    quotes = [
        {"id": "said", "text": "A", "speaker": "a man", "source": "paper", "said": "2024-12-02"},
        {"id": "printed", "text": "B", "speaker": "a man", "source": "weekly"},
        {"id": "undated", "text": "C", "speaker": "a man", "source": "paper"},
    ]
    told = record(event("fire", quotes=quotes), sources=(source("weekly", "2024-12-03"),))
    assert list(known_since(told).values()) == [december(2), december(3), december(1)]


@pytest.mark.parametrize(
    ("successor", "overtaken"), [("later#third", 3), ("later", 2), ("#second", 2), ("silent", 4)]
)
def test_a_claim_stands_until_what_overtook_it_is_known(successor: str, overtaken: int) -> None:
    told = record(
        event(
            "fire",
            claim("first", "2024-12-01", superseded_by=successor),
            claim("second", "2024-12-02"),
        ),
        event("later", claim("early", "2024-12-02"), claim("third", "2024-12-03")),
        event("silent", when="2024-12-04"),
    )
    assert "first" in standing_ids(told, overtaken - 1)
    assert "first" not in standing_ids(told, overtaken)
    assert ids(told.on(december(overtaken))["overtaken"]) == ["first"]


@pytest.mark.parametrize(
    ("successor", "claims", "heir"), [("later#third", ["third"], None), ("later", [], "later")]
)
def test_what_overtook_a_claim_is_named(
    successor: str, claims: list[str], heir: str | None
) -> None:
    told = record(
        event("fire", claim("first", "2024-12-01", superseded_by=successor)),
        event(
            "later",
            claim("rumour", "2024-12-01"),
            claim("third", "2024-12-02"),
            when="2024-12-02",
        ),
    )
    (change,) = told.on(december(2))["overtaken"]
    assert [entry.part.id for entry in change.others] == claims
    assert (change.heir.id if change.heir else None) == heir


def test_later_reports_overtake_by_the_first_that_takes_up_the_question() -> None:
    told = record(
        event(
            "fire",
            claim("eight", "2024-12-01", answers={"dead": "8"}, superseded_by=True),
            claim("weather", "2024-12-02", answers={"sky": "Clear"}),
            claim("twelve", "2024-12-03", answers={"dead": "12"}),
            questions={"dead": "How many died?", "sky": "What was the weather?"},
        )
    )
    (change,) = told.on(december(3))["overtaken"]
    assert ids((change,)) == ["eight"]
    assert [entry.part.id for entry in change.others] == ["twelve"]


def test_a_later_count_of_the_same_thing_takes_it_up_as_well() -> None:
    counts = [{"measure": "deaths", "best": 8}], [{"measure": "deaths", "best": 12}]
    told = record(
        event(
            "fire",
            claim("eight", "2024-12-01", figures=counts[0], superseded_by=True),
            claim("twelve", "2024-12-02", figures=counts[1]),
        )
    )
    assert ids(told.on(december(2))["overtaken"]) == ["eight"]


def test_where_nothing_takes_it_up_a_claim_is_overtaken_on_the_last_day() -> None:
    told = record(event("fire", claim("eight", "2024-12-01", superseded_by=True)))
    assert standing_ids(told, 3) == {"eight"}
    assert ids(told.on(LAST)["overtaken"]) == ["eight"]


def test_what_is_overtaken_before_anybody_says_it_is_new_and_overtaken_at_once() -> None:
    told = record(
        event(
            "fire",
            claim("late", "2024-12-03", superseded_by="#early"),
            claim("early", "2024-12-01"),
        )
    )
    news = told.on(december(3))
    assert ids(news["added"]) == ["late"]
    assert news["overtaken"] == ()
    assert "late" not in standing_ids(told, 3)


def test_a_claim_stands_until_it_is_taken_back() -> None:
    told = record(event("fire", claim("seen", "2024-12-01", retracted={"date": "2024-12-03"})))
    assert standing_ids(told, 2) == {"seen"}
    assert standing_ids(told, 3) == set()
    assert ids(told.on(december(3))["withdrawn"]) == ["seen"]


def test_what_was_taken_back_is_not_overtaken_afterwards() -> None:
    told = record(
        event(
            "fire",
            claim("seen", "2024-12-01", retracted={"date": "2024-12-02"}, superseded_by="#better"),
            claim("better", "2024-12-03"),
        )
    )
    assert told.on(december(3))["overtaken"] == ()


def test_what_was_overtaken_first_and_then_taken_back_is_each_in_its_time() -> None:
    overtaken = claim("seen", "2024-12-01", superseded_by="#better")
    fire = event(
        "fire",
        overtaken | {"retracted": {"date": "2024-12-03"}},
        claim("better", "2024-12-02"),
    )
    told = record(fire)
    then = [event_on(told, fire, december(day)) for day in (1, 2, 3)]
    states = [claim_status(told.story, known, known.claims[0]).value for known in then]
    assert states == ["reported", "superseded", "retracted"]


def test_a_denial_names_what_it_denies() -> None:
    told = record(
        event(
            "fire",
            claim("lit", "2024-12-01", answers={"who": "The army"}),
            claim("wind", "2024-12-01", answers={"cause": "Wind"}),
            claim("never", "2024-12-02", answers={"who": "The army"}, stance="denies"),
            claim("nothing", "2024-12-03", stance="denies"),
            questions={"who": "Who lit it?", "cause": "Why did it spread?"},
        )
    )
    (denied,) = told.on(december(2))["denied"]
    assert [entry.part.id for entry in denied.others] == ["lit"]
    assert ids(told.on(december(3))["denied"]) == ["nothing"]


def test_before_a_correction_a_page_says_what_stood_there() -> None:
    correction = {"date": "2024-12-03", "of": "seen", "was": "It was seen.", "now": "It is seen."}
    told = record(event("fire", claim("seen", "2024-12-01"), corrections=[correction]))
    assert texts_on(told, 2) == ["It was seen."]
    assert texts_on(told, 3) == ["It is seen."]
    assert ids(told.on(december(3))["corrected"]) == ["seen"]


def test_what_was_put_right_before_anybody_knew_it_is_no_news() -> None:
    corrections = [
        {"date": "2024-12-02", "of": "seen", "was": "It was seen.", "now": "It is seen."},
        {"date": "2024-12-01", "of": "summary", "was": "A", "now": "B"},
    ]
    told = record(event("fire", claim("seen", "2024-12-02"), corrections=corrections))
    assert all(told.on(day)["corrected"] == () for day in told.days)


def test_several_corrections_are_undone_one_by_one() -> None:
    corrections = [
        {"date": "2024-12-02", "of": "seen", "was": "One.", "now": "Two."},
        {"date": "2024-12-03", "of": "seen", "was": "Two.", "now": "It is seen."},
    ]
    told = record(event("fire", claim("seen", "2024-12-01"), corrections=corrections))
    assert [texts_on(told, day) for day in (1, 2, 3)] == [["One."], ["Two."], ["It is seen."]]


def test_a_correction_of_a_part_leaves_the_text_alone_and_is_told_on_its_day() -> None:
    correction = {"date": "2024-12-03", "of": "seen", "was": "80", "now": "8"}
    told = record(event("fire", claim("seen", "2024-12-01"), corrections=[correction]))
    assert texts_on(told, 1) == ["It is seen."]
    assert ids(told.on(december(3))["corrected"]) == ["seen"]


def test_a_headline_is_the_one_that_stood_there_and_summaries_never_appear() -> None:
    correction = {"date": "2024-12-03", "of": "title", "was": "A blaze", "now": "The fire"}
    fire = event("fire", claim("seen"), corrections=[correction], summary="Told later.", note="N")
    told = record(fire)
    found = event_on(told, fire, december(2))
    assert found.title.wording("en").text == "A blaze"
    assert (found.summary, found.note, found.why_it_matters) == (None, None, None)
    assert found.corrections == ()


def test_a_status_is_that_of_its_day() -> None:
    answer = {"answers": {"who": "The army"}}
    fire = event(
        "fire",
        claim("one", "2024-12-01", by="a farmer", sources="first", **answer),
        claim("two", "2024-12-03", by="a miller", sources="second", **answer),
        questions={"who": "Who lit it?"},
    )
    wires = (source("first", "2024-12-01", "wire"), source("second", "2024-12-03", "wire"))
    told = record(fire, sources=wires)
    states = [event_state(told.story, event_on(told, fire, december(day))) for day in (2, 3)]
    assert [state.value for state in states] == ["reported", "corroborated"]


def test_a_claim_keeps_its_sources_where_it_was_said_before_any_was_out() -> None:
    fire = event("fire", claim("seen", said="2024-12-01", sources=["weekly", "later"]))
    sources = (source("weekly", "2024-12-03"), source("later", "2024-12-04"))
    told = record(fire, sources=sources)
    then = [event_on(told, fire, december(day)).claims[0].sources for day in (1, 3, 4)]
    assert then == [("weekly", "later"), ("weekly",), ("weekly", "later")]


def test_a_count_has_the_figures_that_were_out_by_a_day() -> None:
    entries = [
        {"date": "2024-12-01", "by": "a doctor", "best": 1, "sources": "paper"},
        {"date": "2024-12-01", "by": "a doctor", "best": 2, "sources": "weekly"},
        {"date": "2024-12-01", "by": "a mayor", "best": 3, "sources": "paper"}
        | {"reported": "2024-12-03"},
    ]
    dead = Count.model_validate(
        {"id": "dead", "title": "The dead", "measure": "deaths", "entries": entries}
    )
    story = record(sources=(source("weekly", "2024-12-02"),)).story
    found = [count_on(story, dead, december(day)) for day in (1, 2, 3)]
    assert [[e.best for e in count.entries] for count in found if count] == [[1], [1, 2], [1, 2, 3]]
    assert count_on(story, dead, date(2024, 11, 30)) is None


def test_the_trail_of_an_event_runs_day_by_day() -> None:
    fire = event(
        "fire",
        claim("first", "2024-12-01", superseded_by="#second"),
        claim("second", "2024-12-03"),
    )
    told = record(fire, event("flood", claim("wet", "2024-12-02")))
    trail = [(change.day.day, change.kind, ids((change,))) for change in told.trail(fire)]
    assert trail == [(1, "added", ["first"]), (3, "overtaken", ["first"]), (3, "added", ["second"])]


WITHIN = (
    "2011",
    "2024-11-30",
    "2024-12-01",
    "2024-12-02",
    "2024-12-03",
    "2024-12-04",
    "2024-12-02~",
    "[..2024-12-03]",
    "2024-12-02/2024-12-04",
)
BEYOND = (*WITHIN, "2024-12", "2024-12-09", "2025")
CLAIM_IDS = ("c0", "c1", "c2")
EVENT_IDS = ("e0", "e1")


@st.composite
def claims(draw: st.DrawFn, key: str, dates: st.SearchStrategy[str]) -> dict[str, Any]:
    date_or_none = st.none() | dates
    successors = st.sampled_from([None, True, "#c0", "e0", "e1", "e0#c1"])
    retracted = draw(date_or_none)
    return {
        "id": key,
        "text": key,
        "by": draw(st.sampled_from(["a farmer", "a miller", "a baker"])),
        "stance": draw(st.sampled_from(["asserts", "asserts", "denies"])),
        "answers": draw(st.dictionaries(st.sampled_from("pq"), st.sampled_from("AB"))),
        "figures": draw(st.sampled_from([[], [{"measure": "dead", "low": 1}]])),
        "said": draw(date_or_none),
        "reported": draw(date_or_none),
        "superseded_by": draw(successors),
        "retracted": {"date": retracted} if retracted else None,
        "sources": draw(st.lists(st.sampled_from(["s0", "s1"]), min_size=1, unique=True)),
    }


@st.composite
def events(draw: st.DrawFn, key: str, dates: st.SearchStrategy[str]) -> Event:
    told = [draw(claims(one, dates)) for one in CLAIM_IDS[: draw(st.integers(2, 3))]]
    correction = st.fixed_dictionaries(
        {
            "date": dates,
            "of": st.sampled_from(["c0", "c1", "title", "summary"]),
            "was": st.sampled_from(["c0", "before"]),
            "now": st.sampled_from(["c0", "c1", "before", "A title"]),
        }
    )
    quote = {"id": "q0", "text": "Words", "speaker": "a man", "source": "s0"}
    fields = {
        "id": key,
        "title": "A title",
        "date": draw(dates),
        "questions": {"p": "P?", "q": "Q?"},
        "claims": told,
        "quotes": draw(st.sampled_from([[], [quote]])),
        "corrections": draw(st.lists(correction, max_size=2)),
    }
    return Event.model_validate(fields)


@st.composite
def stories(draw: st.DrawFn, dates: tuple[str, ...], period: str | None = PERIOD) -> Record:
    day = st.sampled_from(dates)
    told = [draw(events(key, day)) for key in EVENT_IDS]
    sources = tuple(source(key, draw(st.none() | day), "wire") for key in ("s0", "s1"))
    return record(*told, sources=sources, period=period)


def shown(told: Record, entry: Entry, day: date) -> tuple[str | None, str]:
    """What a day's page says of a claim or quote: its fate and its text."""
    found = event_on(told, entry.event, day)
    (text,) = (p.text for p in (*found.claims, *found.quotes) if p.id == entry.part.id)
    return entry.fate(day), text.wording("en").text


def listed(told: Record, day: date, *kinds: str) -> set[tuple[str, str]]:
    changes = (change for kind, found in told.on(day).items() if kind in kinds for change in found)
    return {change.entry.key for change in changes if change.entry}


@given(stories(BEYOND) | stories(BEYOND, period=None))
def test_all_of_one_day_is_on_the_next_or_listed_there_as_changed(told: Record) -> None:
    for day, after in pairwise(told.days):
        changed = listed(told, after, "corrected", "overtaken", "withdrawn")
        for entry in told.entries:
            if entry.is_known(day):
                assert entry.is_known(after)
                if shown(told, entry, day) != shown(told, entry, after):
                    assert entry.key in changed


@given(stories(BEYOND) | stories(BEYOND, period=None))
def test_what_stands_is_what_stood_and_what_is_new_less_what_fell(told: Record) -> None:
    for day, after in pairwise(told.days):
        stood = {entry.key for entry in told.standing(day)}
        new = listed(told, after, "added")
        fallen = listed(told, after, "overtaken", "withdrawn")
        stands = {entry.key for entry in told.standing(after)}
        assert stands - stood <= new
        assert stood - stands <= fallen
        assert not new & stood
        assert not fallen & stands
        assert told.count_standing(after) == len(stands)


@given(stories(WITHIN))
def test_the_last_day_agrees_with_the_pages_of_the_events(told: Record) -> None:
    stand = {entry.key for entry in told.standing(LAST) if isinstance(entry.part, Claim)}
    assert stand == {(e.id, c.id) for e in told.story.events for c in standing(e.claims)}
    assert_as_today(told, LAST)


@given(stories(BEYOND))
def test_when_everything_is_known_it_is_as_the_pages_of_the_events_have_it(told: Record) -> None:
    assert_as_today(told, date.max)


def assert_as_today(told: Record, day: date) -> None:
    """Claims, quotes and statuses are those that the pages of the events show."""
    story = told.story
    for today in story.events:
        then = event_on(told, today, day)
        assert (then.title, then.claims, then.quotes) == (today.title, today.claims, today.quotes)
        assert event_state(story, then) == event_state(story, today)
        for now, at_last in zip(today.claims, then.claims, strict=True):
            assert claim_status(story, then, at_last) == claim_status(story, today, now)


@given(stories(BEYOND))
def test_nothing_is_listed_that_is_not_known(told: Record) -> None:
    for change in told.changes:
        parties = [entry for entry in (change.entry, *change.others) if entry]
        assert all(entry.is_known(change.day) for entry in parties)


def test_quotes_are_part_of_the_record() -> None:
    quote = {"id": "heard", "text": "Fire!", "speaker": "a man", "source": "paper"}
    told = record(event("fire", quotes=[quote]))
    assert [type(entry.part) for entry in told.standing(december(1))] == [Quote]
