"""Advice about what a story rests on: sources, copies, speakers, origins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from dateline.advice.finding import Finding
from dateline.story.claims import Claim
from dateline.story.event import Event
from dateline.story.origins import only_origin, origin_name
from dateline.story.source import SPEAKS_FOR_ITSELF
from dateline.story.status import QuestionState, question_state, standing
from dateline.story.story import Story

KEY_WEIGHT = 5
"""How many events a key event counts for, where it is asked how much rests on a source."""


def one_source(story: Story) -> Iterator[Finding]:
    """Events of which a single document tells."""
    for event in story.events:
        if len(story.sources_of(event)) == 1:
            yield Finding(
                "D101",
                "event",
                event.id,
                ("sources",) if event.sources else ("title",),
                "the event rests on one source",
                "look for a second report with an origin of its own; if there is none, leave it",
                label="everything here is known through one document",
            )


def unarchived(story: Story) -> Iterator[Finding]:
    """Sources that are lost when their page goes; those on which most rests come first."""
    weight: Counter[str] = Counter()
    for event in story.events:
        share = KEY_WEIGHT if event.importance == "key" else 1
        weight.update({source.id: share for source in story.sources_of(event)})
    for source in sorted(
        story.sources.values(), key=lambda source: (-weight[source.id], source.id)
    ):
        if source.url and not source.archive_url:
            yield Finding(
                "D102",
                "source",
                source.id,
                ("url",),
                "the source has no archived copy",
                "save the page in a public archive and add the copy as `archive_url: https://…`",
                label="readers cannot check it once this page is gone",
            )


def unattributed(story: Story) -> Iterator[Finding]:
    """Claims without a speaker, of which the source does not say who wrote it either."""
    for event in story.events:
        for number, claim in enumerate(event.claims):
            if (event.id, claim.id) in story.unattributed and _names_nobody(story, claim):
                yield Finding(
                    "D103",
                    "event",
                    event.id,
                    ("claims", number, "text"),
                    "nobody is named for this claim",
                    "add `by:` with whoever says so: an actor's id, or words such as "
                    "`a resident (unnamed)`",
                    label="no `by`, and its sources name no author",
                )


def one_origin(story: Story) -> Iterator[Finding]:
    """Questions on which several speakers agree whose reports all go back to one origin."""
    for event in story.events:
        for question in event.questions:
            claims = [c for c in standing(event.claims) if question in c.answers]
            if len({c.by.key for c in claims if c.by}) > 1:
                yield from _resting_on_one(story, event, question, claims)


def _names_nobody(story: Story, claim: Claim) -> bool:
    sources = [story.sources[key] for key in claim.sources]
    return not any(source.author or source.kind in SPEAKS_FOR_ITSELF for source in sources)


def _resting_on_one(
    story: Story, event: Event, question: str, claims: list[Claim]
) -> Iterator[Finding]:
    if question_state(story, event, question) is not QuestionState.ONE_ACCOUNT:
        return
    origin = only_origin(story, [key for claim in claims for key in claim.sources])
    if origin is not None:
        name = origin_name(story, origin, story.settings.language)
        yield Finding(
            "D113",
            "event",
            event.id,
            ("questions", question),
            f"{len(claims)} claims agree, and all of their reports go back to {name}",
            "look for a report with another origin; until then the site calls it one account",
            label="not corroborated",
        )
