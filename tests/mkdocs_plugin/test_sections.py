"""What the search reads of a page that people wrote."""

from __future__ import annotations

import pytest

from dateline.mkdocs_plugin.sections import sections


def read(html: str) -> list[tuple[str, str, str]]:
    return [(section.anchor, section.title, section.text) for section in sections(html)]


def test_a_page_is_read_by_its_headings() -> None:
    html = '<h1 id="t">Method</h1><p>We ask.</p><h2 id="who">Who &amp; why</h2><p>They answer.</p>'
    assert read(html) == [("", "Method", "We ask."), ("who", "Who & why", "They answer.")]


def test_a_heading_that_cannot_be_linked_to_is_text_of_its_page() -> None:
    assert read("<h2>Who</h2><p>They.</p>") == [("", "Who", "They.")]


def test_neighbours_stay_apart_and_parts_of_a_word_together() -> None:
    assert read("<p>one</p><p>two</p>") == [("", "", "one two")]
    assert read("<td>one</td><td>two<br>three</td>") == [("", "", "one two three")]
    assert read("<p>M<sup>5</sup></p>") == [("", "", "M5")]


@pytest.mark.parametrize(
    "html",
    [
        "<svg><text>drawn</text></svg>",
        "<script>run()</script>",
        "<p data-search-exclude>kept out <b>all</b></p>",
        '<div class="dl dl-block"><p>told elsewhere<img></p></div>',
        '<a class="headerlink" href="#x">¶</a>',
    ],
)
def test_what_is_not_the_page_s_own_text_is_passed_over(html: str) -> None:
    assert read(f"<p>Before</p>{html}<p>after.</p>") == [("", "", "Before after.")]


def test_what_looks_like_html_is_text() -> None:
    assert read("<p>&lt;b&gt; is bold</p>") == [("", "", "<b> is bold")]
