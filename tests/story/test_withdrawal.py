"""An event that no longer stands leaves a tombstone, and nothing of what it told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from dateline.story.publishing import published
from dateline.story.story import Story

StoryOf = Callable[[dict[str, str]], Story]

SOURCES = "sources: [{url: 'https://example.org/a', title: A, publisher: P}]\n"
GONE = "withdrawn: {date: 2024-12-09, why: It did not happen.}\n"
TOLD = f"""title: A bridge falls
date: 2024-12-06
time: morning
importance: key
summary: It fell.
places: [bridge]
actors: [army]
questions: {{who: Who?}}
claims: [{{id: fell, text: It fell., answers: {{who: Army}}}}]
quotes: [{{id: heard, text: I heard it., speaker: a farmer, source: paper}}]
corrections: [{{date: 2024-12-07, of: fell, was: It stood., now: It fell.}}]
note: One account.
formerly: [bridge-falls]
{SOURCES}{GONE}"""
OTHERS = {
    "places/bridge.yml": "names: Bridge\nkind: bridge\n",
    "actors/army.yml": "names: Army\nkind: government-force\n",
    "sources/paper.yml": "title: News\npublisher: Paper\n",
}


def test_what_was_withdrawn_is_not_among_the_events(story_of: StoryOf) -> None:
    story = story_of({**OTHERS, "gone.yml": TOLD, "b.yml": f"title: B\ndate: 2024\n{SOURCES}"})
    assert [event.id for event in story.events] == ["b"]
    assert [event.id for event in story.withdrawn] == ["gone"]
    assert set(story.event_by_id) == {"b", "gone"}


def test_a_tombstone_keeps_its_title_its_date_and_the_reason(story_of: StoryOf) -> None:
    (event,) = story_of({**OTHERS, "gone.yml": TOLD}).withdrawn
    told = event.model_dump(exclude_defaults=True, exclude={"date", "time"})
    assert set(told) == {"id", "title", "formerly", "withdrawn"}
    assert (event.date.text, event.time and event.time.text) == ("2024-12-06", "morning")


def test_nothing_in_the_story_leads_to_what_it_told(story_of: StoryOf) -> None:
    story = story_of({**OTHERS, "gone.yml": TOLD})
    assert (story.claims, story.quotes) == ((), ())
    assert story.events_with_actor("army") == story.events_at("bridge") == ()
    assert story.events_resting_on("paper") == ()


def test_a_claim_that_it_overtook_names_the_event_alone(story_of: StoryOf) -> None:
    claims = "claims: [{text: One., superseded_by: gone#fell}, {text: Two., superseded_by: gone}]\n"
    other = f"title: B\ndate: 2024\n{claims}{SOURCES}"
    story = story_of({**OTHERS, "gone.yml": TOLD, "b.yml": other})
    assert [said.claim.superseded_by for said in story.claims] == ["gone", "gone"]


def test_a_tombstone_needs_no_source(story_of: StoryOf) -> None:
    story = story_of({"gone.yml": f"title: A bridge falls\ndate: 2024-12-06\n{GONE}"})
    assert [event.id for event in story.withdrawn] == ["gone"]


def test_a_draft_that_is_withdrawn_was_never_public(story_of: StoryOf) -> None:
    story = story_of({**OTHERS, "gone.yml": f"{TOLD}draft: true\n"})
    assert published(story, date(2024, 12, 10)).withdrawn == ()
