"""Choosing events by who, where, what, how sure, when and in which words, and by a link to it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from dateline.reading import read_story
from dateline.story.filters import Filters
from dateline.story.fitting import fit
from dateline.story.status import event_state
from dateline.story.story import Story

Visit = Callable[..., Page]

ROOT = Path(__file__).parents[2]
TIMELINE = "timeline/"
SCRIPTS = "/dateline/assets/dateline/filters"
SHOWN = "article[data-dateline-event]:visible"

ANSWERS = """async (queries) => {
  const from = (name) => import(`/dateline/assets/dateline/filters/${name}.js`);
  const [{ engineOf }, { requestIn }] = await Promise.all([from("engine"), from("request")]);
  const index = await (await fetch("/dateline/assets/dateline/events.json")).json();
  const answer = engineOf(index);
  return queries.map((query) => {
    const { request } = requestIn(new URLSearchParams(query), index.choices);
    const { ids, counts } = answer(request);
    const names = Object.entries(counts).map(([facet, tally]) => [
      facet,
      Object.fromEntries(tally.map((count, at) => [index.choices[facet][at][0], count])),
    ]);
    return { ids, counts: Object.fromEntries(names) };
  });
}"""
"""Asks the engine as a page would, without the page."""


BY_PERIOD = """async () => {
  const { periodsOn } = await import("/dateline/assets/dateline/filters/periods.js");
  const page = document.createElement("div");
  const nav = document.createElement("nav");
  nav.className = "dl-filters__periods";
  for (const year of ["2022", "2023", "2024"]) {
    const link = Object.assign(document.createElement("a"), { href: `/${year}/?order=newest` });
    link.dataset.from = `${year}-02-03`;
    link.append(document.createElement("span"));
    nav.append(link);
  }
  page.append(nav);
  const events = ["2022-02-03", "2023-12-01", "2024-01-01", "2024-02-03"].map((day) => [day, day]);
  periodsOn(page, { events, locale: "en-GB" })(["2022-02-03", "2023-12-01", "2024-01-01"]);
  return [...nav.children].map((link) => [link.hidden, link.textContent, link.search]);
}"""
"""Shows a choice in a timeline of three periods, of which the last has none of it."""


@cache
def story() -> Story:
    found = read_story(ROOT / "events").story
    assert found is not None
    return found


def by_python(**given: object) -> list[str]:
    """The events that the blocks of hand-written pages would show."""
    filters = fit(Filters, given, "en")
    assert isinstance(filters, Filters), filters
    return [event.id for event in filters.events(story())]


def spelled(given: dict[str, Any]) -> str:
    """What a block's filters are called in the address."""
    return urlencode({name: v if isinstance(v, str) else ",".join(v) for name, v in given.items()})


def asked(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def form(page: Page) -> Locator:
    return page.get_by_role("form", name="Choose events")


def number(page: Page) -> Locator:
    return form(page).get_by_role("status")


def opened(page: Page, name: str) -> Locator:
    form(page).get_by_role("button", name=name, exact=True).click()
    panel = form(page).get_by_role("group", name=name, exact=True)
    expect(panel).to_be_visible()
    return panel


def shown(page: Page) -> list[str]:
    ids: list[str] = page.locator(SHOWN).evaluate_all("all => all.map(({ id }) => id)")
    return ids


QUERIES: list[dict[str, Any]] = [
    {},
    {"actor": "russia"},
    {"actor": ["russia", "hezbollah"]},
    {"place": "homs-prov"},
    {"place": ["homs", "damascus"], "actor": "syrian-army"},
    {"type": "explosion-remote-violence"},
    {"type": ["air-strike", "statement"], "importance": ["key", "context"]},
    {"from": "2024-12-05"},
    {"from": "2024-11", "until": "2024-12-01"},
    {"until": "2024"},
    {"from": "2024-12-06", "until": "2024-12-06", "place": "syria", "actor": "syrian-army"},
]


def test_the_engine_means_what_the_blocks_mean(visit: Visit) -> None:
    page = visit("how-we-work/")
    answers = page.evaluate(ANSWERS, [spelled(given) for given in QUERIES])
    for given, answer in zip(QUERIES, answers, strict=True):
        assert sorted(answer["ids"]) == sorted(by_python(**given)), given


def test_the_engine_knows_what_blocks_do_not_ask_for(visit: Visit) -> None:
    queries = ["actor=russia,syrian-army&actors=all", "status=open", "words=RASTÁN%20%20bridge"]
    page = visit("how-we-work/")
    together, disputed, words = page.evaluate(ANSWERS, queries)
    both = set(by_python(actor="russia")) & set(by_python(actor="syrian-army"))
    assert set(together["ids"]) == both
    assert together["counts"]["actor"]["russia"] == len(both) > 0
    states = {event.id: event_state(story(), event).value for event in story().events}
    assert set(disputed["ids"]) == {key for key, state in states.items() if state == "open"}
    assert "2024-12-06-rastan-bridge" in words["ids"]
    assert len(words["ids"]) < len(story().events)


def test_the_manual_lists_what_an_address_may_ask(visit: Visit) -> None:
    manual = (ROOT / "manual/filters.md").read_text("utf-8")
    listed = re.findall(r"^\| `(\w+)` \|", manual, re.MULTILINE)
    page = visit("how-we-work/")
    assert page.evaluate(f"import('{SCRIPTS}/names.js').then((it) => it.NAMES)") == listed


def test_a_choice_tells_how_many_it_would_leave(visit: Visit) -> None:
    page = visit("how-we-work/")
    chosen = page.evaluate(ANSWERS, ["place=homs-prov", "place=homs-prov&actor=russia"])
    russia = chosen[0]["counts"]["actor"]["russia"]
    assert russia == len(chosen[1]["ids"]) == len(by_python(place="homs-prov", actor="russia"))
    assert chosen[1]["counts"]["actor"] == chosen[0]["counts"]["actor"]
    assert chosen[1]["counts"]["place"]["damascus"] == len(
        by_python(actor="russia", place="damascus")
    )


def test_what_is_chosen_is_shown_counted_and_kept_in_the_address(visit: Visit) -> None:
    page = visit(TIMELINE)
    everything = len(shown(page))
    actors = opened(page, "Actor")
    actors.get_by_label("Syrian army").check()
    some = by_python(actor="syrian-army")
    expect(number(page)).to_have_text(f"{len(some)} of {everything} events")
    assert sorted(shown(page)) == sorted(some)
    assert page.locator(".dl-day:visible:not(:has(article:visible))").count() == 0
    assert page.locator("[hidden] + .dl-gap:visible, .dl-gap:visible:has(+ [hidden])").count() == 0
    opened(page, "Place").get_by_label("Find in the list").fill("حمص")
    form(page).get_by_label("Homs province").check()
    both = by_python(actor="syrian-army", place="homs-prov")
    expect(number(page)).to_have_text(f"{len(both)} of {everything} events")
    assert asked(page) == {"actor": ["syrian-army"], "place": ["homs-prov"]}

    page.evaluate("window.samePage = document.querySelector('form.dl-filters')")
    page.go_back()
    expect(number(page)).to_have_text(f"{len(some)} of {everything} events")
    page.go_forward()
    expect(number(page)).to_have_text(f"{len(both)} of {everything} events")
    assert page.evaluate("window.samePage.isConnected"), "the theme brought the page again"
    page.reload()
    expect(number(page)).to_have_text(f"{len(both)} of {everything} events")
    assert sorted(shown(page)) == sorted(both)

    form(page).get_by_role("button", name="Take back: Syrian army").click()
    assert asked(page) == {"place": ["homs-prov"]}
    form(page).get_by_role("button", name="Clear").click()
    assert asked(page) == {}
    expect(number(page)).to_have_text(f"{everything} events")
    assert len(shown(page)) == everything


def test_a_long_timeline_tells_which_of_its_pages_have_what_is_chosen(visit: Visit) -> None:
    page = visit("how-we-work/?actor=hts,russia&actors=all")
    query = "?order=newest&actor=hts,russia&actors=all"
    assert page.evaluate(BY_PERIOD) == [
        [False, "1", query],
        [False, "2", query],
        [True, "0", query],
    ]


def test_typing_finds_words_in_every_script_and_is_one_step(visit: Visit) -> None:
    page = visit(TIMELINE)
    opened(page, "Words")
    page.keyboard.type("الرستن")
    expect(page.locator("[id='2024-12-06-rastan-bridge']")).to_be_visible()
    expect(number(page)).to_have_text(f"{len(shown(page))} of {len(story().events)} events")
    assert 0 < len(shown(page)) < len(story().events)
    page.go_back()
    expect(number(page)).to_have_text(f"{len(story().events)} events")
    assert asked(page) == {}


def test_the_keyboard_is_enough(visit: Visit) -> None:
    page = visit(TIMELINE)
    button = form(page).get_by_role("button", name="Status")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(number(page)).to_contain_text(" of ")
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")
    form(page).get_by_role("button", name="Key events only").press("Enter")
    assert set(asked(page)) == {"status", "importance"}
    form(page).get_by_role("button", name="Clear").press("Enter")
    assert asked(page) == {}
    expect(form(page).get_by_role("button", name="Actor")).to_be_focused()


def test_what_an_address_asks_in_vain_is_told_and_left_out(visit: Visit) -> None:
    page = visit(f"{TIMELINE}?actor=nobody,russia&from=soon&type=%3Cb%3E")
    expect(form(page)).to_contain_text("Not known here, and left out: nobody, <b>, soon")
    assert sorted(shown(page)) == sorted(by_python(actor="russia"))


def test_a_link_to_an_event_shows_it_whatever_is_chosen(visit: Visit) -> None:
    hidden = next(e.id for e in story().events if e.id not in by_python(actor="russia"))
    page = visit(f"{TIMELINE}?actor=russia#{hidden}")
    expect(page.locator(f"[id='{hidden}']")).to_be_visible()
    assert asked(page) == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nobody_is_kept_from_choosing(visit: Visit, scheme: str) -> None:
    page = visit(f"{TIMELINE}?actor=russia,nobody&until=2024-12", scheme)
    for name in ("Actor", "Kind", "Dates", "Words"):
        opened(page, name)
        faults = Axe().run(page, context="form.dl-filters").response["violations"]
        assert [fault["id"] for fault in faults] == [], name


def test_without_scripts_there_is_no_form_and_everything_is_listed(visit: Visit) -> None:
    page = visit(f"{TIMELINE}?actor=russia", script=False)
    expect(page.locator("form.dl-filters")).to_be_hidden()
    expect(page.locator(SHOWN)).to_have_count(len(story().events))
