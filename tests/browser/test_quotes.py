"""Choosing quotes by speaker and day, and the index for those whose browser runs no scripts."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

Visit = Callable[..., Page]

QUOTES = "quotes/"
SHOWN = "[data-dateline-quotes] section > [data-speaker]:visible"


@pytest.fixture
def page(visit: Visit) -> Page:
    opened = visit(QUOTES)
    expect(opened.locator("form.dl-filter")).to_be_visible()
    return opened


def choice(page: Page, name: str) -> Locator:
    return page.get_by_label(name, exact=True)


def values(select: Locator) -> list[str]:
    found: list[str] = select.evaluate("select => [...select.options].map(o => o.value)")
    return found[1:]


def asked(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def test_without_scripts_an_index_leads_to_every_quote(visit: Visit) -> None:
    page = visit(QUOTES, script=False)
    expect(page.locator("form.dl-filter")).to_be_hidden()
    quotes = page.locator("section figure.dl-quote").evaluate_all("all => all.map(q => q.id)")
    for index in page.locator(".dl-index details").all():
        links = index.locator("dd a").evaluate_all("all => all.map(a => a.hash.slice(1))")
        assert sorted(links) == sorted(quotes)
    page.locator(".dl-index summary").first.click()
    page.locator(".dl-index dd a").first.click()
    expect(page.locator("figure.dl-quote:target")).to_have_count(1)


def test_a_speaker_s_quotes_are_shown_alone_and_counted(page: Page) -> None:
    everything = page.locator(SHOWN).count()
    speaker = values(choice(page, "Who speaks"))[0]
    choice(page, "Who speaks").select_option(speaker)
    expect(page.locator(f"{SHOWN}:not([data-speaker='{speaker}'])")).to_have_count(0)
    some = page.locator(SHOWN).count()
    assert 0 < some < everything
    expect(page.get_by_role("status")).to_have_text(f"{some} of {everything} quotes")
    assert page.locator("section:visible > h2").count() <= some


def test_speaker_and_day_hold_together_and_stand_in_the_address(page: Page) -> None:
    first = page.locator(SHOWN).first
    speaker, day = first.get_attribute("data-speaker"), first.get_attribute("data-day")
    choice(page, "Who speaks").select_option(speaker)
    choice(page, "On which day").select_option(day)
    assert asked(page) == {"speaker": [speaker], "day": [day]}
    chosen = page.locator(SHOWN).count()
    page.reload()
    expect(choice(page, "Who speaks")).to_have_value(speaker or "")
    expect(page.locator(SHOWN)).to_have_count(chosen)
    page.go_back()
    expect(choice(page, "On which day")).to_have_value("")
    assert asked(page) == {"speaker": [speaker]}
    choice(page, "Who speaks").select_option("")
    assert asked(page) == {}
    expect(page.locator(f"{SHOWN}:not([data-speaker])")).to_have_count(0)


def test_what_nobody_can_choose_is_ignored(visit: Visit) -> None:
    page = visit(f"{QUOTES}?speaker=nobody&day=%3Cb%3E")
    expect(page.get_by_role("status")).to_be_visible()
    assert page.locator(SHOWN).count() == page.locator("section > [data-speaker]").count()


def test_a_link_to_a_quote_shows_it_whatever_is_chosen(visit: Visit) -> None:
    page = visit(QUOTES)
    speaker = values(choice(page, "Who speaks"))[0]
    other = page.locator(f"section > [data-speaker]:not([data-speaker='{speaker}']) figure").first
    page = visit(f"{QUOTES}?speaker={speaker}#{other.get_attribute('id')}")
    expect(page.locator("figure.dl-quote:target")).to_be_visible()


def test_the_choice_is_there_after_instant_navigation(visit: Visit) -> None:
    page = visit("timeline/")
    page.evaluate("window.sameWindow = true")
    page.locator(".md-tabs a", has_text="Quotes").click()
    expect(page.locator("form.dl-filter")).to_be_visible()
    assert page.evaluate("window.sameWindow") is True
    choice(page, "Who speaks").select_option(index=1)
    page.get_by_role("status").wait_for()
    assert 0 < page.locator(SHOWN).count() < page.locator("section > [data-speaker]").count()


def test_the_choice_works_by_keyboard(page: Page) -> None:
    choice(page, "Who speaks").focus()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("status")).not_to_have_text(
        "{0} of {0} quotes".format(page.locator("section > [data-speaker]").count())
    )
