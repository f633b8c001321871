"""Static maps. Golden pairs lie in `tests/golden/maps`: the small story, and what it is drawn as.

The base map's own lines are left out of them, for they are data. After a change that is meant,
write them anew with `UPDATE_GOLDEN=1 pytest tests/maps` and look at the difference.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest

from dateline.maps import WIDE, Selection, static_map
from dateline.maps.static_base import static_base
from dateline.story.story import Story
from dateline.story.tour import Layer

GOLDEN = Path(__file__).parents[1] / "golden" / "maps"
SVG = "{http://www.w3.org/2000/svg}"

SELECTIONS = {
    "all": Selection.everything(),
    "event": Selection.event("2024-12-05-flight"),
    "alleged": Selection.actor("army"),
    "sensitive": Selection.place("shelter"),
}


def drawn(story: Story, selection: Selection) -> str:
    found = static_map(story, selection)
    assert found is not None
    return str(found.svg)


def without_base(svg: str) -> str:
    """Leave out the lines of the base map, and start a line with each element."""
    bare = re.sub(r'(<path class="dlm-base [^"]+") d="[^"]*"', r"\1", svg)
    return bare.replace("><", ">\n<") + "\n"


@pytest.mark.parametrize("name", SELECTIONS)
def test_a_selection_is_drawn_as_in_its_golden_pair(name: str, story: Story) -> None:
    found = without_base(drawn(story, SELECTIONS[name]))
    file = GOLDEN / f"{name}.svg"
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_text(found, "utf-8")
    assert found == file.read_text("utf-8")


@pytest.mark.parametrize("selection", SELECTIONS.values(), ids=SELECTIONS)
def test_a_drawing_needs_nothing_but_itself(story: Story, selection: Selection) -> None:
    svg = drawn(story, selection)
    for forbidden in ("<script", "<style", " style=", "href", "url(", " on"):
        assert forbidden not in re.sub(r"<(title|desc|text)\b.*?</\1>", "", svg)


@pytest.mark.parametrize("selection", SELECTIONS.values(), ids=SELECTIONS)
def test_a_drawing_stays_small(story: Story, selection: Selection) -> None:
    assert len(drawn(story, selection).encode()) < 16_000


def test_a_drawing_says_in_words_what_it_shows(story: Story) -> None:
    svg = ElementTree.fromstring(drawn(story, SELECTIONS["event"]))  # noqa: S314 - our own
    title, description = svg.find("title"), svg.find("desc")
    assert title is not None
    assert description is not None
    assert title.text == "Map: Homs, Syrian coast"
    assert "An arrow leads from Homs to Syrian coast." in (description.text or "")
    assert (svg[0], svg[1]) == (
        title,
        description,
    )  # where browsers look


@pytest.mark.parametrize("selection", SELECTIONS.values(), ids=SELECTIONS)
def test_a_map_has_no_id_so_it_can_stand_on_a_page_twice(
    story: Story, selection: Selection
) -> None:
    assert " id=" not in drawn(story, selection)


def test_nothing_is_drawn_of_what_has_no_place(story: Story) -> None:
    assert static_map(story, Selection.event("2024-12-07-talks")) is None
    assert static_map(story, Selection.place("somewhere")) is None


def test_nothing_is_drawn_of_a_story_without_places(
    story_of: Callable[[dict[str, str]], Story],
) -> None:
    assert static_map(story_of({}), Selection.everything()) is None


def test_the_caption_knows_what_needs_explaining(story: Story) -> None:
    flight = static_map(story, SELECTIONS["event"])
    assert flight is not None
    assert flight.notes == ("schematic", "areas", "arrows", "dashed")


def test_the_map_of_one_bridge_shows_the_region_around_it(story: Story) -> None:
    static_base.cache_clear()
    svg = drawn(story, Selection.place("damascus"))
    assert "Beirut" in svg


def test_the_names_on_an_imprecise_place_stand_in_its_disc_and_never_on_a_dot(story: Story) -> None:
    svg = drawn(story, Selection.place("coast"))
    assert re.search(r'class="dlm-area dlm-area--region"', svg)
    assert "dlm-dot--shown" not in svg
    assert "dlm-dot--key" not in svg


def test_what_is_alleged_is_neither_red_nor_ink(story: Story) -> None:
    svg = drawn(story, SELECTIONS["alleged"])
    assert "dlm-dot--alleged" in svg
    assert "dlm-dot--shown" not in svg


def test_no_drawing_gives_a_sensitive_place_away(story: Story) -> None:
    by_everything = drawn(story, Selection.everything())
    exact = drawn(story, SELECTIONS["sensitive"])
    assert not re.search(r"34\.8[4-9]|36\.5[1-9]", exact + by_everything)
    assert "on a coarse grid, to protect people" in exact
    assert "dlm-dot--shown" not in exact


def test_places_are_drawn_beside_events_without_what_happened_there(story: Story) -> None:
    alone = drawn(story, Selection("event", ("2024-12-05-flight",)))
    beside = drawn(story, Selection("event", ("2024-12-05-flight",), ("m5", "somewhere")))
    assert "dlm-road--shown" not in alone
    assert "dlm-road--shown" in beside
    assert "<title>Map: Homs, Syrian coast, M5</title>" in beside


def test_a_map_comes_as_close_as_it_is_told(story: Story) -> None:
    near = drawn(story, Selection("event", ("2024-12-05-flight",), zoom=9))
    far = drawn(story, Selection("event", ("2024-12-05-flight",), zoom=5))
    assert ">20 km</text>" in near
    assert ">200 km</text>" in far


def test_layers_leave_out_what_is_not_asked_for(story: Story) -> None:
    def with_layers(*layers: Layer) -> str:
        event = Selection("event", ("2024-12-05-flight",), layers=frozenset(layers))
        return re.sub("<desc>.*?</desc>", "", drawn(story, event))

    assert "dlm-flow" in with_layers("arrows")
    assert "dlm-road" in with_layers("roads")
    assert ">Hama</text>" in with_layers("places")
    nothing = with_layers()
    assert "dlm-dot--key" in nothing
    for left_out in ("dlm-flow", "dlm-road", "dlm-dot--faint"):
        assert left_out not in nothing


def test_a_wide_drawing_is_wide(story: Story) -> None:
    found = static_map(story, Selection.everything(), WIDE)
    assert found is not None
    assert 'viewBox="0 0 720 480"' in found.svg


def test_two_drawings_are_the_same(story: Story) -> None:
    first = [drawn(story, selection) for selection in SELECTIONS.values()]
    static_base.cache_clear()
    assert first == [drawn(story, selection) for selection in SELECTIONS.values()]


def test_a_story_across_the_antimeridian_fits_its_map(
    story_of: Callable[[dict[str, str]], Story],
) -> None:
    source = "{url: 'https://example.org/a', title: A, publisher: P, published: 2024-12-06}"
    story = story_of(
        {
            "places/fiji.yml": "names: Suva\nkind: city\nlocation: {lat: -18.1, lon: 178.4}\n",
            "places/samoa.yml": "names: Apia\nkind: city\nlocation: {lat: -13.8, lon: -171.8}\n",
            "2024-12-06-ship.yml": (
                "title: A ship sails\ndate: 2024-12-06\n"
                "places: [{place: fiji, role: origin}, {place: samoa, role: destination}]\n"
                f"sources: [{source}]\n"
            ),
        }
    )
    svg = drawn(story, Selection.everything())
    assert ">Suva</text>" in svg
    assert ">Apia</text>" in svg
    spots = [float(x) for x in re.findall(r'dlm-dot--shown" cx="([\d.]+)"', svg)]
    assert len(spots) == 2
    assert 200 < abs(spots[0] - spots[1]) < 400
