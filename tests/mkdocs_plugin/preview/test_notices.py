"""What a preview tells is what the terminal tells, and inert."""

from __future__ import annotations

from dateline.mkdocs_plugin.preview.notices import (
    KEPT,
    Notice,
    failure,
    in_page,
    notice_of,
    stand_alone,
)
from dateline.problems import Problem, render

FIRST = Problem("D014", "unknown field `titel`", "events/a.yml", 3, help="did you mean `title`?")
SECOND = Problem("D014", "unknown field `<b>`", "events/b.yml", 1)


def test_where_all_is_well_there_is_nothing_to_tell() -> None:
    assert notice_of(()) is None


def test_a_notice_has_every_problem_in_the_terminal_s_words() -> None:
    notice = notice_of((SECOND, FIRST), KEPT)
    assert notice is not None
    assert "\n\n".join([*notice.told, notice.title]) == render((FIRST, SECOND))
    assert notice.consequence == KEPT


def test_what_changes_nothing_on_the_page_is_folded() -> None:
    pressing, quiet = (in_page(Notice("1", ("x",), why), "/")[1] for why in (KEPT, ""))
    assert "<details open>" in pressing
    assert "<details>" in quiet


def test_hostile_text_stays_text() -> None:
    notice = Notice("</title><script>", ("</pre><script>alert(1)</script>",), "<b>")
    for html in (*in_page(notice, "/"), stand_alone(notice, "/")):
        assert "<script>" not in html
        assert "<b>" not in html


def test_a_page_that_stands_alone_says_what_failed() -> None:
    html = stand_alone(failure("Config value 'nav': no such page"), "/news/")
    assert "<title>This cannot be built.</title>" in html
    assert "Config value &#39;nav&#39;: no such page" in html
    assert 'href="/news/assets/dateline/preview.css"' in html
