"""Every problem of a page is told in one run, with its place, as those of YAML files are."""

from __future__ import annotations

import pytest

from dateline.blocks import check_file, check_page
from dateline.problems import render
from dateline.story.story import Story


def told(text: str, story: Story) -> list[tuple[str, int, int]]:
    return [(p.code, p.line, p.column) for p in check_page(text, "docs/page.md", story)]


def test_a_page_without_mistakes_has_no_problems(story: Story) -> None:
    text = (
        "---\ntitle: A page\n---\n# Heading\n\n[Bridge](event:2024-12-06-bridge) [@first].\n\n"
        "```timeline\nactor: army\n```\n\n[desk](mailto:desk@example.org) [more](other.md)\n"
    )
    assert check_page(text, "docs/page.md", story) == []


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("A [word](event:nowhere).", "D036", 1, 16),
        ("A [word](actor:witness).", "D051", 1, 16),
        ("A [word](quote:2024-12-06-bridge.nine).", "D050", 1, 16),
        ("A [word](evnt:2024-12-06-bridge).", "D052", 1, 10),
        ("A [word](Event:2024-12-06-bridge).", "D052", 1, 10),
        ("A <a href='event:2024-12-06-bridge'>word</a>.", "D053", 1, 12),
        ("Words\n\n[1]: place:nowhere", "D030", 3, 12),
        ("A word [@frist].", "D032", 1, 10),
        ("A word [@first; @secnd].", "D032", 1, 18),
        ("```quote\n```", "D054", 1, 4),
        ("```Maps\n```", "D054", 1, 4),
        ("```map place: town\n```", "D055", 1, 8),
        ("Words\n\n```map\nplace: town", "D056", 3, 4),
        ("```quotes\nevent: 2025-01-call\n```", "D057", 1, 4),
        ("```map\nplace: twon\n```", "D030", 2, 8),
        ("- item\n\n    ```map\n    limit: 2\n    place: twon\n    ```", "D030", 5, 12),
        ("> ```map\n> place: [town, twon]\n> ```", "D030", 2, 17),
        ("``` { .map }\nplace: twon\n```", "D030", 2, 8),
        ("```map\nplace: town: x\n```", "D005", 2, 12),
        ("---\ntitle: x\n---\n\n[word](event:nowhere)", "D036", 5, 14),
        ("Words\r\n\r\n[word](event:nowhere)\r\n", "D036", 3, 14),
        ("# `code` [word](event:nowhere)", "D036", 1, 23),
        ("الجسر [كلمة](event:nowhere)", "D036", 1, 20),
    ],
)
def test_each_mistake_is_told_where_it_stands(
    story: Story, text: str, code: str, line: int, column: int
) -> None:
    assert told(text, story) == [(code, line, column)]


def test_a_block_that_shows_nothing_is_only_a_warning(story: Story) -> None:
    (problem,) = check_page("```quotes\nevent: 2025-01-call\n```", "docs/page.md", story)
    assert problem.severity == "warning"


@pytest.mark.parametrize(
    "text",
    [
        "`[word](event:nowhere)` and `[@nothing]`",
        "```markdown\n[word](event:nowhere)\n```",
        "````\n```timeline\nactor: nobody\n```\n````",
        "Words.\n\n    [word](event:nowhere)",
        "<!-- [word](event:nowhere) -->",
        r"\[@nothing]",
        "[word](https://event:nowhere)",
        "[me@example.org](mailto:me@example.org)",
    ],
)
def test_code_and_comments_are_not_read(story: Story, text: str) -> None:
    assert told(text, story) == []


def test_all_problems_are_told_at_once_sorted_by_line(story: Story) -> None:
    text = "[@x] [a](event:y)\n\n```map\nplace: z\nactor: w\n```\n\n[b](actor:witness)\n"
    assert told(text, story) == [
        ("D032", 1, 3),
        ("D036", 1, 16),
        ("D030", 4, 8),
        ("D031", 5, 8),
        ("D051", 8, 11),
    ]


def test_a_problem_prints_like_those_of_yaml_files(story: Story) -> None:
    text = "# Page\n\nThe [bridge](event:2024-12-06-brige) was hit.\n"
    assert render(check_page(text, "docs/page.md", story)) == (
        "error[D036]: unknown event `2024-12-06-brige`\n"
        "  --> docs/page.md:3:20\n"
        "3 | The [bridge](event:2024-12-06-brige) was hit.\n"
        "  |                    ^^^^^^^^^^^^^^^^ no event has this id\n"
        "help: did you mean `2024-12-06-bridge`?\n"
        "\n"
        "1 problem in 1 file."
    )


def test_a_problem_in_a_block_shows_the_page_s_own_line(story: Story) -> None:
    (problem,) = check_page("> ```map\n> plaec: town\n> ```", "docs/page.md", story)
    assert (problem.source_line, problem.length) == ("> plaec: town", len("plaec"))
    assert problem.help == "did you mean `place`?"


def test_a_file_that_is_not_utf_8_is_a_problem(story: Story) -> None:
    (problem,) = check_file(b"caf\xe9", "docs/page.md", story)
    assert (problem.code, problem.file) == ("D002", "docs/page.md")


def test_a_byte_order_mark_takes_no_column(story: Story) -> None:
    (problem,) = check_file(b"\xef\xbb\xbf[a](event:nowhere)", "docs/page.md", story)
    assert (problem.line, problem.column) == (1, 11)
