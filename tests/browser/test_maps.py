"""Maps as readers meet them: drawn first, live when they come near, by mouse and by keyboard."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from importlib import resources
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FrameLocator, Locator, Page, Route, expect

from dateline.maps import Tiles, map_files
from dateline.story.story import Story
from local_server import serving

Visit = Callable[..., Page]

EVENT = "events/2024-12-05-homs-exodus/"
MAP = "maps/story.html"


def live_map(page: Page) -> FrameLocator:
    expect(page.locator(".dl-map__stage.is-live")).to_have_count(1)
    frame = page.frame_locator(".dl-map__frame")
    expect(frame.locator(".folium-map[data-drawn]")).to_be_visible()
    return frame


def marker(place: Page | FrameLocator, name: str) -> Locator:
    return place.get_by_role("button", name=re.compile(f"^{name},"))


def test_the_live_map_takes_the_place_of_the_drawing(visit: Visit) -> None:
    page = visit(EVENT)
    frame = live_map(page)
    expect(marker(frame, "Homs")).to_be_visible()
    expect(frame.locator(".base--land")).not_to_have_count(0)
    expect(frame.locator(".flow")).to_have_count(1)
    assert page.get_attribute(".dl-map__frame", "title")


def test_it_takes_as_much_room_as_the_drawing_did(visit: Visit) -> None:
    without = visit(EVENT, script=False).locator("figure.dl-map").bounding_box()
    page = visit(EVENT)
    live_map(page)
    assert page.locator("figure.dl-map").bounding_box() == without


def test_it_comes_after_instant_navigation_too(visit: Visit) -> None:
    page = visit("timeline/")
    page.evaluate("window.stayed = true")
    page.locator(f"article a[href$='{EVENT}']").first.click()
    page.wait_for_url(f"**/{EVENT}")
    assert page.evaluate("window.stayed")
    expect(marker(live_map(page), "Homs")).to_be_visible()


def test_the_dark_reaches_the_map(visit: Visit) -> None:
    page = visit(EVENT)
    frame = live_map(page)
    expect(frame.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    page.evaluate("document.body.setAttribute('data-md-color-scheme', 'slate')")
    expect(frame.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


@pytest.mark.parametrize(("scheme", "worn"), [("light", "default"), ("dark", "slate")])
def test_alone_the_map_page_wears_what_the_system_does(
    visit: Visit, scheme: str, worn: str
) -> None:
    page = visit(MAP, scheme)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", worn)


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_a_marker_opens_and_closes_by_keyboard(visit: Visit, key: str) -> None:
    page = visit(f"{MAP}#place=homs")
    homs = marker(page, "Homs")
    homs.focus()
    page.keyboard.press(key)
    told = page.get_by_role("group", name="Homs")
    expect(told).to_be_focused()
    page.keyboard.press("Escape")
    expect(told).to_have_count(0)
    expect(homs).to_be_focused()


def test_a_popup_closes_with_its_button(visit: Visit) -> None:
    page = visit(f"{MAP}#place=homs")
    marker(page, "Homs").click()
    page.get_by_role("button", name="Close").click()
    expect(page.get_by_role("group", name="Homs")).to_have_count(0)


def test_a_popup_leads_the_whole_window_to_the_event(visit: Visit) -> None:
    page = visit("places/homs/")
    frame = live_map(page)
    marker(frame, "Homs").focus()
    page.keyboard.press("Enter")
    frame.get_by_role("link", name=re.compile("flee")).first.click()
    page.wait_for_url(f"**/{EVENT}")


def test_a_marker_says_its_place_and_how_much_happened_there(visit: Visit) -> None:
    page = visit(f"{MAP}#all")
    expect(page.get_by_role("button", name=re.compile(r"^Homs, City, \d+ events$"))).to_have_count(
        1
    )


@pytest.mark.parametrize("fragment", ["", "#all", "#event=nonsense", "#place=nonsense", "#x=y&&="])
def test_whatever_is_asked_of_it_the_map_is_drawn(visit: Visit, fragment: str) -> None:
    page = visit(MAP + fragment)
    expect(page.locator(".folium-map[data-drawn] .base--land").first).to_be_visible()


def test_days_narrow_what_is_shown(visit: Visit) -> None:
    page = visit(f"{MAP}#all&until=2024-11-28")
    expect(page.locator("[data-drawn]")).to_have_count(1)
    expect(marker(page, "Rastan bridge")).to_have_count(0)
    page.evaluate("location.hash = '#all&until=2024-12-06'")
    expect(marker(page, "Rastan bridge")).to_have_count(1)


def test_the_fragment_says_how_close_the_map_comes_and_what_it_draws_besides(visit: Visit) -> None:
    page = visit(f"{MAP}#event=2024-12-05-homs-exodus&with=m5&zoom=8&layers=")
    expect(page.locator("[data-drawn]")).to_have_count(1)
    expect(page.locator(".road--shown")).to_have_count(1)
    expect(page.locator(".flow, .place--faint, .road--faint")).to_have_count(0)
    zoom = "window[document.querySelector('.folium-map').id].getZoom()"
    assert page.evaluate(zoom) == 9  # as large again as a drawing
    page.evaluate("location.hash = '#event=2024-12-05-homs-exodus&zoom=7'")
    expect(page.locator(".place--faint")).not_to_have_count(0)
    assert page.evaluate(zoom) == 8
    page.evaluate("location.hash = '#event=2024-12-05-homs-exodus'")
    expect(page.locator(".flow")).to_have_count(1)
    expect(page.locator(".place--faint")).not_to_have_count(0)


def test_a_page_can_have_another_part_shown_without_a_step_in_history(visit: Visit) -> None:
    page = visit(EVENT)
    frame = live_map(page)
    steps = page.evaluate("history.length")
    page.locator("figure.dl-map").evaluate(
        "(figure, detail) => figure.dispatchEvent(new CustomEvent('dateline:show', { detail }))",
        "event=2024-12-06-rastan-bridge",
    )
    expect(marker(frame, "Rastan bridge")).to_be_visible()
    expect(frame.locator(".flow")).to_have_count(0)
    assert page.evaluate("history.length") == steps


def test_scrolling_past_a_map_does_not_zoom_it(visit: Visit) -> None:
    page = visit(EVENT)
    frame = live_map(page)
    scale = frame.locator(".leaflet-control-scale-line").inner_text()
    page.locator("figure.dl-map").hover()
    page.mouse.wheel(0, 300)
    expect(frame.locator(".leaflet-control-scale-line")).to_have_text(scale)


def test_on_paper_stands_the_drawing(visit: Visit) -> None:
    page = visit(EVENT)
    live_map(page)
    page.emulate_media(media="print")
    expect(page.locator("figure.dl-map svg")).to_be_visible()
    expect(page.locator(".dl-map__frame")).to_be_hidden()


def test_without_scripts_stands_the_drawing(visit: Visit) -> None:
    page = visit(EVENT, script=False)
    expect(page.get_by_role("img", name=re.compile("^Map: Homs"))).to_be_visible()
    expect(page.locator(".dl-map__frame")).to_have_count(0)


def test_a_reader_who_saves_data_keeps_the_drawing(visit: Visit) -> None:
    page = visit("how-we-work/")
    page.add_init_script(
        "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
    )
    page.goto(page.url.replace("how-we-work/", EVENT))
    page.wait_for_load_state("networkidle")
    expect(page.locator(".dl-map__frame")).to_have_count(0)


@pytest.fixture
def map_with_tiles(tmp_path: Path, story_of: Callable[[dict[str, str]], Story]) -> Iterator[str]:
    """Serve the map page of an empty story whose publisher offers tiles."""
    tiles = Tiles("https://tiles.example.org/{z}/{x}/{y}.png", "<b>Example</b> Maps")
    theme = resources.files("dateline") / "theme"
    files = dict(map_files(story_of({}), tiles=tiles))
    for folder in ("maps", "shared"):
        parts = (theme / folder).iterdir()
        files |= {f"assets/dateline/{folder}/{part.name}": part.read_bytes() for part in parts}
    for name, content in files.items():
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    with serving(tmp_path / "site") as address:
        yield f"{address}{MAP}"


def test_tiles_are_asked_for_only_when_a_reader_says_so(
    browser: Browser, map_with_tiles: str
) -> None:
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(body=b"", content_type="image/png")

    context = browser.new_context()
    context.route("https://tiles.example.org/**", answer)
    page = context.new_page()
    page.goto(map_with_tiles)
    offer = page.get_by_role("button", name="Load map pictures from tiles.example.org")
    expect(offer).to_be_visible()
    assert asked == []
    with page.expect_response("https://tiles.example.org/**"):
        offer.click()
    expect(page.locator(".credit")).to_have_text("<b>Example</b> Maps")
    expect(page.locator(".leaflet-tile")).not_to_have_count(0)
    assert asked
    context.close()
