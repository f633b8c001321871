"""The list of sources stays easy however many there are."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from dateline.pages import PageOptions, documents
from dateline.pages.source_pages import FEW, first_letter
from dateline.story.story import Story

PUBLISHERS = ["Zeit", "ärzteblatt", "Arab News", "+963 Media", "البوابة", "7 Days", "Ö1", "arte"]
MORE = [f"News {n}" for n in range(FEW)]


@pytest.fixture
def listed(story_of: Callable[[dict[str, str]], Story]) -> Callable[..., str]:
    """Render the list of sources of a story with a source of each publisher."""

    def render(publishers: list[str], more: dict[str, str] | None = None) -> str:
        files = {
            f"sources/s{n}.yml": f"title: T{n}\npublisher: {name!r}\n"
            for n, name in enumerate(publishers)
        }
        story = story_of({**files, **(more or {})})
        pages = {doc.address.path: doc for doc in documents(story, PageOptions())}
        return str(pages["sources/index"].body)

    return render


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("Zeit", "Z"),
        ("ärzteblatt", "A"),
        ("7 Days", ""),
        ("البوابة", "ا"),
        ("+963", ""),
        ("ßx", "S"),
    ],
)
def test_a_publisher_stands_under_a_letter(name: str, letter: str) -> None:
    assert first_letter(name) == letter


def test_many_publishers_are_listed_from_a_to_z_with_letters_to_jump_to(
    listed: Callable[..., str],
) -> None:
    html = listed([*PUBLISHERS, *MORE])
    headings = re.findall(r'<h2 id="([^"]+)">([^<]+)</h2>', html)
    assert [title for _, title in headings] == ["A", "N", "O", "Z", "ا", "Others"]
    jumps = re.findall(r'<a href="#(letter-[^"]+)">', html)
    assert jumps == [anchor for anchor, _ in headings]
    names = re.findall(r'<h3 class="dl-publisher"><bdi>([^<]+)</bdi>', html)
    assert names[:3] == ["Arab News", "arte", "ärzteblatt"]


def test_a_few_sources_need_no_letters(listed: Callable[..., str]) -> None:
    html = listed(PUBLISHERS)
    assert "letter-" not in html
    assert html.count('class="dl-publisher"') == len(PUBLISHERS)


def test_a_publisher_s_sources_stand_together_the_earliest_first(
    listed: Callable[..., str],
) -> None:
    more = {
        f"sources/{key}.yml": f"title: T\npublisher: Zeit\npublished: {day}\n"
        for key, day in {"later": "2024-12-08", "earlier": "2024-12-02"}.items()
    }
    html = listed(["Zeit"], more)
    assert re.findall(r'<h3 class="dl-source" id="([^"]+)">', html) == ["s0", "earlier", "later"]
    assert html.count('class="dl-publisher"') == 1


def test_cautions_are_explained_where_there_are_any(listed: Callable[..., str]) -> None:
    assert "cautions" not in listed(["Zeit"])
    caution = "title: T\npublisher: P\ncaution: {kind: mirror, note: Of the Zeit.}\n"
    html = listed(["Zeit"], {"sources/copy.yml": caution})
    assert 'id="cautions"' in html
    assert html.count('href="#cautions"') == 1
    assert "The page is a copy." in html
    assert "disinformation" not in html


def test_origins_are_counted_the_unknown_last(listed: Callable[..., str]) -> None:
    more = {
        "sources/one.yml": "title: T\npublisher: One\nkind: wire\n",
        "sources/two.yml": "title: T\npublisher: Two\nderived_from: one\n",
    }
    html = listed(["Zeit", "arte", "Ö1"], more)
    sums = re.findall(r'<li>([^<]+) <span class="dl-quiet">(\d+)</span></li>', html)
    assert sums == [("One", "2"), ("Origin not known", "3")]
