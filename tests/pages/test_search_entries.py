"""What can be found of a story: every page, by all its names, and nobody who is private."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from dateline.addresses import Address
from dateline.pages import PageOptions, StorySearch, desk_for, planned, search_index
from dateline.pages.search_entry import SearchEntry
from dateline.prose import words_in
from dateline.story.story import Story

StoryOf = Callable[[dict[str, str]], Story]

FILES = {
    "story.yml": "title: A story\nglossary:\n  m5:\n    term: M5\n    aliases: [the motorway]\n"
    "    gloss: A road.\n",
    "actors/anna.yml": "names: Anna\naliases: [Ana]\nkind: person\ngloss: A minister.\n",
    "actors/hidden.yml": "names: Somebody Hidden\naliases: [Hiding]\nkind: person\nprivate: true\n",
    "places/land.yml": "names: Land\nkind: country\n",
    "places/town.yml": "names: {en: Rastan, ar: الرستن}\naliases: [Rustan]\nkind: town\n"
    "within: land\nlocation: {lat: 35, lon: 36}\n",
    "sources/paper.yml": "title: {en: News, ar: أخبار}\npublisher: Paper\npublished: 2024-12-06\n"
    "language: ar\nauthor: A. Writer\n",
    "counts/dead.yml": "title: The dead\nmeasure: deaths\nplaces: [town]\n"
    "entries: [{date: 2024-12-06, by: anna, low: 3, sources: [paper]}]\n",
    "2024-12-06-speech.yml": """
title: Anna speaks
date: 2024-12-06
summary: She spoke **twice**.
why_it_matters: Nobody had.
places: [town]
actors: [anna, hidden]
claims:
  - {id: two, text: There were two speeches., by: anna, said: 2024-12-07, sources: [paper]}
  - {id: none, text: There was none., by: hidden, sources: [paper]}
quotes:
  - id: enough
    text: It is enough.
    speaker: anna
    source: paper
    original: {lang: ar, text: كفى}
  - {id: seen, text: I saw it., speaker: hidden, source: paper}
""",
}


def found_in(story: Story) -> list[SearchEntry]:
    desk = desk_for(story, PageOptions())
    search = StorySearch(desk.view)
    return [entry for page in planned(desk) for entry in search.of(page)]


@pytest.fixture
def found(story_of: StoryOf) -> dict[str, SearchEntry]:
    entries = found_in(story_of(FILES))
    return {f"{e.address.path}#{e.address.anchor}".rstrip("#"): e for e in entries}


def test_every_page_is_found_by_its_kind(found: dict[str, SearchEntry]) -> None:
    assert {path: entry.kind for path, entry in found.items()} == {
        "timeline": "page",
        "timeline#day-2024-12-06": "day",
        "events/index": "page",
        "events/2024-12-06-speech": "event",
        "events/2024-12-06-speech#claim-two": "claim",
        "events/2024-12-06-speech#claim-none": "claim",
        "actors/index": "page",
        "actors/anna": "actor",
        "map": "page",
        "places/index": "page",
        "places/land": "place",
        "places/town": "place",
        "sources/index": "page",
        "sources/index#paper": "source",
        "quotes/index": "page",
        "quotes/2024-12-06-speech.enough": "quote",
        "quotes/2024-12-06-speech.seen": "quote",
        "weak-spots": "page",
        "counts/index": "page",
        "counts/dead": "count",
        "glossary": "page",
        "glossary#m5": "term",
        "corrections": "page",
        "known/index": "page",
    }


def test_a_place_is_found_by_its_name_in_every_spelling_and_script(
    found: dict[str, SearchEntry],
) -> None:
    town = found["places/town"]
    assert (town.title, town.names, town.note) == ("Rastan", ("الرستن", "Rustan"), "Town · Land")


def test_an_event_is_found_by_what_it_tells_and_by_whom_it_is_about(
    found: dict[str, SearchEntry],
) -> None:
    event = found["events/2024-12-06-speech"]
    assert (event.title, event.note) == ("Anna speaks", "6 December 2024")
    assert event.text == "She spoke twice. Nobody had."
    assert {Address("places/town"), Address("actors/anna")} <= set(event.about)


def test_words_are_found_with_who_spoke_them_and_in_the_language_spoken(
    found: dict[str, SearchEntry],
) -> None:
    quote = found["quotes/2024-12-06-speech.enough"]
    assert (quote.title, quote.text) == ("Anna", "It is enough. كفى")
    claim = found["events/2024-12-06-speech#claim-two"]
    assert (claim.title, claim.text) == ("Anna", "There were two speeches.")
    assert claim.note == "7 December 2024"


def test_a_source_is_found_by_title_publisher_author_and_language(
    found: dict[str, SearchEntry],
) -> None:
    source = found["sources/index#paper"]
    assert (source.title, source.names, source.text) == ("News", ("أخبار",), "A. Writer")
    assert source.note == "Paper · 6 December 2024 · Arabic"


def test_a_term_is_found_by_its_other_forms(found: dict[str, SearchEntry]) -> None:
    term = found["glossary#m5"]
    assert (term.title, term.names, term.text) == ("M5", ("the motorway",), "A road.")


def index_of(story: Story) -> dict[str, Any]:
    data = search_index(found_in(story), words_in("en"), directory_urls=True)
    index: dict[str, Any] = json.loads(data)
    return index


def test_private_people_are_not_found(story_of: StoryOf) -> None:
    text = json.dumps(index_of(story_of(FILES)))
    assert "Anna" in text
    assert "Hid" not in text


def test_the_index_names_each_kind_and_leaves_out_what_is_empty(story_of: StoryOf) -> None:
    index = index_of(story_of(FILES))
    rows = {row[1]: row for row in index["entries"]}
    kind, *anna = rows["actors/anna/"]
    assert index["kinds"][kind] == "Actor"
    assert anna == ["actors/anna/", "Anna", "Person", ["Ana"], "A minister."]


def test_the_index_leads_from_an_event_to_the_names_in_it(story_of: StoryOf) -> None:
    entries = index_of(story_of(FILES))["entries"]
    about = next(row[6] for row in entries if row[1] == "events/2024-12-06-speech/")
    assert [entries[number][2] for number in about] == ["Rastan", "Anna"]


def test_places_on_one_page_share_its_address(story_of: StoryOf) -> None:
    urls = [row[1] for row in index_of(story_of(FILES))["entries"]]
    page = urls.index("events/2024-12-06-speech/")
    assert urls[page : page + 3] == [urls[page], "#claim-two", "#claim-none"]


def test_what_people_write_is_text_in_the_index() -> None:
    hostile = '</script><img src=x onerror=alert(1)>"'
    entry = SearchEntry("page", Address("a/index"), hostile, text=hostile)
    index = json.loads(search_index([entry], words_in("en"), directory_urls=False))
    assert index["entries"] == [[3, "a/index.html", hostile, "", [], hostile]]


def test_what_comes_after_a_warning_is_found_and_the_warning_is_shown(story_of: StoryOf) -> None:
    speech = FILES["2024-12-06-speech.yml"] + "warning: Of loud voices.\n"
    found = found_in(story_of({**FILES, "2024-12-06-speech.yml": speech}))
    warned = {entry.kind for entry in found if entry.warning}
    assert warned == {"event", "claim", "quote"}
    assert {e.warning for e in found} == {"", "Before you read on: Of loud voices."}


def test_a_day_is_found_on_the_page_of_a_long_timeline_that_tells_it(story_of: StoryOf) -> None:
    event = "title: Event {n}\ndate: {year}-06-{day:02}\nsources: [paper]\n"
    events = {
        f"e-{n}.yml": event.format(n=n, year=2023 + n // 101, day=1 + n % 28) for n in range(202)
    }
    source = {"sources/paper.yml": FILES["sources/paper.yml"]}
    days = [entry.address for entry in found_in(story_of(events | source)) if entry.kind == "day"]
    assert Address("timeline/2023", "day-2023-06-01") in days
    assert Address("timeline/2024", "day-2024-06-01") in days
