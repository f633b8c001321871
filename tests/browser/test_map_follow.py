"""The map beside the timeline follows the reading, and leads to what happened at a place."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import FrameLocator, Locator, Page, Route, expect

Visit = Callable[..., Page]

PHONE = {"width": 360, "height": 740}
EXODUS, BRIDGE = "2024-12-05-homs-exodus", "2024-12-06-rastan-bridge"
LIVE = 60_000  # milliseconds; a busy machine draws maps slowly


def live_map(page: Page) -> FrameLocator:
    expect(page.locator(".dl-map__stage.is-live")).to_have_count(1, timeout=LIVE)
    return page.frame_locator(".dl-map__frame")


def tell(page: Page, signal: str, news: object) -> None:
    """Say what another part of the page would say."""
    page.evaluate(
        """async ([signal, news]) => {
            const scripts = [...document.querySelectorAll("script[src*='dateline.js']")];
            const { tell } = await import(new URL("shared/signals.js", scripts[0].src));
            tell(signal, news);
        }""",
        [signal, news],
    )


def read(page: Page, event: str | None) -> None:
    """Let the timeline say which event is being read, and nothing after it."""
    tell(page, "reading", event)


def caption(page: Page) -> Locator:
    return page.locator(".dl-map__subject")


def middle(page: Page) -> object:
    return page.frames[1].evaluate(
        "() => { const c = window[document.querySelector('.folium-map').id];"
        " const { lat, lng } = c.getCenter(); return [lat, lng, c.getZoom()]; }"
    )


@pytest.fixture
def timeline(visit: Visit) -> Page:
    """Open a timeline on which nobody scrolls, beside its live map."""
    page = visit("timeline/")
    live_map(page)
    return page


def test_what_is_read_is_marked_and_the_rest_recedes(timeline: Page) -> None:
    frame = live_map(timeline)
    read(timeline, EXODUS)
    expect(caption(timeline)).to_have_text("Reading: Homs and Syrian coast")
    expect(frame.locator(".place--point.is-read")).to_have_text(re.compile("Homs"))
    expect(frame.locator(".flow--read")).to_have_count(1)
    expect(frame.locator(".flow:not(.flow--read)").first).to_be_hidden()
    read(timeline, BRIDGE)
    expect(frame.locator(".place--point.is-read")).to_have_text(re.compile("Rastan bridge"))
    expect(frame.locator(".flow--read")).to_have_count(0)
    read(timeline, None)
    expect(frame.locator(".is-read")).to_have_count(0)
    expect(frame.locator(".flow").first).to_be_visible()


def test_the_map_moves_only_to_what_is_out_of_view_and_never_zooms(timeline: Page) -> None:
    before = middle(timeline)
    read(timeline, BRIDGE)
    expect(caption(timeline)).to_have_text(re.compile("Rastan bridge"))
    assert middle(timeline) == before
    timeline.frames[1].evaluate(
        "() => window[document.querySelector('.folium-map').id]"
        ".setView([34.5, 44], 8, { animate: false })"
    )
    read(timeline, EXODUS)
    expect(caption(timeline)).to_have_text(re.compile("Homs"))
    latitude, longitude, zoom = middle(timeline)
    assert (round(latitude), round(longitude), zoom) == (35, 36, 8)


def test_a_wish_from_before_the_map_was_live_is_remembered(visit: Visit) -> None:
    page = visit("how-we-work/")
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/maps/story.json", hold)
    with page.expect_request("**/maps/story.json"):
        page.goto(page.url.replace("how-we-work/", f"events/{BRIDGE}/"))
    page.locator("figure.dl-map").evaluate(
        "(figure, detail) => figure.dispatchEvent(new CustomEvent('dateline:follow', { detail }))",
        BRIDGE,
    )
    expect(page.locator(".is-live")).to_have_count(0)
    held[0].continue_()
    marked = live_map(page).locator(".place--point.is-read")
    expect(marked).to_have_text(re.compile("Rastan bridge"))


def test_choosing_a_marker_asks_the_timeline_for_its_events(timeline: Page) -> None:
    timeline.evaluate(
        """async () => {
            const scripts = [...document.querySelectorAll("script[src*='dateline.js']")];
            const { hear } = await import(new URL("shared/signals.js", scripts[0].src));
            hear("go", (news) => { document.body.dataset.went = JSON.stringify(news); });
        }"""
    )
    frame = live_map(timeline)
    frame.get_by_role("button", name=re.compile("^Palmyra,")).focus()
    timeline.keyboard.press("Enter")
    expect(timeline.locator("body")).to_have_attribute("data-went", '{"place":"palmyra"}')


def test_a_filter_leaves_on_the_map_what_it_leaves_in_the_list(timeline: Page) -> None:
    tell(timeline, "filtered", [BRIDGE])
    frame = live_map(timeline)
    expect(frame.get_by_role("button", name=re.compile("^Aleppo,"))).to_have_count(0)
    expect(frame.get_by_role("button", name=re.compile("^Rastan bridge,"))).to_have_count(1)


def test_on_a_phone_the_map_is_folded_and_costs_nothing_until_it_is_opened(visit: Visit) -> None:
    page = visit("how-we-work/")
    page.set_viewport_size(PHONE)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(page.url.replace("how-we-work/", "timeline/"))
    page.wait_for_load_state("networkidle")
    expect(page.locator("figure.dl-map")).to_be_hidden()
    assert not [url for url in asked if "/maps/" in url]


def test_without_scripts_the_drawing_stands_beside_the_timeline(visit: Visit) -> None:
    page = visit("timeline/", script=False)
    expect(page.get_by_role("img", name=re.compile("^Map: the whole story"))).to_be_visible()
    expect(page.locator(".dl-fold > summary")).to_be_hidden()


def test_names_at_the_edge_are_whole_or_absent(visit: Visit) -> None:
    page = visit("maps/story.html#all")
    expect(page.locator(".folium-map[data-drawn]")).to_be_visible(timeout=LIVE)
    page.evaluate(
        "() => window[document.querySelector('.folium-map').id]"
        ".setView([34.9, 36.5], 8, { animate: false })"
    )
    cut = page.evaluate(
        """() => [...document.querySelectorAll(".name")].filter((name) => {
            const { left, right, top, bottom, width } = name.getBoundingClientRect();
            const isSeen = width && getComputedStyle(name).visibility === "visible"
                && right > 0 && left < innerWidth && bottom > 0 && top < innerHeight;
            return isSeen && (left < 0 || right > innerWidth || top < 0 || bottom > innerHeight);
        }).map((name) => name.textContent)"""
    )
    assert cut == []
    assert page.locator(".name").count() > 20
