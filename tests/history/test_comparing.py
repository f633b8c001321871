"""What a new version may change without a word, what needs one, and what counts as one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.history import Comparison, compare
from dateline.history.parts import claim_differences
from dateline.history.people import Named
from dateline.reading import read_story
from dateline.story.claims import Claim
from dateline.story.event import Event
from dateline.story.settings import Settings
from dateline.story.story import Story

Files = Mapping[str, str | None]
Compare = Callable[..., Comparison]

NEEDED = "title: A\ndate: 2024-12-06\nsources: [herald-2024-12-06]\n"
CLAIM = "  - {id: shut, text: It is shut., by: jordan, figures: [{measure: lorries, low: 8}]}\n"
QUOTE = "  - {id: enough, text: Enough., speaker: jordan, source: herald-2024-12-06}\n"
EVENT = f"{NEEDED}claims:\n{CLAIM}quotes:\n{QUOTE}"
OPENED = EVENT.replace("It is shut.", "It is open.")
TOLD = "corrections: [{{date: 2024-12-08, of: {}, was: It is shut., now: It is open.}}]\n"


def codes(comparison: Comparison) -> list[str]:
    return [problem.code for problem in comparison.problems]


def test_a_version_is_like_itself(compared: Compare) -> None:
    assert codes(compared({"a.yml": EVENT}, {"a.yml": EVENT})) == []


@pytest.mark.parametrize("hidden", ["draft: true\n", "embargo: 2024-12-11\n"])
def test_what_was_never_public_is_free_to_change(compared: Compare, hidden: str) -> None:
    assert codes(compared({"a.yml": EVENT + hidden}, {"a.yml": OPENED + hidden})) == []
    assert codes(compared({"a.yml": EVENT + hidden}, {})) == []


def test_what_came_out_of_its_embargo_is_public(compared: Compare) -> None:
    embargo = "embargo: 2024-12-11\n"
    then, now = {"a.yml": EVENT + embargo}, {"a.yml": OPENED + embargo}
    assert codes(compared(then, now, today=date(2024, 12, 11))) == ["D071"]


@pytest.mark.parametrize("of", ["shut", "claims"])
def test_a_correction_tells_by_the_claim_s_id_or_by_the_field(compared: Compare, of: str) -> None:
    assert codes(compared({"a.yml": EVENT}, {"a.yml": OPENED + TOLD.format(of)})) == []


@pytest.mark.parametrize("of", ["summary", "enough", "quotes"])
def test_a_correction_of_something_else_does_not(compared: Compare, of: str) -> None:
    assert codes(compared({"a.yml": EVENT}, {"a.yml": OPENED + TOLD.format(of)})) == ["D071"]


def test_an_earlier_correction_does_not_tell_of_a_later_change(compared: Compare) -> None:
    once = OPENED + TOLD.format("shut")
    again = once.replace("text: It is open.", "text: It is half open.")
    assert codes(compared({"a.yml": once}, {"a.yml": again})) == ["D071"]


def test_a_claim_may_go_with_a_word(compared: Compare) -> None:
    gone = EVENT.replace(f"claims:\n{CLAIM}", "")
    assert codes(compared({"a.yml": EVENT}, {"a.yml": gone})) == ["D071"]
    assert codes(compared({"a.yml": EVENT}, {"a.yml": gone + TOLD.format("claims")})) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("It is shut.", "{en: It is shut., ar: مغلق}"),
        ("It is shut.", "'It   is shut. '"),
        ("by: jordan", "by: jordan, answers: {state: Shut}"),
        ("[{measure", "[{measure: cars, best: 3}, {measure"),
        ("by: jordan", "by: jordan, said: 2024-12-05, sources: [herald-2024-12-06]"),
        ("by: jordan", "by: jordan, retracted: {date: 2024-12-09}"),
        ("by: jordan", "by: jordan, superseded_by: true"),
        ("speaker: jordan", "speaker: jordan, original: {lang: ar, text: كفى}"),
        (CLAIM, f"{CLAIM}  - {{text: Another one.}}\n"),
        (QUOTE, f"  - {{text: Again., speaker: jordan, source: herald-2024-12-06}}\n{QUOTE}"),
        ("title: A", "title: B"),
    ],
)
def test_what_is_added_and_what_nobody_quotes_need_no_word(
    compared: Compare, old: str, new: str
) -> None:
    asked = "questions: {state: Is it shut?}\n"
    assert old in EVENT
    assert (
        codes(compared({"a.yml": EVENT + asked}, {"a.yml": EVENT.replace(old, new) + asked})) == []
    )


def test_a_translation_that_goes_or_changes_needs_one(compared: Compare) -> None:
    both = EVENT.replace("It is shut.", "{en: It is shut., ar: مغلق}")
    other = EVENT.replace("It is shut.", "{en: It is shut., ar: مفتوح}")
    assert codes(compared({"a.yml": both}, {"a.yml": EVENT})) == ["D071"]
    assert codes(compared({"a.yml": both}, {"a.yml": other})) == ["D071"]


def test_somebody_may_get_a_file_or_another_id(compared: Compare) -> None:
    words = EVENT.replace("by: jordan", "by: a customs officer")
    own = EVENT.replace("by: jordan", "by: officer")
    officer = {"actors/officer.yml": "names: A customs officer\nkind: person\nprivate: true\n"}
    assert codes(compared({"a.yml": words}, {"a.yml": own, **officer})) == []
    renamed = {
        "a.yml": own.replace("by: officer", "by: customs"),
        "actors/customs.yml": "names: The customs\nkind: person\nformerly: [officer]\n",
    }
    assert codes(compared({"a.yml": own, **officer}, renamed)) == []


def test_a_claim_that_nobody_was_named_for_may_get_a_name(compared: Compare) -> None:
    nobody = EVENT.replace(", by: jordan", "")
    assert codes(compared({"a.yml": nobody}, {"a.yml": EVENT})) == []
    assert codes(compared({"a.yml": EVENT}, {"a.yml": nobody})) == ["D071"]


def test_a_question_may_have_another_key(compared: Compare) -> None:
    def asked(key: str) -> str:
        answer = EVENT.replace("by: jordan", f"by: jordan, answers: {{{key}: Shut}}")
        return f"{answer}questions: {{{key}: Is it shut?}}\n"

    assert codes(compared({"a.yml": asked("state")}, {"a.yml": asked("condition")})) == []


def test_a_claim_may_have_another_id_and_a_quote_may_not(compared: Compare) -> None:
    other = EVENT.replace("id: shut", "id: crossing-shut")
    assert codes(compared({"a.yml": EVENT}, {"a.yml": other})) == []
    other = EVENT.replace("id: enough", "id: it-is-enough")
    assert codes(compared({"a.yml": EVENT}, {"a.yml": other})) == ["D072"]


def test_a_renamed_event_is_still_compared(compared: Compare) -> None:
    renamed = f"{OPENED}formerly: [a]\n"
    (problem,) = compared({"a.yml": EVENT}, {"b.yml": renamed}).problems
    assert (problem.code, problem.file) == ("D071", "events/b.yml")


def test_a_withdrawn_event_needs_no_other_word(compared: Compare) -> None:
    tombstone = "title: A\ndate: 2024-12-06\nwithdrawn: {date: 2024-12-09, why: It was not so.}\n"
    assert codes(compared({"a.yml": EVENT}, {"a.yml": tombstone})) == []
    assert codes(compared({"a.yml": tombstone}, {})) == ["D070"]
    assert codes(compared({"a.yml": tombstone}, {"a.yml": EVENT})) == []


def test_an_actor_who_turns_out_to_be_a_private_person_loses_the_page_in_silence(
    compared: Compare,
) -> None:
    anna = "names: Anna\nkind: person\n"
    private = {"actors/anna.yml": f"{anna}private: true\n"}
    assert codes(compared({"actors/anna.yml": anna}, private)) == []


def count(*figures: int) -> dict[str, str]:
    entry = "  - {{date: 2024-12-06, by: jordan, best: {}, sources: [herald-2024-12-06]}}\n"
    entries = "".join(entry.format(figure) for figure in figures)
    return {"counts/dead.yml": f"title: Dead\nmeasure: deaths\nentries:\n{entries}"}


@pytest.mark.parametrize(
    ("figures", "line", "label"),
    [
        ((28, 45), 5, "was “best 44”, now “best 45”"),
        ((45, 28), 4, "was “best 44”, now “best 45”"),
        ((28,), 3, "“best 44” stood there"),
    ],
)
def test_one_of_several_figures_of_a_day_may_change(
    compared: Compare, figures: tuple[int, ...], line: int, label: str
) -> None:
    (problem,) = compared(count(28, 44), count(*figures)).problems
    assert (problem.code, problem.line, problem.label) == ("D073", line, label)


def test_figures_may_be_added_and_stand_in_any_order(compared: Compare) -> None:
    assert codes(compared(count(28, 44), count(44, 50, 28))) == []


@pytest.mark.parametrize("removed", ["a", "x,a", "a#shut,a#enough", "jordan,hama"])
def test_what_endangers_somebody_goes_without_a_word(compared: Compare, removed: str) -> None:
    corrected = f"{EVENT}{TOLD.format('shut')}"
    rid = f"{NEEDED}summary: What is left.\n"
    assert codes(compared({"a.yml": corrected}, {"a.yml": rid}, removed=removed)) == []


def test_only_what_is_named_goes_without_a_word(compared: Compare) -> None:
    rid = f"{NEEDED}summary: What is left.\n"
    assert codes(compared({"a.yml": EVENT}, {"a.yml": rid}, removed="a#shut")) == ["D072"]
    assert codes(compared({"a.yml": EVENT}, {}, removed="a")) == []
    assert codes(compared({"a.yml": EVENT}, {}, removed="a#shut")) == ["D070"]


def test_an_actor_a_place_and_a_count_may_go_for_safety(compared: Compare) -> None:
    then = {
        "actors/anna.yml": "names: Anna\nkind: person\n",
        "places/house.yml": "names: House\nkind: building\n",
        "counts/held.yml": "title: Held\nmeasure: people\n"
        "entries: [{date: 2024-12-06, by: jordan, low: 1, sources: [herald-2024-12-06]}]\n",
    }
    assert codes(compared(then, {}, removed="anna,house,held")) == []
    assert sorted(codes(compared(then, {}))) == ["D070", "D070", "D070"]


def test_nothing_is_compared_with_a_time_before_the_story(
    git: Callable[..., str], write: Callable[[Files], Path]
) -> None:
    git("commit", "--quiet", "--allow-empty", "--message=First")
    folder = write({})
    story = read_story(folder).story
    assert story is not None
    comparison = compare(folder, story, "HEAD", today=date(2024, 12, 10))
    assert (comparison.is_first, comparison.problems) == (True, ())


def test_an_earlier_version_with_problems_is_told(compared: Compare) -> None:
    (problem,) = compared({"a.yml": "titel: A\n", "b.yml": "title: [\n"}, {}).problems
    assert (problem.code, problem.file) == ("D075", "events/story.yml")
    assert "4 problems in 2 files. The first is D014 in a.yml:1:1, unknown field `titel`" in (
        problem.message
    )


words = st.text(min_size=1).filter(str.strip)


@given(text=words, answer=words, measure=words, low=st.floats(-1e15, 1e15))
def test_no_text_differs_from_itself(text: str, answer: str, measure: str, low: float) -> None:
    written = {
        "id": "c",
        "text": text,
        "by": "somebody unnamed",
        "answers": {"who": answer},
        "figures": [{"measure": measure, "low": low}],
    }
    claim = Claim.model_validate(written)
    event = Event.model_validate(
        {"id": "e", "title": "E", "date": "2024", "questions": {"who": "?"}}
    )
    story = Story(Settings.model_validate({"title": "A"}), (event,))
    assert [*claim_differences(claim, claim, (event, event), Named(story, story))] == []
