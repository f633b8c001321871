"""The page of changes: what is in it, what is not, and that nothing in it comes to life."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from dateline.changes import Report, changes_page, report, summary

Changed = Callable[..., Report]

SOURCES = "sources: [herald-2024-12-06]\n"
HAMA = "2024-12-05-hama.yml"
EVENT = f"title: Hama is taken\ndate: 2024-12-05\n{SOURCES}"
SUM = "{{ 7191 * 7 }}"
HOSTILE = (
    f"{SUM} {{% raw %}} </title></style></script><script>pwned=1</script> <img src=x onerror=p()> "
    "[x](javascript:pwned=1) <a href='javascript:pwned=1'>y</a> \"' onload=pwned=1 ` ${pwned=1} "
    "<svg/onload=pwned=1> | pipe @everyone #1 https://evil.example/ ``` ~~~ &amp; <!-- {# x #} -->"
)


def quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


class Seen(HTMLParser):
    """The elements of a page, their attributes and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.words = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, text or "") for name, text in attrs]

    def handle_data(self, data: str) -> None:
        self.words += data

    def all(self, name: str) -> list[str]:
        return [text for _, given, text in self.attributes if given == name]


@pytest.fixture
def hostile(changed: Changed) -> Report:
    text = quoted(HOSTILE)
    then = f"title: {text}\ndate: 2024-12-05\nsummary: {text}\n{SOURCES}"
    now = f"title: {text}\ndate: 2024-12-05\nsummary: {quoted('Now ' + HOSTILE)}\n{SOURCES}"
    actor = f"names: {text}\nkind: state\ngloss: {text}\nsummary: {text}\naliases: [{text}]\n"
    source = f"title: {text}\npublisher: {text}\nurl: https://example.org/a\n"
    new = {HAMA: now, "actors/russia.yml": actor, "sources/herald-2024-12-06.yml": source}
    return changed({HAMA: then}, new)


def test_what_strangers_write_is_text_on_the_page(hostile: Report) -> None:
    page = changes_page(hostile)
    seen = Seen(page)
    assert "50337" not in page
    assert {"script", "img", "iframe", "link", "form"}.isdisjoint(seen.tags)
    assert [
        name for _, name, _ in seen.attributes if name.startswith("on") or name == "style"
    ] == []
    links = {href.partition(":")[0] for href in seen.all("href") if not href.startswith("#")}
    assert links <= {"https", "http"}
    assert seen.tags.count("style") == 1
    assert f"{SUM} {{% raw %}} </title></style></script><script>pwned=1</script>" in seen.words


def test_what_strangers_write_is_text_in_the_table(hostile: Report) -> None:
    table = summary(hostile).partition("### Problems")[0]
    rows = [line for line in table.splitlines() if line.startswith("|")]
    assert {row.count("|") for row in rows} == {5}
    for lively in ("<", "@", "`", "[", "](", "//", "{{"):
        assert lively not in table
    assert SUM in unescape(table)


def test_a_fence_of_problems_cannot_be_left(changed: Changed) -> None:
    told = summary(changed({}, {HAMA: EVENT + "'````': x\n"}))
    fence = re.search(r"^(`{3,})text$", told, re.MULTILINE)
    assert fence is not None
    assert told.count(fence[1]) == 2


def test_the_page_needs_nothing_else(hostile: Report) -> None:
    page = changes_page(hostile)
    assert "default-src &#39;none&#39;; style-src &#39;sha256-" in page
    assert Seen(page).all("src") == Seen(page).all("srcset") == []
    assert "url(" not in page
    assert "=slate" not in page


def test_every_link_within_leads_somewhere_and_no_id_stands_twice(hostile: Report) -> None:
    seen = Seen(changes_page(hostile))
    ids = seen.all("id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in seen.all("href") if href.startswith("#")} <= set(ids)


def test_two_pages_of_one_change_are_alike(hostile: Report) -> None:
    assert changes_page(hostile) == changes_page(hostile)


def test_nothing_changes(changed: Changed) -> None:
    found = changed({}, {})
    assert "Nothing that readers see changes." in changes_page(found)
    assert "Nothing that readers see changes." in summary(found)


def test_the_words_that_differ_are_marked(changed: Changed) -> None:
    then, now = (f"{EVENT}summary: The road is {how} again.\n" for how in ("open", "shut"))
    page = changes_page(changed({HAMA: then}, {HAMA: now}))
    assert "The road is <del>open</del> again." in page
    assert "The road is <ins>shut</ins> again." in page


def test_a_file_with_an_error_stands_as_it_was_and_the_rest_is_shown(changed: Changed) -> None:
    broken = {HAMA: EVENT + "titel: x\n", "new.yml": EVENT.replace("Hama", "Homs")}
    page = changes_page(changed({}, broken))
    assert "error[D014]: unknown field `titel`" in unescape(page)
    assert "Homs is taken" in page
    assert "Files with errors are shown as they were before" in page


def test_what_names_a_broken_new_file_is_left_out_with_it(changed: Changed) -> None:
    broken = {"actors/new.yml": "names: [\n", "x.yml": f"{EVENT}actors: [new]\n"}
    found = changed({}, broken)
    assert found.pairs == ()
    assert "error[D0" in changes_page(found)


def test_a_status_that_follows_is_told(changed: Changed) -> None:
    claim = (
        "title: Who did it\ndate: 2024-12-05\nquestions: {who: Who?}\nclaims:\n"
        "  - {text: It was A., answers: {who: A}, by: jordan, sources: [one]}\n"
        "  - {text: It was A., answers: {who: A}, by: russia, sources: [two]}\n"
    )
    one = {"sources/one.yml": "title: One\npublisher: One\nderived_from: [afp]\n", "a.yml": claim}
    same = "title: Two\npublisher: Two\nderived_from: [{}]\n"
    then = {**one, "sources/two.yml": same.format("afp")}
    now = {**one, "sources/two.yml": same.format("russia")}
    page = Seen(changes_page(changed(then, now))).words
    also = " ".join(page.partition("Also changes")[2].split())
    assert "status of the event was Reported now Corroborated" in also


def test_what_was_removed_for_safety_is_not_shown(changed: Changed) -> None:
    then = f"{EVENT}claims: [{{id: who, text: She lives there., by: a neighbour}}]\n"
    found = changed({HAMA: then}, {HAMA: EVENT}, spared="2024-12-05-hama#who")
    assert "lives there" not in changes_page(found)
    assert "lives there" not in summary(found)


def test_sensitive_coordinates_are_told_on_their_grid(changed: Changed) -> None:
    place = "names: Hama\nkind: city\nsensitive: true\nlocation: {lat: %s, lon: 36.7531}\n"
    found = changed({"places/hama.yml": place % "35.1234"}, {"places/hama.yml": place % "35.4321"})
    page = changes_page(found)
    assert "35.1° N" in Seen(page).words
    assert not {"35.1234", "35.4321", "36.7531"} & set(re.findall(r"\d+\.\d+", page))


def test_of_the_first_version_all_is_new(commit: Callable[[], None], changed: Changed) -> None:
    Path("README").write_text("Nothing yet")
    commit()
    changed({}, {})
    found = report(Path("events"), "HEAD^", clock=lambda _: date(2024, 12, 10))
    assert {pair.fate for pair in found.pairs} == {"added"}
    assert "There was no story before" in changes_page(found)


def test_an_earlier_story_that_cannot_be_read_is_no_reason_to_call_all_of_it_new(
    changed: Changed,
) -> None:
    found = changed({HAMA: "titel: x\n"}, {})
    assert found.pairs == ()
    assert "nothing is compared" in changes_page(found)
    assert "D075" in summary(found)


def test_of_what_was_removed_for_safety_nothing_is_left(changed: Changed) -> None:
    gone = {"gone.yml": f"{EVENT.replace('Hama', 'The house')}", HAMA: EVENT + "summary: Then.\n"}
    found = changed(gone, {HAMA: EVENT + "summary: Now.\n"}, spared="gone")
    for told in (changes_page(found), summary(found)):
        shown = told.partition("<main>")[2] or told
        assert not {"house", "gone", "Then."} & set(re.findall(r"[\w.]+", shown))
    assert "Now." in changes_page(found)


def test_a_withdrawal_shows_what_readers_lose_and_what_they_find_instead(changed: Changed) -> None:
    withdrawn = "title: Hama is taken\ndate: 2024-12-05\nwithdrawn: {date: 2024-12-09, why: No.}\n"
    found = changed({HAMA: EVENT + "summary: It fell.\n"}, {HAMA: withdrawn})
    page = changes_page(found)
    assert "Event withdrawn" in page
    assert "It fell." in page
    assert "Withdrawn on 9 December 2024" in page
    assert "| Event | Hama is taken | withdrawn: Withdrawal |" in summary(found)


def test_a_map_is_told_where_its_own_places_moved_and_not_for_what_lies_behind(
    changed: Changed,
) -> None:
    there = "names: {}\nkind: city\nlocation: {{lat: {}, lon: 36.7}}\n"
    event = f"{EVENT}places: [hama]\nnote: "
    then = {HAMA: event + "One.\n", "places/homs.yml": there.format("Homs", 34.7)}
    other = {HAMA: event + "Two.\n", "places/homs.yml": there.format("Homs", 34.8)}
    own = {HAMA: event + "Two.\n", "places/hama.yml": there.format("Hama", 35.3)}
    unmoved, moved = (
        changes_page(changed(then, now)).partition('id="event-2024-12-05-hama"')[2]
        for now in (other, {**other, **own})
    )
    assert unmoved.partition("</article>")[0].count("<svg") == 1
    assert moved.partition("</article>")[0].count("<svg") == 2


def test_a_draft_says_that_readers_do_not_see_it_yet(changed: Changed) -> None:
    page = changes_page(changed({}, {"new.yml": EVENT + "draft: true\n"}))
    assert "A draft: readers do not see it yet" in page


def test_one_that_has_another_id_is_still_the_same(changed: Changed) -> None:
    now = {HAMA: None, "2024-12-05-hama-taken.yml": EVENT + "formerly: [2024-12-05-hama]\n"}
    bridge = "2024-12-06-bridge.yml"
    told = {bridge: f"title: B\ndate: 2024-12-06\n{SOURCES}"}
    found = changed(told, {**told, **now})
    assert [(pair.fate, pair.id) for pair in found.pairs] == [("changed", "2024-12-05-hama-taken")]
    assert "Earlier address, new" in changes_page(found)


def test_of_too_much_the_first_is_shown_and_the_rest_is_numbered(
    changed: Changed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dateline.changes.page.MOST", 1)
    page = Seen(changes_page(changed({}, {"b.yml": EVENT, "c.yml": EVENT, "d.yml": EVENT})))
    assert [key for key in page.all("id") if key.startswith("event-")] == ["event-b"]
    assert "2 other things change as well" in " ".join(page.words.split())


@pytest.mark.parametrize("nested", [">" * 1000 + " x", "*_" * 1000 + "x" + "_*" * 1000])
def test_what_is_nested_without_end_stops_nothing(changed: Changed, nested: str) -> None:
    then, now = (f"{EVENT}summary: {quoted(text)}\n" for text in (nested, f"Now {nested}"))
    assert "Hama is taken" in changes_page(changed({HAMA: then}, {HAMA: now}))
    assert "Hama is taken" in changes_page(
        changed({HAMA: then}, {HAMA: f"{now}note: {quoted(nested)}\n"})
    )
