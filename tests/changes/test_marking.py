"""Which words are marked, and that nothing takes the square of what strangers write."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from dateline.changes.marking import MOST_COMPARED, MOST_WORDS, mark, shorten
from dateline.changes.markup import parsed


def marked(then: str, now: str) -> tuple[str, str]:
    sides = [parsed(Markup(html)).elements[0] for html in (then, now)]  # noqa: S704
    mark(*sides)
    return str(sides[0].html()), str(sides[1].html())


@pytest.mark.parametrize(
    ("then", "now", "was", "is_now"),
    [
        ("<p>a b</p>", "<p>a b</p>", "<p>a b</p>", "<p>a b</p>"),
        ("<p>a b c</p>", "<p>a x c</p>", "<p>a <del>b</del> c</p>", "<p>a <ins>x</ins> c</p>"),
        ("<p>a b</p>", "<p>a b &lt;i&gt;</p>", "<p>a b</p>", "<p>a b <ins>&lt;i&gt;</ins></p>"),
        (
            "<p>one <em>two</em> three</p>",
            "<p>one <em>2</em> three</p>",
            "<p>one <em><del>two</del></em> three</p>",
            "<p>one <em><ins>2</ins></em> three</p>",
        ),
        (
            "<ul><li>a b c</li><li>d e f</li></ul>",
            "<ul><li>x y z</li><li>a b c</li><li>d e g</li></ul>",
            "<ul><li>a b c</li><li>d e <del>f</del></li></ul>",
            "<ul><li><ins>x y z</ins></li><li>a b c</li><li>d e <ins>g</ins></li></ul>",
        ),
        (
            "<p>w x one two y z</p>",
            "<p>w x 1 two 2 z</p>",
            "<p>w x <del>one two y</del> z</p>",
            "<p>w x <ins>1 two 2</ins> z</p>",
        ),
    ],
    ids=["nothing", "a word", "a sign", "in an element", "a new item", "no shreds"],
)
def test_words_that_differ_are_marked(then: str, now: str, was: str, is_now: str) -> None:
    assert marked(then, now) == (was, is_now)


def test_of_an_endless_text_all_is_marked() -> None:
    long = " ".join(map(str, range(MOST_WORDS + 1)))
    was, now = marked(f"<p>{long}</p>", f"<p>{long} more</p>")
    assert was == f"<p><del>{long}</del></p>"
    assert now == f"<p><ins>{long} more</ins></p>"


def test_of_an_endless_list_all_is_marked() -> None:
    number = int(MOST_COMPARED**0.5) + 2
    lists = [
        "<ul>" + "".join(f"<li>the same {word} {n}</li>" for n in range(number)) + "</ul>"
        for word in ("old", "new")
    ]
    was, now = marked(*lists)
    assert was.count("<del>the same old") == now.count("<ins>the same new") == number


def test_a_drawing_is_left_alone() -> None:
    was, _ = marked("<div><svg><text>a</text></svg> x</div>", "<div>y</div>")
    assert was == "<div><svg><text>a</text></svg> <del>x</del></div>"


def test_a_long_line_keeps_what_stands_around_the_change() -> None:
    words = " ".join(f"w{n}" for n in range(40))
    line = parsed(Markup(f"{words} <del>x</del> {words}"))  # noqa: S704
    shorten(line)
    expected = " ".join(f"w{n}" for n in range(30, 40))
    assert line.text == f"… {expected} x {' '.join(f'w{n}' for n in range(10))} …"
