"""How far back reports go: ten papers with one agency's story are one origin."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.story.origins import (
    only_origin,
    origin_name,
    origin_tree,
    origins,
    origins_of,
    trails,
)
from dateline.story.source import Source
from dateline.story.story import Story
from dateline.story.text import Text


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("agency", ["agency"]),
        ("ministry", ["ministry"]),
        ("paper", []),
        ("paper-of-agency", ["agency"]),
        ("paper-of-paper", ["agency"]),
        ("paper-of-afp", ["afp"]),
        ("paper-of-sohr", ["sohr"]),
        ("digest", ["afp", "sohr"]),
    ],
)
def test_a_report_goes_back_to_who_says_it_first(
    reports: Story, source: str, expected: list[str]
) -> None:
    assert list(origins(reports, reports.sources[source])) == expected


def test_an_unknown_origin_never_counts(reports: Story) -> None:
    assert origins_of(reports, ["paper", "paper-of-agency", "paper-of-paper"]) == ("agency",)


def test_sources_that_derive_from_each_other_have_no_origin() -> None:
    def of(key: str, upstream: str) -> Source:
        title = Text(by_language={"en": "T"})
        return Source(id=key, title=title, publisher="P", kind="wire", derived_from=(upstream,))

    circle = {"a": of("a", "b"), "b": of("b", "a")}
    settings = None
    story = Story(settings=settings, events=(), sources=circle)  # type: ignore[arg-type]
    assert origins(story, circle["a"]) == ()


def test_reports_are_grouped_by_origin_the_unknown_last(reports: Story) -> None:
    tree = origin_tree(reports, reports.sources.values())
    assert list(tree) == ["agency", "afp", "sohr", "ministry", None]
    assert [(report.source.id, [s.id for s in report.through]) for report in tree["agency"]] == [
        ("agency", []),
        ("paper-of-agency", []),
        ("paper-of-paper", ["paper-of-agency"]),
    ]
    assert [report.source.id for report in tree[None]] == ["paper"]


def test_a_long_way_back_is_told_step_by_step(
    story_of: Callable[[dict[str, str]], Story], reports_files: dict[str, str]
) -> None:
    further = {
        "sources/fourth.yml": "title: T\npublisher: P\nderived_from: paper-of-paper\n",
        "sources/lost.yml": "title: T\npublisher: P\nderived_from: loster\n",
        "sources/loster.yml": "title: T\npublisher: P\nderived_from: paper\n",
    }
    story = story_of({**reports_files, **further})
    told = {
        key: [(trail.origin, [s.id for s in trail.through]) for trail in trails(story, source)]
        for key, source in story.sources.items()
    }
    assert told["fourth"] == [("agency", ["paper-of-paper", "paper-of-agency"])]
    assert told["lost"] == [(None, ["loster", "paper"])]
    assert told["digest"] == [("afp", []), ("sohr", [])]
    assert told["agency"] == [("agency", [])]


def test_reports_that_pass_on_many_others_are_traced_at_once() -> None:
    title = Text(by_language={"en": "T"})
    layers = 40
    sources = {
        f"s{layer}-{n}": Source(
            id=f"s{layer}-{n}",
            title=title,
            publisher="P",
            kind="wire",
            derived_from=tuple(f"s{layer + 1}-{m}" for m in range(3)) if layer < layers else (),
        )
        for layer in range(layers + 1)
        for n in range(3)
    }
    story = Story(settings=None, events=(), sources=sources)  # type: ignore[arg-type]
    assert origins(story, sources["s0-0"]) == ("s40-0", "s40-1", "s40-2")


@pytest.mark.parametrize(
    ("sources", "expected"),
    [
        (["agency", "paper-of-paper"], "agency"),
        (["agency", "paper-of-afp"], None),
        (["agency", "paper"], None),
        (["paper"], None),
        (["digest"], None),
        ([], None),
    ],
)
def test_the_one_origin_of_several_reports_is_told_unless_there_may_be_another(
    reports: Story, sources: list[str], expected: str | None
) -> None:
    assert only_origin(reports, sources) == expected


@pytest.mark.parametrize(
    ("origin", "expected"),
    [("afp", "Agence France-Presse"), ("sohr", "SOHR"), ("agency", "agency")],
)
def test_an_origin_has_a_name(reports: Story, origin: str, expected: str) -> None:
    assert origin_name(reports, origin, "en") == expected
