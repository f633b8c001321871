"""A card is painted once, the same to the byte wherever that is, and then kept."""

from __future__ import annotations

import struct
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.cards import HEIGHT, WIDTH, cards, painted, painting
from dateline.store import Store
from dateline.story.story import Story

StoryWith = Callable[..., Story]


def dot(colour: str) -> str:
    shape = f'<rect width="9" height="9" fill="{colour}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">{shape}</svg>'


def size_of(picture: bytes) -> tuple[int, ...]:
    return struct.unpack(">II", picture[16:24])


@pytest.fixture
def strokes(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note what is really painted."""
    noted: list[str] = []
    paint = painting.paint
    monkeypatch.setattr(painting, "paint", lambda card: (noted.append(card), paint(card))[1])
    return noted


def test_cards_have_the_size_that_is_told_of_them(story_with: StoryWith, tmp_path: Path) -> None:
    drawings = {card.path: card.drawing for card in cards(story_with()).values()}
    pictures = painted(drawings, Store(tmp_path))
    assert list(pictures) == list(drawings)
    assert {size_of(picture) for picture in pictures.values()} == {(WIDTH, HEIGHT)}
    assert len(set(pictures.values())) == len(pictures)


@pytest.mark.parametrize("title", ["قصف الجسر", "Бомбардировка", "Bombing"])
def test_letters_are_painted_and_not_boxes_in_their_place(
    story_with: StoryWith, title: str
) -> None:
    (_, card, _) = cards(story_with(title=title, places=[])).values()
    missing = card.drawing.replace(title, "\U0010fffd" * len(title))
    empty = card.drawing.replace(title, "")
    assert len({painting.paint(drawing) for drawing in (card.drawing, missing, empty)}) == 3


def test_what_was_painted_is_not_painted_again(tmp_path: Path, strokes: list[str]) -> None:
    store = Store(tmp_path)
    first = painted({"a": dot("red"), "b": dot("blue")}, store)
    again = painted({"b": dot("blue"), "c": dot("red"), "d": dot("green")}, store)
    assert strokes == [dot("red"), dot("blue"), dot("green")]
    assert (again["b"], again["c"]) == (first["b"], first["a"])


def test_a_card_that_the_site_shows_no_more_is_not_kept(tmp_path: Path) -> None:
    painted({"a": dot("red"), "b": dot("blue")}, Store(tmp_path))
    left = painted({"b": dot("blue")}, Store(tmp_path))
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [left["b"]]


def test_another_version_of_what_paints_paints_anew(
    tmp_path: Path, strokes: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    painted({"a": dot("red")}, Store(tmp_path))
    monkeypatch.setattr(painting, "version", lambda name: "99")
    painted({"a": dot("red")}, Store(tmp_path))
    assert len(strokes) == 2


def test_many_cards_are_painted_by_several_processes_alike(tmp_path: Path) -> None:
    drawings = {f"{n}": dot(f"#{n:06x}") for n in range(painting.MANY)}
    several = painted(drawings, Store(tmp_path))
    assert several == {key: painting.paint(drawing) for key, drawing in drawings.items()}
