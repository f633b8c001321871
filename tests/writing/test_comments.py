"""Comments stay, wherever YAML lets somebody write one."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dateline.writing import format_file

FIELDS = ["title", "summary", "claims", "text", "by", "figures", "low", "names", "sources", "url"]
WORDS = ["a", "two words", "a-b", "1984", "word " * 30, "a: b", "# no comment", "don’t", "über"]

values = st.recursive(
    st.sampled_from(WORDS),
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3)
        | st.dictionaries(st.sampled_from(FIELDS), inner, min_size=1, max_size=3)
    ),
    max_leaves=10,
)


class Untidy:
    """Writes values as untidily as YAML allows, with comments that are numbered."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.numbers = itertools.count()

    def maybe(self) -> bool:
        return self.draw(st.sampled_from([False, False, True]))

    def behind(self) -> str:
        """The end of a line: now and then a comment stands there."""
        return f"  # c{next(self.numbers)}\n" if self.maybe() else "\n"

    def above(self) -> str:
        """Whole lines of comments, and empty ones."""
        lines = ""
        while self.maybe():
            indent = " " * self.draw(st.integers(0, 9))
            lines += f"{indent}# c{next(self.numbers)}\n" if self.maybe() else "\n"
        return lines

    def block(self, value: dict[str, Any] | list[Any], indent: int) -> str:
        pad = " " * indent
        parts = value.items() if isinstance(value, dict) else [("", item) for item in value]
        text = ""
        for key, item in parts:
            text += f"{self.above()}{pad}{key}:" if key else f"{self.above()}{pad}-"
            text += self.value(item, indent)
        return text

    def value(self, value: Any, indent: int) -> str:
        if isinstance(value, str):
            return self.scalar(value, indent)
        if self.maybe():
            return f" {self.flow(value)}{self.behind()}"
        return self.behind() + self.block(value, indent + self.draw(st.integers(1, 4)))

    def scalar(self, text: str, indent: int) -> str:
        pad = " " * (indent + 2)
        way = self.draw(st.sampled_from(["quoted", "broken", "|", ">-", "below"]))
        if way in ("|", ">-"):
            return f" {way}{self.behind()}{pad}{text}\n"
        if way == "broken" and re.search(r"\w \w", text):
            text = re.sub(r"(\w) (\w)", rf"\1\n{pad}\2", text, count=1)
        quoted = f'"{text}"'
        if way == "below":
            return f"{self.behind()}{self.above()}{pad}{quoted}{self.behind()}"
        return f" {quoted}{self.behind()}"

    def flow(self, value: Any) -> str:
        if isinstance(value, str):
            return f'"{value}"'
        is_map = isinstance(value, dict)
        parts = [self.flow(item) for item in (value.values() if is_map else value)]
        if is_map:
            parts = [f"{key}: {part}" for key, part in zip(value, parts, strict=True)]
        text = "".join(f"{self.gap()}{part}{self.gap()}," for part in parts)
        return f"{{{text}{self.gap()}}}" if is_map else f"[{text}{self.gap()}]"

    def gap(self) -> str:
        return f"{self.behind()}{self.above()}        " if self.maybe() else " "


@st.composite
def untidy(draw: st.DrawFn) -> str:
    data = draw(st.dictionaries(st.sampled_from(FIELDS), values, min_size=1, max_size=5))
    writer = Untidy(draw)
    return writer.block(data, 0) + writer.above()


def comments(text: str) -> Iterator[str]:
    return iter(sorted(re.findall(r"# c\d+", text)))


@given(text=untidy())
def test_comments_stay_wherever_they_stand(text: str) -> None:
    once = format_file("event", text.encode())
    assert list(comments(once.decode())) == list(comments(text))
    assert format_file("event", once) == once
