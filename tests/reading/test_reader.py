"""From a folder to a story: what is read, what is inferred, and which ids are made."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.reading import Reading, read_story
from dateline.story.claims import Claim
from dateline.story.event import Event
from dateline.story.story import Story
from dateline.story.text import Voice

ReadWith = Callable[..., Reading]

SMALLEST = """\
title: Jordan closes the Jaber crossing
date: 2024-12-06
places: [hama]
actors: [jordan]
summary: Jordan's interior minister cited the situation in southern Syria.
sources: [{url: "https://example.org/j", title: Jaber, publisher: Reuters, published: 2024-12-06}]
"""


def story(reading: Reading) -> Story:
    assert reading.problems == ()
    assert reading.story is not None
    return reading.story


def event(read_with: ReadWith, text: str) -> Event:
    header = "title: A\ndate: 2024-12-06\nsources: [herald-2024-12-06]\n"
    return story(read_with({"an-event.yml": header + text})).event_by_id["an-event"]


def claims(read_with: ReadWith, *written: str) -> tuple[Claim, ...]:
    lines = "".join(f"  - {claim}\n" for claim in written)
    return event(read_with, f"claims:\n{lines}").claims


def in_place(publisher: str, published: str, url: str = "") -> str:
    address = url or f"https://example.org/{publisher.replace(' ', '-')}/{published}"
    dated = f", published: {published}" if published else ""
    return f'{{url: "{address}", title: T, publisher: {publisher}{dated}}}'


def test_the_whole_story_is_read(read_with: ReadWith) -> None:
    whole = story(read_with({}))
    assert [event.id for event in whole.events] == ["2024-12-05-hama", "2024-12-06-bridge"]
    assert set(whole.actors) == {"jordan", "neighbour", "russia"}
    assert set(whole.places) == {"m5", "hama", "rastan-bridge"}
    assert set(whole.counts) == {"deaths"}
    assert whole.settings.language == "en"


def test_six_lines_are_an_event(read_with: ReadWith) -> None:
    smallest = story(read_with({"jaber.yml": SMALLEST})).event_by_id["jaber"]
    assert smallest.importance == "normal"
    assert [link.role for link in smallest.places] == ["location"]
    assert [link.role for link in smallest.actors] == ["involved"]
    assert len(smallest.sources) == 1


def test_a_story_of_one_event_needs_a_title_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "story.yml").write_text("title: Jaber\n")
    (tmp_path / "jaber.yml").write_text(re.sub("(?m)^(places|actors).*\n", "", SMALLEST))
    assert len(story(read_story(tmp_path)).events) == 1


def test_a_folder_without_settings_is_told_what_to_write(tmp_path: Path) -> None:
    (problem,) = read_story(tmp_path).problems
    assert problem.code == "D044"
    assert "title:" in problem.help


def test_a_folder_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    reading = read_story(tmp_path / "nowhere")
    assert reading.story is None
    assert [problem.code for problem in reading.problems] == ["D001"]


def test_a_warning_does_not_keep_a_story_from_being_read(read_with: ReadWith) -> None:
    reading = read_with({"report.pdf": "x"})
    assert [problem.severity for problem in reading.problems] == ["warning"]
    assert reading.story is not None


def test_the_file_of_everything_is_known_from_the_storys_folder(read_with: ReadWith) -> None:
    files = story(read_with({"2024/12/jaber.yml": SMALLEST})).files
    assert files["event", "jaber"] == "2024/12/jaber.yml"
    assert files["actor", "jordan"] == "actors/jordan.yml"
    assert files["place", "m5"] == "places/m5.yml"
    assert files["count", "deaths"] == "counts/deaths.yml"
    assert files["source", "herald-2024-12-06"] == "sources/herald-2024-12-06.yml"
    assert files["source", "post-2024-12-07-8cae5e"] == "2024-12-06-bridge.yml"
    assert {kind for kind, _ in files} == {"event", "actor", "place", "count", "source"}


def test_events_come_in_the_order_in_which_they_happened(read_with: ReadWith) -> None:
    dates = {"a": "2024-12-09", "b": "2024-11", "c": "[..2024-11-30]", "d": "2024-11-01"}
    files = {
        f"{name}.yml": f'title: A\ndate: "{date}"\nsources: [herald-2024-12-06]\n'
        for name, date in dates.items()
    }
    events = story(read_with(files)).events
    assert [event.id for event in events if event.id in dates] == ["d", "b", "c", "a"]


def test_plain_texts_are_in_the_storys_first_language(read_with: ReadWith) -> None:
    arabic = story(
        read_with(
            {
                "story.yml": "title: T\nlanguages: [ar, en]\nwires: {afp: AFP}\n"
                "sides: {south: {name: S, colour: '#123456'}}\n"
            }
        )
    )
    assert arabic.settings.title.by_language == {"ar": "T"}
    assert arabic.event_by_id["2024-12-05-hama"].title.by_language == {"ar": "Hama is taken"}
    assert arabic.sources["post-2024-12-07-8cae5e"].title.by_language == {"ar": "Bridge hit"}


def test_an_id_that_repeats_the_files_name_is_no_problem(read_with: ReadWith) -> None:
    assert event(read_with, "id: an-event\n").id == "an-event"


# Sources in place


def test_a_source_in_place_has_an_id_of_publisher_day_and_address(read_with: ReadWith) -> None:
    source = in_place("The New York Times", "2024-12-06T10:00+00:00")
    (claim,) = claims(read_with, f"{{text: A, sources: [{source}]}}")
    assert re.fullmatch(r"the-new-york-times-2024-12-06-[0-9a-f]{6}", claim.sources[0])


@pytest.mark.parametrize(
    ("publisher", "published", "expected"),
    [
        ("Al-Jazeera", "2024-12~", "al-jazeera-2024-12-01-"),
        ("Le Monde é", "", "le-monde-e-"),
        ("الجزيرة", "2024-12-06", "source-2024-12-06-"),
        ("A" * 90, "2024-12-06", "a" * 40 + "-2024-12-06-"),
    ],
)
def test_any_publisher_and_date_make_an_id(
    read_with: ReadWith, publisher: str, published: str, expected: str
) -> None:
    (claim,) = claims(
        read_with, f"{{text: A, sources: [{in_place(publisher, published, 'https://a.org')}]}}"
    )
    assert claim.sources[0].startswith(expected)


def test_one_address_is_one_source_wherever_it_stands(read_with: ReadWith) -> None:
    here = in_place("Post", "2024-12-06")
    whole = story(
        read_with(
            {
                "a.yml": f"title: A\ndate: 2024-12-06\nsources: [{here}]\n"
                f"claims: [{{text: A, sources: {here}}}]\n"
                f"quotes: [{{text: B, speaker: jordan, source: {here}}}]\n",
                "b.yml": f"title: B\ndate: 2024-12-06\nsources: {here}\n",
                "counts/c.yml": "title: C\nmeasure: deaths\n"
                f"entries: [{{date: 2024-12-06, by: jordan, low: 1, sources: [{here}]}}]\n",
                "actors/d.yml": f"names: D\nkind: person\nsources: [{here}]\n",
            }
        )
    )
    first, second = whole.event_by_id["a"], whole.event_by_id["b"]
    (key,) = first.sources
    assert first.claims[0].sources == second.sources == (key,)
    assert first.quotes[0].source == key
    assert whole.counts["c"].entries[0].sources == whole.actors["d"].sources == (key,)
    assert whole.sources[key].publisher == "Post"


def test_a_source_in_place_with_a_known_address_is_the_known_source(read_with: ReadWith) -> None:
    known = '{url: "https://example.org/a", title: A bridge is hit, publisher: The Herald}'
    (claim,) = claims(read_with, f"{{text: A, sources: [{known}]}}")
    assert claim.sources == ("herald-2024-12-06",)


def test_a_source_in_place_may_bring_an_id_and_be_named_by_it(read_with: ReadWith) -> None:
    first, second = claims(
        read_with,
        '{text: A, sources: [{id: un-1, url: "https://un.org/1", title: T, publisher: UN}]}',
        "{text: B, sources: [un-1]}",
    )
    assert first.sources == second.sources == ("un-1",)


# Ids of claims and quotes


def test_ids_of_claims_do_not_change_with_their_order(read_with: ReadWith) -> None:
    one, two = claims(read_with, "{text: One.}", "{text: Two.}")
    assert (two.id, one.id) == tuple(
        c.id for c in claims(read_with, "{text: Two.}", "{text: One.}")
    )
    assert re.fullmatch(r"claim-[0-9a-f]{6}", one.id)


def test_the_same_words_twice_have_two_ids(read_with: ReadWith) -> None:
    first, second = claims(read_with, "{text: Same.}", "{text: Same.}")
    assert second.id == f"{first.id}-2"


def test_a_written_id_stays(read_with: ReadWith) -> None:
    written = event(
        read_with, "quotes: [{id: q, text: A, speaker: x y, source: herald-2024-12-06}]\n"
    )
    assert written.quotes[0].id == "q"


# What is inferred


def test_a_claim_is_reported_when_its_first_source_was_published(read_with: ReadWith) -> None:
    sources = [in_place("B", "2024-12-08"), in_place("A", "2024-12-07"), in_place("C", "")]
    (claim,) = claims(read_with, f"{{text: A, sources: [{', '.join(sources)}]}}")
    assert claim.reported is not None
    assert claim.reported.text == "2024-12-07"
    assert claim.by is not None
    assert claim.by.id == claim.sources[1]


def test_of_two_reports_of_one_day_the_earlier_hour_counts(read_with: ReadWith) -> None:
    late, early = in_place("B", "2024-12-06T12:00+00:00"), in_place("A", "2024-12-06T13:30+02:00")
    (claim,) = claims(read_with, f"{{text: A, sources: [{late}, {early}]}}")
    assert claim.by == Voice(id=claim.sources[1])


def test_a_month_is_not_earlier_than_a_day_in_it(read_with: ReadWith) -> None:
    month, day = in_place("B", "2024-12"), in_place("A", "2024-12-06")
    (claim,) = claims(read_with, f"{{text: A, sources: [{month}, {day}]}}")
    assert claim.reported is not None
    assert claim.reported.text == "2024-12-06"


def test_what_is_written_is_not_inferred(read_with: ReadWith) -> None:
    (claim,) = claims(
        read_with, "{text: A, by: jordan, reported: 2025, sources: [herald-2024-12-06]}"
    )
    assert claim.by == Voice(id="jordan")
    assert claim.reported is not None
    assert claim.reported.text == "2025"


def test_a_claim_without_sources_is_left_as_it_is(read_with: ReadWith) -> None:
    (claim,) = claims(read_with, "{text: A}")
    assert claim.by is None
    assert claim.reported is None


def test_a_source_of_a_claim_or_a_quote_is_source_enough(read_with: ReadWith) -> None:
    header = "title: A\ndate: 2024-12-06\n"
    claim = f"{header}claims: [{{text: A, sources: [herald-2024-12-06]}}]\n"
    quote = f"{header}quotes: [{{text: A, speaker: jordan, source: herald-2024-12-06}}]\n"
    assert story(read_with({"a.yml": claim, "b.yml": quote}))
