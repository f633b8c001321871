"""Whatever stands in a page, it comes out as HTML or as problems, and the two agree."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from dateline.blocks import check_page
from dateline.problems import render as printed
from dateline.story.story import Story

Render = Callable[..., str]

PIECES = (
    "[words](event:2024-12-06-bridge)", "[words](event:nowhere)", "![alt](place:town)",
    "[words](<place:nowhere>)", "[@first]", "[@nothing; @first]", "[one][ref]",
    "[ref]: source:nothing", "`", "``", "\\", "```", "```timeline", "```quotes", "~~~claims",
    "limit: 1", "actor: nobody", "    ", "- ", "> ", "1. ", "\t", "# ", "!!! note", ": ", "[^1]",
    "[^1]: ", "<!--", "-->", "<div>", "</div>", "<b>", "| a | b |", "| - | - |", "words", "*",
    "&amp;", "[", "]", "(", ")", "\x02", "\x00", "\r", "---\n", "\n", "\n\n",
)  # fmt: skip

REFERENCES = (
    "[words](event:2024-12-06-bridge)",
    "[words](event:nowhere)",
    "[two\nwords](<place:nowhere>)",
    '[words](actor:witness "a title")',
    "[@first]",
    "[@nothing; @first]",
    "```timeline\nlimit: 2\n```",
    "```quotes\nactor: [witness, nobody]\n```",
    "~~~~ claims\n# all of them\n~~~~",
    "``` { .actors }\nplace: nowhere\n```",
)
"""Links, citations and blocks, some of which lead nowhere."""


def indented(text: str) -> str:
    return text.replace("\n", "\n    ")


READ = (
    "{}",
    "# A heading\n\n{}",
    "Words before,\n\n{}",
    "- item\n\n    {:in}",
    "1. item\n\n    - inner\n\n        {:inin}",
    "> {:quote}",
    "!!! note\n\n    {:in}",
    "Term\n\n:   Words\n\n    {:in}",
    "Words.[^1]\n\n[^1]: A note\n\n    {:in}",
)
"""Where Markdown reads what stands there."""

UNREAD = (
    "~~~~~text\n{}\n~~~~~",
    "    {:in}",
    "<!--\n{}\n-->",
    "<pre>\n{}\n</pre>",
)
"""Where it is code or a comment."""


def placed(context: str, reference: str) -> str:
    return (
        context.replace("{:inin}", indented(indented(reference)))
        .replace("{:in}", indented(reference))
        .replace("{:quote}", reference.replace("\n", "\n> "))
        .replace("{}", reference)
    )


chunks = st.builds(placed, st.sampled_from(READ), st.sampled_from(REFERENCES))
hidden = st.builds(
    placed, st.sampled_from(UNREAD), st.sampled_from([r for r in REFERENCES if "``" not in r])
)


def page(parts: list[str]) -> str:
    notes = (part.replace("[^1]", f"[^{number}]") for number, part in enumerate(parts))
    return "\n\nBetween them.\n\n".join(notes)


pages = st.lists(chunks | hidden, min_size=1, max_size=6).map(page)


def told_by_check(text: str, story: Story) -> set[str]:
    problems = check_page(text, "docs/page.md", story)
    return {problem.message for problem in problems if problem.severity == "error"}


def told_by_page(html: str) -> set[str]:
    return {unescape(found) for found in re.findall(r'data-dateline-problem="([^"]*)"', html)}


@given(text=pages)
def test_the_check_tells_exactly_what_the_page_cannot_show(
    text: str, story: Story, render: Render
) -> None:
    assert told_by_check(text, story) == told_by_page(render(text))


@given(text=st.text() | st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_any_text_is_checked_and_rendered(text: str, story: Story, render: Render) -> None:
    printed(check_page(text, "docs/page.md", story))
    assert isinstance(render(text), str)
