"""Words on the pages lead to the section of the page on how we work that explains them."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from dateline.addresses import Address
from dateline.pages import PageOptions, documents
from dateline.story.story import Story

FILES = {
    "story.yml": "title: A story\ncontact: desk@example.org\n"
    "sides: {army: {name: Army, colour: '#8a5a22'}}\n",
    "actors/army.yml": "names: Army\nkind: government-force\nside: army\n",
    "actors/monitor.yml": "names: The Monitor\nkind: monitor\n",
    "actors/witness.yml": "names: A witness\nkind: person\nprivate: true\n",
    "places/town.yml": "names: Town\nkind: town\nlocation: {lat: 34, lon: 36}\nprecision: town\n",
    "sources/paper.yml": "title: Taken\npublisher: A Paper\nkind: newspaper\n",
    "2024-12-05-taken.yml": """\
title: The town is taken
date: 2024-12-05
warning: Bodies are described.
places: [town]
actors: [army]
claims:
  - id: dead
    text: Forty died.
    by: monitor
    figures: [{measure: dead, low: 40}]
    sources: [paper]
corrections: [{date: 2024-12-06, of: title, was: Town, now: The town is taken}]
""",
}

WORDS = {
    ("events/2024-12-05-taken", "statuses"): "Reported",
    ("events/2024-12-05-taken", "who-says-it"): "Rests on",
    ("events/2024-12-05-taken", "corrections"): "Corrections",
    ("events/2024-12-05-taken", "harm"): "How we handle what is hard to read",
    ("events/2024-12-05-taken", "maps"): "How we draw maps",
    ("events/2024-12-05-taken", "what-we-do-not-know"): "according to one monitor:",
    ("places/town", "precision"): "Known to",
    ("actors/army", "sides"): "Side",
    ("actors/index", "harm"): "Private people",
    ("weak-spots", "what-we-do-not-know"): "What we do not know",
    ("corrections", "corrections"): "How we correct",
    ("timeline", "corrections"): "How we correct",
}


def pages(story: Story, how_we_work: Address | None) -> dict[str, str]:
    made = documents(story, PageOptions(how_we_work=how_we_work))
    return {document.address.path: str(document.body) for document in made}


@pytest.mark.parametrize(("page", "section"), WORDS)
def test_words_lead_to_what_explains_them(
    story_of: Callable[[dict[str, str]], Story], page: str, section: str
) -> None:
    body = pages(story_of(FILES), Address("about/method"))[page]
    up = "../" * (page.count("/") + (not page.endswith("index")))
    words = re.findall(
        rf'<a class="dl-how" href="{re.escape(up)}about/method/#{section}">([^<]*)</a>', body
    )
    assert any(found.startswith(WORDS[page, section]) for found in words), words


def test_without_that_page_the_words_are_words(
    story_of: Callable[[dict[str, str]], Story],
) -> None:
    assert not [path for path, body in pages(story_of(FILES), None).items() if "dl-how" in body]
