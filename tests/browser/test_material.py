"""Material's own machinery, under our policy: instant navigation and the palette."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

Visit = Callable[..., Page]

SCHEME = "document.body.dataset.mdColorScheme"


def lit_tabs(page: Page) -> list[str]:
    return [text.strip() for text in page.locator(".md-tabs__item--active").all_inner_texts()]


def follow(page: Page, selector: str, heading: str) -> None:
    """Follow a link, and see that the page was exchanged and not loaded anew."""
    page.evaluate("window.sameWindow = true")
    page.click(selector)
    expect(page.locator("h1").first).to_contain_text(heading)
    assert page.evaluate("window.sameWindow") is True


def test_pages_at_any_depth_follow_each_other_in_one_window(visit: Visit) -> None:
    page = visit("")
    follow(page, ".md-tabs >> text=Timeline", "Timeline")
    follow(page, "article a[href*='events/2024-12-06-rastan-bridge'] >> nth=0", "Rastan bridge")
    follow(page, "article a[href*='actors/russia'] >> nth=0", "Russia")
    follow(page, ".md-tabs >> text=How we work", "How we work")
    follow(page, ".md-tabs >> text=Map", "Map")
    page.go_back()
    expect(page.locator("h1").first).to_contain_text("How we work")


def test_one_policy_governs_however_far_one_walks(visit: Visit) -> None:
    page = visit("timeline/")
    follow(page, "article a[href*='events/2024-12-06-rastan-bridge'] >> nth=0", "Rastan bridge")
    follow(page, ".md-tabs >> text=The story", "")
    assert page.locator("meta[http-equiv=Content-Security-Policy]").count() == 1


def test_a_link_within_a_page_fetches_nothing(visit: Visit) -> None:
    page = visit("timeline/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.locator(".dl-strip a").nth(5).click()
    expect(page.locator(":target")).to_be_in_viewport()
    page.evaluate("scrollTo(0, 0)")  # the tabs hide while a reader goes down the page
    expect(page.locator(".md-tabs")).to_be_in_viewport()
    follow(page, ".md-tabs >> text=Who is who", "Who is who")
    assert not [url for url in asked if url.endswith("/timeline/")]


@pytest.mark.parametrize(
    ("path", "tab"),
    [
        ("", "The story"),
        ("timeline/", "Timeline"),
        ("events/2024-12-06-rastan-bridge/", "Timeline"),
        ("actors/hezbollah/", "Who is who"),
        ("places/homs/", "Places"),
        ("quotes/2024-12-06-rastan-bridge.eight-strikes/", "Quotes"),
        ("known/2024-12-06/", "What was known"),
    ],
)
def test_a_page_lights_its_section(visit: Visit, path: str, tab: str) -> None:
    assert lit_tabs(visit(path)) == [tab]


def test_the_palette_follows_the_device_until_a_reader_chooses(visit: Visit) -> None:
    page = visit("", "dark")
    assert page.evaluate(SCHEME) == "slate"
    page.emulate_media(color_scheme="light")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")


def test_a_reader_s_choice_of_palette_holds_on_every_page(visit: Visit) -> None:
    page = visit("", "light")
    for label in ("Switch to light mode", "Switch to dark mode"):
        page.click(f"label[title='{label}']")
    assert page.evaluate(SCHEME) == "slate"
    follow(page, ".md-tabs >> text=Timeline", "Timeline")
    assert page.evaluate(SCHEME) == "slate"
    page.goto(page.url.replace("timeline/", "events/2024-12-06-rastan-bridge/"))
    assert page.evaluate(SCHEME) == "slate"


def test_a_dark_page_is_dark_before_it_is_drawn(visit: Visit) -> None:
    page = visit("", "light")
    for label in ("Switch to light mode", "Switch to dark mode"):
        page.click(f"label[title='{label}']")
    page.add_init_script(
        "document.addEventListener('DOMContentLoaded', () => "
        f"{{ window.schemeAtFirst = {SCHEME} }})"
    )
    page.reload()
    assert page.evaluate("window.schemeAtFirst") == "slate"


def test_a_page_can_be_edited_in_its_file(visit: Visit) -> None:
    edit = visit("events/2024-12-06-rastan-bridge/").get_attribute("a[rel=edit]", "href")
    assert edit is not None
    assert edit.endswith("/events/2024-12-06-rastan-bridge.yml")


def test_the_navigation_of_a_phone_shows_itself_to_the_keyboard(visit: Visit) -> None:
    page = visit("events/2024-12-06-rastan-bridge/")
    page.set_viewport_size({"width": 360, "height": 740})
    drawer = page.locator(".md-sidebar--primary")
    expect(drawer).not_to_be_in_viewport()
    for _ in range(20):
        page.keyboard.press("Tab")
        if drawer.locator("a:focus").count():
            break
    expect(drawer.locator(":focus")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(drawer).not_to_be_in_viewport()
