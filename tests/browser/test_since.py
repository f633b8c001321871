"""How long ago something was, counted on the day on which somebody reads."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

EVENT = "events/2024-12-05-hama-taken/"


def test_the_browser_counts_the_days_and_then_the_years(visit: Callable[..., Page]) -> None:
    page = visit(EVENT)
    for today, words in (("2024-12-15T12:00", "10 days ago"), ("2034-12-15T12:00", "10 years ago")):
        page.clock.set_fixed_time(today)
        page.reload()
        expect(page.locator("time[data-dateline-since]")).to_have_text(words)


def test_without_a_script_nothing_is_said(visit: Callable[..., Page]) -> None:
    page = visit(EVENT, script=False)
    expect(page.locator("time[data-dateline-since]")).to_be_empty()
    expect(page.locator(".dl-moment")).to_contain_text("Day 9 of 12")
