"""Words that readers may not know are explained where they first stand."""

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from dateline.prose import to_html
from dateline.prose.terms import Explained, Marker

HTS = Explained("hts", ("Hayat Tahrir al-Sham", "HTS"), 'An armed group, "strongest" <of all>.')
DRUZE = Explained("druze", ("Druze",), "A religious community.")


def marker() -> Marker:
    return Marker([HTS, DRUZE], lambda key: f"../glossary/#{key}")


def test_a_term_is_a_link_to_the_glossary_with_its_meaning() -> None:
    assert marker().mark(to_html("Druze leaders spoke.")) == (
        '<p><a class="dl-term" href="../glossary/#druze" title="A religious community."'
        ' data-dateline-hint="term:druze">Druze</a> leaders spoke.</p>'
    )


def test_a_term_is_marked_once_on_a_page_whatever_its_form() -> None:
    page = marker()
    first = page.mark(to_html("Hayat Tahrir al-Sham (HTS) advanced."))
    second = page.mark(to_html("HTS advanced again."))
    assert (first.count("dl-term"), second.count("dl-term")) == (1, 0)


def test_parts_of_words_and_links_are_left_alone() -> None:
    html = to_html("Druzes, [Druze](https://example.org) and `Druze`.")
    assert marker().mark(html) == html


def test_what_a_term_means_cannot_break_out_of_its_link() -> None:
    assert "&quot;strongest&quot; &lt;of all&gt;" in marker().mark(to_html("HTS advanced."))


def test_without_a_glossary_nothing_changes() -> None:
    assert Marker([], str).mark(Markup("<p>HTS</p>")) == "<p>HTS</p>"


@given(st.text(max_size=200))
def test_marking_changes_no_word_that_a_reader_sees(text: str) -> None:
    html = to_html(f"{text} HTS")
    marked = marker().mark(html)
    assert marked.striptags() == html.striptags()
