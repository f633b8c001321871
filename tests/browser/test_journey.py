"""From the first page to what somebody else said, with nothing but the keyboard."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

Visit = Callable[..., Page]

BRIDGE = re.compile(r"/events/2024-12-06-rastan-bridge/")
FAR = 120
"""How often a reader may have to press Tab before giving up."""

UNSEEN = """async () => {
  const fault = () => {
    const at = document.activeElement;
    if (at === document.body || at.matches("iframe, h1")) return null;
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    const told = `${at.outerHTML.slice(0, 120)} at ${location.pathname}`;
    if (outlineStyle === "none" || !parseFloat(outlineWidth)) return `no outline: ${told}`;
    const isShown = [...at.getClientRects()].some(({ left, top, width, height }) => {
      const there = document.elementFromPoint(left + width / 2, top + height / 2);
      return there && (at.contains(there) || there.contains(at));
    });
    return isShown ? null : `out of sight: ${told}`;
  };
  for (let frame = 0; frame < 30 && fault(); frame += 1) {
    await new Promise(requestAnimationFrame); // what was over it is on its way out
  }
  return fault();
}"""
"""Says of what has the focus why a reader cannot see that it has; null where one can."""


def is_seen(page: Page) -> None:
    assert page.evaluate(UNSEEN) is None


def press(page: Page, key: str, goal: Locator) -> None:
    """Press a key again and again until the goal has the focus, which is seen all the way."""
    for _ in range(FAR):
        page.keyboard.press(key)
        is_seen(page)
        if goal.evaluate_all("all => all.includes(document.activeElement)"):
            return
    pytest.fail(f"{key} does not lead to {goal}")


def open_by(page: Page, key: str, goal: Locator, address: re.Pattern[str]) -> None:
    press(page, key, goal)
    page.keyboard.press("Enter")
    expect(page).to_have_url(address)


def link(page: Page, address: str) -> Locator:
    return page.locator(f".dl a[href*='{address}']")


def also_said(page: Page) -> Locator:
    return page.locator("dt:text-is('Also said') + dd a")


def test_search_leads_to_the_bridge_its_sources_its_actor_and_their_other_quotes(
    visit: Visit,
) -> None:
    page = visit("")
    page.keyboard.press("/")
    is_seen(page)
    page.keyboard.type("rastan bridge")
    results = page.locator(".md-search-result__item")
    expect(results.first).to_contain_text("Rastan")
    open_by(page, "ArrowDown", results.locator("a[href*='events/2024-12-06-rastan']"), BRIDGE)

    open_by(page, "Tab", link(page, "sources/#afp-khaleej-bridge"), re.compile("/sources/#afp-"))
    carried = page.locator("li", has=page.locator("[id='afp-khaleej-bridge']")).last
    press(page, "Tab", carried.locator("summary"))
    page.keyboard.press("Enter")
    open_by(page, "Tab", carried.locator("a[href*='rastan-bridge']"), BRIDGE)

    open_by(page, "Tab", link(page, "actors/sohr/"), re.compile("/actors/sohr/"))
    open_by(page, "Tab", link(page, "abdulrahman/"), re.compile("/actors/abdulrahman/"))
    open_by(page, "Tab", link(page, "#quotes"), re.compile("#quotes"))
    open_by(page, "Tab", link(page, "quotes/2024"), re.compile("/quotes/2024"))
    open_by(page, "Tab", also_said(page), re.compile("/quotes/2024"))
    expect(page.locator(".dl h1")).to_contain_text("Abdulrahman")


def test_the_timeline_leads_to_the_bridge_and_to_what_its_witness_said_besides(
    visit: Visit,
) -> None:
    page = visit("")
    open_by(page, "Tab", page.locator(".md-tabs a", has_text="Timeline"), re.compile("/timeline/"))
    words = page.get_by_role("button", name="Words", exact=True)
    expect(words).to_be_visible()
    press(page, "Tab", words)
    page.keyboard.press("Enter")
    expect(page.get_by_role("searchbox", name=re.compile("^Words"))).to_be_focused()
    page.keyboard.type("bridge")
    expect(page).to_have_url(re.compile("words=bridge"))
    page.keyboard.press("Escape")
    is_seen(page)
    open_by(page, "j", link(page, "rastan-bridge/"), BRIDGE)

    open_by(page, "Tab", link(page, "quotes/2024"), re.compile("/quotes/2024-12-06-rastan-bridge"))
    spoken = page.locator(".dl-quote--large blockquote")
    said = spoken.inner_text()
    open_by(page, "Tab", also_said(page), re.compile("/quotes/2024"))
    expect(spoken).not_to_have_text(said)
    expect(page.locator(".dl h1")).to_contain_text("officer")
