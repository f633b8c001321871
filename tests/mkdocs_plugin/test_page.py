"""A document becomes a page of MkDocs, whole and inert."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from dateline.addresses import Address, event
from dateline.mkdocs_plugin.editing import EditLinks
from dateline.mkdocs_plugin.page import (
    GeneratedPage,
    address_of,
    anchors,
    contents,
    front_matter,
)
from dateline.pages.document import Document, Heading, Planned

LINKS = EditLinks("https://example.org/edit/", "events")

HOSTILE = '</title><script>alert("1")</script>'
ESCAPED = "&lt;/title&gt;&lt;script&gt;alert(&#34;1&#34;)&lt;/script&gt;"


def document(**fields: object) -> Document:
    given = {"title": "Bridge", "description": "A bridge.", "body": Markup("<h1>Bridge</h1>")}
    return Document(event("bridge"), **(given | fields))  # type: ignore[arg-type]


def page_of(config: MkDocsConfig, doc: Document, label: str | None = None) -> GeneratedPage:
    planned = Planned(doc.address, lambda: doc)
    page = GeneratedPage(planned, config, links=LINKS, label=label)
    page.read_source(config)
    page.render(config, Files([]))
    return page


def test_a_body_passes_through_as_it_is(config_of: Callable[..., MkDocsConfig]) -> None:
    body = Markup('<h1 id="x">Bridge</h1>\n<p>*not* Markdown, {{ not }} a template, &lt;b&gt;</p>')
    page = page_of(config_of(), document(body=body))
    assert page.content == body


def test_readers_can_skip_to_where_a_body_starts(config_of: Callable[..., MkDocsConfig]) -> None:
    body = Markup('<p class="kicker">Town</p>\n<h1>Bridge</h1>')
    page = page_of(config_of(), document(body=body))
    assert page.content == '<p class="kicker" id="content">Town</p>\n<h1>Bridge</h1>'
    assert next(iter(page.toc)).url == "#content"


def test_a_page_stands_under_its_address(config_of: Callable[..., MkDocsConfig]) -> None:
    page = page_of(config_of(), document())
    assert page.url == "events/bridge/"
    assert page.canonical_url == "https://example.org/news/events/bridge/"


def test_a_page_stands_under_its_address_as_a_file(config_of: Callable[..., MkDocsConfig]) -> None:
    page = page_of(config_of(use_directory_urls=False), document())
    assert page.canonical_url == "https://example.org/news/events/bridge.html"


def test_a_page_is_not_missed_in_the_navigation(config_of: Callable[..., MkDocsConfig]) -> None:
    assert page_of(config_of(), document()).file.inclusion is InclusionLevel.NOT_IN_NAV


def test_a_page_leads_to_its_file(config_of: Callable[..., MkDocsConfig]) -> None:
    assert page_of(config_of(), document(edit="x.yml")).edit_url == f"{LINKS.base}events/x.yml"


def test_a_page_is_not_made_before_it_is_asked_for(config_of: Callable[..., MkDocsConfig]) -> None:
    made: list[Document] = []

    def make() -> Document:
        made.append(document())
        return made[-1]

    config = config_of()
    page = GeneratedPage(Planned(event("bridge"), make), config, links=LINKS, label=None)
    assert (page.url, page.title, made) == ("events/bridge/", None, [])
    page.read_source(config)
    page.render(config, Files([]))
    assert (page.title, len(made)) == ("Bridge", 1)


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("index.md", "index"),
        ("how-we-work.md", "how-we-work"),
        ("about/index.md", "about/index"),
        ("about/README.md", "about/index"),
    ],
)
def test_a_hand_written_page_s_address_follows_its_file(
    config_of: Callable[..., MkDocsConfig], path: str, address: str
) -> None:
    config = config_of()
    page = Page(None, File.generated(config, path, content=""), config)
    assert address_of(page) == Address(address)


def test_title_and_description_are_escaped_since_material_writes_them_raw() -> None:
    meta = front_matter(document(title=HOSTILE, description=HOSTILE))
    assert meta["title"] == ESCAPED
    assert meta["description"] == ESCAPED


def test_a_title_is_escaped_once_in_the_navigation(config_of: Callable[..., MkDocsConfig]) -> None:
    config = config_of()
    template = config.theme.get_env().from_string("{{ page.title }} {{ page.title | e }}")
    page = page_of(config, document(title="Fish & chips"))
    assert template.render(page=page) == "Fish &amp; chips Fish &amp; chips"


def test_the_navigation_may_call_a_page_otherwise(config_of: Callable[..., MkDocsConfig]) -> None:
    page = page_of(config_of(), document(), label="The bridge & all")
    assert str(page.title) == "The bridge &amp; all"
    assert page.meta["title"] == "Bridge"


def test_a_page_without_contents_leaves_their_column_to_the_text() -> None:
    assert front_matter(document())["hide"] == ["navigation", "toc"]
    with_contents = document(contents=(Heading("claims", "Claims"),))
    assert front_matter(with_contents)["hide"] == ["navigation"]


def test_contents_nest_by_level_below_the_page_s_heading() -> None:
    headings = (Heading("a", "A"), Heading("a-1", "A 1", 3), Heading("b", "B"))
    body = Markup('<h1 class="x" id="top">Bridge</h1>')
    (top,) = contents(document(body=body, contents=headings))
    assert (top.url, top.level) == ("#top", 1)
    assert [entry.url for entry in top.children] == ["#a", "#b"]
    assert [entry.url for entry in top.children[0].children] == ["#a-1"]


def test_contents_are_escaped() -> None:
    (top,) = contents(document(title=HOSTILE, contents=(Heading('"><b>', HOSTILE),)))
    (entry,) = top.children
    assert str(top.title) == ESCAPED
    assert str(entry.title) == ESCAPED
    assert entry.url == "#&#34;&gt;&lt;b&gt;"


def test_links_to_every_id_of_a_body_can_be_checked() -> None:
    body = """<p id="one" class="x"><a class=y href="#" id='two'>x</a></p> id="three" """
    assert anchors(body) == {"one", "two"}
