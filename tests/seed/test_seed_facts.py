"""The story in this repository tells what the report of 6 December 2024 says, as it says it.

One report stands at the beginning of the story. Each test holds one thing in it (numbered S1 to
S18), with the speaker, the places and the actors that the report gives. Where other sources know
the day that the report leaves open, the event bears that day, and the report’s claim keeps its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from dateline.reading import read_story
from dateline.story.claims import Claim, Quote
from dateline.story.event import Event
from dateline.story.status import ClaimStatus, claim_status
from dateline.story.story import Story

EVENTS = Path(__file__).parents[2] / "events"
REPORT = "headpost-20241206"


@pytest.fixture(scope="module")
def story() -> Story:
    reading = read_story(EVENTS)
    assert not reading.problems
    assert reading.story is not None
    return reading.story


def claim(event: Event, claim_id: str) -> Claim:
    found = next(claim for claim in event.claims if claim.id == claim_id)
    assert REPORT in found.sources
    return found


def quote(event: Event, quote_id: str) -> Quote:
    return next(quote for quote in event.quotes if quote.id == quote_id)


def speaker(said: Claim) -> str | None:
    return said.by.id if said.by else None


def words(said: Claim | Quote) -> str:
    return said.text.wording("en").text


def places(event: Event) -> dict[str, str]:
    return {link.place: link.role for link in event.places}


def actors(event: Event) -> dict[str, str]:
    return {link.actor: link.role for link in event.actors}


def says(text: str, *parts: str) -> bool:
    return all(part in text for part in parts)


def days(event: Event) -> Sequence[object]:
    return event.date.earliest, event.date.latest


def roles_according_to(event: Event, actor_id: str) -> tuple[str, ...]:
    return next(link.according_to for link in event.actors if link.actor == actor_id)


def test_s1_thousands_fled_homs_in_the_night_and_morning(story: Story) -> None:
    event = story.event_by_id["2024-12-05-homs-exodus"]
    fled = claim(event, "thousands-fled-homs")
    assert event.date.text == "2024-12-05/2024-12-06"
    assert event.time is not None
    assert event.time.words == ("night", "morning")
    assert places(event)["homs"] == "origin"
    assert {"homs-residents", "rebel-alliance", "syria-gov"} <= set(event.actor_ids)
    assert speaker(fled) == REPORT
    assert says(words(fled), "Thousands", "fled Homs", "rebel forces", "further south")


def test_s2_the_observatory_says_when_the_flight_to_the_coast_began(story: Story) -> None:
    event = story.event_by_id["2024-12-05-homs-exodus"]
    began = claim(event, "flight-began-in-the-evening")
    assert places(event) == {"homs": "origin", "coast": "destination"}
    assert speaker(began) == "sohr"
    assert says(words(began), "western coast", "government stronghold", "evening of 5 December")


def test_s3_an_unnamed_resident_of_the_coast_tells_of_arrivals(story: Story) -> None:
    event = story.event_by_id["2024-12-05-homs-exodus"]
    arrivals = claim(event, "arrivals-on-the-coast")
    assert speaker(arrivals) == "coastal-resident"
    assert story.actors["coastal-resident"].private
    assert says(words(arrivals), "6 December", "arrive on the coast", "Homs", "advance quickly")


@pytest.mark.parametrize(
    ("event_id", "claim_id", "city", "day"),
    [
        ("2024-12-01-aleppo-lost", "aleppo-captured", "aleppo", date(2024, 12, 1)),
        ("2024-12-05-hama-taken", "hama-captured", "hama", date(2024, 12, 5)),
    ],
)
def test_s4_aleppo_and_hama_are_captured_by_6_december(
    story: Story, event_id: str, claim_id: str, city: str, day: date
) -> None:
    event = story.event_by_id[event_id]
    captured = claim(event, claim_id)
    assert days(event) == (day, day)
    assert captured.reported is not None
    assert captured.reported.text == "2024-12-06"
    assert places(event)[city] == "location"
    assert {"rebel-alliance", "assad"} <= set(event.actor_ids)
    assert speaker(captured) == REPORT
    assert says(words(captured), "captured", "Bashar al-Assad")
    assert [held.holder for held in story.places[city].control][-1] == "rebel-alliance"


def test_s5_the_report_dates_the_protests_and_the_war_by_the_year_alone(story: Story) -> None:
    event = story.event_by_id["2011-03-protests"]
    protests = claim(event, "protests-nearly-14-years-before")
    war = claim(event, "civil-war-since-2011")
    assert event.date.text.startswith("2011")
    assert places(event)["syria"] == "location"
    assert actors(event)["assad"] == "target"
    assert speaker(protests) == speaker(war) == REPORT
    assert says(words(protests), "Assad", "across Syria", "nearly 14 years")
    assert "2011" in words(war)


def test_s6_the_minister_names_no_crossing_and_others_do(story: Story) -> None:
    event = story.event_by_id["2024-12-06-israel-crossings"]
    struck = claim(event, "hamieh-two-crossings")
    assert event.date.text == "2024-12-06"
    assert event.time is not None
    assert "morning" in event.time.words
    assert places(event)["lebanon-syria-border"] == "location"
    named = [link for link in event.places if link.place in ("arida", "jousieh")]
    assert all(link.according_to for link in named)
    assert not any("hamieh-two-crossings" in link.according_to for link in named)
    assert story.places["lebanon-syria-border"].is_undisclosed
    assert speaker(struck) == "hamieh"
    assert says(words(struck), "Two crossings", "border", "Israeli air strikes", "morning")


def test_s6_that_israel_struck_is_said_of_it(story: Story) -> None:
    event = story.event_by_id["2024-12-06-israel-crossings"]
    assert "hamieh-two-crossings" in roles_according_to(event, "israel")


def test_s7_an_unnamed_officer_says_that_russia_destroyed_the_bridge(story: Story) -> None:
    event = story.event_by_id["2024-12-06-rastan-bridge"]
    bombed = claim(event, "officer-russia")
    answers = {question: text.wording("en").text for question, text in bombed.answers.items()}
    assert event.date.text == "2024-12-05/2024-12-06"
    assert event.time is not None
    assert event.time.is_overnight
    assert event.place_ids == ("rastan-bridge", "m5", "homs")
    assert speaker(bombed) == "army-officer-reuters"
    assert story.actors["army-officer-reuters"].private
    assert answers == {"who": "Russia", "state": "Destroyed"}
    assert says(words(bombed), "overnight", "rebels", "main route to Homs")


def test_s7_no_part_in_the_bombing_is_told_as_a_fact(story: Story) -> None:
    event = story.event_by_id["2024-12-06-rastan-bridge"]
    assert actors(event) == {"russia": "initiator", "rebel-alliance": "affected"}
    assert all("officer-russia" in link.according_to for link in event.actors)
    officers = [said for said in event.claims if speaker(said) == "army-officer-reuters"]
    assert {claim_status(story, event, said) for said in officers} == {ClaimStatus.REPORTED}


@pytest.mark.parametrize("spelling", ["Rastan", "Rustan", "al-Rastan", "Ar-Rastan", "الرستن"])
def test_s7_the_bridge_is_found_under_each_spelling(story: Story, spelling: str) -> None:
    found = [
        place.id
        for place in story.places.values()
        if any(spelling in name for name in (*place.names.every, *place.aliases))
    ]
    assert {"rastan", "rastan-bridge"} <= set(found)


def test_s8_the_officer_is_quoted_to_the_letter(story: Story) -> None:
    event = story.event_by_id["2024-12-06-rastan-bridge"]
    strikes = quote(event, "eight-strikes")
    counted = claim(event, "officer-eight-strikes").figures[0]
    assert words(strikes) == "At least eight strikes were carried out on the bridge."
    assert strikes.speaker.id == "army-officer-reuters"
    assert strikes.occasion is not None
    assert strikes.occasion.wording("en").text == "to Reuters"
    assert strikes.source == REPORT
    assert (counted.measure, counted.low, counted.high) == ("strikes", 8, None)


def test_s9_erdogan_tells_guterres_of_a_new_phase_by_telephone(story: Story) -> None:
    event = story.event_by_id["2024-12-05-erdogan-guterres"]
    new_phase = claim(event, "new-phase")
    assert days(event) == (date(2024, 12, 5), date(2024, 12, 5))
    assert new_phase.said is not None
    assert new_phase.said.text == "[..2024-12-06]"
    assert event.places == ()
    assert {"turkey", "guterres", "un"} <= set(event.actor_ids)
    assert speaker(new_phase) == "erdogan"
    assert "“new phase”" in words(new_phase)
    assert event.summary is not None
    assert "telephone" in event.summary.wording("en").text


def test_s10_erdogan_is_quoted_to_the_letter(story: Story) -> None:
    event = story.event_by_id["2024-12-05-erdogan-guterres"]
    urged = quote(event, "engage-with-its-own-people")
    assert words(urged) == (
        "The Syrian regime at this stage must urgently engage with its own people to reach a "
        "comprehensive political solution."
    )
    assert urged.speaker.id == "erdogan"
    assert urged.said is not None
    assert urged.said.has_open_start
    assert "syria-gov" in event.actor_ids


def test_s11_qassem_pledges_support_at_a_place_unknown(story: Story) -> None:
    event = story.event_by_id["2024-12-05-qassem"]
    pledge = quote(event, "support-syria")
    assert days(event) == (date(2024, 12, 5), date(2024, 12, 5))
    assert event.places == ()
    assert {"qassem", "hezbollah", "iran"} <= set(event.actor_ids)
    assert words(pledge) == "support Syria to thwart aggression against it"
    assert pledge.speaker.id == "qassem"
    assert pledge.said is not None
    assert pledge.said.text == "[..2024-12-06]"
    assert speaker(claim(event, "pledge-of-support")) == "qassem"


def test_s11_hezbollah_fought_for_assad_and_iran_backs_it(story: Story) -> None:
    event = story.event_by_id["2024-12-05-qassem"]
    fought = claim(event, "hezbollah-fought-for-assad")
    ties = {(tie.type, tie.actor) for tie in story.actors["hezbollah"].relations}
    assert says(words(fought), "Iran backs", "fought in support of Bashar al-Assad")
    assert ("backed-by", "iran") in ties
    assert ("leads", "hezbollah") in {
        (tie.type, tie.actor) for tie in story.actors["qassem"].relations
    }


def test_s12_the_government_held_hama_since_2011(story: Story) -> None:
    event = story.event_by_id["2024-12-05-hama-taken"]
    held = claim(event, "government-held-since-2011")
    first = story.places["hama"].control[0]
    assert speaker(held) == REPORT
    assert says(words(held), "government control", "2011")
    assert first.holder == "syria-gov"
    assert first.from_ is not None
    assert first.until is not None
    assert (first.from_.text, first.until.text) == ("2011", "2024-12-05")


def test_s13_fighters_headed_for_hama_about_3_december(story: Story) -> None:
    event = story.event_by_id["2024-11-30-hama-front"]
    headed = claim(event, "headed-for-hama")
    assert days(event) == (date(2024, 11, 30), date(2024, 12, 3))
    assert {"hama", "aleppo-prov"} <= set(event.place_ids)
    assert "hts" in event.actor_ids
    assert speaker(headed) == REPORT
    assert says(words(headed), "Islamist fighters", "Hama", "about 3 December", "Aleppo province")


def test_s14_the_capture_of_hama_opens_the_way_to_homs(story: Story) -> None:
    event = story.event_by_id["2024-12-05-hama-taken"]
    opens = claim(event, "opens-the-way-to-homs")
    assert places(event) == {"hama": "location", "homs": "other"}
    assert speaker(opens) == REPORT
    assert says(words(opens), "route from Aleppo to Damascus", "opens the way to Homs")


def test_s15_homs_is_the_third_largest_city_at_a_crossroads(story: Story) -> None:
    event = story.event_by_id["2024-12-05-hama-taken"]
    crossroads = claim(event, "homs-at-a-crossroads")
    assert speaker(crossroads) == REPORT
    assert says(words(crossroads), "third-largest city", "crossroads", "most populous regions")


def test_s16_the_offensive_began_on_27_november(story: Story) -> None:
    event = story.event_by_id["2024-11-27-offensive"]
    launched = claim(event, "launched-on-27-november")
    assert event.date.text == "2024-11-27"
    assert places(event)["northwest-syria"] == "location"
    assert actors(event)["hts"] == actors(event)["rebel-alliance"] == "initiator"
    assert speaker(launched) == REPORT
    assert says(words(launched), "Anti-government groups", "strongest", "Hayat Tahrir al-Sham")


def test_s17_they_were_in_aleppo_by_30_november(story: Story) -> None:
    event = story.event_by_id["2024-11-29-aleppo-entered"]
    entered = claim(event, "entered-by-30-november")
    assert days(event) == (date(2024, 11, 29), date(2024, 11, 29))
    assert places(event)["aleppo"] == "location"
    assert {"hts", "rebel-alliance"} <= set(event.actor_ids)
    assert speaker(entered) == REPORT
    assert says(words(entered), "By 30 November", "Aleppo", "centre of Aleppo province")


def test_s18_nothing_so_serious_had_happened_since_2020(story: Story) -> None:
    event = story.event_by_id["2024-11-27-offensive"]
    serious = claim(event, "most-serious-since-2020")
    assert speaker(serious) == REPORT
    assert says(words(serious), "escalation", "since 2020")


def test_the_report_goes_back_to_reuters(story: Story) -> None:
    assert story.sources[REPORT].derived_from == ("reuters",)
    assert story.settings.wires["reuters"] == "Reuters"


def test_places_and_actors_have_their_arabic_names(story: Story) -> None:
    """An editor who does not know one is not held up: somebody else adds it."""
    named = [*story.places.values(), *story.actors.values()]
    unnamed = [thing.id for thing in named if "ar" not in thing.names.by_language]
    assert len(unnamed) < len(named) / 20, unnamed


def test_private_people_are_named_by_no_event_as_actors(story: Story) -> None:
    private = {actor.id for actor in story.actors.values() if actor.private}
    assert {"army-officer-reuters", "coastal-resident", "khaled", "umm-mohamed"} <= private
    assert not any(private & set(event.actor_ids) for event in story.events)


def test_the_motorway_runs_through_the_bridge(story: Story) -> None:
    path = story.places["m5"].path
    assert path.index("hama") < path.index("rastan-bridge") < path.index("homs")
    assert len(story.shown_path(story.places["m5"])) == len(path)
