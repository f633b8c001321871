"""What was put right is said where the mistake stood, and once for the whole story."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.pages import Document, PageOptions, desk_for, documents
from dateline.pages.event_pages import event_pages
from dateline.prose import words_in
from dateline.story.count import Count
from dateline.story.event import Event
from dateline.story.shapes import field_names
from dateline.story.story import Story
from dateline.story.text import Model

StoryOf = Callable[[dict[str, str]], Story]

PAPER = {"sources/paper.yml": "title: News\npublisher: Paper\nformerly: [gazette]\n"}
EVENT = "title: {title}\ndate: 2024-12-06\nsources: paper\n"
GONE = "withdrawn: {date: 2024-12-09, why: It did not happen.}\n"
CORRECTED = "  - {{date: {date}, of: summary, was: Old., now: New.}}\n"


def pages(story: Story) -> dict[str, Document]:
    return {page.address.path: page for page in documents(story, PageOptions())}


def bodies(story: Story) -> dict[str, str]:
    return {path: str(page.body) for path, page in pages(story).items()}


def corrected(*dates: str) -> str:
    listed = "".join(CORRECTED.format(date=date) for date in dates)
    return f"{EVENT.format(title='Bridge')}corrections:\n{listed}"


def test_without_corrections_the_page_says_so_and_how_to_report_an_error(
    story_of: StoryOf,
) -> None:
    story = story_of({**PAPER, "story.yml": "title: A\ncontact: desk@example.org\n"})
    page = bodies(story)["corrections"]
    assert "No corrections so far." in page
    assert "mailto:desk@example.org?subject=Corrections" in page


def test_a_card_says_when_its_event_was_last_corrected(story_of: StoryOf) -> None:
    story = story_of({**PAPER, "a.yml": corrected("2024-12-08", "2024-12-10", "2024-12-09")})
    badge = '<a href="../events/a/#corrections">Corrected on 10 December 2024</a>'
    assert badge in bodies(story)["timeline"]


def test_an_event_s_corrections_stand_newest_first(story_of: StoryOf) -> None:
    story = story_of({**PAPER, "a.yml": corrected("2024-12-08", "2024-12-10", "2024-12-09")})
    page = bodies(story)["events/a"]
    days = [page.rindex(f"<b>{day} December 2024</b>") for day in (10, 9, 8)]
    assert days == sorted(days)


def test_an_event_without_corrections_has_no_badge(story_of: StoryOf) -> None:
    story = story_of({**PAPER, "a.yml": EVENT.format(title="Bridge")})
    assert "Corrected" not in bodies(story)["timeline"] + bodies(story)["events/a"]


@pytest.mark.parametrize("model", [Event, Count])
def test_every_field_that_can_be_corrected_has_a_name_for_readers(model: type[Model]) -> None:
    for field in set(field_names(model)) - {"id", "corrections"}:
        assert words_in("en")(f"field.{field}")


def test_a_running_count_is_put_right_by_the_date_of_its_figure(story_of: StoryOf) -> None:
    count = """title: People displaced
measure: people
entries: [{date: 2024-12-06, by: an agency, best: 370000, sources: paper}]
corrections:
  - {date: 2024-12-08, of: 2024-12-06, was: "280,000", now: "370,000"}
  - {date: 2024-12-09, of: from, was: November, now: never said}
"""
    made = bodies(story_of({**PAPER, "counts/displaced.yml": count}))
    for page in (made["counts/displaced"], made["corrections"]):
        assert page.index("Since when") < page.index("Figure of 6 December 2024")
        assert "<del>280,000</del>" in page
    assert '<a href="../counts/displaced/">People displaced</a>' in made["corrections"]


def test_what_was_withdrawn_is_on_its_own_page_and_among_the_corrections_alone(
    story_of: StoryOf,
) -> None:
    story = story_of(
        {
            **PAPER,
            "places/town.yml": "names: Town\nkind: town\nlocation: {lat: 35, lon: 36}\n",
            "a.yml": f"{EVENT.format(title='Bridge falls')}{GONE}places: [town]\n",
            "b.yml": EVENT.format(title="Bridge stands"),
        }
    )
    found = {path for path, body in bodies(story).items() if "Bridge falls" in body}
    assert found == {"events/a", "corrections"}


def test_a_tombstone_shows_nothing_of_what_the_event_told(story_of: StoryOf) -> None:
    told = (
        "summary: It fell.\nclaims: [{text: It broke., sources: paper}]\n"
        "quotes: [{text: I saw it., speaker: a farmer, source: paper}]\n"
    )
    page = pages(story_of({**PAPER, "a.yml": f"{EVENT.format(title='Bridge')}{told}{GONE}"}))[
        "events/a"
    ]
    assert "Withdrawn on 9 December 2024" in page.body
    assert "It did not happen." in page.body
    assert not any(text in page.body for text in ("It fell", "It broke", "I saw it", "News"))


def test_a_tombstone_is_not_found_by_the_search(story_of: StoryOf) -> None:
    story = story_of({**PAPER, "a.yml": f"{EVENT.format(title='Bridge')}{GONE}"})
    (tombstone,) = event_pages(desk_for(story, PageOptions()))
    assert not tombstone.is_searchable


def test_the_quote_pages_of_a_withdrawn_event_are_gone(story_of: StoryOf) -> None:
    quote = "quotes: [{id: saw, text: I saw it., speaker: a farmer, source: paper}]\n"
    story = story_of({**PAPER, "a.yml": f"{EVENT.format(title='Bridge')}{quote}{GONE}"})
    assert "quotes/a.saw" not in pages(story)


def test_an_event_that_hangs_together_with_a_withdrawn_one_says_so(story_of: StoryOf) -> None:
    after = f"{EVENT.format(title='After')}relations: [{{type: follows, event: a}}]\n"
    story = story_of({**PAPER, "a.yml": f"{EVENT.format(title='Bridge')}{GONE}", "b.yml": after})
    assert (
        '<a href="../a/">Bridge</a> <span class="dl-quiet">(Withdrawn)</span>'
        in (bodies(story)["events/b"])
    )


def test_a_source_that_was_renamed_is_found_under_its_old_anchor(story_of: StoryOf) -> None:
    page = bodies(story_of(PAPER))["sources/index"]
    assert '<span id="gazette"></span>' in page
    assert page.index('id="gazette"') < page.index('id="paper"')


def test_the_sources_lead_to_the_corrections(story_of: StoryOf) -> None:
    assert (
        '<a href="../corrections/">All corrections</a>'
        in (bodies(story_of(PAPER))["sources/index"])
    )
