"""What stands behind a claim: statuses that are derived, one small rule each, never typed.

A status says how well a report is supported, not whether it is true. That somebody said a thing
may be certain while the thing is not.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from dateline.story.claims import Claim
from dateline.story.event import Event
from dateline.story.origins import are_independent
from dateline.story.story import Story


class ClaimStatus(Enum):
    """What stands behind one claim."""

    REPORTED = "reported"
    """Somebody says so."""
    CARRIED = "carried-by-several"
    """Reports of two known, independent origins carry it."""
    CORROBORATED = "corroborated"
    """Two asserters of their own say the same through two known origins."""
    SUPERSEDED = "superseded"
    """Later reports overtook it."""
    RETRACTED = "retracted"
    """It was taken back."""


class QuestionState(Enum):
    """How the answers to a question stand to each other."""

    UNANSWERED = "unanswered"
    """No claim answers it."""
    ONE_ACCOUNT = "one-account"
    """One asserter answers it, or several say the same without corroborating one another."""
    CORROBORATED = "corroborated"
    """The one answer is corroborated."""
    OPEN = "open"
    """Answers contradict each other."""


class EventState(Enum):
    """What stands behind an event as a whole: the state of its questions and its sources."""

    OPEN = "open"
    """Accounts differ on one of its questions."""
    CORROBORATED = "corroborated"
    """The answer to each of its questions is corroborated."""
    CARRIED = "carried-by-several"
    """Its sources go back to two known origins."""
    REPORTED = "reported"
    """It is reported, and no second origin is known."""


def event_state(story: Story, event: Event) -> EventState:
    """Derive the state of an event from its questions, else from its sources."""
    states = {question_state(story, event, question) for question in event.questions}
    if QuestionState.OPEN in states:
        return EventState.OPEN
    if states == {QuestionState.CORROBORATED}:
        return EventState.CORROBORATED
    sources = [source.id for source in story.sources_of(event)]
    several = are_independent(story, sources, sources)
    return EventState.CARRIED if several else EventState.REPORTED


def claim_status(story: Story, event: Event, claim: Claim) -> ClaimStatus:
    """Derive the status of a claim."""
    if claim.retracted:
        return ClaimStatus.RETRACTED
    if claim.superseded_by:
        return ClaimStatus.SUPERSEDED
    if is_corroborated(story, event, claim):
        return ClaimStatus.CORROBORATED
    if are_independent(story, claim.sources, claim.sources):
        return ClaimStatus.CARRIED
    return ClaimStatus.REPORTED


def is_corroborated(story: Story, event: Event, claim: Claim) -> bool:
    """Tell whether another asserter says the same through another known origin.

    Saying the same is giving the same answer to the same question. Two carriers of one monitor
    are one asserter, and an unknown origin never counts.
    """
    return any(
        _agree(claim, other) and _independent(story, claim, other)
        for other in standing(event.claims)
        if other is not claim
    )


def question_state(story: Story, event: Event, question: str) -> QuestionState:
    """Derive the state of one of an event's questions."""
    claims = [claim for claim in standing(event.claims) if question in claim.answers]
    if not claims:
        return QuestionState.UNANSWERED
    if len({answer_key(claim, question) for claim in claims}) > 1:
        return QuestionState.OPEN
    if any(_independent(story, a, b) for a in claims for b in claims if a is not b):
        return QuestionState.CORROBORATED
    return QuestionState.ONE_ACCOUNT


def open_questions(story: Story, event: Event) -> tuple[str, ...]:
    """Return the questions of an event on which accounts differ, in the order of the file."""
    return tuple(
        question
        for question in event.questions
        if question_state(story, event, question) is QuestionState.OPEN
    )


def standing(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return the claims that were neither retracted nor superseded."""
    return tuple(claim for claim in claims if not (claim.retracted or claim.superseded_by))


def answer_key(claim: Claim, question: str) -> tuple[str, bool]:
    """Return what makes two answers the same: their words, and whether they are denied."""
    words = next(iter(claim.answers[question].by_language.values()))
    return (" ".join(words.casefold().split()), claim.stance in ("denies", "doubts"))


def _agree(claim: Claim, other: Claim) -> bool:
    shared = claim.answers.keys() & other.answers.keys()
    return any(answer_key(claim, key) == answer_key(other, key) for key in shared)


def _independent(story: Story, claim: Claim, other: Claim) -> bool:
    """Two who speak for themselves, through two reports of known origins that differ."""
    if claim.by is None or other.by is None or claim.by == other.by:
        return False
    return are_independent(story, claim.sources, other.sources)
