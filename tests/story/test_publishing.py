"""What is for the public: nothing of drafts and embargoed events, nor a hint of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from dateline.story.publishing import is_public, published, under_embargo
from dateline.story.story import Story

StoryOf = Callable[[dict[str, str]], Story]

TODAY = date(2024, 12, 8)
SOURCE = '{url: "https://example.org/a", title: A, publisher: P}'
OPEN = f"title: A\ndate: 2024-12-06\nsources: [{SOURCE}]\n"


SECRET = '{url: "https://example.org/b", title: Secret, publisher: P}'
DRAFT = f"title: Secret\ndate: 2024-12-06\nsources: [{SECRET}]\ndraft: true\n"


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("", True),
        ("draft: false", True),
        ("draft: true", False),
        ("embargo: 2024-12-08", True),
        ("embargo: 2024-12-09", False),
        ("embargo: 2024-12", True),
        ("embargo: 2025", False),
        ("draft: true\nembargo: 2024-12-01", False),
    ],
)
def test_drafts_and_embargoed_events_are_not_public(
    story_of: StoryOf, field: str, expected: bool
) -> None:
    (event,) = story_of({"a.yml": f"{OPEN}{field}\n"}).events
    assert is_public(event, TODAY) == expected


def test_what_waits_for_its_day_is_told_from_drafts(story_of: StoryOf) -> None:
    later = OPEN + "embargo: 2024-12-08\n"
    story = story_of({"open.yml": OPEN, "draft.yml": later + "draft: true\n", "later.yml": later})
    assert under_embargo(story, date(2024, 12, 7)) == {"later"}
    assert under_embargo(story, date(2024, 12, 8)) == set()


def test_a_story_without_secrets_is_published_as_it_is(story_of: StoryOf) -> None:
    story = story_of({"a.yml": OPEN})
    assert published(story, TODAY) is story


def test_nothing_points_at_what_is_held_back(story_of: StoryOf) -> None:
    text = (
        f"{OPEN}relations: [{{type: leads-to, event: b}}, {{type: follows, event: c}}]\n"
        "claims: [{text: One., superseded_by: b}, {text: Two., superseded_by: b#x},"
        " {text: Three., superseded_by: c}, {id: four, text: Four.},"
        ' {text: Five., superseded_by: "#four"}, {text: Six., superseded_by: "a#four"}]\n'
    )
    claims = "claims: [{id: x, text: X.}]\n"
    story = story_of({"a.yml": text, "b.yml": f"{DRAFT}{claims}", "c.yml": OPEN})
    event = published(story, TODAY).event_by_id["a"]
    assert [relation.event for relation in event.relations] == ["c"]
    overtaken = [claim.superseded_by for claim in event.claims]
    assert overtaken == [True, True, "c", None, "#four", "a#four"]
    assert set(published(story, TODAY).event_by_id) == {"a", "c"}


def test_a_source_written_in_a_draft_alone_is_held_back_with_it(story_of: StoryOf) -> None:
    story = story_of({"a.yml": OPEN, "b.yml": DRAFT})
    assert [source.title.every for source in published(story, TODAY).sources.values()] == [("A",)]


@pytest.mark.parametrize(
    "others",
    [
        {"c.yml": DRAFT.replace("true", "false")},
        {"actors/x.yml": f"names: X\nkind: state\nsources: [{SECRET}]\n"},
        {"places/x.yml": f"names: X\nkind: city\nsources: [{SECRET}]\n"},
        {
            "counts/x.yml": "title: X\nmeasure: deaths\nentries:\n"
            f"  - {{date: 2024, by: x y, low: 1, sources: [{SECRET}]}}\n"
        },
        {
            "story.yml": "title: A\nglossary:\n"
            f"  m5: {{term: M5, gloss: A road., sources: [{SECRET}]}}\n"
        },
    ],
)
def test_a_source_that_something_public_names_as_well_stays(
    story_of: StoryOf, others: dict[str, str]
) -> None:
    story = story_of({"a.yml": OPEN, "b.yml": DRAFT, **others})
    assert len(published(story, TODAY).sources) == 2


def test_a_source_with_a_file_of_its_own_stays(story_of: StoryOf) -> None:
    event = "title: Secret\ndate: 2024\nsources: [x]\ndraft: true\n"
    story = story_of({"b.yml": event, "sources/x.yml": "title: X\npublisher: X\n"})
    assert set(published(story, TODAY).sources) == {"x"}
