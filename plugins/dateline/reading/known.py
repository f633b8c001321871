"""What a story knows: every id by kind, with the names under which people look for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from dateline.reading.guessing import closest_name
from dateline.reading.inline import Lifted
from dateline.reading.nodes import Mapping, texts
from dateline.reading.storyfile import StoryFile

GUESSES = 200
"""How many guesses are made in one run; each compares a text with every name there is."""

_NAME_PATHS = ("names", "names.**", "aliases.*", "title", "title.**", "publisher")


@dataclass(slots=True)
class Known:
    """Every id by kind (`event`, `actor`, `place`, `source`, `count`, `wire`, `side`)."""

    trees: dict[str, dict[str, Mapping | None]] = field(default_factory=dict)
    """By kind and id: what it holds; None where its file cannot be read."""
    files: dict[tuple[str, str], StoryFile] = field(default_factory=dict)
    """The file of each thing by kind and id; a source written in place has its event's."""
    names: dict[str, dict[str, str]] = field(default_factory=dict)
    """By kind: the id of each name, case-folded."""
    has_settings: bool = False
    """Whether `story.yml` can be read; else its sides and wires are not known."""
    _guesses_left: int = GUESSES

    def add(self, kind: str, key: str, tree: Mapping | None, file: StoryFile) -> None:
        """Take note of a thing."""
        self.trees.setdefault(kind, {})[key] = tree
        self.files[kind, key] = file
        names = self.names.setdefault(kind, {})
        for path in _NAME_PATHS if tree else ():
            for name in texts(tree, path) if tree else ():
                names.setdefault(name.casefold(), key)
        names[key.casefold()] = key

    def has(self, kind: str, key: str) -> bool:
        """Tell whether there is such a thing."""
        return key in self.trees.get(kind, {})

    def named(self, kind: str, name: str) -> str | None:
        """Return the id of what has exactly this name, whatever its case."""
        return self.names.get(kind, {}).get(name.casefold())

    def guess(self, kinds: Iterable[str], text: str) -> str | None:
        """Return the id that may be meant: by an old id, a name, or something like either."""
        if self._guesses_left == 0:
            return None
        self._guesses_left -= 1
        names: dict[str, str] = {}
        for kind in kinds:
            names = {**self.names.get(kind, {}), **names}
        return closest_name(text, names)


def know(files: Iterable[StoryFile], lifted: Iterable[Lifted]) -> Known:
    """Return what the files of a story know."""
    known = Known()
    for file in files:
        if file.kind == "story":
            _know_settings(known, file)
        elif file.id and not known.has(file.kind, file.id):
            known.add(file.kind, file.id, file.tree, file)
    for source in lifted:
        if not known.has("source", source.id):
            known.add("source", source.id, source.tree, source.file)
    _know_old_ids(known)
    return known


def _know_settings(known: Known, file: StoryFile) -> None:
    known.has_settings = file.tree is not None
    for field_name, kind in (("wires", "wire"), ("sides", "side")):
        for key in texts(file.tree, f"{field_name}.@") if file.tree else ():
            known.add(kind, key, None, file)


def _know_old_ids(known: Known) -> None:
    for kind, trees in known.trees.items():
        for key, tree in trees.items():
            for old in texts(tree, "formerly.*") if tree else ():
                known.names[kind].setdefault(old.casefold(), key)
