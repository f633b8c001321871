"""Bytes -> tree: limits, positions, and the two parsers that read the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dateline.reading.building import MAX_DEPTH, MAX_NODES
from dateline.reading.decoding import MAX_BYTES, decode
from dateline.reading.nodes import Mapping, Node, Scalar, Sequence, plain
from dateline.reading.parsing import FAST_LOADER, parse
from dateline.reading.storyfile import StoryFile

MINIMAL = b"title: A\ndate: 2024-12-06\n"


def tree_of(content: bytes, loader: Any = FAST_LOADER) -> tuple[Mapping | None, StoryFile]:
    file = StoryFile("event", "a.yml", "events/a.yml", "a")
    text = decode(file, content)
    return (None if text is None else parse(file, text, loader)), file


def told(content: bytes, loader: Any = FAST_LOADER) -> list[tuple[str, int, int]]:
    _, file = tree_of(content, loader)
    return [(problem.code, problem.line, problem.column) for problem in file.problems]


def data(content: bytes, loader: Any = FAST_LOADER) -> Any:
    tree, file = tree_of(content, loader)
    assert file.problems == []
    assert tree is not None
    return plain(tree)


def starts(node: Node) -> Iterator[tuple[int, int, str | None]]:
    """Where everything begins, and every text.

    The parsers differ in where a block ends, and in where the nothing after a colon stands.
    """
    if isinstance(node, Scalar):
        yield (*node.span[:2], node.text) if node.text is not None else (0, 0, None)
        return
    yield (*node.span[:2], "")
    if isinstance(node, Sequence):
        for item in node.items:
            yield from starts(item)
    if isinstance(node, Mapping):
        for entry in node.entries.values():
            yield from starts(entry.key)
            yield from starts(entry.value)


def test_every_scalar_is_the_text_that_stands_there() -> None:
    written = b"a: NO\nb: 12:30\nc: 0755\nd: 1984\ne: true\nf: 1e3\ng: 2024-12-06\nh: .5\ni: =\n"
    assert data(written) == {
        "a": "NO",
        "b": "12:30",
        "c": "0755",
        "d": "1984",
        "e": "true",
        "f": "1e3",
        "g": "2024-12-06",
        "h": ".5",
        "i": "=",
    }


@pytest.mark.parametrize("nothing", ["", "~", "null", "# a comment"])
def test_a_field_with_nothing_after_it_is_absent(nothing: str) -> None:
    assert data(f"title: A\nwarning: {nothing}\n".encode()) == {"title": "A"}


@pytest.mark.parametrize("text", ['"null"', "'~'", "Null", "NULL", "nil", "None"])
def test_anything_else_is_text(text: str) -> None:
    assert data(f"title: {text}\n".encode()) == {"title": text.strip("\"'")}


def test_a_byte_order_mark_at_the_start_does_no_harm() -> None:
    assert data(b"\xef\xbb\xbf" + MINIMAL) == data(MINIMAL)


@pytest.mark.parametrize("end", [b"\r\n", b"\r"])
def test_line_ends_of_other_systems_count_alike(end: bytes) -> None:
    content = MINIMAL + b"title: B\n"
    assert told(content.replace(b"\n", end)) == told(content) == [("D012", 3, 1)]


def test_columns_are_counted_in_characters() -> None:
    tree, _ = tree_of("{عنوان: أ, 😀: é}\n".encode())
    assert tree is not None
    spans = [(entry.key.span[:2], entry.value.span[:2]) for entry in tree.entries.values()]
    assert spans == [((1, 2), (1, 9)), ((1, 12), (1, 15))]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", ("D007", 1, 1)),
        (b"# only\n# comments\n", ("D007", 1, 1)),
        (b"---\n...\n", ("D007", 1, 1)),
        (b"- a\n- b\n", ("D016", 1, 1)),
        (b"words\n", ("D016", 1, 1)),
        (b"{}\n", ("D016", 1, 1)),
        (MINIMAL + b"---\n" + MINIMAL, ("D008", 3, 1)),
        (MINIMAL + b"summary: caf\xe9\n", ("D002", 3, 13)),
        (MINIMAL.decode().encode("utf-16"), ("D002", 1, 1)),
        (MINIMAL + b"summary: a\x00b\n", ("D011", 3, 11)),
        (MINIMAL + b"summary: a\x1b[31mb\n", ("D011", 3, 11)),
        (MINIMAL + "summary: a\u202eb\n".encode(), ("D011", 3, 11)),
        (MINIMAL + "summary: a\u2066b\n".encode(), ("D011", 3, 11)),
        (MINIMAL + "summary: a\u2028b\n".encode(), ("D011", 3, 11)),
        (MINIMAL + "summary: a\ufeffb\n".encode(), ("D011", 3, 11)),
        (MINIMAL + b'summary: "a\\u202Eb"\n', ("D011", 3, 10)),
        (MINIMAL + b'summary: "a\\0b"\n', ("D011", 3, 10)),
        (MINIMAL + b"places:\n\t- hama\n", ("D006", 4, 1)),
        (MINIMAL + b"summary: a\tb\n", ("D006", 3, 11)),
        (MINIMAL + b"summary: !!str a\n", ("D010", 3, 10)),
        (MINIMAL + b"places: !local [a]\n", ("D010", 3, 9)),
        (MINIMAL + b"places: &p [a]\n", ("D009", 3, 9)),
        (MINIMAL + b"places: *p\n", ("D009", 3, 9)),
        (MINIMAL + b"<<: {places: [a]}\n", ("D009", 3, 1)),
        (MINIMAL + b"[a, b]: c\n", ("D013", 3, 1)),
        (MINIMAL + b"? {a: b}\n: c\n", ("D013", 3, 3)),
        (MINIMAL + b"places: [a, ~]\n", ("D023", 3, 13)),
        (b"[" * 100_000, ("D003", 1, MAX_DEPTH + 1)),
        (b"a: " + b"{a: " * 50_000, ("D003", 1, 4 * MAX_DEPTH)),
        (b"- " * 100_000, ("D003", 1, 2 * MAX_DEPTH + 1)),
        (b"a: [" + b"b," * MAX_NODES + b"]\n", ("D003", 1, 2 * MAX_NODES - 1)),
        (b"a: " + b"b" * MAX_BYTES + b"\n", ("D003", 1, 1)),
    ],
)
def test_what_could_do_harm_is_told_where_it_stands(
    content: bytes, expected: tuple[str, int, int]
) -> None:
    assert told(content) == [expected]


def test_a_billion_laughs_end_with_the_first() -> None:
    bomb = "a: &a [lol, lol]\n" + "".join(
        f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n"
        for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    )
    assert told(bomb.encode()) == [("D009", 1, 4)]


@pytest.mark.parametrize(
    "text", ["می‌خواهم", "क्‍ष", "\u200fعربي\u200e", "👩‍👩‍👧", "e\u0301", "\u00ad"]
)
def test_joiners_marks_and_emoji_are_ordinary_text(text: str) -> None:
    assert data(f"title: {text}\n".encode()) == {"title": text}


def test_problems_after_a_harmless_one_are_told_in_the_same_run() -> None:
    content = b"title: a\tb\ntitle: !x c\nsummary: a\x01\n"
    codes = [code for code, *_ in told(content)]
    assert sorted(codes) == ["D006", "D010", "D011", "D012"]


PIECES = [
    *"abc",
    *"-:[]{},|>'\"#? \n",
    "  ",
    ": ",
    "- ",
    "a: b\n",
    "  c: d\n",
    "~",
    "null",
    "é",
    "ع",
]


@pytest.mark.skipif(not hasattr(yaml, "CSafeLoader"), reason="PyYAML has no parser in C here")
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=30))
def test_the_parser_in_python_reads_what_the_one_in_c_reads(pieces: list[str]) -> None:
    content = "".join(pieces).encode()
    fast, fast_file = tree_of(content, yaml.CSafeLoader)
    slow, slow_file = tree_of(content, yaml.SafeLoader)
    if fast and slow:
        assert list(starts(fast)) == list(starts(slow))
    if not (fast_file.problems or slow_file.problems):
        assert fast is not None
        assert slow is not None


def test_an_impossible_escape_is_a_problem_for_either_parser() -> None:
    for loader in (FAST_LOADER, yaml.SafeLoader):
        for escape in (b"\\UFFFFFFFF", b"\\ud800", b"\\q"):
            codes = [code for code, *_ in told(b'a: "' + escape + b'"\n', loader)]
            assert codes in (["D005"], ["D011"])


def test_a_value_given_alone_stands_for_a_list_of_one() -> None:
    tree, _ = tree_of(b"sources: a\n")
    assert tree is not None
    assert isinstance(tree.get("sources"), Scalar)
    assert tree.text("sources") == "a"
