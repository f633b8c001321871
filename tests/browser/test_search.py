"""The search, as a reader meets it in the theme's box: what it finds, and what it costs before."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from dateline.prose.folding import SAME

Visit = Callable[..., Page]
Find = Callable[[str], list[str]]

BOX = ".md-search__input"
RESULT = ".md-search-result__item"


def search(page: Page, words: str) -> Locator:
    """Type into the search box; return the results."""
    page.fill(BOX, words)
    page.press(BOX, "Shift")  # the theme listens for keys
    return page.locator(RESULT)


def test_nothing_is_fetched_before_somebody_searches(visit: Visit) -> None:
    page = visit("how-we-work/")
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url.partition("dateline/")[2]))
    with page.expect_request("**/assets/dateline/search/worker.js"):
        page.reload(wait_until="networkidle")
    assert "search/entries.json" not in asked
    assert [path for path in asked if path.startswith("assets/javascripts/workers/")] == []
    page.focus(BOX)
    expect(search(page, "rastan").first).to_be_visible()
    expect(search(page, "hama").first).to_contain_text("Hama")
    assert asked.count("search/entries.json") == 1


def test_a_place_is_found_in_every_spelling_and_script(visit: Visit) -> None:
    page = visit("how-we-work/")
    for words in ("Rastan", "RUSTAN", "al-Rastan", "Rastann", "الرستن", "رستن", "الرَّسْتَن"):
        search(page, "nothing that anybody wrote xyzzy")
        first = search(page, words).first
        expect(first.locator("a").first).to_have_attribute("href", re.compile("places/rastan/"))
        expect(first).to_contain_text("Place · Town")


def test_results_say_what_they_are_and_lead_to_the_spot(visit: Visit) -> None:
    page = visit("")
    for words, kind, address in (
        ("eight strikes carried out", "Quote", r"quotes/2024-12-06-rastan-bridge\."),
        ("eight strikes hit the bridge", "Claim", r"events/2024-12-06-rastan-bridge/.*#claim-"),
        ("طائرات حربية تقصف جسر الرستن", "Source", r"sources/.*#"),
        ("6 December 2024", "Day", r"timeline/.*#day-2024-12-06"),
        ("Bombing hits the Rastan bridge", "Event", "events/2024-12-06-rastan-bridge/"),
    ):
        link = search(page, words).locator("a", has_text=f"{kind} · " if kind != "Day" else kind)
        expect(link.first).to_have_attribute("href", re.compile(address))


def test_it_can_be_used_by_keyboard_alone(visit: Visit) -> None:
    page = visit("timeline/")
    page.keyboard.press("/")
    page.keyboard.type("rustan")
    expect(page.locator(RESULT).first).to_contain_text("Rastan")
    page.keyboard.press("ArrowDown")
    expect(page.locator(RESULT).first.locator("a").first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator(RESULT).nth(1).locator("a").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"places/rastan-bridge/\?h=rustan"))
    expect(page.locator("mark[data-md-highlight]").first).to_have_text(re.compile("Rustan"))


def test_a_link_can_bring_what_is_searched(visit: Visit) -> None:
    page = visit("?q=rustan")
    expect(page.locator(RESULT).first).to_contain_text("Rastan")
    page.press(BOX, "Enter")
    expect(page).to_have_url(re.compile("places/rastan/"))


def test_the_manual_has_a_search_of_its_own(visit: Visit) -> None:
    page = visit("manual/")
    result = search(page, "edit_base").locator(
        "a[href*='manual/configuration/'][href*='#edit_base']"
    )
    expect(result.first).to_be_visible()


@pytest.fixture
def module(visit: Visit) -> Callable[[str, Any], Any]:
    """Run an expression in the page, with what the search's scripts export and one argument."""
    page = visit("how-we-work/")
    load = """async ([names, given]) => {
        const found = await Promise.all(names.map(name =>
            import(new URL(`../assets/dateline/search/${name}.js`, location.href))));
        const { searchIn, learn, phrase, isOneSlipAway } = Object.assign({}, ...found);
        return %s;
    }"""
    names = ["finding", "folding", "nearness"]
    return lambda expression, given: page.evaluate(load % expression, [names, given])


def test_spellings_that_mean_the_same_are_the_same(module: Callable[[str, Any], Any]) -> None:
    pairs = {
        "Ṣaydnāyā": "saydnaya",
        "Dar'a": "dara",
        "Darʿā": "dara",
        "İzmir": "izmir",
        "Straße": "strasse",
        "al-Rastan and ash-Sham": "rastan and sham",
        "حِمْص": "حمص",
        "الأسد": "اسد",
        "إدلب": "ادلب",
        "القنيطرة": "قنيطره",
        "٦ ديسمبر": "6 ديسمبر",
        "<b>bold</b>": "b bold b",
    }
    phrases = module("(learn(given[0]), given[1].map(phrase))", [SAME, list(pairs)])
    assert phrases == list(pairs.values())


def test_one_slip_is_forgiven_and_not_two(module: Callable[[str, Any], Any]) -> None:
    pairs = [("hama", "hamma"), ("hama", "ham"), ("hama", "haxa"), ("hama", "hmaa")]
    pairs += [("hama", "homs"), ("hama", "hammas"), ("hama", "amah")]
    near = module("given.map(([a, b]) => isOneSlipAway(a, b))", pairs)
    assert near == [True] * 4 + [False] * 3


ENTRIES = [
    [0, "hama/", "Hama", "", ["حماة"], "A city."],
    [0, "hama-prison/", "Hama prison"],
    [0, "homs/", "Homs", "", [], "South of Hama on the road."],
    [1, "sources/", "Sources"],
    [1, "#news", "Fighting at Hama"],
    [0, "talk/", "Talk", "", [], "They met.", [0]],
    [1, "worse/", "", "", [], "A graphic account.", [], "Before you read on: <children>."],
    [0, "tea/", "茶馆", "", [], "<img src=x onerror=alert(1)>"],
]


RANKED = {
    "hama": ["hama/", "hama-prison/", "sources/#news", "homs/", "talk/"],
    "ham": ["hama/", "hama-prison/", "sources/#news", "homs/", "talk/"],
    "hama road": ["homs/"],
    "حماه": ["hama/", "talk/"],
    "hama nowhere": ["hama/", "hama-prison/", "sources/#news", "homs/", "talk/"],
    "hhama": ["hama/", "hama-prison/", "sources/#news"],
    "alhama": ["hama/", "hama-prison/", "sources/#news", "homs/", "talk/"],
    "馆": ["tea/"],
    "xyzzy": [],
    "?!": [],
}


def test_what_fits_best_comes_first(module: Callable[[str, Any], Any]) -> None:
    find = "searchIn({same: {ة: 'ه'}, kinds: ['Place', 'Source'], entries: given[0]})"
    found = f"given[1].map(query => {find}(query, true).items.map(group => group[0].location))"
    assert dict(zip(RANKED, module(found, [ENTRIES, list(RANKED)]), strict=True)) == RANKED


def test_what_people_wrote_is_shown_as_they_wrote_it(module: Callable[[str, Any], Any]) -> None:
    script = "searchIn({same: {}, kinds: ['<b>'], entries: given})('onerror', true).items[0][0]"
    shown = module(script, ENTRIES)
    assert shown["text"] == (
        '<p dir="auto">&lt;img src=x <mark data-md-highlight>onerror</mark>=alert(1)&gt;</p>'
    )
    assert shown["title"].startswith('<span class="dl-found"><bdi>&lt;b&gt;</bdi></span>')


def test_a_result_warns_before_it_tells(module: Callable[[str, Any], Any]) -> None:
    found = "searchIn({same: {}, kinds: ['Place', 'Quote'], entries: given})('graphic', true)"
    script = f"{found}.items[0][0]"
    shown = module(script, ENTRIES)
    assert shown["title"].endswith("<bdi>Before you read on: &lt;children&gt;.</bdi>")
    assert shown["text"] == ""
