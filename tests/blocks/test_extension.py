"""Links, citations and blocks in Markdown come out as HTML with URLs that lead somewhere."""

from __future__ import annotations

from collections.abc import Callable

import markdown
import pytest

from dateline.addresses import Address
from dateline.blocks import DatelineExtension, Writer
from dateline.pages import PageOptions, desk_for
from dateline.story.story import Story

Render = Callable[..., str]

BLOCK = "```timeline\nevent: 2024-12-06-bridge\n```"


@pytest.mark.parametrize(
    ("page", "url"),
    [
        (Address("index"), "events/2024-12-06-bridge/"),
        (Address("about/how-we-work"), "../../events/2024-12-06-bridge/"),
        (Address("about/index"), "../events/2024-12-06-bridge/"),
    ],
)
def test_links_lead_from_the_page_on_which_they_stand(
    render: Render, page: Address, url: str
) -> None:
    assert f'<a href="{url}">words</a>' in render("[words](event:2024-12-06-bridge)", page)


def test_links_suit_pages_that_are_files(story: Story) -> None:
    writer = Writer(desk_for(story, PageOptions(directory_urls=False)), Address("about/us"))
    html = markdown.markdown("[x](place:town)", extensions=[DatelineExtension(writer=writer)])
    assert 'href="../places/town.html"' in html


@pytest.mark.parametrize(
    ("link", "title"),
    [
        ("actor:army", "The army of the country. · Army"),
        ("place:town", "Town in The country · 1 event"),
    ],
)
def test_a_link_says_what_it_leads_to(render: Render, link: str, title: str) -> None:
    html = render(f"[words]({link})")
    assert f'title="{title}"' in html
    assert f'data-dateline-hint="{link}"' in html


def test_an_author_s_own_title_stays(render: Render) -> None:
    html = render('[words](actor:army "Mine")')
    assert 'title="Mine"' in html
    assert "The army of the country" not in html


def test_a_link_by_reference_is_a_link(render: Render) -> None:
    assert 'href="places/town/"' in render("[words][1]\n\n[1]: place:town")


def test_links_keep_what_stands_in_them(render: Render) -> None:
    html = render("[**two** words](quote:2024-12-06-bridge.eight){ .note }")
    assert (
        '<a class="note" href="quotes/2024-12-06-bridge.eight/"><strong>two</strong> words</a>'
        in html
    )


def test_other_links_are_left_alone(render: Render) -> None:
    text = "[b](page.md) [c](mailto:x@example.org) [d](#e)"
    assert render(text) == markdown.markdown(text)


def test_a_link_that_leads_out_says_so_unless_its_address_is_to_be_read(render: Render) -> None:
    out = 'href="https://example.org" rel="noopener noreferrer external"'
    assert render("[a](https://example.org)") == f"<p><a {out}>a</a></p>"
    assert "external" not in render("<https://example.org>")
    assert 'rel="license"' in render("[a](https://example.org){: rel=license }")
    step = "{event: 2024-12-06-bridge, text: 'A [report](https://example.org).'}"
    assert f"<a {out}>report</a>" in render(f"```tour\nsteps:\n- {step}\n```")


def test_a_link_that_leads_nowhere_says_so(render: Render) -> None:
    html = render("[words](event:nowhere)")
    assert "<a" not in html
    assert 'data-dateline-problem="unknown event `nowhere`"' in html


def test_a_citation_is_a_link_to_the_source_s_entry(render: Render) -> None:
    assert render("Hit [@first].") == (
        '<p>Hit <span class="dl-cite">[<a href="sources/#first" title="Bridge hit">'
        "First Paper, 6 December 2024</a>]</span>.</p>"
    )


def test_a_citation_can_name_several_sources_and_a_source_may_have_no_date(render: Render) -> None:
    assert ">First Paper, 6 December 2024</a>; <a" in render("[@first; @second]")
    assert ">Monitor’s site</a>]" in render("[@first; @second]")


@pytest.mark.parametrize(
    "text", ["`[@first]`", r"\[@first]", "    [@first]", "[see [@first]](page.md)"]
)
def test_what_is_no_citation_stays_as_it_is(render: Render, text: str) -> None:
    assert "dl-cite" not in render(text)


def test_a_citation_of_an_unknown_source_says_so(render: Render) -> None:
    html = render("[@first; @nothing]")
    assert 'data-dateline-problem="unknown source `nothing`"' in html
    assert "[@first; @nothing]" in html


@pytest.mark.parametrize(
    "text",
    [BLOCK, "- item\n\n    " + BLOCK.replace("\n", "\n    "), "> " + BLOCK.replace("\n", "\n> ")],
)
def test_a_block_is_drawn_wherever_markdown_lets_it_stand(render: Render, text: str) -> None:
    html = render(text)
    assert '<div class="dl dl-block dl-block--timeline">' in html
    assert "Bombing hits a bridge" in html
    assert "```" not in html


def test_a_block_is_not_wrapped_in_a_paragraph(render: Render) -> None:
    assert render(f"Words\n\n{BLOCK}\n\nWords").startswith(
        '<p>Words</p>\n<div class="dl dl-block dl-block--timeline">'
    )


def test_a_block_with_a_problem_says_so_in_its_place(render: Render) -> None:
    html = render("```actors\nactor: nobody\nlimit: x\n```")
    assert html.count("data-dateline-problem") == 2
    assert "unknown actor `nobody`" in html


def test_a_block_that_nothing_passes_says_so(render: Render) -> None:
    assert "Nothing in this story matches." in render("```quotes\nevent: 2025-01-call\n```")


def test_other_code_is_shown_as_code(render: Render) -> None:
    assert "<code>limit: 1\n</code>" in render("```text\nlimit: 1\n```")


def test_without_a_writer_markdown_stays_as_it_is() -> None:
    text = "[words](event:bridge) [@first]"
    assert markdown.markdown(text, extensions=["dateline"]) == markdown.markdown(text)
