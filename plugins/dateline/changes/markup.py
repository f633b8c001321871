"""HTML of our own pages as a tree that can be cut, marked and written again, every text escaped."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from markupsafe import Markup, escape

EMPTY = frozenset({"br", "hr", "img", "input", "wbr", "col", "source"})
"""Elements that have no end."""


@dataclass(slots=True)
class Element:
    """An element of a page."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)

    @property
    def classes(self) -> frozenset[str]:
        """The names of its classes."""
        return frozenset(self.attributes.get("class", "").split())

    @property
    def elements(self) -> list[Element]:
        """The elements right in it."""
        return [child for child in self.children if isinstance(child, Element)]

    @property
    def text(self) -> str:
        """All that is written in it, on one line."""
        return " ".join("".join(self._texts()).split())

    def all(self, tag: str) -> Iterator[Element]:
        """Yield the elements of a kind that it is or holds, in their order."""
        if self.tag == tag:
            yield self
        for child in self.elements:
            yield from child.all(tag)

    def copy(self) -> Element:
        """Return the same, to be changed apart from it."""
        children = [c if isinstance(c, str) else c.copy() for c in self.children]
        return Element(self.tag, dict(self.attributes), children)

    def seen(self, *, drawings: bool) -> str:
        """Return what of it a reader sees at once: no hints, and drawings only if asked for."""
        if self.tag == "svg" and not drawings:
            return ""
        given = {name: text for name, text in self.attributes.items() if name != "title"}
        inside = (c if isinstance(c, str) else c.seen(drawings=drawings) for c in self.children)
        return f"<{self.tag} {given}>{''.join(inside)}"

    def html(self) -> Markup:
        """Return it as HTML."""
        return Markup("".join(self._written()))  # noqa: S704 - every text is escaped

    def _texts(self) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            else:
                yield from child._texts()

    def _written(self) -> Iterator[str]:
        given = "".join(f' {name}="{escape(text)}"' for name, text in self.attributes.items())
        yield f"<{self.tag}{given}>"
        if self.tag in EMPTY:
            return
        for child in self.children:
            if isinstance(child, str):
                yield str(escape(child))
            else:
                yield from child._written()
        yield f"</{self.tag}>"


def parsed(html: Markup) -> Element:
    """Return HTML that the templates made as a tree, below an element of no meaning."""
    parser = _Parser()
    parser.feed(str(html))
    parser.close()
    return parser.root


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("div")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: text or "" for name, text in attrs})
        self._open[-1].children.append(element)
        if tag not in EMPTY:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open[-1].children.append(Element(tag, {name: text or "" for name, text in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if tag in [element.tag for element in self._open[1:]]:
            while self._open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)
