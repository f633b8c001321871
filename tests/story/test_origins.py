"""How far back reports go: ten papers with one agency's story are one origin."""

from __future__ import annotations

import pytest

from dateline.story.origins import origin_name, origin_tree, origins, origins_of
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
    assert [source.id for source in tree["agency"]] == [
        "agency",
        "paper-of-agency",
        "paper-of-paper",
    ]
    assert [source.id for source in tree[None]] == ["paper"]


@pytest.mark.parametrize(
    ("origin", "expected"),
    [("afp", "Agence France-Presse"), ("sohr", "SOHR"), ("agency", "agency")],
)
def test_an_origin_has_a_name(reports: Story, origin: str, expected: str) -> None:
    assert origin_name(reports, origin, "en") == expected
