"""What stands behind a claim, a question and an event: derived, never typed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.story.event import Event
from dateline.story.status import (
    ClaimStatus,
    EventState,
    QuestionState,
    answer_key,
    claim_status,
    event_state,
    open_questions,
    question_state,
)
from dateline.story.story import Story

Told = Callable[..., tuple[Story, Event]]


def claim(by: str, sources: str, who: str = "Russia", more: str = "") -> str:
    return f"{{text: A., by: {by}, sources: [{sources}], answers: {{who: {who}}}{more}}}"


def status(told: Told, *claims: str) -> ClaimStatus:
    story, event = told(*claims)
    return claim_status(story, event, event.claims[0])


def state(told: Told, *claims: str) -> QuestionState:
    return question_state(*told(*claims), "who")


@pytest.mark.parametrize(
    ("sources", "expected"),
    [
        ("paper", ClaimStatus.REPORTED),
        ("agency", ClaimStatus.REPORTED),
        ("agency, paper", ClaimStatus.REPORTED),
        ("agency, paper-of-agency, paper-of-paper", ClaimStatus.REPORTED),
        ("agency, paper-of-afp", ClaimStatus.CARRIED),
        ("digest", ClaimStatus.REPORTED),
    ],
)
def test_a_claim_is_carried_by_several_when_two_known_origins_carry_it(
    told: Told, sources: str, expected: ClaimStatus
) -> None:
    assert status(told, claim("army", sources)) is expected


def test_two_asserters_through_two_origins_corroborate_each_other(told: Told) -> None:
    assert status(told, claim("army", "agency"), claim("sohr", "paper-of-sohr")) is (
        ClaimStatus.CORROBORATED
    )


@pytest.mark.parametrize(
    "other",
    [
        claim("army", "paper-of-afp"),  # the same asserter
        claim("sohr", "paper-of-agency"),  # the same origin
        claim("sohr", "paper"),  # no known origin
        claim("sohr", "paper-of-afp", who="Syria"),  # another answer
        claim("sohr", "paper-of-afp", more=", stance: denies"),  # the opposite
        claim("sohr", "paper-of-afp", more=", superseded_by: true"),
        claim("sohr", "paper-of-afp", more=", retracted: {date: 2024-12-07}"),
    ],
)
def test_nothing_less_corroborates(told: Told, other: str) -> None:
    assert status(told, claim("army", "agency"), other) is ClaimStatus.REPORTED


def test_what_was_taken_back_or_overtaken_stays_so_whoever_carries_it(told: Told) -> None:
    other = claim("sohr", "paper-of-afp")
    retracted = ", superseded_by: true, retracted: {date: 2024-12-07}"
    assert status(told, claim("army", "agency", more=retracted), other) is ClaimStatus.RETRACTED
    assert status(told, claim("army", "agency", more=", superseded_by: true"), other) is (
        ClaimStatus.SUPERSEDED
    )


def test_a_question_has_a_state(told: Told) -> None:
    army, sohr = claim("army", "agency"), claim("sohr", "paper-of-afp")
    assert state(told, "{text: Nothing answered.}") is QuestionState.UNANSWERED
    assert state(told, army) is QuestionState.ONE_ACCOUNT
    assert state(told, army, claim("sohr", "paper-of-agency")) is QuestionState.ONE_ACCOUNT
    assert state(told, army, sohr) is QuestionState.CORROBORATED
    assert state(told, army, claim("sohr", "paper", who="Syria")) is QuestionState.OPEN
    assert state(told, army, claim("sohr", "paper", more=", stance: denies")) is QuestionState.OPEN


def test_an_answer_that_was_overtaken_opens_no_question(told: Told) -> None:
    overtaken = claim("sohr", "paper", who="Syria", more=", superseded_by: true")
    assert state(told, claim("army", "agency"), overtaken) is QuestionState.ONE_ACCOUNT


def test_open_questions_come_in_the_order_of_the_file(told: Told) -> None:
    story, event = told(
        "{text: One., answers: {why: A, who: A}}", "{text: Two., answers: {why: B, who: B}}"
    )
    assert open_questions(story, event) == ("who", "why")


def test_answers_are_the_same_whatever_their_case_and_spaces(told: Told) -> None:
    _, event = told(
        "{text: One., answers: {who: The  Army}}",
        "{text: Two., answers: {who: the army}, stance: acknowledges}",
        "{text: Three., answers: {who: the army}, stance: doubts}",
    )
    first, second, third = (answer_key(claim, "who") for claim in event.claims)
    assert first == second
    assert second != third


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        (["{text: One.}"], EventState.REPORTED),
        (["{text: One., sources: [agency]}"], EventState.REPORTED),
        (["{text: One., sources: [agency, paper-of-afp]}"], EventState.CARRIED),
        (
            [claim("army", "agency"), claim("sohr", "paper-of-afp", who="Syria")],
            EventState.OPEN,
        ),
        (
            [
                claim("army", "agency").replace("{who: Russia}", "{who: Russia, why: War}"),
                claim("sohr", "paper-of-afp").replace("{who: Russia}", "{who: Russia, why: War}"),
            ],
            EventState.CORROBORATED,
        ),
        ([claim("army", "agency"), claim("sohr", "paper-of-afp")], EventState.CARRIED),
    ],
)
def test_an_event_shows_the_state_of_its_questions(
    told: Told, claims: list[str], expected: EventState
) -> None:
    assert event_state(*told(*claims)) is expected
