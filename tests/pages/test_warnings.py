"""What comes after a warning stays folded on every page until a reader asks for it."""

from __future__ import annotations

from collections.abc import Callable
from html.parser import HTMLParser

import pytest

from dateline.blocks.contents import contents
from dateline.blocks.requests import Filters
from dateline.pages import PageOptions, desk_for, documents
from dateline.pages.environment import render
from dateline.story.story import Story

HARD = "HARD-TO-READ"
"""What stands in every text of the event that a reader may not want to see."""

FILES = {
    "story.yml": "title: A story\nperiod: 2024-12-05/2024-12-07\n",
    "actors/monitor.yml": "names: The Monitor\nkind: monitor\n",
    "sources/paper.yml": "title: Taken\npublisher: A Paper\npublished: 2024-12-05\n"
    "caution: {kind: party, note: A party’s own.}\n",
    "2024-12-05-killed.yml": f"""\
title: People are killed
date: 2024-12-05
importance: key
warning: Tells of killing.
summary: {HARD}
why_it_matters: {HARD}
note: {HARD}
questions: {{who: Who did it?}}
claims:
  - id: early
    text: {HARD}
    answers: {{who: {HARD}}}
    by: monitor
    said: 2024-12-05
    superseded_by: "#late"
    sources: [paper]
  - {{id: late, text: {HARD}, by: monitor, said: 2024-12-06, sources: [paper]}}
  - {{id: after, text: {HARD}, by: monitor, said: 2024-12-09, sources: [paper]}}
quotes:
  - {{id: heard, text: {HARD}, speaker: monitor, said: 2024-12-06, source: paper}}
corrections:
  - {{date: 2024-12-07, of: early, was: {HARD}, now: {HARD}}}
""",
}


class Open(HTMLParser):
    """Gathers the text of a page that no fold hides."""

    def __init__(self) -> None:
        super().__init__()
        self.folds = 0
        self.in_summary = False
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.folds += tag == "details"
        self.in_summary |= tag == "summary"
        self.text += "".join(f" {value}" for name, value in attrs if name == "title")

    def handle_endtag(self, tag: str) -> None:
        self.folds -= tag == "details"
        self.in_summary &= tag != "summary"

    def handle_data(self, data: str) -> None:
        if self.in_summary or not self.folds:
            self.text += data


def seen(html: str) -> str:
    page = Open()
    page.feed(html)
    return page.text


@pytest.fixture
def story(story_of: Callable[..., Story]) -> Story:
    return story_of(FILES)


def test_no_page_shows_it_unasked(story: Story) -> None:
    pages = documents(story, PageOptions())
    told = [page.address.path for page in pages if HARD in page.body]
    assert len(told) >= 8, "the texts have to be somewhere, or the test tests nothing"
    open_on = [page.address.path for page in pages if HARD in seen(page.body)]
    said_of = [p.address.path for p in pages if HARD in f"{p.title} {p.description}"]
    assert (open_on, said_of) == ([], [])


@pytest.mark.parametrize("page", ["timeline", "events/2024-12-05-killed", "known/2024-12-05"])
def test_what_folds_it_says_why(story: Story, page: str) -> None:
    bodies = {doc.address.path: doc.body for doc in documents(story, PageOptions())}
    assert "Before you read on: Tells of killing." in seen(bodies[page])


@pytest.mark.parametrize("kind", ["quotes", "claims", "timeline"])
def test_no_block_shows_it_unasked(story: Story, kind: str) -> None:
    desk = desk_for(story, PageOptions())
    shown = contents(kind, Filters(), desk, desk.view.link.here)
    html = render(desk.jinja, f"blocks/{kind}.html", view=desk.view, **shown)
    assert html
    assert HARD not in seen(html)


def test_without_a_warning_nothing_is_folded(story_of: Callable[..., Story]) -> None:
    text = FILES["2024-12-05-killed.yml"].replace("warning: Tells of killing.\n", "")
    pages = documents(story_of({**FILES, "2024-12-05-killed.yml": text}), PageOptions())
    assert not [page for page in pages if "dl-warned" in page.body]
