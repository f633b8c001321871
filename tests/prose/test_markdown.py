"""Markdown fields are shown, and can do nothing."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.prose import to_html, to_plain, with_links
from dateline.prose.markdown import TAGS


def test_markdown_keeps_its_marks() -> None:
    assert (
        to_html("Troops *left* **Hama**.") == "<p>Troops <em>left</em> <strong>Hama</strong>.</p>"
    )


def test_links_may_lead_to_the_web_and_to_mail_only() -> None:
    assert 'href="https://example.org/a"' in to_html("[a](https://example.org/a)")
    assert "href" not in to_html("[a](javascript:alert(1))")
    assert "href" not in to_html("[a](data:text/html;base64,PHNjcmlwdD4=)")


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "</title><script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "![x](https://example.org/x.png)",
        "<div onclick='x'>\n\n*a*\n\n</div>",
        "<svg/onload=alert(1)>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
    ],
)
def test_html_in_a_field_is_text(hostile: str) -> None:
    html = to_html(hostile)
    assert not re.search(r"<(script|img|div|svg|/title)", html)


def test_templates_in_a_field_are_text() -> None:
    assert to_html("{{ 7*7 }} {% raw %}") == "<p>{{ 7*7 }} {% raw %}</p>"


def test_plain_text_is_what_a_reader_sees() -> None:
    assert to_plain("a **b** `<i>`\n\n& [c](https://example.org)") == "a b <i> & c"


@given(st.text(max_size=300))
def test_no_text_brings_in_a_tag_that_is_not_allowed(text: str) -> None:
    opened = {tag.lower() for tag in re.findall(r"<\s*/?\s*([a-zA-Z][^\s/>]*)", to_html(text))}
    assert opened <= TAGS


def test_links_to_the_story_lead_to_its_pages_and_nowhere_else() -> None:
    pages = {("event", "hama"): {"href": "../events/hama/", "title": '"Hama"'}}
    html = to_html("[Hama](event:hama), [somebody](actor:unknown), [x](javascript:alert(1))")
    linked = with_links(html, lambda kind, key: pages.get((kind, key)))
    assert linked == (
        '<p><a href="../events/hama/" title="&quot;Hama&quot;">Hama</a>, somebody, '
        '<a rel="noopener noreferrer external">x</a></p>'
    )


def test_what_is_nested_without_end_is_shown_as_it_is_written() -> None:
    nested = "\n".join("    " * depth + "- <b>x" for depth in range(400))
    assert to_html(nested).startswith("<p>- &lt;b&gt;x")
    assert to_html("- x") == "<ul>\n<li>x</li>\n</ul>"
