"""Sources written in place: lifted out, with an id that the place then names."""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.reading.identity import set_text, source_id, source_key
from dateline.reading.nodes import Mapping, Scalar, at, plain
from dateline.reading.references import SOURCE_PATHS
from dateline.reading.storyfile import StoryFile


@dataclass(slots=True)
class Lifted:
    """A source that stands in place."""

    id: str
    tree: Mapping
    file: StoryFile


@dataclass(slots=True)
class Lifter:
    """Collects the sources of a story, so that each address is one source."""

    by_key: dict[str, Lifted] = field(default_factory=dict)
    """Every source by what makes it one: its address."""
    lifted: list[Lifted] = field(default_factory=list)
    """The sources written in place, each once."""

    def know(self, file: StoryFile) -> None:
        """Take note of a source that has a file of its own."""
        if file.tree is not None and (key := source_key(file.tree)):
            self.by_key.setdefault(key, Lifted(file.id, file.tree, file))

    def lift(self, file: StoryFile) -> None:
        """Replace each source written in a file by its id."""
        if file.tree is None:
            return
        for path in SOURCE_PATHS[file.kind]:
            parent, _, name = path.removesuffix(".*").rpartition(".")
            for owner in list(at(file.tree, parent)):
                if isinstance(owner, Mapping):
                    self._lift_from(owner, name, file)

    def _lift_from(self, owner: Mapping, name: str, file: StoryFile) -> None:
        entry = owner.entries.get(name)
        if entry is None:
            return
        if isinstance(entry.value, Mapping):
            entry.value = self._lifted(entry.value, file)
        elif not isinstance(entry.value, Scalar) and name == "sources":
            entry.value.items = [
                self._lifted(item, file) if isinstance(item, Mapping) else item
                for item in entry.value.items
            ]

    def _lifted(self, source: Mapping, file: StoryFile) -> Scalar:
        key = source_key(source)
        known = self.by_key.get(key) if key else None
        if known is None:
            known = Lifted(source_id(source), source, file)
            set_text(source, "id", known.id)
            self.by_key[key] = known
            self.lifted.append(known)
        else:
            _check_same(source, known, file)
        return Scalar(source.span, known.id)


def _check_same(source: Mapping, known: Lifted, file: StoryFile) -> None:
    there = plain(known.tree)
    for name, value in plain(source).items():
        if value != there.get(name, value):
            file.report(
                "D045",
                source.entries[name].value,
                f"another `{name}` than where this source is first described",
                label=f"`{there[name]}` in {known.file.shown}",
                cure="describe the source once, in a file of its own, and write its id here",
                severity="warning",
            )
