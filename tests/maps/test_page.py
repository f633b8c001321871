"""The one map page: folium's, without anything that folium would fetch or that runs inside it."""

from __future__ import annotations

import re
from html import unescape

import pytest
from branca.element import Element

from dateline.maps import page as page_module
from dateline.maps.page import map_page
from dateline.prose import words_in


@pytest.fixture(scope="module")
def html() -> str:
    return map_page(words_in("en")).html


def test_two_builds_are_the_same() -> None:
    assert map_page(words_in("en")) == map_page(words_in("en"))


def test_folium_gets_its_random_ids_back(monkeypatch: pytest.MonkeyPatch) -> None:
    map_page(words_in("en"))
    assert Element._generate_id() != Element._generate_id()

    def fail() -> None:
        raise RuntimeError

    monkeypatch.setattr(page_module, "_folium_map", fail)
    with pytest.raises(RuntimeError):
        map_page(words_in("en"))
    assert Element._generate_id() != Element._generate_id()


def test_nothing_comes_from_anybody_else(html: str) -> None:
    setup = map_page(words_in("en")).setup
    assert not re.search(r"https?://|//cdn", html + setup)
    for name in ("bootstrap", "jquery", "awesome", "glyphicon"):
        assert name not in (html + setup).lower()


def test_nothing_runs_or_is_styled_inside_the_page(html: str) -> None:
    assert re.findall(r"<script(?![^>]*\bsrc=)", html) == []
    assert "<style" not in html
    assert not re.search(r"\sstyle=|\son\w+=", html)


def test_the_page_forbids_whatever_it_does_not_need(html: str) -> None:
    written = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', html)
    assert written is not None
    policy = unescape(written[1])
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'")
    assert "unsafe" not in policy
    assert html.index("Content-Security-Policy") < html.index("<script")


def test_the_page_can_be_zoomed_named_and_kept_out_of_search_engines(html: str) -> None:
    assert "user-scalable" not in html
    assert "<title>Map of the story</title>" in html
    assert '<meta name="robots" content="noindex">' in html
    assert '<html lang="en" dir="ltr">' in html
    assert html.count("<h1") == html.count("<main") == 1


def test_the_page_of_an_arabic_story_runs_from_right_to_left() -> None:
    assert '<html lang="ar" dir="rtl">' in map_page(words_in("ar")).html


def test_the_map_ends_where_the_data_does() -> None:
    assert '"maxZoom": 9' in map_page(words_in("en")).setup
