"""What Material's search finds on a page, and what it passes over."""

from __future__ import annotations

import pytest

from dateline.mkdocs_plugin.searching import fit_for_search


def test_words_in_neighbouring_cells_stay_apart_in_the_search() -> None:
    body = '<dl id="x"><dt>Known to</dt><dd>the <b>to</b><i>wn</i></dd></dl>'
    spaced = '<dl id="x"><dt>Known to</dt>\n<dd>the <b>to</b><i>wn</i></dd>\n</dl>'
    assert fit_for_search(body, "Bridge") == spaced


@pytest.mark.parametrize(
    "element",
    [
        "<h1{}>Fish &amp; chips</h1>",
        "<svg{} viewBox='0 0 1 1'></svg>",
        '<figure class="dl-map"{} data-x>Drawn</figure>',
        '<p class="dl-report"{}>Report</p>',
    ],
)
def test_the_search_passes_over_what_says_nothing_of_its_own(element: str) -> None:
    marked = element.format(' data-search-exclude="true"')
    assert fit_for_search(element.format(""), "Fish &amp; chips") == marked


def test_a_heading_that_says_more_than_the_title_is_searched() -> None:
    heading = "<h1>Rastan <bdi>الرستن</bdi></h1>"
    assert fit_for_search(heading, "Rastan") == heading
