"""Texts of strangers are inert in every block, link and citation."""

from __future__ import annotations

from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

import pytest
import yaml

from dateline.blocks.kinds import BLOCKS
from dateline.story.story import Story

Render = Callable[..., str]

EVIL = (
    "{{ 7*7 }} </p></div><script>alert(1)</script> <img src=x onerror=alert(1)> "
    "[x](javascript:alert(1)) \" onclick='alert(1)' &lt;b&gt; [@evil] wzxhzdk:0"
)

THINGS: dict[str, dict[str, Any]] = {
    "actors/evil.yml": {"names": {"en": EVIL, "ar": EVIL}, "kind": "person", "gloss": EVIL},
    "places/evil-town.yml": {"names": EVIL, "kind": "town", "location": {"lat": 34, "lon": 36}},
    "sources/paper.yml": {"title": EVIL, "publisher": EVIL, "published": "2024-12-06"},
    "counts/evil.yml": {
        "title": EVIL,
        "measure": EVIL,
        "entries": [{"date": "2024-12-06", "by": f"{EVIL}!", "low": 1, "sources": "paper"}],
    },
    "evil.yml": {
        "title": EVIL,
        "date": "2024-12-06",
        "importance": "key",
        "summary": EVIL,
        "places": ["evil-town"],
        "actors": ["evil"],
        "questions": {"who": EVIL},
        "claims": [
            {"text": EVIL, "by": "evil", "answers": {"who": EVIL}, "sources": "paper"},
            {"text": EVIL, "by": f"{EVIL}!", "answers": {"who": EVIL}, "sources": "paper"},
            {"text": EVIL, "figures": [{"measure": EVIL, "low": 1}], "sources": "paper"},
        ],
        "quotes": [
            {"id": "q", "text": EVIL, "speaker": "evil", "occasion": EVIL, "source": "paper"}
        ],
    },
}

FILES = {name: yaml.safe_dump(thing, allow_unicode=True) for name, thing in THINGS.items()}

PAGE = "\n\n".join(
    [
        "# Links [x](event:evil) [x](actor:evil) [x](quote:evil.q) [@paper]",
        "[x](place:evil-town) [x](source:paper) [@paper; @paper]",
        *(f"```{kind}\n```" for kind in BLOCKS),
        "```tour\nsteps:\n- {event: evil, text: x}\n- {place: evil-town, text: x}\n```",
        f"```tour\n{yaml.safe_dump({'steps': [{'title': EVIL, 'text': EVIL}]})}```",
    ]
)


class Tags(HTMLParser):
    """What a browser would make of a page: its tags, attributes and URLs."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.urls: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)
        self.urls += [value or "" for name, value in attrs if name in ("href", "src")]

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.fixture
def page(story_of: Callable[[dict[str, str]], Story], render: Render) -> Tags:
    return Tags(render(PAGE, told=story_of(FILES)))


def test_no_text_becomes_a_tag_that_acts(page: Tags) -> None:
    assert page.tags.isdisjoint({"script", "img", "iframe", "style", "object", "form"})


def test_no_text_becomes_an_attribute_that_acts(page: Tags) -> None:
    assert [name for name in page.attributes if name.startswith("on") or name == "style"] == []


def test_no_text_becomes_an_address(page: Tags) -> None:
    assert [url for url in page.urls if ":" in url] == []


def test_no_text_is_run_as_a_template(page: Tags) -> None:
    assert "{{ 7*7 }}" in page.text
    assert "49" not in page.text


def test_texts_are_shown_as_they_are_written(page: Tags) -> None:
    assert page.text.count("</p></div><script>alert(1)</script>") >= len(BLOCKS)


@pytest.mark.parametrize(
    "text",
    [
        "[x](event:<script>alert(1)</script>)",
        '[x](event:"onclick=alert(1))',
        "[@<script>alert(1)</script>]",
        "```map\nplace: <script>alert(1)</script>\n```",
        "```map\n<script>alert(1)</script>: x\n```",
    ],
)
def test_what_a_problem_repeats_is_inert(render: Render, text: str) -> None:
    found = Tags(render(text))
    assert "data-dateline-problem" in found.attributes
    assert "script" not in found.tags
    assert "onclick" not in found.attributes
