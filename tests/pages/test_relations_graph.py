"""The drawing of an actor's ties: everybody legible, nobody on top of anybody else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dateline.pages.relations_graph import (
    LINE,
    MOST,
    NAME,
    OWN_NAME,
    ROW,
    Neighbour,
    graph,
)
from dateline.pages.ties import ORDER


def neighbour(words: str, name: str = "Somebody", note: str = "") -> Neighbour:
    return Neighbour(words, name, "../somebody/", note=note)


neighbours = st.lists(
    st.builds(neighbour, st.sampled_from(ORDER), st.text(max_size=120), st.text(max_size=60)),
    min_size=2,
    max_size=40,
).map(lambda found: sorted(found, key=lambda each: ORDER.index(each.words)))


@given(st.text(max_size=120), neighbours)
def test_no_two_names_meet_and_all_of_them_are_in_the_drawing(
    name: str, found: list[Neighbour]
) -> None:
    drawn = graph(name, found)
    assert drawn is not None
    ends = [0]
    for node in drawn.nodes:
        assert node.top >= ends[-1]
        assert node.height >= ROW
        assert all(node.top < y < node.top + node.height for y, _ in (*node.name, *node.note))
        ends.append(node.top + node.height)
    assert ends[-1] <= drawn.height
    assert all(LINE // 2 < y < drawn.height for y, _ in drawn.own)
    assert max(len(line) for node in drawn.nodes for _, line in node.name) <= NAME
    assert max(len(line) for _, line in drawn.own) <= OWN_NAME


@given(neighbours)
def test_headings_stand_above_their_groups_and_on_nobody(found: list[Neighbour]) -> None:
    drawn = graph("A", found)
    assert drawn is not None
    groups = dict.fromkeys(node.neighbour.words for node in drawn.nodes)
    assert [words for _, words in drawn.headings] == list(groups)
    for y, words in drawn.headings:
        first = next(node for node in drawn.nodes if node.neighbour.words == words)
        assert y < first.top
        assert not any(node.top < y < node.top + node.height for node in drawn.nodes)


@given(neighbours)
def test_the_same_ties_are_drawn_the_same_and_nobody_is_lost(found: list[Neighbour]) -> None:
    drawn = graph("A", found)
    assert drawn is not None
    assert drawn == graph("A", list(found))
    assert len(drawn.nodes) + drawn.left_out == len(found)
    assert len(drawn.nodes) <= MOST


def test_where_there_are_too_many_every_kind_of_tie_keeps_its_first() -> None:
    many = [neighbour("part-of-inverse", f"Part {n}") for n in range(20)]
    drawn = graph("Army", [*many, neighbour("opposes", "Rebels"), neighbour("opposes", "Others")])
    assert drawn is not None
    names = [node.neighbour.name for node in drawn.nodes]
    assert names == [f"Part {n}" for n in range(12)] + ["Rebels", "Others"]
    assert drawn.left_out == 8


def test_one_tie_alone_is_said_in_words() -> None:
    assert graph("A", []) is None
    assert graph("A", [neighbour("leads")]) is None


def test_arrows_point_from_who_leads_backs_or_opposes() -> None:
    ties = ("leads-inverse", "leads", "part-of", "backed-by", "opposes")
    drawn = graph("A", [neighbour(words) for words in ties])
    assert drawn is not None
    assert [node.arrow for node in drawn.nodes] == ["in", "out", "none", "in", "out"]


def test_a_long_note_is_left_to_the_list_and_a_long_name_is_cut() -> None:
    long = neighbour("leads", "Name " * 40, "word " * 20)
    drawn = graph("A", [long, neighbour("leads", "B", "from 27 November 2024 to 8 December 2024")])
    assert drawn is not None
    first, second = drawn.nodes
    assert first.note == ()
    assert first.name[-1][1].endswith("…")
    assert [line for _, line in second.note] == ["from 27 November 2024 to 8", "December 2024"]
