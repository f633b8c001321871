"""The pages of what was known when: what is told in full, what in a line, and what not at all."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from dateline.pages import Document, PageOptions, desk_for, documents
from dateline.pages.known_day import LISTED, REMEMBERED, UNFOLDED, KnownDay
from dateline.pages.known_pages import NEAR, known_pages
from dateline.story.story import Story

Files = dict[str, str]
StoryOf = Callable[[Files], Story]

START = date(2024, 11, 1)
PAPER = "title: A report\npublisher: The Paper\n"
BRIDGE = """\
title: A bridge is hit
date: 2024-12-05
summary: It was mined.
sources: [paper]
claims:
  - {id: fell, text: The bridge fell., by: a driver, reported: 2024-12-05, superseded_by: "#stands"}
  - {id: stands, text: The bridge stands., by: a farmer, reported: 2024-12-06}
quotes:
  - {id: heard, text: I heard it., speaker: a driver, source: paper, said: 2024-12-06}
"""
FILES = {
    "story.yml": "title: A story\nperiod: 2024-12-05/2024-12-07\n",
    "sources/paper.yml": PAPER,
    "2024-12-05-bridge.yml": BRIDGE,
}


def made_of(story: Story) -> dict[str, Document]:
    return {page.address.path: page for page in documents(story, PageOptions())}


@pytest.fixture
def made(story_of: StoryOf) -> dict[str, Document]:
    return made_of(story_of(FILES))


def long_story(days: int, **more: str) -> Files:
    """A story of which every day brings an event with one claim."""
    told = [START + timedelta(days=n) for n in range(days)]
    events = {
        f"event-{n:02}.yml": f"title: Event {n}\ndate: {day}\nsources: [paper]\n"
        f"claims: [{{id: seen, text: Seen {n}., reported: {day}}}]\n"
        for n, day in enumerate(told)
    }
    story = f"title: A story\nperiod: {told[0]}/{told[-1]}\n"
    return {"story.yml": story, "sources/paper.yml": PAPER, **events, **more}


def known_on(story: Story, day: date) -> KnownDay:
    return KnownDay(desk_for(story, PageOptions()).record, day)


def test_every_day_has_a_page_with_a_title_of_its_own(made: dict[str, Document]) -> None:
    titles = {path: page.title for path, page in made.items() if path.startswith("known/")}
    assert titles == {
        "known/index": "What was known when",
        "known/2024-12-05": "What was known on 5 December 2024",
        "known/2024-12-06": "What was known on 6 December 2024",
        "known/2024-12-07": "What was known on 7 December 2024",
    }


def test_the_days_do_not_flood_the_search_and_the_list_of_them_is_found(
    story_of: StoryOf,
) -> None:
    planned = known_pages(desk_for(story_of(FILES), PageOptions()))
    searchable = {page.address.path: page.is_searchable for page in planned}
    assert searchable["known/index"]
    assert not searchable["known/2024-12-06"]


def test_a_page_has_nothing_that_was_said_later_and_no_summary(made: dict[str, Document]) -> None:
    body = made["known/2024-12-05"].body
    assert "The bridge fell." in body
    assert "The bridge stands." not in body
    assert "mined" not in body


def test_the_list_of_days_counts_what_each_brought(made: dict[str, Document]) -> None:
    text = re.sub(r"<[^>]+>", "", made["known/index"].body)
    assert "5 December 2024 Thursday 1 new" in text
    assert "6 December 2024 Friday 2 new, 1 overtaken" in text
    assert "7 December 2024 Saturday nothing new" in text


def test_an_event_tells_when_each_thing_about_it_was_known(made: dict[str, Document]) -> None:
    body = str(made["events/2024-12-05-bridge"].body)
    trail = body[body.index('id="known"') :]
    days = re.findall(r"known/(2024-12-\d\d)/", trail)
    words = re.findall(r"<dd>(.*?)</dd>", trail)
    assert days == ["2024-12-05", "2024-12-06"]
    assert [re.sub(r"<[^>]+>", "", line) for line in words] == [
        "The bridge fell. a driver says",
        "Overtaken: The bridge fell. a driver says",
        "The bridge stands. a farmer says",
        "“I heard it.” a driver",
    ]


def test_an_event_of_which_all_was_known_at_once_has_one_link(story_of: StoryOf) -> None:
    files = long_story(2)
    body = made_of(story_of(files))["events/event-00"].body
    assert 'id="known"' not in body
    assert "../../known/2024-11-01/" in body


def test_a_day_of_the_timeline_leads_to_what_was_known_on_it(made: dict[str, Document]) -> None:
    assert "../known/2024-12-05/" in made["timeline"].body


def test_every_event_of_which_something_stands_is_on_the_page(story_of: StoryOf) -> None:
    story = story_of(long_story(REMEMBERED))
    record, made = desk_for(story, PageOptions()).record, made_of(story)
    for day in record.days:
        body = made[f"known/{day}"].body
        for entry in record.standing(day):
            assert f"events/{entry.event.id}/" in body


def test_the_last_days_have_their_claims_listed_and_the_fortnight_a_line_an_event(
    story_of: StoryOf,
) -> None:
    known = known_on(story_of(long_story(10)), START + timedelta(days=9))
    assert [told.event.id for told in known.brought] == ["event-09"]
    assert [told.event.id for told in known.recent] == ["event-08", "event-07"]
    assert [line.event.id for line in known.remembered] == [
        f"event-{n:02}" for n in range(6, -1, -1)
    ]
    assert known.older is None


def test_what_is_older_than_a_fortnight_is_on_the_page_of_the_last_day_before(
    story_of: StoryOf,
) -> None:
    story = story_of(long_story(REMEMBERED + 6))
    last = START + timedelta(days=REMEMBERED + 5)
    known = known_on(story, last)
    assert known.older is not None
    assert known.older.day == last - timedelta(days=REMEMBERED + 1)
    assert (known.older.events, known.older.standing) == (5, 5)
    assert f"../{known.older.day}/" in made_of(story)[f"known/{last}"].body


def test_a_page_does_not_grow_with_the_length_of_the_story(story_of: StoryOf) -> None:
    sizes = [
        len(made_of(story_of(long_story(days)))[f"known/{START + timedelta(days=days - 1)}"].body)
        for days in (2 * NEAR, 3 * NEAR)
    ]
    assert abs(sizes[0] - sizes[1]) < 100


def test_of_an_event_with_many_claims_the_first_are_seen_and_the_rest_is_folded(
    story_of: StoryOf,
) -> None:
    claims = "".join(
        f"  - {{id: c{n}, text: Claim {n}., reported: {START + timedelta(days=n > 9)}}}\n"
        for n in range(18)
    )
    busy = f"title: Busy\ndate: {START}\nsources: [paper]\nclaims:\n{claims}"
    story = story_of(long_story(3, **{"busy.yml": busy}))
    brought = known_on(story, START + timedelta(days=1)).brought
    (told,) = (each for each in brought if each.event.id == "busy")
    assert len(told.new) == UNFOLDED["normal"]
    assert len(told.new) + len(told.folded) == 8
    assert len(told.before) == LISTED
    assert len(told.before) + told.more == 10


def test_key_events_come_first_and_of_these_the_latest(story_of: StoryOf) -> None:
    def event(title: str, day: str, importance: str) -> str:
        claim = "claims: [{text: Seen., reported: 2024-12-05}]\nsources: [paper]\n"
        return f"title: {title}\ndate: {day}\nimportance: {importance}\n{claim}"

    files = {
        "a.yml": event("A", "2024-12-03", "key"),
        "b.yml": event("B", "2024-12-05", "context"),
        "c.yml": event("C", "2024-12-04", "key"),
        "d.yml": event("D", "2024-12-05", "normal"),
    }
    period = "title: A story\nperiod: 2024-12-01/2024-12-05\n"
    story = story_of({**files, "story.yml": period, "sources/paper.yml": PAPER})
    brought = known_on(story, date(2024, 12, 5)).brought
    assert [told.event.id for told in brought] == ["c", "a", "d", "b"]


def test_what_became_known_after_the_last_day_is_told_on_the_list(story_of: StoryOf) -> None:
    late = BRIDGE.replace("reported: 2024-12-06", "reported: 2025-02")
    made = made_of(story_of({**FILES, "2024-12-05-bridge.yml": late}))
    assert "The bridge stands." in made["known/index"].body
    assert "The bridge stands." not in made["known/2024-12-07"].body
    assert '<a rel="next" href="../#since">' in made["known/2024-12-07"].body


def test_a_count_has_the_figures_that_were_out_by_then(story_of: StoryOf) -> None:
    dead = """\
title: The dead
measure: deaths
entries:
  - {date: 2024-12-05, by: a doctor, best: 3, sources: [paper]}
  - {date: 2024-12-05, by: a mayor, best: 44, reported: 2024-12-07, sources: [paper]}
  - {date: 2024-12-06, by: a doctor, best: 5, sources: [paper]}
"""
    made = made_of(story_of({**FILES, "counts/dead.yml": dead}))
    shown = [
        re.findall(r'<b class="dl-now__figure">(\d+)</b>', made[f"known/2024-12-0{day}"].body)
        for day in (5, 6, 7)
    ]
    assert [sorted(figures) for figures in shown] == [["3"], ["5"], ["44", "5"]]


def test_a_story_in_which_nobody_says_anything_has_a_list_without_days(story_of: StoryOf) -> None:
    smallest = "title: A\ndate: 2024-12-05\nsources: [{title: T, publisher: P}]\n"
    made = made_of(story_of({"a.yml": smallest}))
    known = [path for path in made if path.startswith("known/")]
    assert known == ["known/index"]
    assert "No claim in this story has a day yet." in made["known/index"].body
