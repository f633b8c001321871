"""Which words differ between two pieces of a page, marked in both."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from dateline.changes.markup import Element

Mark = Literal["del", "ins"]

ALIKE = 0.4
"""How alike two pieces must be for their words to be compared (Ratcliff and Obershelp)."""

ISLAND = 2
"""So few equal words amid changed ones are told as changed: nobody reads a sentence in shreds."""

AROUND = 10
"""How many words before and after a change tell where it is."""

MOST_WORDS = 3000
"""Beyond these many words a piece is marked as a whole; comparing takes the square of them."""

MOST_COMPARED = 2500
"""So many comparisons of one part with another are made in a row; beyond, all of it is marked."""

DRAWN = frozenset({"svg", "pre"})
"""What holds no text to be marked."""

PIECES = frozenset(
    {"blockquote", "caption", "dd", "details", "div", "dl", "dt", "figcaption", "figure"}
    | {"h4", "h5", "h6", "li", "ol", "p", "summary", "table", "tbody", "td", "th", "thead"}
    | {"tr", "ul"}
)
"""Elements that stand for themselves, as opposed to words in a line."""

_WORDS = re.compile(r"\s+|[^\s]+")


class _Word(NamedTuple):
    """A word, and the text in which it stands."""

    word: str
    home: Element
    child: int


def mark(then: Element, now: Element) -> None:
    """Mark in both of two pieces, in place, the words that are not in the other."""
    if then.text == now.text:
        return
    if _is_parted(then) and _is_parted(now):
        _mark_parts(then.elements, now.elements)
    else:
        _mark_words(then, now)


def mark_all(piece: Element, how: Mark) -> None:
    """Mark every word of a piece, in place."""
    _wrap([(word, True) for word in _words(piece)], how)


def shorten(line: Element) -> None:
    """Leave of a long text, in place, what is marked and the words around it."""
    last = len(line.children) - 1
    for number, child in enumerate(line.children):
        words = child.split() if isinstance(child, str) else []
        if len(words) > 2 * AROUND + 2 and last:
            before = " ".join(words[:AROUND]) if number else ""
            after = " ".join(words[-AROUND:]) if number < last else ""
            line.children[number] = f" {before} … {after} "


def _is_parted(piece: Element) -> bool:
    """Tell whether nothing but pieces stands in a piece."""
    texts = (child for child in piece.children if isinstance(child, str))
    return not any(text.strip() for text in texts) and any(
        element.tag in PIECES for element in piece.elements
    )


def _mark_parts(then: Sequence[Element], now: Sequence[Element]) -> None:
    texts = [part.text for part in then], [part.text for part in now]
    for what, i, k, j, m in SequenceMatcher(None, *texts, autojunk=False).get_opcodes():
        if what != "equal":
            _mark_run(list(then[i:k]), list(now[j:m]))


def _mark_run(then: list[Element], now: list[Element]) -> None:
    """Mark parts between equal ones: each is compared with the first that is much like it."""
    is_long = len(then) * len(now) > MOST_COMPARED
    for was in then:
        heir = None if is_long else next((part for part in now if _are_alike(was, part)), None)
        if heir is None:
            mark_all(was, "del")
        else:
            now.remove(heir)
            mark(was, heir)
    for part in now:
        mark_all(part, "ins")


def _are_alike(then: Element, now: Element) -> bool:
    if then.tag != now.tag:
        return False
    words = then.text.split(), now.text.split()
    if max(map(len, words)) > MOST_WORDS:
        return False
    matcher = SequenceMatcher(None, *words, autojunk=False)
    return matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE


def _mark_words(then: Element, now: Element) -> None:
    was, is_now = list(_words(then)), list(_words(now))
    if max(len(was), len(is_now)) > MOST_WORDS:
        mark_all(then, "del")
        mark_all(now, "ins")
        return
    kept_then, kept_now = _kept([w.word for w in was], [w.word for w in is_now])
    _wrap([(word, n not in kept_then) for n, word in enumerate(was)], "del")
    _wrap([(word, n not in kept_now) for n, word in enumerate(is_now)], "ins")


def _kept(then: list[str], now: list[str]) -> tuple[set[int], set[int]]:
    """Return which words of both stay, by their number."""
    blocks = SequenceMatcher(None, then, now, autojunk=False).get_matching_blocks()
    whole = [(0, 0, 0), *blocks]
    ends = (0, len(then)), (0, len(now))
    kept: tuple[set[int], set[int]] = set(), set()
    for i, j, size in whole:
        at_an_end = i in ends[0] or j in ends[1] or i + size in ends[0] or j + size in ends[1]
        if size > ISLAND or (size and at_an_end):
            kept[0].update(range(i, i + size))
            kept[1].update(range(j, j + size))
    return kept


def _words(piece: Element) -> Iterator[_Word]:
    for number, child in enumerate(piece.children):
        if isinstance(child, str):
            yield from (_Word(word, piece, number) for word in child.split())
        elif child.tag not in DRAWN:
            yield from _words(child)


def _wrap(words: Sequence[tuple[_Word, bool]], how: Mark) -> None:
    """Put marks around words, one around those that follow each other in a text."""
    homes: dict[int, Element] = {}
    flags: dict[int, dict[int, list[bool]]] = {}
    for word, is_changed in words:
        homes[id(word.home)] = word.home
        flags.setdefault(id(word.home), {}).setdefault(word.child, []).append(is_changed)
    for key, home in homes.items():
        home.children = list(_marked(home.children, flags[key], how))


def _marked(
    children: Sequence[Element | str], flags: dict[int, list[bool]], how: Mark
) -> Iterator[Element | str]:
    for number, child in enumerate(children):
        if isinstance(child, str) and number in flags:
            yield from _marked_text(child, flags[number], how)
        else:
            yield child


def _marked_text(text: str, changed: Sequence[bool], how: Mark) -> Iterator[Element | str]:
    """Yield a text in runs; the space between two changed words is marked with them."""
    flags = iter(changed)
    pieces = [(piece, piece.strip() and next(flags)) for piece in _WORDS.findall(text)]
    run, kept = "", ""
    for piece, is_changed in pieces:
        if is_changed:
            if not run:
                yield kept
                kept = ""
            run, kept = f"{run}{kept}{piece}", ""
        else:
            if run and piece.strip():
                yield Element(how, {}, [run])
                run = ""
            kept += piece
    if run:
        yield Element(how, {}, [run])
    yield kept
