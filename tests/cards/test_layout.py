"""A card is a drawing that needs nothing from outside, and in which every text is text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest

from dateline.addresses import HOME, Address, event
from dateline.cards import HEIGHT, WIDTH, Card, cards, dressing
from dateline.story.story import Story

StoryWith = Callable[..., Story]

SVG = "{http://www.w3.org/2000/svg}"
EVENT = event("bridge-bombed")
LONG = "The bombing of the bridge over the river between the two towns on the road " * 9
HOSTILE = '</text></svg><script>x</script><image href="file:///etc/passwd"/> &xxe; "\' {{ 7 }}'
THEME = Path(dressing.__file__).parents[1] / "theme"


def drawn(card: Card) -> ElementTree.Element:
    return ElementTree.fromstring(card.drawing)  # noqa: S314 - our own


def own_texts(card: Card) -> list[ElementTree.Element]:
    """What is written on the paper, without the names on the map."""
    return drawn(card).findall(f"{SVG}text")


def words(card: Card) -> str:
    lines = [(element.text or "").strip("\u2066\u2067\u2069") for element in own_texts(card)]
    return " ".join(lines)


def test_it_says_everything_that_its_alternative_text_says(story_with: StoryWith) -> None:
    for card in cards(story_with()).values():
        assert words(card) == card.alt.replace(" · ", " ")


def test_it_shows_where(story_with: StoryWith) -> None:
    with_map, without = cards(story_with())[EVENT], cards(story_with(places=[]))[EVENT]
    assert drawn(with_map).find(f"{SVG}svg") is not None
    assert drawn(without).find(f"{SVG}svg") is None


@pytest.mark.parametrize("places", [["bridge"], []])
@pytest.mark.parametrize("title", ["Short", LONG, "x" * 500])
def test_its_text_stays_on_the_paper(story_with: StoryWith, title: str, places: list[str]) -> None:
    card = cards(story_with(title=title, places=places))[EVENT]
    for element in own_texts(card):
        assert 0 < float(element.attrib["y"]) < HEIGHT
        assert float(element.attrib["x"]) == 64
    baselines = [float(element.attrib["y"]) for element in own_texts(card)]
    assert baselines == sorted(baselines)


def test_it_reads_from_right_to_left_where_its_language_does(story_with: StoryWith) -> None:
    story = story_with({"title": "اثنا عشر يوما", "languages": ["ar"]}, title="قصف الجسر")
    card = cards(story)[EVENT]
    for element in own_texts(card):
        assert element.attrib["text-anchor"] == "end"
        assert float(element.attrib["x"]) == WIDTH - 64
        assert (element.text or "").startswith("\u2067")
    side = drawn(card).find(f"{SVG}svg")
    assert side is not None
    assert float(side.attrib["x"]) == 0


def test_whatever_is_written_is_text(story_with: StoryWith) -> None:
    story = story_with({"title": HOSTILE}, title=HOSTILE)
    for card in cards(story).values():
        kinds = {element.tag.removeprefix(SVG) for element in drawn(card).iter()}
        assert kinds <= {"svg", "rect", "text", "path", "circle", "g", "title", "desc"}
    assert "</text></svg>" in words(cards(story)[EVENT])


def test_what_our_faces_cannot_write_is_on_no_card(story_with: StoryWith) -> None:
    drawn_pages: list[Address] = list(cards(story_with(title="ホムスの橋")))
    assert HOME in drawn_pages
    assert EVENT not in drawn_pages


def test_a_map_wears_what_it_wears_on_a_page() -> None:
    style = dressing.map_style()
    assert "var(" not in style
    assert ".dlm-base--land {" in style
    for name, value in {"WATER": dressing.WATER, "PAPER": dressing.PAPER}.items():
        sheets = [path.read_text("utf-8") for path in sorted(THEME.glob("*.css"))]
        assert any(f": {value};" in sheet for sheet in sheets), name
