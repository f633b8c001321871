"""A tree of nodes from YAML's events, one by one, within limits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import yaml

from dateline.reading.decoding import hidden_character
from dateline.reading.nodes import Entry, Mapping, Node, Scalar, Sequence, Span
from dateline.reading.storyfile import StoryFile

MAX_DEPTH = 20
"""How deep lists and maps may be nested."""

MAX_NODES = 50_000
"""How many texts, lists and maps a file may hold."""

_NOTHING = frozenset({"", "~", "null"})


class Stop(Exception):  # noqa: N818 - not an error: the problem is already reported
    """Nothing more can be read from this file."""


@dataclass(slots=True)
class _Open:
    """A list or map whose end has not come yet."""

    node: Sequence | Mapping
    key: Scalar | None = None
    """The field whose value comes next."""


class TreeBuilder:
    """Takes YAML's events in order; afterwards `root` is what the file holds."""

    def __init__(self, file: StoryFile) -> None:
        self._file = file
        self._open: list[_Open] = []
        self._nodes = 0
        self._documents = 0
        self.root: Node | None = None

    def feed(self, event: Any) -> None:
        """Take one event.

        Raises:
            Stop: if the file is not to be read any further.
        """
        if isinstance(event, yaml.ScalarEvent):
            self._check(event)
            self._add(self._scalar(event))
        elif isinstance(event, yaml.CollectionStartEvent):
            self._check(event)
            self._descend(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._ascend(event)
        elif isinstance(event, yaml.AliasEvent):
            self._refuse_anchor(event, f"the alias `*{event.anchor}`")
        elif isinstance(event, yaml.DocumentStartEvent):
            self._start_document(event)

    def _start_document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            cure = "one event a file: move what follows into a file of its own"
            self._file.report("D008", _span(event), "a second document begins here", cure=cure)
            raise Stop

    def _check(self, event: Any) -> None:
        if event.anchor is not None:
            self._refuse_anchor(event, f"the anchor `&{event.anchor}`")
        if event.tag is not None:
            cure = "delete the tag: every value is text, and the field knows what it holds"
            self._file.report("D010", _start(event), f"the YAML tag `{event.tag}`", cure=cure)
        self._nodes += 1
        if self._nodes > MAX_NODES:
            message = f"more than {MAX_NODES:,} values in one file"
            cure = "split the file, or simplify its area"
            self._file.report("D003", _start(event), message, cure=cure)
            raise Stop

    def _refuse_anchor(self, event: Any, what: str) -> None:
        self._file.report(
            "D009",
            _start(event),
            what,
            label="anchors and aliases are not read",
            cure="write the value out in each place, or put text beginning with & or * in quotes",
        )
        raise Stop

    def _scalar(self, event: Any) -> Scalar:
        if event.style == '"' and (hidden := hidden_character(event.value)):
            cure = "delete the escape"
            self._file.report("D011", _span(event), f"an escaped character, {hidden}", cure=cure)
        nothing = not event.style and event.value in _NOTHING
        return Scalar(_span(event), None if nothing else event.value)

    def _descend(self, event: Any) -> None:
        if len(self._open) >= MAX_DEPTH:
            message = f"lists and maps nested more than {MAX_DEPTH} deep"
            self._file.report("D003", _start(event), message, cure="no field needs that: undo it")
            raise Stop
        is_list = isinstance(event, yaml.SequenceStartEvent)
        node = Sequence(_span(event)) if is_list else Mapping(_span(event))
        self._add(node)
        self._open.append(_Open(node))

    def _ascend(self, event: Any) -> None:
        node = self._open.pop().node
        end = event.end_mark
        node.span = Span(node.span.line, node.span.column, end.line + 1, end.column + 1)

    def _add(self, node: Node) -> None:
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if isinstance(parent.node, Sequence):
            self._add_item(parent.node, node)
        elif parent.key is None:
            parent.key = self._key(node)
        else:
            self._add_entry(parent.node, parent.key, node)
            parent.key = None

    def _add_item(self, parent: Sequence, node: Node) -> None:
        if isinstance(node, Scalar) and node.text is None:
            cure = "write the item after the dash, or delete the line"
            self._file.report("D023", node, "an empty item in a list", cure=cure)
        else:
            parent.items.append(node)

    def _key(self, node: Node) -> Scalar:
        if isinstance(node, Scalar) and node.text is not None:
            return node
        found = "nothing" if isinstance(node, Scalar) else "a list or map"
        self._file.report(
            "D013",
            node.span if isinstance(node, Scalar) else _first_character(node.span),
            f"{found} where the name of a field belongs",
            cure="put text that contains `{`, `[` or `?` in quotes",
        )
        raise Stop

    def _add_entry(self, parent: Mapping, key: Scalar, value: Node) -> None:
        name = key.text or ""
        if name == "<<":
            cure = "write the fields out"
            self._file.report("D009", key, "the merge key `<<`", cure=cure)
            raise Stop
        if name in parent.entries:
            first = parent.entries[name].key.span.line
            self._file.report(
                "D012",
                key,
                f"`{name}` is given twice",
                label=f"it stands on line {first} already",
                cure="keep one of the two",
            )
        else:
            parent.entries[name] = Entry(key, value)
            if isinstance(value, Scalar) and value.text is None:
                self._file.has_blanks = True


def _span(event: Any) -> Span:
    start, end = event.start_mark, event.end_mark
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def _start(event: Any) -> Span:
    return _first_character(_span(event))


def _first_character(span: Span) -> Span:
    return Span(span.line, span.column, span.line, span.column + 1)
