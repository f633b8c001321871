"""Links to an event, a quote, a claim and a day, which copy their address."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

Visit = Callable[..., Page]

BRIDGE = "events/2024-12-06-rastan-bridge/"
KNOWN = "known/2024-12-06/"

PAGES = {
    "event": ("timeline/", "article", "Link to this event"),
    "day": ("timeline/", "section.dl-day", "Link to this day"),
    "claim": (BRIDGE, ".dl-claim", "Link to this claim"),
    "quote": (BRIDGE, ".dl-quote", "Link to this quote"),
    "quote among all": ("quotes/", ".dl-quote", "Link to this quote"),
    "claim known that day": (KNOWN, ".dl-claim", "Link to this claim"),
}

ALONE = """links => links.filter(link => {
    const before = document.createRange();
    before.setStart(link.closest("p, figcaption, h1, h2, h3"), 0);
    before.setEndBefore(link);
    const text = [...before.getClientRects()].filter(({ width }) => width > 1).at(-1);
    const own = link.getClientRects()[0];
    return text && own.bottom > text.bottom + own.height / 2;
}).map(link => link.closest("p, figcaption, h1, h2, h3").innerText)"""
"""What stands before links that have begun a line of their own."""

each_kind = pytest.mark.parametrize(("path", "thing", "name"), PAGES.values(), ids=PAGES)


@each_kind
def test_without_scripts_it_is_a_link(visit: Visit, path: str, thing: str, name: str) -> None:
    page = visit(path, script=False)
    link = page.locator(f"{thing}[id] .dl-link").first
    expect(link).to_have_accessible_name(name)
    href = link.get_attribute("href") or ""
    around = page.locator(f"{thing}[id='{href.removeprefix('#')}'] .dl-link[href='{href}']")
    assert around.count() == 1


@pytest.mark.parametrize("path", ["timeline/", BRIDGE, KNOWN])
def test_every_anchor_is_there_once(visit: Visit, path: str) -> None:
    page = visit(path, script=False)
    ids = page.locator("article [id]").evaluate_all("all => all.map(e => e.id)")
    assert len(ids) == len(set(ids))


def test_pressing_it_copies_the_address_and_says_so(visit: Visit) -> None:
    page = visit("timeline/?order=newest")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    event = page.locator("article[data-dateline-event]").nth(3).get_attribute("id")
    entry = page.locator(f"[id='{event}']")  # wherever it stands once the order is turned round
    entry.hover()
    entry.locator(".dl-link").click()
    expect(page.get_by_role("status").filter(has_text="Link copied")).to_be_visible()
    address = f"http://localhost/dateline/timeline/#{event}"
    assert page.evaluate("navigator.clipboard.readText()") == address
    assert page.url == address.replace("/#", "/?order=newest#")


@pytest.mark.parametrize("path", [KNOWN, "quotes/", "timeline/", "what-happened-next/"])
@pytest.mark.parametrize("width", [360, 768])
def test_none_makes_an_empty_line_while_it_is_unseen(visit: Visit, path: str, width: int) -> None:
    page = visit(path)
    page.set_viewport_size({"width": width, "height": 800})
    links = page.locator(":is(.dl-link:not(.dl-day__date > *), .headerlink):visible")
    assert links.count() > 5
    assert links.evaluate_all(ALONE) == []
