"""What must hold in a story beyond single fields: ids that are unique, no circles, a source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.reading.inline import Lifted
from dateline.reading.known import Known
from dateline.reading.nodes import Mapping, Node, Scalar, at, texts
from dateline.reading.references import SOURCE_PATHS
from dateline.reading.storyfile import START, StoryFile
from dateline.story.event import Event


def check_rules(files: Iterable[StoryFile], lifted: Iterable[Lifted], known: Known) -> None:
    """Note a problem wherever a rule of the whole story is broken."""
    for file in files:
        if file.kind == "event" and file.tree is not None:
            _check_sourced(file, file.tree)
            _check_parts(file, file.tree)
        _check_one_file(file, known)
        _check_path(file, known)
    for source in lifted:
        _check_lifted(source, known)
    _check_voices(known)
    _check_old_ids(known)
    _check_circles(known, "place", "within")
    _check_circles(known, "source", "derived_from")


def _check_sourced(file: StoryFile, tree: Mapping) -> None:
    if tree.get("withdrawn") is not None:  # a tombstone tells nothing that needs one
        return
    if any(True for path in SOURCE_PATHS["event"] for _ in at(tree, path)):
        return
    if any(problem.help == "did you mean `sources`?" for problem in file.problems):
        return
    file.report(
        "D040",
        tree,
        "the event has no source",
        label="neither the event nor a claim or quote in it names one",
        cure="add `sources: [an-id]`, or one in place: "
        "`sources: [{url: …, title: …, publisher: …}]`",
    )


def _check_parts(file: StoryFile, tree: Mapping) -> None:
    """Claims and quotes share the ids of an event; a correction names them like fields."""
    seen: dict[str, Node] = {}
    for node in [*at(tree, "claims.*.id"), *at(tree, "quotes.*.id")]:
        if not isinstance(node, Scalar) or node.text is None:
            continue
        cure = "give each claim and quote of an event an id of its own"
        if node.text in Event.model_fields:
            file.report("D041", node, f"`{node.text}` is the name of a field", cure=cure)
        elif node.text in seen:
            label = f"used on line {seen[node.text].span.line} already"
            message = f"the id `{node.text}` is used twice"
            file.report("D041", node, message, label=label, cure=cure)
        seen.setdefault(node.text, node)


def _check_one_file(file: StoryFile, known: Known) -> None:
    first = known.files.get((file.kind, file.id))
    if first is not None and first is not file:
        message = f"the id `{file.id}` is used twice: {first.shown} has it already"
        file.report("D041", START, message, cure="rename one of the two files")


def _check_path(file: StoryFile, known: Known) -> None:
    for node in at(file.tree, "path.*") if file.tree and file.kind == "place" else ():
        passed = known.trees["place"].get(node.text or "") if isinstance(node, Scalar) else None
        if passed is not None and passed.get("location") is None:
            key = node.text if isinstance(node, Scalar) else ""
            file.report(
                "D043",
                node,
                f"the path passes `{key}`, which has no point",
                label="no `location` in its file",
                cure=f"give `{key}` a `location`, or leave it out of the path",
            )


def _check_lifted(source: Lifted, known: Known) -> None:
    first = known.files["source", source.id]
    if known.trees["source"][source.id] is not source.tree:
        node = source.tree.entries["id"].value
        message = f"the id `{source.id}` is used twice"
        label = f"a source in {first.shown} has it already"
        source.file.report("D041", node, message, label=label, cure="give one another id")


def _check_voices(known: Known) -> None:
    """An id in `by` or `derived_from` must say by itself who is meant."""
    for key in sorted(known.trees.get("source", {})):
        for kind in ("actor", "wire"):
            if known.has(kind, key):
                other = known.files[kind, key].shown
                known.files["source", key].report(
                    "D041",
                    START,
                    f"the id `{key}` is used twice: {other} has it already",
                    cure="rename one: sources, actors and wires are named side by side",
                )


def _check_old_ids(known: Known) -> None:
    for kind, trees in known.trees.items():
        taken = {key: known.files[kind, key].shown for key in trees}
        for key, tree in trees.items():
            file = known.files[kind, key]
            for node in at(tree, "formerly.*") if tree else ():
                old = node.text if isinstance(node, Scalar) else None
                if old in taken:
                    label = f"{taken[old]} has it already"
                    cure = "an old id leads to one place only: delete one of the two"
                    message = f"the old id `{old}` is used twice"
                    file.report("D041", node, message, label=label, cure=cure)
                elif old is not None:
                    taken[old] = file.shown


def _check_circles(known: Known, kind: str, field: str) -> None:
    """Follow each thing upwards; a circle is told once, at its first id."""
    trees = known.trees.get(kind, {})
    above = {key: texts(tree, f"{field}.*") if tree else [] for key, tree in trees.items()}
    for circle in _circles(above):
        first = min(circle)
        tree = trees[first]
        if tree is not None and (len(circle) > 1 or kind == "place"):
            turn = circle.index(first)
            route = " → ".join([*circle[turn:], *circle[:turn], first])
            known.files[kind, first].report(
                "D042",
                tree.entries[field].value,
                f"`{field}` runs in a circle: {route}",
                cure="take one of them out",
            )


def _circles(above: dict[str, list[str]]) -> Iterator[list[str]]:
    """Yield each circle that a walk through a graph meets, without recursion."""
    done: set[str] = set()
    for start in sorted(above):
        trail: list[str] = []
        waiting = [(start, 0)]
        while waiting:
            key, depth = waiting.pop()
            for left in trail[depth:]:
                done.add(left)
            del trail[depth:]
            if key in trail:
                yield trail[trail.index(key) :]
            elif key not in done and key in above:
                trail.append(key)
                waiting += [(upper, depth + 1) for upper in above[key]]
        done.update(trail)
