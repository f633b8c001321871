"""A guided tour: one map that follows the reading, and an article where there is none."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import FrameLocator, Locator, Page, expect

Visit = Callable[..., Page]

TOUR = "the-road-south/"
SIDE = ".dl-tour__side"
SHIFTS = """() => new Promise((tell) => new PerformanceObserver((list) =>
    tell(list.getEntries().reduce((sum, { value }) => sum + value, 0))
).observe({ type: "layout-shift", buffered: true }) ?? setTimeout(() => tell(0), 200))"""


def touring(page: Page) -> FrameLocator:
    """The live map of a tour that runs."""
    expect(page.locator(f"{SIDE} .dl-map__stage.is-live")).to_have_count(1)
    return page.frame_locator(f"{SIDE} iframe")


def is_read(page: Page, number: int) -> None:
    expect(page.locator("[aria-current=step]")).to_have_id(f"step-{number}")
    total = page.locator(".dl-step").count()
    expect(page.locator(f"{SIDE} output")).to_have_text(f"{number} of {total}")


def read(page: Page, number: int) -> None:
    page.locator(f"#step-{number}").evaluate("step => step.scrollIntoView({ block: 'center' })")


def marker(frame: FrameLocator, name: str) -> Locator:
    return frame.get_by_role("button", name=re.compile(f"^{name},"))


def test_the_map_follows_the_reading_and_nothing_jumps(visit: Visit) -> None:
    page = visit(TOUR)
    frame = touring(page)
    is_read(page, 1)
    steps = page.evaluate("history.length")
    read(page, 7)
    is_read(page, 7)
    expect(marker(frame, "Rastan bridge")).to_be_visible()
    expect(page.locator(SIDE)).to_be_in_viewport()
    expect(page.locator(".dl-step__map").last).not_to_be_visible()
    assert page.evaluate("history.length") == steps
    assert page.evaluate(SHIFTS) < 0.02
    read(page, 1)
    is_read(page, 1)
    expect(marker(frame, "Nubl and Zahra")).to_be_visible()


def test_buttons_and_arrow_keys_lead_from_step_to_step(visit: Visit) -> None:
    page = visit(TOUR)
    previous, following = (page.get_by_role("button", name=name) for name in ("Previous", "Next"))
    expect(previous).to_have_attribute("aria-disabled", "true")
    page.keyboard.press("ArrowRight")
    is_read(page, 1)
    following.click()
    is_read(page, 2)
    expect(page.locator("#step-2")).to_be_in_viewport()
    expect(following).to_be_focused()
    page.keyboard.press("ArrowRight")
    is_read(page, 3)
    assert page.url.endswith("#step-3")
    page.keyboard.press("End")
    is_read(page, page.locator(".dl-step").count())
    expect(following).to_have_attribute("aria-disabled", "true")
    page.keyboard.press("Home")
    is_read(page, 1)


def test_a_link_to_a_step_opens_the_tour_there_and_so_does_coming_back(visit: Visit) -> None:
    page = visit(f"{TOUR}#step-6")
    frame = touring(page)
    is_read(page, 6)
    expect(frame.locator(".flow")).to_have_count(1)
    page.locator("#step-6 a[href*='homs-exodus']").click()
    page.wait_for_url("**/events/2024-12-05-homs-exodus/")
    page.go_back()
    is_read(page, 6)
    expect(touring(page).locator(".flow")).to_have_count(1)


def test_nothing_moves_for_a_reader_who_prefers_stillness(visit: Visit) -> None:
    page = visit(TOUR)
    frame = touring(page)
    page.get_by_role("button", name="Next").evaluate("button => button.click()")
    top = page.locator("#step-2").evaluate("step => step.getBoundingClientRect().top")
    assert 0 < top < 720 / 2
    expect(marker(frame, "Saraqib")).to_be_visible()
    in_flight = "window[document.querySelector('.folium-map').id]._flyToFrame"
    assert frame.locator("body").evaluate(f"() => {in_flight} === undefined")


def test_on_a_phone_the_map_stays_above_the_steps(visit: Visit) -> None:
    page = visit("how-we-work/")
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(page.url.replace("how-we-work/", f"{TOUR}#step-5"))
    touring(page)
    is_read(page, 5)
    expect(page.locator("#step-5 h2")).to_be_in_viewport()
    assert page.evaluate(SHIFTS) < 0.02
    read(page, 6)
    is_read(page, 6)
    side = page.locator(SIDE).bounding_box()
    assert side
    assert side["width"] == 360
    assert side["y"] + side["height"] < 740 / 2
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_without_scripts_each_step_has_its_drawing(visit: Visit) -> None:
    page = visit(TOUR, script=False)
    expect(page.locator(SIDE)).to_be_hidden()
    steps = page.locator(".dl-step").count()
    expect(page.locator(".dl-step .dl-step__map svg:visible")).to_have_count(steps)
    page.set_viewport_size({"width": 360, "height": 740})
    expect(page.locator(".dl-step .dl-step__map svg:visible")).to_have_count(steps)


def test_a_reader_who_saves_data_keeps_the_drawings(visit: Visit) -> None:
    page = visit("how-we-work/")
    page.set_viewport_size({"width": 360, "height": 740})
    page.add_init_script(
        "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
    )
    page.goto(page.url.replace("how-we-work/", TOUR))
    steps = page.locator(".dl-step").count()
    expect(page.locator(".dl-step .dl-step__map svg:visible")).to_have_count(steps)
    expect(page.locator(SIDE)).to_be_hidden()


def test_on_paper_each_step_has_its_drawing(visit: Visit) -> None:
    page = visit(TOUR)
    touring(page)
    page.emulate_media(media="print")
    expect(page.locator(SIDE)).to_be_hidden()
    steps = page.locator(".dl-step").count()
    expect(page.locator(".dl-step .dl-step__map svg:visible")).to_have_count(steps)
