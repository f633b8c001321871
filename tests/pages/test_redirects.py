"""Old addresses lead on, whether pages are folders or files."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.cli.site.page import read_page
from dateline.pages import PageOptions, redirects
from dateline.story.story import Story

StoryOf = Callable[[dict[str, str]], Story]

FOLDERS = PageOptions()
FILES = PageOptions(directory_urls=False)

EVENT = """title: Bridge & <b>road</b>
date: 2024-12-06
formerly: [old, older]
sources: paper
quotes: [{id: saw, text: I saw it., speaker: a farmer, source: paper}]
"""
STORY = {
    "sources/paper.yml": "title: News\npublisher: Paper\n",
    "new.yml": EVENT,
    "actors/anna.yml": "names: Anna\nkind: person\nformerly: ann\n",
    "counts/held.yml": "title: Held\nmeasure: people\nformerly: [detained]\n"
    "entries: [{date: 2024-12-06, by: an agency, low: 1, sources: paper}]\n",
    "places/town.yml": "names: {en: Town, ar: بلدة}\nkind: town\nformerly: [village]\n",
}


def test_every_old_id_has_a_page(story_of: StoryOf) -> None:
    assert set(redirects(story_of(STORY), FOLDERS)) == {
        "events/old/index.html",
        "events/older/index.html",
        "quotes/old.saw/index.html",
        "quotes/older.saw/index.html",
        "actors/ann/index.html",
        "places/village/index.html",
        "counts/detained/index.html",
    }


def test_pages_can_be_files(story_of: StoryOf) -> None:
    made = redirects(story_of(STORY), FILES)
    assert "events/old.html" in made
    assert "quotes/old.saw.html" in made


@pytest.mark.parametrize(
    ("options", "path", "url"),
    [
        (FOLDERS, "events/old/index.html", "../new/"),
        (FOLDERS, "quotes/old.saw/index.html", "../new.saw/"),
        (FILES, "events/old.html", "new.html"),
        (FILES, "actors/ann.html", "anna.html"),
    ],
)
def test_it_leads_on_without_a_script(
    story_of: StoryOf, options: PageOptions, path: str, url: str
) -> None:
    html = redirects(story_of(STORY), options)[path].decode()
    page = read_page(path, html)
    assert f'<meta http-equiv="refresh" content="0; url={url}">' in html
    assert (page.canonical, page.links) == (url, [url])
    assert (page.scripts, page.loads) == ([], [])


def test_it_is_whole_protected_and_nothing_for_search_engines(story_of: StoryOf) -> None:
    html = redirects(story_of(STORY), FOLDERS)["events/old/index.html"].decode()
    page = read_page("", html)
    assert page.complete
    assert page.policy is not None
    assert page.policy.startswith("default-src 'none'")
    assert '<meta name="robots" content="noindex">' in html


def test_a_name_on_it_is_text(story_of: StoryOf) -> None:
    html = redirects(story_of(STORY), FOLDERS)["events/old/index.html"].decode()
    assert "Bridge &amp; &lt;b&gt;road&lt;/b&gt;" in html


def test_private_people_had_no_page_and_need_none(story_of: StoryOf) -> None:
    hidden = "names: Anna\nkind: person\nprivate: true\nformerly: [ann]\n"
    assert "actors/ann/index.html" not in redirects(
        story_of({**STORY, "actors/anna.yml": hidden}), FOLDERS
    )


def test_an_old_id_of_a_withdrawn_event_leads_to_its_tombstone(story_of: StoryOf) -> None:
    gone = "withdrawn: {date: 2024-12-09, why: It did not happen.}\n"
    made = redirects(story_of({**STORY, "new.yml": EVENT + gone}), FOLDERS)
    assert "events/old/index.html" in made
    assert "quotes/old.saw/index.html" not in made


def test_a_page_in_another_language_says_which(story_of: StoryOf) -> None:
    settings = {"story.yml": "title: قصة\nlanguages: [ar, en]\n"}
    html = redirects(story_of({**STORY, **settings}), FOLDERS)["places/village/index.html"]
    assert '<html lang="ar" dir="rtl">' in html.decode()
